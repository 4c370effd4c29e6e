using System.Globalization;
using NodaTime;
using SleepCoachBot.Reports.Calendar;
using SleepCoachBot.Reports.Tests.Testing;
using SleepCoachBot.Sleep.Plans;

namespace SleepCoachBot.Reports.Tests.Calendar;

public sealed class PlanCalendarTests
{
    private static readonly DateTimeZone s_london = DateTimeZoneProviders.Tzdb[Diaries.London];
    private static readonly CultureInfo s_words = CultureInfo.GetCultureInfo("en-GB");

    private static string File(bool withDoses, KeptPlan? plan = null) => PlanCalendar.Write(plan ?? Diaries.UsualPlan(), s_london, withDoses, s_words, Diaries.Now);

    [Fact]
    public void Each_step_is_a_whole_day_of_its_own_and_nobody_is_busy_on_it()
    {
        var events = Ical.Net.Calendar.Load(File(withDoses: false))!.Events.OrderBy(one => one.Start!.Date).ToList();
        Assert.Equal([new(2026, 3, 16), new(2026, 3, 30), new(2026, 4, 20)], events.Select(one => one.Start!.Date));
        Assert.All(events, one =>
        {
            Assert.True(one.IsAllDay);
            Assert.Equal(one.Start!.Date.AddDays(1), one.End!.Date);
            Assert.Equal("TRANSPARENT", one.Transparency);
        });
        Assert.Contains("X-WR-TIMEZONE:Europe/London", File(withDoses: false), StringComparison.Ordinal);
    }

    [Fact]
    public void Unless_it_is_asked_for_no_medicine_and_no_dose_is_in_it()
    {
        var file = File(withDoses: false);
        Assert.DoesNotContain("baclofen", file, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch(@"\bmg\b|a day from monday", file);
        Assert.All(Ical.Net.Calendar.Load(file)!.Events, one => Assert.Equal("A day in my plan", one.Summary));
    }

    [Fact]
    public void With_doses_it_says_those_of_the_plan_and_its_words()
    {
        var events = Ical.Net.Calendar.Load(File(withDoses: true))!.Events.OrderBy(one => one.Start!.Date).ToList();
        Assert.Equal(
            ["Baclofen plan: 25 mg a day from today", "Baclofen plan: 20 mg a day from today", "Baclofen plan: 15 mg a day from today"], events.Select(one => one.Summary));
        Assert.All(events, one => Assert.Contains("“10mg 3x a day now, 25 a day from monday, 20 from the 30th”", one.Description, StringComparison.Ordinal));
    }

    [Fact]
    public void A_step_that_moves_is_the_same_event_with_a_higher_sequence()
    {
        var plan = Diaries.UsualPlan();
        var moved = plan.Delayed(plan.Plan.Steps[2], new LocalDate(2026, 4, 27), Diaries.Now);
        var (before, after) = (Ical.Net.Calendar.Load(File(false, plan))!.Events, Ical.Net.Calendar.Load(File(false, moved))!.Events);
        Assert.Equal(before.Select(one => one.Uid).Order(), after.Select(one => one.Uid).Order());
        Assert.True(after.First().Sequence > before.First().Sequence);
    }

    [Theory]
    [InlineData(PlanStatus.Waiting)]
    [InlineData(PlanStatus.Paused)]
    [InlineData(PlanStatus.Ended)]
    public void A_plan_that_is_not_confirmed_has_no_calendar(PlanStatus status) =>
        Assert.Throws<ArgumentException>(() => File(withDoses: false, Diaries.UsualPlan() with { Status = status }));
}
