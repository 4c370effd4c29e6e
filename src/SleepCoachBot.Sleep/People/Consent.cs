using NodaTime;

namespace SleepCoachBot.Sleep.People;

/// <summary>An agreement that what is told is stored, so that a diary can be kept.</summary>
/// <param name="Version">Which wording they agreed to.</param>
/// <param name="At">When.</param>
public sealed record Consent(string Version, Instant At);
