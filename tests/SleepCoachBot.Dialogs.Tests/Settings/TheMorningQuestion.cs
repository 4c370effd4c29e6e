using NodaTime;
using SleepCoachBot.Dialogs.Tests.Testing;
using SleepCoachBot.Sleep.CheckIns;
using SleepCoachBot.Sleep.Measures;
using SleepCoachBot.Sleep.People;

namespace SleepCoachBot.Dialogs.Tests.Settings;

/// <summary>What can be done with the morning question beside answering it: later, the gist, not today, another time, less often.</summary>
public sealed class TheMorningQuestion
{
    [Theory]
    [InlineData("Very poor", 1, "Sorry it was a rough one")]
    [InlineData("good", 4, "Saved.")]
    [InlineData("3", 3, "Saved.")]
    public async Task The_gist_is_a_night_with_a_rating_and_nothing_else(string answer, int quality, string heard)
    {
        var chat = await AskedAsync();
        await chat.SayAsync("Just the gist");
        chat.Hears("How was it?");
        Assert.Equal(["Very poor", "Poor", "Fair", "Good", "Very good", "Skip"], chat.Buttons);
        await chat.SayAsync(answer);
        chat.Hears(heard, "That's plenty for one morning.", "Tell the rest");
        chat.DoesNotHear("not told", "Is that right?");

        var night = chat.Night;
        Assert.Equal((new LocalDate(2026, 3, 16), quality), (night.Night.Evening, night.Quality!.Value));
        Assert.Equal(
            (null, null, null, null, null, null, null),
            (night.IntoBed, night.TriedToSleep, night.SleepLatency, night.Awakenings, night.AwakeTotal, night.FinalWake, night.OutOfBed));
        var measures = NightMeasures.Of(night);
        Assert.Equal((null, null, null, null), (measures.TimeInBed, measures.TotalSleepTime, measures.AwakeTotal, measures.SleepEfficiency));
        Assert.Empty(measures.Findings);
    }

    [Fact]
    public async Task After_the_gist_only_the_danger_signs_of_a_step_come_by_themselves()
    {
        var chat = await AskedAsync();
        await chat.SayAllAsync("my prescriber wrote 30 mg a day now, 25 mg a day from 18 march, 20 mg a day from 10 april", "yes");
        chat.Until("2026-03-19T07:45");
        await chat.FallsDueAsync("MorningCheckIn");
        await chat.SayAllAsync("just the gist", "poor");
        chat.Hears("so one check");
        Assert.Equal(2, chat.Replies.Count);
        await chat.SayAsync("none");
        chat.Until("2026-03-25T07:45");
        await chat.FallsDueAsync("MorningCheckIn");
        await chat.SayAllAsync("just the gist", "poor");
        Assert.Single(chat.Replies);
    }

    [Fact]
    public async Task After_the_gist_the_rest_can_be_told_and_stays_one_night()
    {
        var chat = await AskedAsync();
        await chat.SayAllAsync("just the gist", "poor", "Tell the rest");
        chat.Hears("when you got into bed");
        await chat.SayAsync("bed 11, took 45 min, up twice, half an hour in all, woke at 6, up at half 6");
        await chat.SayAsync("yes");
        Assert.Equal((2, 2), (chat.Night.Quality!.Value, chat.Night.Awakenings!.Value));
        Assert.NotNull(NightMeasures.Of(chat.Night).TotalSleepTime);
    }

    [Fact]
    public async Task A_whole_night_told_after_the_gist_is_that_night_and_no_second_one()
    {
        var chat = await AskedAsync();
        await chat.SayAllAsync("just the gist", "poor", "bed 11, took 45 min, up twice, half an hour in all, woke at 6, up at half 6");
        chat.DoesNotHear("second sleep");
        await chat.SayAsync("yes");
        Assert.Equal(2, chat.Night.Quality);
        Assert.NotNull(chat.Night.IntoBed);
    }

    [Fact]
    public async Task In_the_middle_of_the_questions_the_gist_leaves_the_rest_out()
    {
        var chat = await AskedAsync();
        await chat.SayAllAsync("bed 11", "just the gist", "poor");
        chat.Hears("Is that right?");
        await chat.SayAsync("yes");
        Assert.Equal((2, null), (chat.Night.Quality!.Value, chat.Night.Awakenings));
        Assert.NotNull(chat.Night.IntoBed);
    }

    [Fact]
    public async Task The_gist_can_be_taken_back()
    {
        var chat = await AskedAsync();
        await chat.SayAllAsync("just the gist", "poor", "undo");
        Assert.Empty(chat.Diary);
    }

