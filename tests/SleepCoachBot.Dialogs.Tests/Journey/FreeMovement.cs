using SleepCoachBot.Dialogs.Tests.Monitor;
using SleepCoachBot.Dialogs.Tests.Testing;

namespace SleepCoachBot.Dialogs.Tests.Journey;

public sealed class FreeMovement
{
    private const string Half = "bed at 11, took 20 minutes, woke for good at 6, up at 7";

    [Fact]
    public async Task The_greeting_says_what_it_is_once_however_often_the_page_joins()
    {
        var chat = Chat.At("2026-03-16T07:10");
        await chat.SendAsync(new Activity { Type = ActivityTypes.ConversationUpdate, MembersAdded = [new ChannelAccount("bot"), new ChannelAccount("person")] });
        chat.Hears("a program, not a person", "never decide doses", "999", "One line is plenty");
        await chat.SendAsync(new Activity { Type = ActivityTypes.Event, Name = "webchat/join" });
        Assert.Empty(chat.Replies);
    }

    [Fact]
    public async Task The_bot_does_not_greet_itself()
    {
        var chat = Chat.At("2026-03-16T07:10");
        await chat.SendAsync(new Activity { Type = ActivityTypes.ConversationUpdate, MembersAdded = [new ChannelAccount("bot")] });
        Assert.Empty(chat.Replies);
    }

    [Fact]
    public async Task Help_in_the_middle_is_given_and_the_question_put_again()
    {
        var chat = Chat.At("2026-03-19T07:45");
        await chat.SayAsync(Half);
        await chat.SayAsync("help");
        chat.Hears("undo", "cancel", "how often you woke");
        await chat.SayAsync("twice, 20 minutes");
        chat.Hears("How was it?");
    }

    [Fact]
    public async Task A_question_in_the_middle_is_answered_and_the_step_goes_on()
    {
        var chat = Chat.At("2026-03-16T07:10");
        await ANightTold.TellAsync(chat);
        chat.Until("2026-03-17T07:10");
        await chat.SayAsync(Half);
        await chat.SayAsync("show last night");
        chat.Hears("Sunday night to Monday, 15–16 March", "how often you woke");
    }

    [Fact]
    public async Task Cancel_keeps_what_was_told_and_carry_on_takes_it_up()
    {
        var chat = Chat.At("2026-03-19T07:45");
        await chat.SayAsync(Half);
        await chat.SayAsync("cancel");
        chat.Hears("What you told me is kept");
        await chat.SayAsync("carry on");
        chat.Hears("how often you woke");
        Assert.Empty(chat.Diary);
    }

    [Fact]
    public async Task A_night_left_half_told_is_kept_as_it_stood_and_not_mixed_with_the_next()
    {
        var chat = Chat.At("2026-03-19T07:45");
        await chat.SayAsync(Half);
        chat.Until("2026-03-20T07:45");
        await chat.SayAsync("bed at 10, took 5 minutes, slept through, woke for good at 5, up at 6, good");
        chat.Hears("Thursday night to Friday, 19–20 March");
        await chat.SayAsync("yes");   // agrees that it is stored
        Assert.Single(chat.Diary);
        await chat.SayAsync("thanks");
        chat.Hears("Wednesday night to Thursday, 18–19 March as it stood");
        Assert.Equal(2, chat.Diary.Count);
        Assert.Null(chat.Diary[0].Quality);
        Assert.Equal(NodaTime.Duration.FromMinutes(20), chat.Diary[0].SleepLatency);
    }

    [Fact]
    public async Task An_earlier_night_can_be_told_by_its_day()
    {
        var chat = Chat.At("2026-03-19T07:45");
        await chat.SayAsync("on monday night i went to bed at 11pm, took 20 min, slept through, woke for good at 6am, up at 7am, fair");
        chat.Hears("Monday night to Tuesday, 16–17 March");
    }

    [Fact]
    public async Task Two_misunderstandings_in_a_row_change_the_approach()
    {
        var chat = Chat.At("2026-03-19T07:45");
        await chat.SayAsync(Half);
        await chat.SayAsync("the purple elephant");
        var first = chat.Replies[0].Text;
        await chat.SayAsync("the purple elephant");
        Assert.NotEqual(first, chat.Replies[0].Text);
        chat.Hears("another way");
    }

