using NodaTime;

namespace SleepCoachBot.Reports.Pdf;

/// <summary>The person's separate yes to telling the clinician that thoughts of suicide or self-harm were told. It holds days and never words.</summary>
/// <param name="AgreedAt">When they said yes to it, on its own and not among other ticks.</param>
public sealed record AgreedCrisis(IReadOnlyList<LocalDate> On, Instant AgreedAt);
