using SleepCoachBot.Sleep.Nights;

namespace SleepCoachBot.Sleep.Measures;

/// <summary>Everything that was told of one night: the core diary and what goes beyond it.</summary>
public sealed record ToldNight(DiaryEntry Entry, ExpandedAnswers More)
{
    /// <summary>A night of which only the core diary was told.</summary>
    public static ToldNight Of(DiaryEntry entry) => new(entry, ExpandedAnswers.Nothing);

    /// <summary>What follows from it, derived anew.</summary>
    public NightMeasures Measured() => NightMeasures.Of(Entry, More);
}
