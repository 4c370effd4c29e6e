using NodaTime;
using SleepCoachBot.Sleep.Logs;

namespace SleepCoachBot.Reports.Pdf;

/// <summary>A danger sign that was told on a day, and that the person ticked to be shown to the clinician.</summary>
/// <remarks>A sign that was told and not ticked has no such record, and so cannot reach the page.</remarks>
public sealed record TickedSign(DangerSign Sign, LocalDate On);
