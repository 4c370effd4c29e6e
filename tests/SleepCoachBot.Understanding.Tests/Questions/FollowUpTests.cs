using System.Globalization;
using NodaTime;
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
