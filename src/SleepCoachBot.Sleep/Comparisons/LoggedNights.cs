using NodaTime;
using SleepCoachBot.Sleep.Logs;
using SleepCoachBot.Sleep.Measures;
using SleepCoachBot.Sleep.Nights;

namespace SleepCoachBot.Sleep.Comparisons;

/// <summary>What the log holds of nights: measures that are kept beside the diary, and what else may have moved sleep.</summary>
public static class LoggedNights
{
    /// <summary>The name under which the log keeps that spasms woke them.</summary>
    public const string Spasms = "spasms";

    /// <summary>The values of a measure that the log holds: spasms and stress 0 to 10, caffeinated drinks.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The log does not hold this measure.</exception>
    public static IReadOnlyList<NightValue> Of(Measure measure, IReadOnlyList<LogEntry> log)
    {
        ArgumentNullException.ThrowIfNull(log);
        var kind = measure switch
        {
            Measure.Spasms => LogKind.Spasms,
            Measure.Stress => LogKind.Stress,
            Measure.Caffeine => LogKind.Caffeine,
            _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "The log does not hold this measure."),
        };
        // Told twice of one day, the later telling stands.
        return [.. log.Where(entry => entry.Kind == kind && entry.Number is not null)
            .GroupBy(entry => entry.Day).OrderBy(day => day.Key)
            .Select(day => new NightValue(new NightDate(day.Key), day.MaxBy(entry => entry.ToldAt)!.Number))];
    }

    /// <summary>The nights with what was told of each day beside them.</summary>
    public static IReadOnlyList<ToldNight> Told(IReadOnlyList<DiaryEntry> entries, IReadOnlyList<LogEntry> log)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(log);
        var days = log.OrderBy(entry => entry.ToldAt).ToLookup(entry => entry.Day);
        return [.. entries.Select(entry => new ToldNight(entry, More(days[entry.Night.Evening])))];
    }

    private static ExpandedAnswers More(IEnumerable<LogEntry> day)
    {
        // Told twice of one day, the later telling stands.
        var told = day.GroupBy(entry => entry.Kind).ToDictionary(kind => kind.Key, kind => kind.Last());
        return new ExpandedAnswers
        {
            CaffeineDrinks = Whole(LogKind.Caffeine),
            LateCaffeine = told.GetValueOrDefault(LogKind.LateCaffeine)?.Number is { } late ? late > 0 : null,
            AlcoholDrinks = Whole(LogKind.Alcohol),
            Naps = Whole(LogKind.Nap) is { } minutes ? Math.Min(minutes, 1) : null,
            NapTotal = Whole(LogKind.Nap) is { } asleep ? Duration.FromMinutes(asleep) : null,
            Spasms = Whole(LogKind.Spasms),
            Stress = Whole(LogKind.Stress),
            WokenBySpasms = told.GetValueOrDefault(LogKind.WokenBy)?.Text is { } cause ? cause == Spasms : null,
        };

        int? Whole(LogKind kind) => told.GetValueOrDefault(kind)?.Number is { } number ? (int)Math.Round(number) : null;
    }
}