    [Fact]
    public async Task Later_comes_once_more_and_only_once()
    {
        var chat = await AskedAsync();
        await chat.SayAsync("Later");
        chat.Hears("I'll ask once more at 09:45");
        Assert.Equal(Instant.FromUtc(2026, 3, 17, 9, 45), chat.Stores.Dues[DueKind.MorningCheckIn]);
        chat.Until("2026-03-17T09:45");
        await chat.FallsDueAsync("MorningCheckIn");
        chat.Hears("How was the night?");
        Assert.Equal(["Just the gist", "Skip today"], chat.Buttons);
        chat.Stores.Dues.Clear();
        await chat.SayAsync("later");
        chat.Hears("I'll leave it with you");
        Assert.Empty(chat.Stores.Dues);
    }

    [Fact]
    public async Task Who_has_told_the_night_meanwhile_is_not_asked_again()
    {
        var chat = await AskedAsync();
        await chat.SayAllAsync("Later", "just the gist", "fair");
        chat.Until("2026-03-17T09:45");
        await chat.FallsDueAsync("MorningCheckIn");
        Assert.Empty(chat.Replies);
    }

    [Fact]
    public async Task Put_off_until_the_afternoon_it_is_left_with_them()
    {
        var chat = await AskedAsync();
        chat.Until("2026-03-17T13:30");
        await chat.SayAsync("Later");
        chat.Hears("I'll leave it with you");
        Assert.Empty(chat.Stores.Dues);
    }

    [Fact]
    public async Task Skip_today_also_takes_the_reminder_back()
    {
        var chat = await AskedAsync();
        await chat.SayAsync("Later");
        await chat.SayAsync("Skip today");
        chat.Hears("Skipped.");
        Assert.Empty(chat.Stores.Dues);
        chat.Until("2026-03-18T07:45");
        await chat.FallsDueAsync("MorningCheckIn");
        Assert.Equal(["Later", "Just the gist", "Skip today"], chat.Buttons);
    }

    [Theory]
    [InlineData("not so early, 8 would do", 8, 0)]
    [InlineData("bit early, make it 9", 9, 0)]
    [InlineData("later please, half 8", 8, 30)]
    public async Task A_time_said_to_the_question_is_its_new_time_and_is_read_back(string words, int hour, int minute)
    {
        var chat = await AskedAsync();
        await chat.SayAsync(words);
        chat.Hears($"I'll ask about the night at {hour:00}:{minute:00}", "Undo");
        Assert.Equal(new LocalTime(hour, minute), chat.Stores.Profile.CheckInAt);
    }

    [Theory]
    [InlineData("ask me every other day", DiaryPace.EveryOtherDay, "every other morning")]
    [InlineData("every other day is enough", DiaryPace.EveryOtherDay, "every other morning")]
    [InlineData("only ask me once a week", DiaryPace.Weekly, "once a week")]
    [InlineData("ask me every day again", null, "every morning")]
    public async Task How_often_is_theirs_to_say_and_can_be_taken_back(string words, DiaryPace? pace, string heard)
    {
        var chat = await AskedAsync();
        chat.Stores.Profile = chat.Stores.Profile with { Pace = DiaryPace.TwoWeeksThenWeekly, PaceSince = new LocalDate(2026, 3, 10) };
        await chat.SayAsync(words);
        chat.Hears(heard);
        Assert.Equal((pace, pace is null ? null : new LocalDate(2026, 3, 17)), (chat.Stores.Profile.Pace, chat.Stores.Profile.PaceSince));
        await chat.SayAsync("undo");
        Assert.Equal((DiaryPace.TwoWeeksThenWeekly, new LocalDate(2026, 3, 10)), (chat.Stores.Profile.Pace!.Value, chat.Stores.Profile.PaceSince!.Value));
    }

    [Fact]
    public async Task A_time_starts_a_stopped_diary_again()
    {
        var chat = await AskedAsync();
        chat.Stores.Profile = chat.Stores.Profile with { CheckInAt = null, Pace = DiaryPace.Stopped };
        await chat.SayAsync("ask me at 8");
        Assert.Equal((new LocalTime(8, 0), null), (chat.Stores.Profile.CheckInAt!.Value, chat.Stores.Profile.Pace));
    }

    [Fact]
    public async Task How_often_without_a_time_asks_for_the_time()
    {
        var chat = await AskedAsync();
        chat.Stores.Profile = chat.Stores.Profile with { CheckInAt = null };
        await chat.SayAsync("ask me every other day");
        chat.Hears("every other morning", "What time suits?");
    }

    private static async Task<Chat> AskedAsync()
    {
        var chat = Chat.At("2026-03-16T14:10");
        chat.Stores.Profile = new()
        {
            Consent = new("x", default), Form = BaclofenForm.Oral, Situation = Situation.Reducing, Prescriber = "Dr Shah", CheckInAt = new LocalTime(7, 45),
        };
        chat.Until("2026-03-17T07:45");
        await chat.FallsDueAsync("MorningCheckIn");
        chat.Hears("Morning. How was the night?");
        return chat;
    }
}
