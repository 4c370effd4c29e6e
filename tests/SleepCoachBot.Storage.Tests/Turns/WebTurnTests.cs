using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using SleepCoachBot.BotRuntime.Activities;
using SleepCoachBot.BotRuntime.State;
using SleepCoachBot.BotRuntime.Turns;
using SleepCoachBot.Channels.Turns;
using SleepCoachBot.Sleep.Nights;
using SleepCoachBot.Storage.Tests.Nights;

namespace SleepCoachBot.Storage.Tests.Turns;

public sealed class WebTurnTests
{
    private const string User = "dl_anna";
    private static readonly Guid s_taken = Guid.NewGuid();

    [Fact]
    public async Task What_was_typed_stands_in_the_transcript_before_the_reply_to_it()
    {
        await using var home = await Installation.StartAsync();
        var conversation = await home.Web.OfAsync(User);
        var typed = Installation.Said("bed at 11", conversation, User);
        typed.ChannelData = JsonSerializer.SerializeToElement(new { clientActivityID = "abc" });

        var result = await home.Turns.HandleAsync(typed);

        var heard = await home.HeardAsync(conversation);
        Assert.Equal(["bed at 11", "1: bed at 11"], heard.Select(a => a.Text));
        Assert.Equal(result.ActivityId, heard[0].Id);
        Assert.Equal(result.ActivityId, heard[1].ReplyToId);
        Assert.Equal("abc", ((JsonElement)heard[0].ChannelData!).GetProperty("clientActivityID").GetString());
        Assert.Equal(RoleTypes.Bot, heard[1].From!.Role);
        Assert.Equal(2, await home.Transcript.LatestAsync(conversation));
    }

    [Fact]
    public async Task Timestamps_rise_strictly_even_when_the_clock_stands_still()
    {
        await using var home = await Installation.StartAsync(
            configure: services => services.AddSingleton<TimeProvider>(new FakeTimeProvider()));
        var conversation = await home.Web.OfAsync(User);
        for (var i = 0; i < 3; i++)
            await home.SayAsync("hello", conversation, User);

        var stamps = (await home.HeardAsync(conversation)).Select(a => a.Timestamp!.Value).ToList();
        Assert.Equal(6, stamps.Count);
        Assert.Equal(stamps.Distinct().Order(), stamps);
    }

    [Fact]
    public async Task State_is_there_again_in_the_next_turn()
    {
        await using var home = await Installation.StartAsync();
        var conversation = await home.Web.OfAsync(User);
        await home.SayAsync("one", conversation, User);
        await home.SayAsync("two", conversation, User);
        Assert.Equal("2: two", (await home.HeardAsync(conversation))[^1].Text);
    }

    [Fact]
    public async Task A_bot_that_saves_its_state_by_habit_loses_nothing()
    {
        await using var home = await Installation.StartAsync(async (turn, services) =>
        {
            await Installation.Echo(turn, services);
            await services.GetRequiredService<ConversationState>().SaveChangesAsync(turn);
        });
        var conversation = await home.Web.OfAsync(User);
        await home.SayAsync("one", conversation, User);
        await home.SayAsync("two", conversation, User);
        Assert.Equal("2: two", (await home.HeardAsync(conversation))[^1].Text);
    }

    [Fact]
    public async Task A_deleted_state_is_empty_in_the_next_turn()
    {
        await using var home = await Installation.StartAsync(async (turn, services) =>
        {
            if (turn.Activity.Text == "forget")
                await services.GetRequiredService<ConversationState>().DeleteAsync(turn);
            else
                await Installation.Echo(turn, services);
        });
        var conversation = await home.Web.OfAsync(User);
        foreach (var text in new[] { "one", "forget", "again" })
            await home.SayAsync(text, conversation, User);
        Assert.Equal("1: again", (await home.HeardAsync(conversation))[^1].Text);
    }

    [Fact]
    public async Task A_turn_that_fails_keeps_what_was_typed_and_says_so_and_nothing_else()
    {
        await using var home = await Installation.StartAsync(async (turn, services) =>
        {
            await Installation.Echo(turn, services);
            if (turn.Activity.Text == "break")
                throw new InvalidOperationException("broken");
        });
        var conversation = await home.Web.OfAsync(User);
        foreach (var text in new[] { "one", "break", "two" })
            await home.SayAsync(text, conversation, User);

        var apology = home.Of<ITurnTexts>().Failed(null);
        Assert.Equal(["one", "1: one", "break", apology, "two", "2: two"], (await home.HeardAsync(conversation)).Select(a => a.Text));
    }

