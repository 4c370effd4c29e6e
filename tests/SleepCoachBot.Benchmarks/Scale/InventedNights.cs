using NodaTime;
using SleepCoachBot.Sleep.Logs;
using SleepCoachBot.Sleep.Nights;

namespace SleepCoachBot.Benchmarks.Scale;

/// <summary>Invented diaries: the same seed makes the same nights.</summary>
internal static class InventedNights
{
    public const string Zone = "Europe/London";

    private static readonly DateTimeZone s_zone = DateTimeZoneProviders.Tzdb[Zone];

    /// <summary>A night for every evening, the last one that of <paramref name="last"/>.</summary>
    public static List<DiaryEntry> Nights(int count, LocalDate last, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(i => Night(last.PlusDays(i + 1 - count), random))];
    }

    /// <summary>What was told beside those nights.</summary>
    public static IEnumerable<LogEntry> Beside(IReadOnlyList<DiaryEntry> nights, int seed)
    {
        var random = new Random(seed);
        foreach (var night in nights)
        {
            yield return Told(LogKind.Caffeine, random.Next(0, 4));
            yield return Told(LogKind.Alcohol, random.Next(0, 2));
            yield return Told(LogKind.Spasms, random.Next(0, 8));

            LogEntry Told(LogKind kind, int number) => new(Guid.NewGuid(), kind, night.Night.Evening, number, null, night.ToldAt);
        }
    }

    private static DiaryEntry Night(LocalDate evening, Random random)
    {
        var bed = At(evening, 22 * 60 + 30 + random.Next(0, 90));
        var woke = At(evening.PlusDays(1), 6 * 60 + random.Next(0, 90));
        var times = random.Next(0, 4);
        return new DiaryEntry
        {
            Id = Guid.NewGuid(), Night = new NightDate(evening), Zone = Zone, IntoBed = bed, TriedToSleep = bed, TriedToSleepAssumed = true,
            SleepLatency = Duration.FromMinutes(random.Next(5, 70)), Awakenings = times, AwakeTotal = Duration.FromMinutes(10 * times),
            FinalWake = woke, OutOfBed = woke + Duration.FromMinutes(random.Next(0, 40)), Quality = random.Next(1, 6), ToldAt = woke, ChangedAt = woke,
        };
    }

    private static Instant At(LocalDate day, int minutes) => (day.AtMidnight() + Period.FromMinutes(minutes)).InZoneLeniently(s_zone).ToInstant();
}
