using System.Globalization;
using CsCheck;
using NodaTime;
using SleepCoachBot.Sleep.Plans;
using SleepCoachBot.Understanding.Doses;
using SleepCoachBot.Understanding.Plans;
using SleepCoachBot.Understanding.Questions;
using SleepCoachBot.Understanding.Readings;

namespace SleepCoachBot.Understanding.Tests.Plans;

public class AnyTextTests
{
    private static readonly string[] s_pieces =
    [
        "10", "25", "2.5", "12.345", "300", "999999", "mg", "mcg", "a day", "tds", "bid", "10/5/10", "half", "tablet", "10mg tablets", "three", "twenty", "from", "to", "until", "then", "stop", "by", "less", "every",
        "week", "weeks", "2 weeks", "for", "monday", "16 march", "3/4", "31/9", "29 feb", "the 3rd", "tomorrow", "yesterday", "last night", "in december", "no wait", "or", "hold", "now", "on", "drop the noon pill",
        "only the night one", "took", "missed", "paused", "at 9", "half nine", "quarter to", "20 minutes ago", "since", "the dose change", "sleep", "how many", "awake", "last 7 nights", "between", "and", ",", ".", "\n", "\t", "?",
        "(", ")", "%", "½", "2026-02-30", "9999-99-99", "clocks went back", "week 3", "🙂", "\u0000", "日本", "’", "'", "percent", "5 mg", "10 mg at night", "2100", "24:00", "23.59pm", "am", "pm", "new year", "christmas eve",
    ];

    private static readonly Gen<string> s_text = Gen.OneOf(
        Gen.Int[0, s_pieces.Length - 1].Select(i => s_pieces[i]).Array[0, 14].Select(pieces => string.Join(' ', pieces)),
        Gen.String[0, 60]);

    private static readonly Gen<MessageContext> s_moment = Gen.Select(Gen.Int[0, 800 * 1440], Gen.Bool, (minutes, american) => new MessageContext
    {
        Now = new LocalDateTime(2025, 6, 1, 0, 0).PlusMinutes(minutes),
        Zone = DateTimeZoneProviders.Tzdb[american ? "America/New_York" : "Europe/London"],
        Culture = CultureInfo.GetCultureInfo(american ? "en-US" : "en-GB"),
    });

    [Fact]
    public void Any_text_at_any_moment_gives_a_reading() =>
        Gen.Select(s_text, s_moment).Sample((text, moment) =>
        {
            _ = new PlanReader().Read(text, moment);
            _ = new DoseReader().Read(text, moment);
            _ = new QuestionReader().Read(text, moment);
        }, iter: 2_000);

    [Fact]
    public void A_plan_that_was_read_has_believable_doses_and_rising_days() =>
        Gen.Select(s_text, s_moment).Sample((text, moment) =>
        {
            if (new PlanReader().Read(text, moment) is Reading<TaperPlan>.Says { Value: var plan })
                Assert.All(plan.Steps, step => Assert.InRange(step.PerDay.Amount, 0, AmountReader.MostPerDay));
        }, iter: 2_000);

    [Fact]
    public void A_dose_that_was_taken_or_missed_lies_behind() =>
        Gen.Select(s_text, s_moment).Sample((text, moment) =>
        {
            if (new DoseReader().Read(text, moment) is Reading<Sleep.Doses.DoseEvent>.Says { Value: { Kind: Sleep.Doses.DoseEventKind.Taken or Sleep.Doses.DoseEventKind.Missed, Day: { } day } told })
                Assert.True(day.At(told.Time ?? LocalTime.Midnight) <= moment.Now, text);
        }, iter: 2_000);

    [Theory]
    [InlineData("30 MG/DAY NOW. Reduce by 5 mg every week starting Mon March 16 until off", "30 mg/day now. reduce by 5 mg every week starting mon march 16 until off")]
    [InlineData("  10mg tds  at present.   25 mg daily from 16/3 ", "10mg tds at present. 25 mg daily from 16/3")]
    public void Case_and_spaces_change_nothing(string one, string other)
    {
        var moment = new MessageContext { Now = new LocalDateTime(2026, 3, 15, 9, 0), Zone = DateTimeZone.Utc, Culture = CultureInfo.GetCultureInfo("en-GB") };
        Assert.Equal(PlanCorpusTests.Written(new PlanReader().Read(one, moment)), PlanCorpusTests.Written(new PlanReader().Read(other, moment)));
    }

    [Fact]
    public void A_very_long_text_is_read_in_bounded_time()
    {
        var moment = new MessageContext { Now = new LocalDateTime(2026, 3, 15, 9, 0), Zone = DateTimeZone.Utc, Culture = CultureInfo.GetCultureInfo("en-GB") };
        var text = string.Concat(Enumerable.Repeat("since since dose 10 mg from 3/4 and ", 30_000));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        _ = new PlanReader().Read(text, moment);
        _ = new DoseReader().Read(text, moment);
        _ = new QuestionReader().Read(text, moment);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), watch.Elapsed.ToString());
    }
}