    [Fact]
    public async Task What_cannot_be_committed_is_answered_like_any_other_failure()
    {
        await using var home = await Installation.StartAsync(async (turn, services) =>
        {
            var diary = services.GetRequiredService<IDiaries>().Of(turn.TurnState);
            diary.Record(DiaryRoom.Night(10) with { Id = s_taken });
            await turn.SendActivityAsync("saved");
        });
        var (mine, others) = (await home.Web.OfAsync(User), await home.Web.OfAsync("dl_bert"));
        await home.SayAsync("mine", mine, User);
        await home.SayAsync("mine too", others, "dl_bert");
        Assert.Equal(["mine too", home.Of<ITurnTexts>().Failed(null)], (await home.HeardAsync(others)).Select(a => a.Text));
    }

    [Fact]
    public async Task No_log_says_what_was_typed_not_even_by_an_exception_that_repeats_it()
    {
        var log = new TestLog();
        await using var home = await Installation.StartAsync(
            (turn, _) => throw new FormatException($"'{turn.Activity.Text}' is no time", new InvalidOperationException(turn.Activity.Text)),
            configure: services => services.AddLogging(logging => logging.AddProvider(log).SetMinimumLevel(LogLevel.Trace)));
        await home.SayAsync("cornflower", await home.Web.OfAsync(User), User);
        Assert.Contains(log.Lines, line => line.Contains(nameof(FormatException), StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, line => line.Contains("cornflower", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_sees_its_own_event_again_but_not_one_that_fell_due()
    {
        await using var home = await Installation.StartAsync((turn, _) => turn.SendActivityAsync($"to {turn.Activity.Name}"));
        var conversation = await home.Web.OfAsync(User);
        foreach (var (name, data) in new[] { ("webchat/join", "{\"clientActivityID\":\"x\"}"), ("checkIn", "{}") })
        {
            var raised = Installation.Said("", conversation, User, id: name);
            (raised.Type, raised.Name, raised.ChannelData) = (ActivityTypes.Event, name, JsonSerializer.Deserialize<JsonElement>(data));
            await home.Turns.HandleAsync(raised);
        }

        Assert.Equal(
            [("event", null), ("message", "webchat/join"), ("message", null)],
            (await home.HeardAsync(conversation)).Select(a => (a.Type, a.ReplyToId)));
    }

    [Fact]
    public async Task Direct_Line_is_another_name_of_the_same_channel()
    {
        await using var home = await Installation.StartAsync();
        var conversation = await home.Web.OfAsync(User);
        await home.SayAsync("one", conversation, User);
        var other = Installation.Said("two", conversation, User);
        other.ChannelId = "directline";
        await home.Turns.HandleAsync(other);
        Assert.Equal("2: two", (await home.HeardAsync(conversation))[^1].Text);
    }

    [Fact]
    public async Task A_bot_that_never_ends_is_ended()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        using var begun = new SemaphoreSlim(0);
        await using var home = await Installation.StartAsync(
            bot: null, configure: services => services.AddSingleton<TimeProvider>(clock).AddSingleton<IMiddleware>(new Sleeper(begun)));
        var conversation = await home.Web.OfAsync(User);
        var turn = home.SayAsync("hello?", conversation, User);
        await begun.WaitAsync();
        clock.Advance(TimeSpan.FromMinutes(1));
        await turn;
        Assert.Equal(["hello?", home.Of<ITurnTexts>().Failed(null)], (await home.HeardAsync(conversation)).Select(a => a.Text));
    }

    [Fact]
    public async Task A_failing_greeting_is_not_taken_as_handled()
    {
        var fails = true;
        await using var home = await Installation.StartAsync((turn, _) =>
            fails ? throw new InvalidOperationException("broken") : turn.SendActivityAsync("hello"));
        var conversation = await home.Web.OfAsync(User);
        var joined = Installation.Said("", conversation, User, id: "joined");
        joined.Type = ActivityTypes.ConversationUpdate;

        await Assert.ThrowsAsync<InvalidOperationException>(() => home.Turns.HandleAsync(joined));
        fails = false;
        await home.Turns.HandleAsync(joined);
        Assert.Equal(["hello"], (await home.HeardAsync(conversation)).Select(a => a.Text));
    }

    [Fact]
    public async Task An_update_is_a_new_row_under_the_old_id_and_the_old_time()
    {
        string? card = null;
        await using var home = await Installation.StartAsync(async (turn, _) =>
        {
            if (card is null)
                card = (await turn.SendActivityAsync("draft")).Id;
            else
                await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = card, Text = "done" });
        });
        var conversation = await home.Web.OfAsync(User);
        await home.SayAsync("a", conversation, User);
        await home.SayAsync("b", conversation, User);

        var heard = await home.HeardAsync(conversation);
        Assert.Equal(["a", "draft", "b", "done"], heard.Select(a => a.Text));
        Assert.Equal((heard[1].Id, heard[1].Timestamp, "message"), (heard[3].Id, heard[3].Timestamp, heard[3].Type));
    }

    [Fact]
    public async Task A_deletion_is_an_update_to_a_short_text()
    {
        string? card = null;
        await using var home = await Installation.StartAsync(async (turn, _) =>
        {
            if (card is null)
                card = (await turn.SendActivityAsync("secret")).Id;
            else
                await turn.DeleteActivityAsync(card);
        });
        var conversation = await home.Web.OfAsync(User);
        await home.SayAsync("a", conversation, User);
        await home.SayAsync("b", conversation, User);

        var heard = await home.HeardAsync(conversation);
        Assert.Equal(heard[1].Id, heard[3].Id);
        Assert.Equal(home.Of<ITurnTexts>().TakenBack(null), heard[3].Text);
    }

    [Fact]
    public async Task A_redelivered_invoke_gets_its_stored_answer()
    {
        var runs = 0;
        await using var home = await Installation.StartAsync(async (turn, _) =>
            await turn.SendActivityAsync(new Activity(ActivityTypesEx.InvokeResponse)
            {
                Value = new InvokeResponse { Status = 200, Body = new { run = ++runs } },
            }));
        var conversation = await home.Web.OfAsync(User);
        Activity Invoke() => new(ActivityTypes.Invoke)
        {
            Id = "invoke-1", ChannelId = WebChannel.Id, Name = "adaptiveCard/action", From = new(User), Conversation = new(id: conversation),
        };

        await home.Turns.HandleAsync(Invoke());
        var again = await home.Turns.HandleAsync(Invoke());

        Assert.Equal(200, again.Invoke!.Status);
        Assert.Equal(1, ((JsonElement)again.Invoke.Body!).GetProperty("run").GetInt32());
        Assert.Equal(1, runs);
    }

    [Fact]
    public async Task An_invoke_that_nobody_answers_is_not_implemented()
    {
        await using var home = await Installation.StartAsync((_, _) => Task.CompletedTask);
        var invoke = Installation.Said("", await home.Web.OfAsync(User), User);
        invoke.Type = ActivityTypes.Invoke;
        Assert.Equal(501, (await home.Turns.HandleAsync(invoke)).Invoke!.Status);
    }

    [Fact]
    public async Task Expected_replies_come_back_with_the_answer_also_the_second_time()
    {
        await using var home = await Installation.StartAsync();
        var conversation = await home.Web.OfAsync(User);
        Activity Asked()
        {
            var said = Installation.Said("hi", conversation, User, id: "m1");
            said.DeliveryMode = DeliveryModes.ExpectReplies;
            return said;
        }

        var first = await home.Turns.HandleAsync(Asked());
        var second = await home.Turns.HandleAsync(Asked());
        Assert.Equal(["1: hi"], first.Replies.Select(r => r.Text));
        Assert.Equal(["1: hi"], second.Replies.Select(r => r.Text));
        Assert.Equal(["hi", "1: hi"], (await home.HeardAsync(conversation)).Select(a => a.Text));
    }

    [Fact]
    public async Task Nobody_speaks_in_somebody_elses_conversation()
    {
        await using var home = await Installation.StartAsync();
        var conversation = await home.Web.OfAsync(User);
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => home.SayAsync("hi", conversation, "dl_mallory"));
        Assert.Empty(await home.HeardAsync(conversation));
    }

    [Fact]
    public async Task Whoever_stops_waiting_does_not_stop_the_turn()
    {
        var gate = new TaskCompletionSource();
        await using var home = await Installation.StartAsync(async (turn, services) =>
        {
            await gate.Task;
            await Installation.Echo(turn, services);
        });
        var conversation = await home.Web.OfAsync(User);
        using var impatient = new CancellationTokenSource();
        var first = home.Turns.HandleAsync(Installation.Said("one", conversation, User, "m1"), impatient.Token);
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        gate.SetResult();

        await home.SayAsync("two", conversation, User);
        Assert.Equal(["one", "1: one", "two", "2: two"], (await home.HeardAsync(conversation)).Select(a => a.Text));
    }

    private sealed class Sleeper(SemaphoreSlim begun) : IMiddleware
    {
        public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            begun.Release();
            return Task.Delay(Timeout.Infinite, CancellationToken.None);   // it does not even listen
        }
    }

    private sealed class TestLog : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{formatter(state, exception)} {exception}");

        public bool IsEnabled(LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public void Dispose()
        {
        }
    }
}
