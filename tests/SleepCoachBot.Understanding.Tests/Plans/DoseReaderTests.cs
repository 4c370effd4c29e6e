using System.Globalization;
using NodaTime;
using SleepCoachBot.Sleep.Doses;
using SleepCoachBot.Sleep.Plans;
using SleepCoachBot.Understanding.Doses;
using SleepCoachBot.Understanding.Readings;

namespace SleepCoachBot.Understanding.Tests.Plans;

public class DoseReaderTests
{
    private static readonly MessageContext s_sundayMorning = new()
    {
        Now = new LocalDateTime(2026, 3, 15, 9, 0),
        Zone = DateTimeZoneProviders.Tzdb["Europe/London"],
        Culture = CultureInfo.GetCultureInfo("en-GB"),
    };

    [Theory]
    [InlineData("missed last night's dose", null)]
    [InlineData("missed last nights dose", null)]
    [InlineData("missed yesterday's lunchtime dose", null)]
    [InlineData("forgot my bedtime 10mg last night", 10)]
    public void A_dose_with_a_day_and_no_clock_time_keeps_the_day_alone(string text, int? amount)
    {
        var said = Assert.IsType<Reading<DoseEvent>.Says>(new DoseReader().Read(text, s_sundayMorning));
        Assert.Equal(new DoseEvent(DoseEventKind.Missed, amount is { } mg ? new Milligrams(mg) : null, new LocalDate(2026, 3, 14)), said.Value);
    }

    [Theory]
    [InlineData("took 10 mcg")]
    [InlineData("took 5 ml at 8")]
    [InlineData("took 10mg at 7 and 5mg at 8")]
    [InlineData("not sure whether i had my 10mg")]
    [InlineData("gp reduced it by 5mg")]
    [InlineData("consultant cut my night dose to 5mg")]
    [InlineData("they doubled my dose")]
    [InlineData("took 2 at 8")]
    public void A_doubt_about_a_dose_is_asked_and_never_logged(string text) =>
        Assert.IsType<Reading<DoseEvent>.AskAgain>(new DoseReader().Read(text, s_sundayMorning));

    [Fact]
    public void Another_medicine_is_no_dose_of_this_one() =>
        Assert.IsType<Reading<DoseEvent>.Silent>(new DoseReader().Read("took gabapentin 300mg at 8", s_sundayMorning));

    [Fact]
    public void What_was_read_says_where_it_was_read_and_by_which_rule()
    {
        var reading = new DoseReader().Read("  took 10mg at 8", s_sundayMorning);
        Assert.Equal(new Evidence(2, 14, "dose.taken"), reading.Evidence);
    }
}
