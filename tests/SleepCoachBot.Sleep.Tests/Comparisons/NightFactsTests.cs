using NodaTime;
using SleepCoachBot.Sleep.Comparisons;
using SleepCoachBot.Sleep.Doses;
using SleepCoachBot.Sleep.Measures;

namespace SleepCoachBot.Sleep.Tests.Comparisons;

public class NightFactsTests
{
    private static ToldNight Told(string evening, string morning, ExpandedAnswers? more = null, string? risingZone = null) =>
        new(Night.Told(evening + "T22:30", evening + "T23:00", 10, 0, null, morning + "T06:30", morning + "T06:45", risingZone: risingZone), more ?? ExpandedAnswers.Nothing);

    [Fact]
    public void What_was_not_told_of_a_night_is_in_no_list()
    {
        var facts = NightFacts.Of([Told("2026-01-12", "2026-01-13")]);
        Assert.All(facts.Where(fact => fact.Key != NightFact.ClockChangeOrTravel), fact => Assert.Empty(fact.Value));
        Assert.False(Assert.Single(facts[NightFact.ClockChangeOrTravel]).Value);
    }

    [Theory]
    [InlineData("15:00", true)]
    [InlineData("14:00", false)]
    public void Caffeine_is_late_by_the_time_before_trying_to_sleep(string last, bool isLate)
    {
        var drink = Night.At("2026-01-12T" + last, "Europe/London");
        var facts = NightFacts.Of([Told("2026-01-12", "2026-01-13", new ExpandedAnswers { CaffeineDrinks = 2, LastCaffeine = drink })]);
        Assert.Equal(isLate, Assert.Single(facts[NightFact.LateCaffeine]).Value);
    }

    [Fact]
    public void No_caffeine_at_all_is_known_not_to_be_late() =>
        Assert.False(Assert.Single(NightFacts.Of([Told("2026-01-12", "2026-01-13", new ExpandedAnswers { CaffeineDrinks = 0 })])[NightFact.LateCaffeine]).Value);

    [Fact]
    public void A_night_of_a_clock_change_and_a_night_flight_are_named()
    {
        var facts = NightFacts.Of([Told("2026-03-28", "2026-03-29"), Told("2026-02-07", "2026-02-08", risingZone: "Europe/Paris"), Told("2026-02-09", "2026-02-10")]);
        Assert.Equal([true, true, false], facts[NightFact.ClockChangeOrTravel].Values);
    }

    [Fact]
    public void A_silent_day_is_neither_a_missed_dose_nor_known_to_be_none()
    {
        static KeptDose Dose(DoseEventKind kind, int day) => new(Guid.NewGuid(), new DoseEvent(kind, Day: new LocalDate(2026, 1, day)), "Europe/London", Instant.MinValue);
        var facts = NightFacts.Of([Told("2026-01-12", "2026-01-13"), Told("2026-01-13", "2026-01-14"), Told("2026-01-14", "2026-01-15")],
            [Dose(DoseEventKind.Taken, 12), Dose(DoseEventKind.Taken, 13), Dose(DoseEventKind.Missed, 13)]);
        Assert.Equal([(12, false), (13, true)], facts[NightFact.MissedDose].Select(night => (night.Key.Evening.Day, night.Value)));
    }
}
