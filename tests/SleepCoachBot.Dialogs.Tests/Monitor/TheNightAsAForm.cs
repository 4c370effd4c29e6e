using System.Globalization;
using NodaTime;
using SleepCoachBot.Dialogs.Tests.Testing;

namespace SleepCoachBot.Dialogs.Tests.Monitor;

public sealed class TheNightAsAForm
{
    private static readonly string[] Fields =
        ["IntoBed", "TriedToSleep", "SleepLatency", "Awakenings", "AwakeTotal", "FinalWake", "OutOfBed", "Quality"];

    [Theory]
    [InlineData("form")]
    [InlineData("can i fill in a form instead?")]
    public async Task It_is_there_for_whoever_asks_and_each_field_has_its_name(string wish)
    {
        var chat = Chat.At("2026-03-19T07:45");
        await chat.SayAsync(wish);
        chat.Hears("leave the rest", "Input.Time", "Input.Number", "Input.ChoiceSet", "Time to drop off (minutes)");
        foreach (var field in Fields)
            chat.Hears(field);
    }

    [Theory]
    [InlineData("22:05", "22:40", "35", "3", "50", "05:55", "06:20", "2")]
    [InlineData("00:10", "00:20", "5", "0", "", "07:00", "07:01", "5")]
    [InlineData("23:59", "00:00", "120", "12", "90", "09:30", "10:45", "1")]
    [InlineData("21:00", "", "1", "1", "1", "04:00", "05:00", "3")]
    public async Task What_is_filled_in_is_shown_and_saved_to_the_minute(params string[] values)
    {
        var chat = Chat.At("2026-03-19T11:45");
        await chat.SayAsync("form");
        await FillInAsync(chat, values);
        chat.Hears("Is that right?");
        await chat.SayAsync("yes");

        var night = chat.Night;
        Assert.Equal(At(values[0]), night.IntoBed);
        Assert.Equal(At(values[1].Length > 0 ? values[1] : values[0]), night.TriedToSleep);
        Assert.Equal(Duration.FromMinutes(Whole(values[2])), night.SleepLatency);
        Assert.Equal(Whole(values[3]), night.Awakenings);
        Assert.Equal(Duration.FromMinutes(values[4].Length > 0 ? Whole(values[4]) : 0), night.AwakeTotal);
        Assert.Equal(At(values[5]), night.FinalWake);
        Assert.Equal(At(values[6]), night.OutOfBed);
        Assert.Equal(Whole(values[7]), night.Quality);
    }

    [Fact]
    public async Task A_form_that_contradicts_itself_is_asked_about_and_not_saved()
    {
        var chat = Chat.At("2026-03-19T11:45");
        await chat.SayAsync("form");
        await FillInAsync(chat, ["23:00", "23:10", "20", "1", "5", "07:00", "06:00", "3"]);
        chat.Hears("don't fit together");
        Assert.Empty(chat.Diary);
    }

    [Fact]
    public async Task To_change_something_is_a_form_with_what_was_told()
    {
        var chat = Chat.At("2026-03-19T07:45");
        await chat.SayAsync("bed at 11, took 20 minutes, up twice 10 mins in all, woke for good at 6, up at 7, fair");
        await chat.PressAsync("Change something");
        chat.Hears("What should I change?", "23:00", "06:00", "07:00");
        await FillInAsync(chat, ["23:00", "", "20", "2", "10", "06:30", "07:00", "3"]);
        chat.Hears("Is that right?", "06:30");
        await chat.SayAsync("yes");
        Assert.Equal(At("06:30"), chat.Night.FinalWake);
    }

    [Fact]
    public async Task Nonsense_in_it_changes_nothing()
    {
        var chat = Chat.At("2026-03-19T07:45");
        await chat.SayAsync("form");
        await FillInAsync(chat, ["25:99", "soon", "many", "-3", "1e9", "<b>", "", "7"]);
        chat.Hears("nothing in the form that I could read");
        Assert.Empty(chat.Diary);
    }

    private static Task FillInAsync(Chat chat, params string[] values) => chat.FillInAsync(
        "That's it", Fields.Zip(values).Where(pair => pair.Second.Length > 0).Select(pair => KeyValuePair.Create(pair.First, pair.Second)));

    private static int Whole(string number) => int.Parse(number, CultureInfo.InvariantCulture);

    // 2026-03-19 is before British Summer Time; what is after noon belongs to the evening before.
    private static Instant At(string time) =>
        (new LocalDate(2026, 3, string.CompareOrdinal(time, "12:00") >= 0 ? 18 : 19) + new LocalTime(Whole(time[..2]), Whole(time[3..]))).InUtc().ToInstant();
}
