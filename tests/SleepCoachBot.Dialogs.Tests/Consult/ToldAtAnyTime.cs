using NodaTime;
using SleepCoachBot.Dialogs.Consult;
using SleepCoachBot.Dialogs.Tests.Testing;
using SleepCoachBot.Sleep.People;
using SleepCoachBot.Sleep.Plans;

namespace SleepCoachBot.Dialogs.Tests.Consult;

public sealed class ToldAtAnyTime
{
    [Theory]
    [InlineData("my night number is 0113 496 0000", nameof(Profile.NightNumber), "0113 496 0000")]
    [InlineData("out of hours number: 0113 496 0001 ext 4", nameof(Profile.NightNumber), "0113 496 0001 ext 4")]
    [InlineData("at night i ring the ward", nameof(Profile.NightNumber), "the ward")]
    [InlineData("the clinic's number is 0113 496 0002", nameof(Profile.DayNumber), "0113 496 0002")]
    [InlineData("Dr Shah's number is 0113 496 0002", nameof(Profile.DayNumber), "0113 496 0002")]
    [InlineData("weekend number 0113 496 0003", nameof(Profile.WeekendNumber), "0113 496 0003")]
    [InlineData("Dr Shah's note for bad nights: take one extra 5 mg if spasms wake you before 2", nameof(Profile.BadNightNote), "take one extra 5 mg if spasms wake you before 2")]
    [InlineData("my bad night note says: \"stretch first. then ring the ward if it is no better after an hour\"", nameof(Profile.BadNightNote), "stretch first. then ring the ward if it is no better after an hour")]
    [InlineData("dr shah said ring me if spasms go over 7", nameof(Profile.RingMeIf), "ring me if spasms go over 7")]
    [InlineData("Ring me if you are awake three nights running", nameof(Profile.RingMeIf), "Ring me if you are awake three nights running")]
    [InlineData("my consultant is Dr Anna Patel", nameof(Profile.Prescriber), "Dr Anna Patel")]
    [InlineData("dr lee is my neurologist", nameof(Profile.Prescriber), "Dr Lee")]
    [InlineData("I also take gabapentin 300 and amitriptyline", nameof(Profile.OtherMedicines), "gabapentin 300 and amitriptyline")]
    [InlineData("my spasms are usually a 4", nameof(Profile.UsualSpasms), "4")]
    [InlineData("I have epilepsy", nameof(BodyFact.Seizures), "true")]
    [InlineData("i dont have epilepsy", nameof(BodyFact.Seizures), "false")]
    [InlineData("heat makes my legs worse", nameof(BodyFact.HeatSensitive), "true")]
    [InlineData("i have a spinal injury at T4", nameof(BodyFact.SpinalInjuryT6), "true")]
    [InlineData("i've got sleep apnoea", nameof(BodyFact.BreathingIllness), "true")]
    [InlineData("i can't get out of bed on my own at night", nameof(BodyFact.GetsUpSafely), "false")]
    [InlineData("i can get up on my own safely", nameof(BodyFact.GetsUpSafely), "true")]
    [InlineData("i can't feel my legs", nameof(BodyFact.NumbOrPainfulParts), "true")]
    [InlineData("i drink a couple of beers every evening", nameof(BodyFact.DrinksDaily), "true")]
    [InlineData("not pregnant", nameof(BodyFact.Pregnant), "false")]
    [InlineData("i usually go to bed at 10 and get up at 6", nameof(Person.UsualRising), "06:00")]
    [InlineData("my usual bedtime is 10:30", nameof(Person.UsualLightsOut), "22:30")]
    public async Task A_thing_told_in_free_words_is_read_back_kept_and_can_be_taken_back(string words, string field, string value)
    {
        var chat = SetUp("2026-03-18T21:10");
        await chat.SayAsync(words);
        Assert.Equal(value, ProfileFields.Get(chat.Stores.Profile, chat.Person, field));
        chat.Hears("Noted");
        await chat.SayAsync("undo");
        chat.Hears("Taken back");
        Assert.Null(ProfileFields.Get(chat.Stores.Profile, chat.Person, field));
    }

    [Theory]
    [InlineData("how many people have epilepsy?")]
    [InlineData("my legs are numb tonight")]
    [InlineData("what is a bad night note for?")]
    [InlineData("my prescriber is on holiday")]
    [InlineData("should heat make it worse?")]
    public async Task What_is_asked_or_of_tonight_is_no_telling(string words)
    {
        var chat = SetUp("2026-03-18T21:10");
        var before = chat.Stores.Profile;
        await chat.SayAsync(words);
        Assert.Equal(before, chat.Stores.Profile);
    }

