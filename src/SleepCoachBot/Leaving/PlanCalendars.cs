using System.Text;
using SleepCoachBot.Dialogs.Journey;
using SleepCoachBot.Dialogs.Taper;
using SleepCoachBot.Reports.Calendar;
using SleepCoachBot.Sleep.Plans;

namespace SleepCoachBot.Leaving;

/// <summary>Makes the calendar of a plan.</summary>
internal sealed class PlanCalendars(FileHanding handing) : IPlanCalendar
{
    /// <inheritdoc/>
    public Task<FileLink?> MakeAsync(Said said, KeptPlan plan, bool withDoses, CancellationToken cancellationToken) => handing.KeepAsync(
        said.Turn, "plan.ics", PlanCalendar.ContentType,
        Encoding.UTF8.GetBytes(PlanCalendar.Write(plan, said.Speaker.Zone!, withDoses, said.Speaker.Culture, said.Speaker.Instant)), cancellationToken);
}
