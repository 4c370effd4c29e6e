using SleepCoachBot.Dialogs.Journey;
using SleepCoachBot.Sleep.Plans;

namespace SleepCoachBot.Dialogs.Taper;

/// <summary>Makes a calendar file of a plan. Where the program has none, the bot says that it can't yet.</summary>
public interface IPlanCalendar
{
    /// <summary>The file of the days on which a confirmed plan changes.</summary>
    /// <param name="said">The message of the person who asked.</param>
    /// <param name="withDoses">They chose to have the doses in it; otherwise it names neither medicine nor dose, since a calendar lights up locked screens.</param>
    /// <returns>Null: no file can be handed over in this conversation.</returns>
    Task<FileLink?> MakeAsync(Said said, KeptPlan plan, bool withDoses, CancellationToken cancellationToken);
}
