using NodaTime;
using SleepCoachBot.Dialogs.Questions;
using SleepCoachBot.Dialogs.Tests.Testing;
using SleepCoachBot.Sleep.Comparisons;
using SleepCoachBot.Sleep.Logs;
using SleepCoachBot.Sleep.Nights;
using SleepCoachBot.Sleep.People;
using SleepCoachBot.Sleep.Plans;

namespace SleepCoachBot.Dialogs.Tests.Questions;

/// <summary>"Do I sleep better at weekends?", "with and without coffee": nights of two kinds, in words.</summary>
public sealed class SetApart
{
    private static readonly LocalDate s_first = new(2026, 3, 2);

    [Theory]
    [InlineData("do I sleep longer at weekends than on weekdays?", NightFact.Weekend)]
    [InlineData("weekends compared with weekdays?", NightFact.Weekend)]
    [InlineData("how do I sleep with and without coffee", NightFact.Caffeine)]
    [InlineData("do I sleep worse when I drink coffee?", NightFact.Caffeine)]
    [InlineData("how is my sleep after a late coffee?", NightFact.LateCaffeine)]
    [InlineData("does alcohol make a difference to my sleep?", NightFact.Alcohol)]
    [InlineData("how do I sleep after wine", NightFact.Alcohol)]
    [InlineData("had two beers after work, slept badly", null)]
    [InlineData("how was my sleep this weekend?", null)]
    [InlineData("how much coffee did I have last week?", null)]
    [InlineData("bed 11, up at 7, two coffees", null)]
    public void What_sets_nights_apart_is_heard_in_questions_and_not_in_what_is_told(string text, NightFact? fact) => Assert.Equal(fact, FactCues.Of(text));

    [Fact]
    public async Task Weekends_and_other_nights_are_given_with_their_difference_and_how_far_it_may_be_off()
    {
        var chat = WithNights(out _);
        await chat.SayAsync("do I sleep longer at weekends than on weekdays?");
        chat.Hears("weekend nights", "8 h", "8 nights", "6 h", "20 nights", "more than ordinary ups and downs");
        chat.Hears("By the dose of your plan", "30 mg a day", "25 mg a day", "I can't say what did what");
        chat.DoesNotHear("because", "due to", "caused");
    }

    [Fact]
    public async Task Nights_of_which_nothing_is_known_are_left_out_and_named()
    {
        var chat = WithNights(out var nights);
        foreach (var night in nights.Take(18))
            ((ILogbook)chat.Stores).Record(new LogEntry(Guid.NewGuid(), LogKind.Alcohol, night.Evening, night.Evening.Day % 2, null, Instant.FromUtc(2026, 3, 20, 9, 0)));
        await chat.SayAsync("how do I sleep with and without alcohol?");
        chat.Hears("nights after alcohol", "9 nights", "Left out, since I don't know of them: 10 nights");
    }

    [Fact]
    public async Task Without_any_such_night_it_says_what_is_missing()
    {
        var chat = WithNights(out _);
        await chat.SayAsync("do I sleep worse after coffee?");
        chat.Hears("I can't set those apart yet", "0 nights after caffeine");
    }

    [Fact]
    public async Task After_an_answer_a_kind_of_night_is_left_out_of_the_same_question()
    {
        var chat = WithNights(out _);
        await chat.SayAsync("how has my sleep been since the dose change?");
        chat.Hears("6 h 34 min", "14 of 14 nights");
        await chat.SayAsync("and without the weekends?");
        chat.Hears("6 h", "10 of 10 nights", "without weekend nights (Friday and Saturday)");
        await chat.SayAsync("and awakenings?");
        chat.Hears("10 of 10 nights", "without weekend nights");
        await chat.SayAsync("just weekends");
        chat.Hears("4 of 4 nights", "weekend nights (Friday and Saturday) alone");
        await chat.SayAsync("how did I sleep last week?");
        chat.DoesNotHear("weekend nights");
    }

    [Fact]
    public async Task Nights_known_to_be_others_are_not_among_those_that_passed_and_unknown_ones_are_named()
    {
        var chat = WithNights(out var nights);
        // Of the fortnight before nobody drank; of the last one five nights after a drink, six without, three not told.
        foreach (var night in nights.Take(14))
            ((ILogbook)chat.Stores).Record(new LogEntry(Guid.NewGuid(), LogKind.Alcohol, night.Evening, 0, null, Instant.FromUtc(2026, 3, 20, 9, 0)));
        foreach (var (night, drinks) in nights.TakeLast(14).Zip([1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 0]))
            ((ILogbook)chat.Stores).Record(new LogEntry(Guid.NewGuid(), LogKind.Alcohol, night.Evening, drinks, null, Instant.FromUtc(2026, 3, 20, 9, 0)));
        await chat.SayAsync("how has my sleep been since the dose change?");
        await chat.SayAsync("without the nights I drank");
        chat.Hears("6 of 9 nights", "14 of 14 nights", "without nights after alcohol", "Left out, since I don't know of them: 3 nights");
    }

    [Theory]
    [InlineData("best night?")]
    [InlineData("what was my worst night this month")]
    [InlineData("when did i sleep longest")]
    public async Task The_longest_and_the_shortest_night_are_named(string text)
    {
        var chat = WithNights(out _);
        await chat.SayAsync(text);
        chat.Hears("28 nights", "the longest was", "8 h 2 min asleep", "The shortest was", "5 h 58 min");
    }

    [Theory]
    [InlineData("worst night ever, bed at 11, up at 6")]
    [InlineData("what's the best night cream")]
    [InlineData("what is the best time to go to bed")]
    public async Task What_is_told_or_asked_of_something_else_names_no_longest_night(string text)
    {
        var chat = WithNights(out _);
        await chat.SayAsync(text);
        chat.DoesNotHear("the longest was");
    }

    // Four weeks: eight hours at weekends, six on other nights, a few minutes up and down; 30 mg, and 25 mg from the third week.
    private static Chat WithNights(out List<NightDate> nights)
    {
        var chat = Chat.At("2026-03-30T08:10");
        chat.Stores.Profile = new Profile { Consent = new Consent("1", Instant.FromUtc(2026, 3, 1, 9, 0)) };
        nights = [.. Enumerable.Range(0, 28).Select(day => new NightDate(s_first.PlusDays(day)))];
        foreach (var (night, index) in nights.Select((night, index) => (night, index)))
        {
            var hours = new NightValue(night, null).IsWeekend ? 8 : 6;
            var bed = (night.Evening + new LocalTime(23, 0)).InZoneLeniently(DateTimeZoneProviders.Tzdb["Europe/London"]).ToInstant();
            var woke = bed + Duration.FromHours(hours) + Duration.FromMinutes(index % 5 - 2);
            chat.Record(new DiaryEntry
            {
                Id = Guid.NewGuid(), Night = night, Zone = "Europe/London", IntoBed = bed, TriedToSleep = bed, TriedToSleepAssumed = true, SleepLatency = Duration.Zero,
                Awakenings = 0, AwakeTotal = Duration.Zero, FinalWake = woke, OutOfBed = woke, ToldAt = woke, ChangedAt = woke,
            });
        }
        ((IPlanBook)chat.Stores).Record(new KeptPlan
        {
            Id = Guid.NewGuid(), Verbatim = "", Status = PlanStatus.Confirmed, ToldAt = default, ChangedAt = default,
            Plan = new TaperPlan(new DailyDose(new Milligrams(30)), [new PlanStep(s_first.PlusDays(14), new DailyDose(new Milligrams(25)))]),
        });
        return chat;
    }
}