    [Fact]
    public async Task A_note_told_in_the_middle_of_a_night_is_kept_word_for_word_and_the_night_goes_on()
    {
        var chat = SetUp("2026-03-19T07:45");
        await chat.SayAsync("bed at 11, took 20 minutes, woke for good at 6, up at 7");
        await chat.SayAsync("dr shah's note for bad nights: if you wake at 2 with spasms, get up, walk 10 minutes, ring the ward by 4");
        chat.Hears("Noted", "how often you woke");
        Assert.Equal("if you wake at 2 with spasms, get up, walk 10 minutes, ring the ward by 4", chat.Stores.Profile.BadNightNote);
        await chat.SayAsync("twice, 20 minutes");
        chat.Hears("How was it?");
    }

    [Fact]
    public async Task Lines_of_the_prescriber_add_up_and_a_number_told_anew_takes_the_place_of_the_old()
    {
        var chat = SetUp("2026-03-18T21:10");
        await chat.SayAllAsync("ring me if the spasms wake you every night", "ring me if you can't stand", "my night number is 111 222", "my night number is 333 444");
        Assert.Equal(["ring me if the spasms wake you every night", "ring me if you can't stand"], chat.Stores.Profile.RingMeIf);
        Assert.Equal("333 444", chat.Stores.Profile.NightNumber);
    }

    [Fact]
    public async Task Before_consent_nothing_is_kept_and_after_it_what_was_told()
    {
        var chat = Chat.At("2026-03-18T21:10");
        await chat.SayAsync("my night number is 0113 496 0000");
        chat.Hears("OK to start?");
        Assert.Null(chat.Stores.Profile.NightNumber);
        await chat.SayAsync("yes");
        Assert.Equal("0113 496 0000", chat.Stores.Profile.NightNumber);
    }

    [Theory]
    [InlineData("2026-03-18T14:00", "555 000 1")]   // Wednesday, by day
    [InlineData("2026-03-18T23:00", "555 000 2")]
    [InlineData("2026-03-21T14:00", "555 000 3")]   // Saturday
    public async Task Who_to_ring_is_the_one_for_now(string at, string number)
    {
        var chat = SetUp(at);
        chat.Stores.Profile = chat.Stores.Profile with { DayNumber = "555 000 1", NightNumber = "555 000 2", WeekendNumber = "555 000 3" };
        await chat.SayAsync("who do I ring?");
        Assert.StartsWith($"To ring now: {number}.", chat.Replies[0].Text, StringComparison.Ordinal);
        chat.Hears("999", "111");
    }

    [Fact]
    public async Task A_list_of_questions_is_filled_shown_and_shortened()
    {
        var chat = SetUp("2026-03-18T14:10");
        await chat.SayAsync("what's on my list");
        chat.Hears("Your list is empty");
        await chat.SayAllAsync("put on my list: can I have half tablets", "add is physio worth it to my list");
        chat.Hears("number 2", "Is physio worth it");
        await chat.SayAsync("what's on my list?");
        chat.Hears("1. Can I have half tablets", "2. Is physio worth it");
        await chat.SayAsync("remove the second question");
        Assert.Equal(["Can I have half tablets"], chat.Stores.Profile.Questions);
        await chat.SayAsync("undo");
        Assert.Equal(2, chat.Stores.Profile.Questions.Count);
        await chat.SayAsync("remove 7");
        chat.Hears("no number 7");
        await chat.SayAsync("clear my list");
        Assert.Empty(chat.Stores.Profile.Questions);
    }

    [Fact]
    public async Task A_dose_question_is_answered_by_the_prescriber_s_own_note_and_the_plan_s_own_line()
    {
        var chat = SetUp("2026-03-18T02:10");
        chat.Stores.Profile = chat.Stores.Profile with { Prescriber = "Dr Shah", BadNightNote = "one more 5 mg, once, then ring", NightNumber = "0113 496 0000" };
        chat.Stores.Record(Plan(PlanStatus.Confirmed));
        await chat.SayAsync("can i take an extra one now?");
        Assert.StartsWith("I can't decide that", chat.Replies[0].Text, StringComparison.Ordinal);
        chat.Hears("[0113 496 0000](tel:01134960000)", "Dr Shah's note for bad nights says: 'one more 5 mg, once, then ring'", "Your plan for today says 25 mg: 10 mg in the morning, 5 mg at midday, 10 mg in the evening.");
        await chat.SayAsync("Put it on my list");
        Assert.Equal(["Can i take an extra one now?"], chat.Stores.Profile.Questions);
    }

    [Theory]
    [InlineData(PlanStatus.Waiting)]
    [InlineData(PlanStatus.Ended)]
    public async Task A_plan_that_is_not_confirmed_is_not_quoted_and_without_a_note_the_question_is_offered(PlanStatus status)
    {
        var chat = SetUp("2026-03-18T02:10");
        chat.Stores.Record(Plan(status));
        await chat.SayAsync("can i take an extra one now?");
        chat.Hears("111", "No one's written you a note for bad nights");
        chat.DoesNotHear(" mg");
        await chat.SayAsync("Put it on my list");
        Assert.Equal(["What may I do on a bad spasm night?"], chat.Stores.Profile.Questions);
    }