    [Fact]
    public async Task Every_question_says_why_when_asked()
    {
        var chat = Chat.At("2026-03-19T07:45");
        await chat.SayAsync(Half);
        await chat.SayAsync("why do you ask?");
        chat.Hears("prescriber", "how often you woke");
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n ")]
    [InlineData("😴😴😴")]
    [InlineData("...")]
    public async Task What_cannot_be_read_gets_a_kind_answer_and_loses_nothing(string text)
    {
        var chat = Chat.At("2026-03-19T07:45");
        await chat.SayAsync(Half);
        await chat.SayAsync(text);
        Assert.NotEmpty(chat.Replies);
        await chat.SayAsync("twice, 20 minutes");
        chat.Hears("How was it?");
    }

    [Fact]
    public async Task A_hundred_thousand_characters_are_screened_answered_and_lose_nothing()
    {
        var chat = Chat.At("2026-03-19T07:45");
        await chat.SayAsync(Half);
        await chat.SayAsync(string.Concat(Enumerable.Repeat("woke at 7 ", 10_000)));
        chat.Hears("more than I can read at once");
        await chat.SayAsync("twice, 20 minutes");
        chat.Hears("How was it?");
    }

    [Fact]
    public async Task A_picture_alone_is_answered()
    {
        var chat = Chat.At("2026-03-19T07:45");
        await chat.SendAsync(new Activity { Type = ActivityTypes.Message, Attachments = [new Attachment { ContentType = "image/png", ContentUrl = "https://example.org/a.png" }] });
        chat.Hears("pictures");
    }

    [Fact]
    public async Task A_button_of_an_earlier_card_changes_nothing()
    {
        var chat = Chat.At("2026-03-16T07:10");
        await chat.SayAsync("bed 11, took 45 min, up twice for 20 minutes, awake for good at 6, up at half 6, fair");
        var old = chat.Replies[^1];
        await chat.SayAsync("no, I woke at 5:40");
        await chat.PressAsync("Save it", on: old);
        chat.Hears("Nothing has changed");
        Assert.Empty(chat.Diary);
        await chat.SayAsync("yes");
        await chat.PressAsync("Save it", on: old);
        chat.Hears("Nothing has changed");
        Assert.Single(chat.Diary);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"card":5,"action":"save"}""")]
    [InlineData("""{"act":"save","nonce":"0","dose":20}""")]
    [InlineData("""[1,"two",null]""")]
    public async Task A_foreign_form_is_answered_and_changes_nothing(string json)
    {
        var chat = Chat.At("2026-03-16T07:10");
        await chat.SayAsync(Half);
        await chat.SubmitAsync(System.Text.Json.JsonDocument.Parse(json).RootElement);
        chat.Hears("nothing has changed");
        await chat.SayAsync("twice, 20 minutes");
        chat.Hears("How was it?");
    }

    [Fact]
    public async Task An_unknown_zone_is_asked_for_and_what_was_told_before_is_not_lost()
    {
        var chat = Chat.At("2026-03-16T07:10", zone: null);
        await chat.SayAsync("bed 11, took 45 min, up twice for 20 minutes, awake for good at 6, up at half 6, fair");
        chat.Hears("time zone");
        await chat.SayAsync("the moon");
        chat.Hears("don't know that place");
        await chat.SayAsync("London");
        chat.Hears("time in London", "Sunday night to Monday, 15–16 March", "06:30");
    }

    [Fact]
    public async Task The_week_is_a_table_and_a_sentence_honest_about_how_many_nights_there_are()
    {
        var chat = Chat.At("2026-03-16T07:10");
        await chat.SayAsync("show this week");
        chat.Hears("no night in your diary");
        await ANightTold.TellAsync(chat);
        await chat.SayAsync("how did I sleep this week");
        chat.Hears("too few for an average", "5 h 55 min");
        foreach (var day in (int[])[17, 18])
        {
            chat.Until($"2026-03-{day}T07:10");
            await chat.SayAsync("bed 11, took 20 min, up once for 10 minutes, awake for good at 6, up at half 6, fair");
            await chat.SayAsync("yes");
        }
        await chat.SayAsync("how did I sleep this week");
        chat.Hears("3 of 7 nights", "a night by your diary");
        await chat.SayAsync("show this week");
        chat.Hears("Sun–Mon, 15–16 March", "3 of 7 nights told", "–");
    }
}
