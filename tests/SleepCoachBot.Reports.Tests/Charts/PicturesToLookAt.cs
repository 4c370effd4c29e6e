using System.Globalization;
using NodaTime;
using SleepCoachBot.Reports.Charts;
using SleepCoachBot.Reports.Tests.Testing;
using SleepCoachBot.Sleep.Comparisons;
using SleepCoachBot.Sleep.Doses;
using SleepCoachBot.Sleep.Measures;
using SleepCoachBot.Sleep.Nights;
using SleepCoachBot.Sleep.Plans;

namespace SleepCoachBot.Reports.Tests.Charts;

/// <summary>Draws every picture at phone and desktop size in both themes, into the folder <c>pictures</c> beside the tests.</summary>
public sealed class PicturesToLookAt
{
    private static readonly CultureInfo s_words = CultureInfo.GetCultureInfo("en-GB");

    public static TheoryData<string> Names => [.. All().Keys];

    [Theory, MemberData(nameof(Names))]
    public void A_picture_is_drawn_at_both_sizes_in_both_themes(string name)
    {
        var picture = All()[name];
        foreach (var (size, width, scale) in (ReadOnlySpan<(string, float, float)>)[("phone", 360, 2), ("desktop", 840, 1.5f)])
        {
            foreach (var theme in (ReadOnlySpan<ChartTheme>)[ChartTheme.Light, ChartTheme.Dark])
            {
                var file = picture.ToPng(width, scale, theme);
                using var image = SkiaSharp.SKBitmap.Decode(file);
                Assert.Equal((int)MathF.Round(width * scale), image.Width);
                Assert.Equal((int)MathF.Round(picture.HeightAt(width) * scale), image.Height);
                    Assert.True(image.Pixels.Where((_, index) => index % 37 == 0).Distinct().Count() > 20, "an empty picture");
                Out.Lay($"{name}-{size}-{theme.ToString().ToLowerInvariant()}.png", file);
            }
        }
        Assert.False(string.IsNullOrWhiteSpace(picture.AltText));
        File.WriteAllText(Path.Combine(Out.Folder, name + ".txt"), picture.AltText);
    }

    internal static Dictionary<string, Picture> All()
    {
        var first = new LocalDate(2026, 3, 9);
        var month = Diaries.Made(first, 31);
        var year = Diaries.Made(new LocalDate(2025, 4, 14), 360, seed: 3);
        return new()
        {
            ["strip-month"] = new NightStrip(month, Diaries.UsualPlan(), Diaries.Night(3, 9), Diaries.Night(4, 8), s_words),
            ["strip-day-sleeper"] = new NightStrip([DaySleep(), .. Diaries.Made(first, 9, seed: 2)], null, Diaries.Night(3, 9), Diaries.Night(3, 22), s_words),
            ["trend-sleep"] = Trend(Measure.TotalSleep, month, 31),
            ["trend-latency"] = Trend(Measure.SleepLatency, month, 31),
            ["trend-clear"] = Trend(Measure.TotalSleep, Diaries.Made(first, 36, seed: 11, shorterAfter: 110), 36),
            ["trend-few"] = Trend(Measure.Efficiency, month, 25),
            ["trend-quality"] = Trend(Measure.Quality, month, 31),
            ["dose"] = new DoseSteps(Diaries.UsualPlan(), [Missed(3, 25)], first, new(2026, 5, 10), new(2026, 4, 9), s_words),
            ["dose-waiting"] = new DoseSteps(Diaries.UsualPlan() with { Status = PlanStatus.Waiting }, [], first, new(2026, 5, 10), new(2026, 3, 11), s_words),
            ["strip-year"] = new NightStrip(year, Diaries.UsualPlan(), new(new LocalDate(2025, 4, 14)), Diaries.Night(4, 8), s_words),
        };
    }

    private static MeasureTrend Trend(Measure measure, IReadOnlyList<ToldNight> nights, int days)
    {
        var step = Diaries.UsualPlan().Plan.Steps[1];
        var spans = ComparedSpans.AroundStep(Diaries.UsualPlan().Plan, step, new NightDate(new LocalDate(2026, 3, 9).PlusDays(days - 1)));
        return new MeasureTrend(Comparison.Of(measure, MeasuredNights.Of(measure, [.. nights.Select(night => night.Entry)]), spans), step, s_words);
    }

    private static KeptDose Missed(int month, int day) =>
        new(Guid.NewGuid(), new DoseEvent(DoseEventKind.Missed, Day: new LocalDate(2026, month, day)), Diaries.London, Diaries.Now);

    private static ToldNight DaySleep()
    {
        var night = Diaries.Made(new LocalDate(2026, 3, 20), 1, told: 1)[0];
        var ten = Duration.FromHours(10);
        return night with
        {
            Entry = night.Entry with
            {
                IntoBed = night.Entry.IntoBed + ten, TriedToSleep = night.Entry.TriedToSleep + ten, FinalWake = night.Entry.FinalWake + ten, OutOfBed = night.Entry.OutOfBed + ten,
            },
        };
    }
}