    [Fact]
    public async Task One_thing_a_day_is_asked_by_itself_by_day_with_its_reason_and_can_be_left_out()
    {
        var chat = await SetUpByTalkingAsync();
        chat.Until("2026-03-12T14:10");
        await chat.SayAsync("hello");
        chat.Hears("Who is in charge of the dose");
        await chat.SayAsync("why do you ask?");
        chat.Hears("So that I can name them", "Who is in charge of the dose");
        await chat.SayAsync("dr shah");
        Assert.Equal("Dr Shah", chat.Stores.Profile.Prescriber);
        await chat.SayAsync("hello");
        chat.DoesNotHear("One thing for later");

        chat.Until("2026-03-13T23:10");
        await chat.SayAsync("hello");
        chat.DoesNotHear("One thing for later");
        chat.Until("2026-03-14T14:10");
        await chat.SayAsync("hi");
        chat.Hears("What number do you ring by day");
        await chat.SayAsync("skip");
        chat.Hears("Left out");
        chat.Until("2026-03-15T14:10");
        await chat.SayAsync("hi");
        chat.Hears("a note for bad nights");
        await chat.SayAsync("No note yet");
        Assert.Contains("What may I do on a bad spasm night?", chat.Stores.Profile.Questions);
    }

    [Fact]
    public async Task The_question_of_the_day_follows_a_morning_told_and_does_not_stand_in_the_way_of_anything()
    {
        var chat = await SetUpByTalkingAsync();
        chat.Until("2026-03-12T07:50");
        await Monitor.ANightTold.TellAsync(chat);
        chat.Hears("Saved", "What woke you?");
        await chat.SayAsync("worry");
        chat.Hears("Who is in charge of the dose");
        await chat.SayAsync("show this week");
        chat.Hears("1 of 7 nights");
        chat.DoesNotHear("in charge");
        await chat.SayAsync("no");
        Assert.Null(chat.Stores.Profile.Prescriber);
    }

    [Fact]
    public async Task While_somebody_thinks_about_it_their_list_for_the_first_talk_fills_itself()
    {
        var chat = await SetUpByTalkingAsync("thinking about it");
        foreach (var day in (int[])[12, 13, 14])
        {
            chat.Until($"2026-03-{day}T14:10");
            await chat.SayAsync("hello");
        }
        Assert.Equal(
            ["Who do I ring after hours if a night goes badly?", "Why now, and what would be better without it?", "How slowly, and who can slow or pause it if it goes badly?"],
            chat.Stores.Profile.Questions);
    }

    [Fact]
    public async Task A_prescriber_who_takes_over_is_noted_after_a_cut_made_alone()
    {
        var chat = SetUp("2026-03-18T14:10", Situation.CutAlone);
        await chat.SayAsync("i've spoken to my neurologist, she is bringing it down properly now");
        Assert.Equal(Situation.Reducing, chat.Stores.Profile.Situation);
        chat.Hears("When you have the plan to hand");
    }

    [Fact]
    public async Task A_pump_told_later_shows_its_page_first()
    {
        var chat = SetUp("2026-03-18T14:10");
        await chat.SayAsync("i have a pump now");
        Assert.Contains("ring your pump clinic", chat.Replies[0].Text, StringComparison.Ordinal);
        Assert.Equal(BaclofenForm.Pump, chat.Stores.Profile.Form);
    }

    private static Chat SetUp(string at, Situation situation = Situation.Reducing)
    {
        var chat = Chat.At(at);
        chat.Stores.Profile = new Profile { Consent = new Consent("2026-11", Instant.FromUtc(2026, 3, 1, 9, 0)), Situation = situation };
        return chat;
    }

    private static async Task<Chat> SetUpByTalkingAsync(string situation = "my gp is bringing it down")
    {
        var chat = Chat.At("2026-03-11T20:10");
        await chat.JoinAsync();
        await chat.SayAllAsync("yes", "tablets", situation, "dont know", "yes", "11, 7", "fine");
        // The name was heard with where they are; here it is to be asked for.
        chat.Stores.Profile = chat.Stores.Profile with { Prescriber = null };
        return chat;
    }

    private static KeptPlan Plan(PlanStatus status) => new()
    {
        Id = Guid.NewGuid(), Status = status, Verbatim = "25 mg",
        Plan = new TaperPlan(null, [new PlanStep(new LocalDate(2026, 3, 16), new DailyDose(
            [new PlannedDose(TimeOfDose.Morning, new Milligrams(10)), new PlannedDose(TimeOfDose.Midday, new Milligrams(5)), new PlannedDose(TimeOfDose.Evening, new Milligrams(10))]))]),
        ToldAt = Instant.FromUtc(2026, 3, 11, 21, 0), ChangedAt = Instant.FromUtc(2026, 3, 11, 21, 0),
    };
}
