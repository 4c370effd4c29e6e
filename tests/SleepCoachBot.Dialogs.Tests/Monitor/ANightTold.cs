using NodaTime;
using NodaTime.Text;
using SleepCoachBot.Dialogs.Tests.Testing;

namespace SleepCoachBot.Dialogs.Tests.Monitor;

public sealed class ANightTold
{
    private const string Whole =
        "bed 11ish, took 45 min to drop off, up twice for maybe 20 minutes, awake for good at 6, up at half 6, pretty rubbish";

    [Fact]
    public async Task A_whole_night_in_one_message_is_shown_corrected_by_typing_confirmed_and_saved()
    {
        var chat = Chat.At("2026-03-16T07:10");
        await chat.SayAsync(Whole);
        chat.Hears("Sunday night to Monday, 15–16 March", "Sun 15 March, 23:00", "45 min", "twice", "20 min", "Mon 16 March, 06:00", "Mon 16 March, 06:30", "2 of 5");
        chat.Hears("same, unless you say");
        Assert.Empty(chat.Diary);

        await chat.SayAsync("no, I woke at 5:40");
        chat.Hears("05:40", "Is that right?");

        await chat.SayAsync("yes");
        chat.Hears("Saved.", "rough", "5½ hours asleep in 7½ hours in bed");
        chat.DoesNotHear("good", "score");
        Assert.Equal(London("2026-03-16T05:40"), chat.Night.FinalWake);
        Assert.Equal(London("2026-03-15T23:00"), chat.Night.TriedToSleep);
        Assert.True(chat.Night.TriedToSleepAssumed);
        Assert.Equal(2, chat.Night.Quality);
    }

    [Fact]
    public async Task Out_at_half_six_is_out_of_bed()
    {
        var chat = Chat.At("2026-03-16T07:10");
        await chat.SayAsync("bed 11ish, took 45 min to drop off, up twice for maybe 20 minutes, awake for good at 6, out at half 6, pretty rubbish");
        chat.Hears("Is that right?", "Mon 16 March, 06:30");
    }

    [Fact]
    public async Task Only_what_is_missing_is_asked_at_most_two_at_once_and_answered_in_order()
    {
        var chat = Chat.At("2026-03-19T07:45");
        await chat.SayAsync("bed 11ish, took 45 min, awake twice, up at half 6, rubbish");
        chat.Hears("Two things are missing", "how long you were awake", "when you woke for good");

        await chat.SayAsync("half hour maybe, 6");
        chat.Hears("Is that right?", "30 min", "06:00");
        await chat.PressAsync("Save it");
        Assert.Equal(Duration.FromMinutes(30), chat.Night.AwakeTotal);
    }

    [Fact]
    public async Task Not_knowing_and_skipping_leave_a_value_out_and_the_night_is_saved_without_it()
    {
        var chat = Chat.At("2026-03-19T07:45");
        await chat.SayAsync("went to bed at 22:30 and got up at 7");
        await chat.SayAsync("I don't know");
        await chat.SayAsync("skip");
        while (chat.Buttons.Contains("Skip"))
            await chat.SayAsync("skip");
        await chat.SayAsync("yes");
        chat.Hears("Saved");
        Assert.Null(chat.Night.SleepLatency);
        Assert.Null(chat.Night.Quality);
        Assert.Equal(London("2026-03-19T07:00"), chat.Night.OutOfBed);
    }

    [Fact]
    public async Task Back_asks_the_question_before_again()
    {
        var chat = Chat.At("2026-03-19T07:45");
        await chat.SayAsync("bed at 11, took 20 minutes, woke for good at 6, up at 7");
        chat.Hears("how often you woke", "how long you were awake");
        await chat.SayAsync("twice, half an hour");
        chat.Hears("How was it?");
        await chat.SayAsync("back");
        chat.Hears("how often you woke", "how long you were awake");
        await chat.SayAsync("once, 10 minutes");
        await chat.SayAsync("fair");
        await chat.SayAsync("save it");
        Assert.Equal(1, chat.Night.Awakenings);
        Assert.Equal(Duration.FromMinutes(10), chat.Night.AwakeTotal);
    }

    [Fact]
    public async Task Undo_takes_a_correction_back_before_saving()
    {
        var chat = Chat.At("2026-03-16T07:10");
        await chat.SayAsync(Whole);
        await chat.SayAsync("no, I woke at 5:40");
        await chat.SayAsync("undo");
        chat.Hears("Mon 16 March, 06:00");
        await chat.SayAsync("yes");
        Assert.Equal(London("2026-03-16T06:00"), chat.Night.FinalWake);
    }

    [Fact]
    public async Task A_saved_night_is_changed_by_saying_so_and_undo_puts_it_back()
    {
        var chat = Chat.At("2026-03-16T07:10");
        await TellAsync(chat);
        await chat.SayAsync("actually I woke at 5:40");
        chat.Hears("Changed.", "05:40", "was Mon 16 March, 06:00");
        Assert.Equal(London("2026-03-16T05:40"), chat.Night.FinalWake);

        await chat.SayAsync("undo");
        chat.Hears("Put back", "06:00");
        Assert.Equal(London("2026-03-16T06:00"), chat.Night.FinalWake);

        await chat.SayAsync("undo");
        chat.Hears("no longer in your diary");
        Assert.Empty(chat.Diary);
        await chat.SayAsync("undo");
        chat.Hears("nothing to undo");
    }

