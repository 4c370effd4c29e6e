using NodaTime;

namespace SleepCoachBot.Sleep.People;

/// <summary>Hours of each day in which nothing comes by itself; they may cross midnight.</summary>
/// <param name="From">Local time at which it falls quiet.</param>
/// <param name="To">Local time from which messages may come again; equal to <paramref name="From"/> there would be none, and is not kept.</param>
public sealed record QuietHours(LocalTime From, LocalTime To)
{
    /// <summary>Whether a local time lies in them.</summary>
    public bool Hold(LocalTime time) => From < To ? time >= From && time < To : time >= From || time < To;

    /// <summary>The end of the quiet hours that a time lies in.</summary>
    public LocalDateTime EndAfter(LocalDateTime time) => (time.TimeOfDay < To ? time.Date : time.Date.PlusDays(1)) + To;

    /// <summary>The beginning of the quiet hours that a time lies in.</summary>
    public LocalDateTime BeginningBefore(LocalDateTime time) => (time.TimeOfDay >= From ? time.Date : time.Date.PlusDays(-1)) + From;
}
