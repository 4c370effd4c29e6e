using NodaTime;
using SleepCoachBot.Sleep.Nights;

namespace SleepCoachBot.Storage.Stores;

/// <summary>When a night was, as far as it is known.</summary>
/// <param name="Began">The first known instant; null when none is.</param>
/// <param name="Ended">The last known instant; null when none is, equal to <paramref name="Began"/> when only one is.</param>
/// <param name="Place">For ordering alone: the last known instant, or a guess from the label.</param>
internal readonly record struct NightSpan(Instant? Began, Instant? Ended, Instant Place)
{
    // A guess that only orders: a night of which no time is known stands where a usual one would.
    private static readonly LocalTime s_usualRising = new(7, 0);

    public static NightSpan Of(DiaryEntry entry)
    {
        Instant?[] known = [entry.IntoBed, entry.TriedToSleep, entry.FinalWake, entry.OutOfBed];
        var began = known.Min();
        var ended = known.Max();
        return new NightSpan(began, ended, ended ?? Guess(entry));
    }

    /// <summary>True when both share an instant. A night of one known instant shares that one.</summary>
    public bool Overlaps(Instant from, Instant to) =>
        Began < to && (Ended > from || (Ended == Began && Ended == from));

    private static Instant Guess(DiaryEntry entry)
    {
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(entry.Zone) ?? DateTimeZone.Utc;
        return (entry.Night.Morning + s_usualRising).InZoneLeniently(zone).ToInstant();
    }
}