    [Fact]
    public async Task A_second_telling_of_the_same_night_changes_it_and_never_makes_two()
    {
        var chat = Chat.At("2026-03-16T07:10");
        await TellAsync(chat);
        await chat.SayAsync("bed at half 11, took 30 min, up once for 10 minutes, awake for good at 6, up at 7, ok");
        chat.Hears("You told me about this night before");
        await chat.SayAsync("yes");
        Assert.Equal(London("2026-03-16T07:00"), chat.Night.OutOfBed);
    }

    [Fact]
    public async Task Two_sleeps_under_one_label_are_asked_about()
    {
        var chat = Chat.At("2026-03-16T07:10");
        await chat.SayAsync("in bed at 8pm, asleep in 10 min, slept through, woke at 10pm and got up at 10:10pm, fair");
        await chat.SayAsync("yes");
        Assert.Single(chat.Diary);

        await chat.SayAsync("then bed again at 1am, took 20 min, slept through, awake for good at 6, up at 6:30, poor");
        chat.Hears("second sleep", "replace");
        await chat.SayAsync("A second sleep");
        await chat.SayAsync("yes");
        Assert.Equal(2, chat.Diary.Count);
        Assert.Single(chat.Diary.Select(entry => entry.Night).Distinct());
    }

    [Fact]
    public async Task Trying_to_sleep_after_midnight_is_still_the_evening_before()
    {
        var chat = Chat.At("2026-03-16T08:10");
        await chat.SayAsync("bed at quarter past midnight, 15 min to fall asleep, didn't wake, woke at 7, up at 7:30, good");
        chat.Hears("Sunday night to Monday, 15–16 March", "Mon 16 March, 00:15");
        await chat.SayAsync("yes");
        Assert.Equal(new LocalDate(2026, 3, 15), chat.Night.Night.Evening);
    }

    [Theory]
    [InlineData("2026-03-29T08:00", "Europe/London", 430)]
    [InlineData("2026-10-25T08:00", "Europe/London", 550)]
    [InlineData("2026-03-08T08:00", "America/New_York", 430)]
    [InlineData("2026-11-01T08:00", "America/New_York", 550)]
    public async Task The_night_the_clocks_change_is_as_long_as_it_was(string now, string zone, int minutesInBed)
    {
        var chat = Chat.At(now, zone, zone.StartsWith("America", StringComparison.Ordinal) ? "en-US" : "en-GB");
        await chat.SayAsync("in bed at 11pm, tried to sleep at 11:15pm, took 20 min, up twice 25 min in all, woke at 7am, up at 7:10am, fair");
        await chat.SayAsync("yes");
        Assert.Equal(Duration.FromMinutes(minutesInBed), chat.Night.OutOfBed - chat.Night.IntoBed);
    }

    [Theory]
    [InlineData("The first", "2026-11-01T05:30:00Z")]
    [InlineData("The second", "2026-11-01T06:30:00Z")]
    public async Task A_time_that_came_twice_is_asked_about(string answer, string instant)
    {
        var chat = Chat.At("2026-11-01T08:00", "America/New_York", "en-US");
        await chat.SayAsync("bed at 10pm, took 30 min, up once for 10 min, woke for good at 1:30am, got up at 5am, poor");
        chat.Hears("came twice", "The first", "The second");
        await chat.SayAsync(answer);
        await chat.SayAsync("yes");
        Assert.Equal(InstantPattern.General.Parse(instant).Value, chat.Night.FinalWake);
    }

    [Fact]
    public async Task A_time_that_never_came_is_asked_about_and_not_kept()
    {
        var chat = Chat.At("2026-03-29T08:00");
        await chat.SayAsync("bed at 11pm, took 20 min, up once for 10 min, woke for good at 1:30am, got up at 7am, poor");
        chat.Hears("Awake for good – which do you mean?");
        chat.DoesNotHear("Sun 29 March, 01:30");
        await chat.SayAsync("6");
        await chat.SayAsync("yes");
        Assert.Equal(London("2026-03-29T06:00"), chat.Night.FinalWake);
    }

    [Fact]
    public async Task What_contradicts_is_asked_and_never_stored()
    {
        var chat = Chat.At("2026-03-16T08:10");
        await chat.SayAsync("bed at 11, took 20 min, up twice 30 min in all, woke for good at 7, got up at 6:30, fair");
        chat.Hears("don't fit together");
        Assert.Empty(chat.Diary);
        await chat.SayAsync("got up at 7:30");
        while (chat.Buttons.Contains("Skip"))
            await chat.SayAsync("skip");
        await chat.SayAsync("yes");
        Assert.Equal(London("2026-03-16T07:30"), chat.Night.OutOfBed);
    }

    [Fact]
    public async Task Americans_read_their_own_times_and_dates()
    {
        var chat = Chat.At("2026-03-16T07:10", "America/New_York", "en-US");
        await chat.SayAsync("bed at 11, took 45 min, up twice for 20 minutes, awake for good at 6, out of bed 6:30, fair");
        chat.Hears("Sunday night to Monday, March 15–16", "Sun, March 15, 11:00 pm", "6:30 am");
    }

    [Fact]
    public async Task The_numbers_come_on_asking()
    {
        var chat = Chat.At("2026-03-16T07:10");
        await TellAsync(chat);
        await chat.SayAsync("how was it in numbers");
        chat.Hears("Time asleep", "5 h 55 min", "7 h 30 min", "79 %");
    }

    internal static async Task TellAsync(Chat chat)
    {
        await chat.SayAsync(Whole);
        await chat.SayAsync("yes");
        Assert.NotEmpty(chat.Diary);
    }

    private static Instant London(string local) =>
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(local).Value
            .InZoneStrictly(DateTimeZoneProviders.Tzdb["Europe/London"]).ToInstant();
}
