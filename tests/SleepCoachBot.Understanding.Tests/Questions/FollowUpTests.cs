using System.Globalization;
using NodaTime;
using SleepCoachBot.Sleep.Comparisons;
using SleepCoachBot.Sleep.Measures;
using SleepCoachBot.Sleep.Nights;
using SleepCoachBot.Sleep.Plans;
using SleepCoachBot.Understanding.Questions;
using SleepCoachBot.Understanding.Readings;

namespace SleepCoachBot.Understanding.Tests.Questions;

public class FollowUpTests
{
    private static readonly MessageContext s_moment = new()
    {
        Now = new LocalDateTime(2026, 4, 9, 10, 0),
        Zone = DateTimeZoneProviders.Tzdb["Europe/London"],
        Culture = CultureInfo.GetCultureInfo("en-GB"),
    };

    private static readonly DiaryQuestion s_first = new(Measure.TotalSleep, Since: SinceWhen.DoseChange, ComparedWithBefore: true);

    private static DiaryQuestion After(string text) =>
        Assert.IsType<Reading<DiaryQuestion>.Says>(new QuestionReader().ReadFollowUp(text, s_first, s_moment)).Value;

    [Fact]
    public void And_awakenings_asks_the_same_of_another_measure() =>
        Assert.Equal(s_first with { Measure = Measure.Awakenings }, After("and awakenings?"));

    [Fact]
    public void What_about_last_month_asks_the_same_of_other_nights() =>
        Assert.Equal(new DiaryQuestion(Measure.TotalSleep, Night(3, 1), Night(3, 31)), After("what about last month"));

    [Theory]
    [InlineData("without the weekend", NightFact.Weekend, false)]
    [InlineData("and not counting weekends?", NightFact.Weekend, false)]
    [InlineData("just weekdays", NightFact.Weekend, false)]
    [InlineData("weeknights only", NightFact.Weekend, false)]
    [InlineData("leave out fridays and saturdays", NightFact.Weekend, false)]
    [InlineData("only the weekends", NightFact.Weekend, true)]
    [InlineData("without the nights I drank", NightFact.Alcohol, false)]
    [InlineData("just the sober nights", NightFact.Alcohol, false)]
    [InlineData("excluding days i napped", NightFact.Nap, false)]
    public void A_kind_of_night_is_left_out_of_the_same_question(string text, NightFact fact, bool isSo) =>
        Assert.Equal(s_first with { Only = new NightKind(fact, isSo) }, After(text));

    [Fact]
    public void What_was_left_out_stays_left_out_of_what_follows()
    {
        var narrowed = s_first with { Only = new NightKind(NightFact.Weekend, false) };
        var next = Assert.IsType<Reading<DiaryQuestion>.Says>(new QuestionReader().ReadFollowUp("what about last month", narrowed, s_moment)).Value;
        Assert.Equal((narrowed.Only, Night(3, 1)), (next.Only, next.From));
    }

    [Theory]
    [InlineData("how did i sleep on weeknights last month", false)]
    [InlineData("how much did I sleep last month without the weekends", false)]
    [InlineData("how have I slept on weekends in march", true)]
    public void A_whole_question_may_name_its_kind_of_night(string text, bool isSo)
    {
        var asked = Assert.IsType<Reading<DiaryQuestion>.Says>(new QuestionReader().Read(text, s_moment)).Value;
        Assert.Equal((new NightKind(NightFact.Weekend, isSo), Night(3, 1), Night(3, 31)), (asked.Only, asked.From, asked.To));
    }

    [Theory]
    [InlineData("how did i sleep on the weekend")]
    [InlineData("how did i sleep at the weekend")]
    [InlineData("how was my sleep this weekend")]
    [InlineData("how did I sleep last weekend?")]
    public void One_weekend_is_a_span_of_nights(string text)
    {
        var asked = Assert.IsType<Reading<DiaryQuestion>.Says>(new QuestionReader().Read(text, s_moment)).Value;
        Assert.Equal((null, Night(4, 3), Night(4, 4)), (asked.Only, asked.From, asked.To));
    }

    [Theory]
    [InlineData(4, "how was my sleep this weekend", 3, 3)]     // Saturday: Friday's night has passed
    [InlineData(5, "how was my sleep this weekend", 3, 4)]
    [InlineData(12, "how was my sleep last weekend", 3, 4)]    // Sunday
    [InlineData(13, "how was my sleep last weekend", 10, 11)]  // Monday
    public void Which_weekend_goes_by_the_day_of_asking(int today, string text, int from, int to)
    {
        var asked = Assert.IsType<Reading<DiaryQuestion>.Says>(new QuestionReader().Read(text, s_moment with { Now = new LocalDateTime(2026, 4, today, 10, 0) })).Value;
        Assert.Equal((Night(4, from), Night(4, to)), (asked.From, asked.To));
    }

    [Fact]
    public void Since_the_weekend_begins_when_it_is_over()
    {
        var asked = Assert.IsType<Reading<DiaryQuestion>.Says>(new QuestionReader().Read("how have i slept since the weekend", s_moment)).Value;
        Assert.Equal((Night(4, 5), null), (asked.From, asked.To));
    }

    [Theory]
    [InlineData("thanks")]
    [InlineData("")]
    public void What_asks_nothing_is_no_follow_up(string text) =>
        Assert.IsType<Reading<DiaryQuestion>.Silent>(new QuestionReader().ReadFollowUp(text, s_first, s_moment));

    [Fact]
    public void The_dose_that_a_question_names_is_kept()
    {
        var asked = Assert.IsType<Reading<DiaryQuestion>.Says>(new QuestionReader().Read("how have i slept since i went down to 20", s_moment)).Value;
        Assert.Equal((SinceWhen.DoseChange, new Milligrams(20)), (asked.Since, asked.SinceDose));
    }

    private static NightDate Night(int month, int day) => new(new LocalDate(2026, month, day));
}
