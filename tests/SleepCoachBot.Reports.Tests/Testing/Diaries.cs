using NodaTime;
using SleepCoachBot.Sleep.Measures;
using SleepCoachBot.Sleep.Nights;
using SleepCoachBot.Sleep.Plans;

namespace SleepCoachBot.Reports.Tests.Testing;

/// <summary>Invented diaries and plans. The same seed makes the same nights.</summary>
internal static class Diaries
{
    public const string London = "Europe/London";

    public static Instant Now { get; } = Instant.FromUtc(2026, 4, 9, 9, 0);

    /// <summary>Nights of somebody who sleeps worse at a lower dose, with gaps, a night without sleep, a half-told night and a nap of detail.</summary>
    public static List<ToldNight> Made(LocalDate first, int count, int seed = 7, double told = 0.88, double shorterAfter = 30, int changeAt = 21, string zone = London)
    {
        var random = new Random(seed);
        var nights = new List<ToldNight>();
        for (var day = 0; day < count; day++)
        {
            var (gap, bed, trying, latency, times, early) = (random.NextDouble(), Around(22.9 * 60, 30), random.Next(0, 4) == 0 ? random.Next(10, 50) : 0,
                Skewed(22), random.Next(0, 4), Skewed(14));
            var worse = day >= changeAt ? shorterAfter : 0;
            var awake = times == 0 ? 0 : times * Math.Max(4, Skewed(10));
            var woke = Around(6.6 * 60 - worse, 38);
            if (gap > told)
                continue;
            var evening = first.PlusDays(day);
            var into = At(evening, bed, zone);
            var tried = At(evening, bed + trying, zone);
            var final = At(evening.PlusDays(1), woke, zone);
            var up = At(evening.PlusDays(1), woke + early, zone);
            var entry = new DiaryEntry
            {
                Id = Id(seed, day), Night = new NightDate(evening), Zone = zone, IntoBed = into, TriedToSleep = tried,
                TriedToSleepAssumed = trying == 0, SleepLatency = Duration.FromMinutes(latency), Awakenings = times, AwakeTotal = Duration.FromMinutes(awake),
                FinalWake = final, OutOfBed = up, Quality = Math.Clamp(4 - latency / 25 - awake / 25, 1, 5), ToldAt = up, ChangedAt = up,
            };
            var more = new ExpandedAnswers
            {
                TryingAfterFinalWake = day % 3 == 0 ? Duration.FromMinutes(Math.Min(early, 10)) : null,
                Spasms = random.Next(0, 3) == 0 ? null : Math.Clamp(3 + (day >= changeAt ? 2 : 0) + random.Next(-2, 3), 0, 10),
                CaffeineDrinks = random.Next(0, 4), Stress = random.Next(1, 7),
            };
            if (day == changeAt + 3)
            {
                entry = entry with { SleepLatency = null, Awakenings = null, AwakeTotal = null, FinalWake = null };
                more = more with { NeverSlept = true };
            }
            if (day == changeAt - 4)
                entry = entry with { SleepLatency = null, AwakeTotal = null, Awakenings = null };
            nights.Add(new ToldNight(entry, more));
        }
        return nights;

        int Around(double minutes, double spread) => (int)Math.Round((minutes + spread * Normal()) / 5) * 5;
        int Skewed(double minutes) => (int)Math.Round(Math.Min(150, minutes * Math.Exp(0.6 * Normal())) / 5) * 5;
        double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
    }

    public static KeptPlan Plan(params (LocalDate From, decimal Amount)[] steps) => Plan(30, steps);

    public static KeptPlan Plan(decimal? start, params (LocalDate From, decimal Amount)[] steps) => new()
    {
        Id = new Guid("5b0c6d2e-8f6c-4d0c-9c71-1a2b3c4d5e6f"),
        Verbatim = "10mg 3x a day now, 25 a day from monday, 20 from the 30th",
        Status = PlanStatus.Confirmed,
        Plan = new TaperPlan(start is { } from ? new DailyDose(new Milligrams(from)) : null, [.. steps.Select(step => new PlanStep(step.From, new DailyDose(new Milligrams(step.Amount))))]),
        ToldAt = Instant.FromUtc(2026, 3, 11, 21, 10), ChangedAt = Instant.FromUtc(2026, 3, 11, 21, 12),
    };

    public static KeptPlan UsualPlan() => Plan((new LocalDate(2026, 3, 16), 25), (new LocalDate(2026, 3, 30), 20), (new LocalDate(2026, 4, 20), 15));

    public static NightDate Night(int month, int day) => new(new LocalDate(2026, month, day));

    private static Guid Id(int seed, int day) => new(seed, (short)day, 1, 2, 3, 4, 5, 6, 7, 8, 9);

    private static Instant At(LocalDate day, int minutes, string zone) =>
        day.AtMidnight().PlusMinutes(minutes).InZoneLeniently(DateTimeZoneProviders.Tzdb[zone]).ToInstant();
}
