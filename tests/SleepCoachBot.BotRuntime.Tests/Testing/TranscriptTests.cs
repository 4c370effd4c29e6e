using SleepCoachBot.BotRuntime.Activities;
using SleepCoachBot.BotRuntime.Testing;
using SleepCoachBot.BotRuntime.Turns;

namespace SleepCoachBot.BotRuntime.Tests.Testing;

public sealed class TranscriptTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everything_that_is_said_is_kept_in_its_order_as_it_was()
    {
        var store = new MemoryTranscriptStore();
        Activity? sent = null;
        await new TestFlow(new TestAdapter().Use(new TranscriptLoggerMiddleware(store)), async (turn, ct) =>
            {
                switch (turn.Activity.Text)
                {
                    case "update":
                        await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = sent!.Id, Text = "better", Timestamp = sent.Timestamp }, ct);
                        break;
                    case "delete":
                        await turn.DeleteActivityAsync(sent!.Id!, ct);
                        break;
                    default:
                        sent = new Activity(ActivityTypes.Message) { Text = "hello" };
                        await turn.SendActivityAsync(sent, ct);
                        turn.Activity.Text = "changed afterwards";
                        break;
                }
            })
            .Send("hi").Delay(5).Send("update").Delay(5).Send("delete").StartTestAsync();

        var said = (await store.GetTranscriptActivitiesAsync("test", "Conversation1")).Items.Cast<Activity>().ToArray();
        Assert.Equal(
            ["message hi", "message hello", "messageUpdate better", "message update", "message delete", "messageDelete "],
            said.Select(activity => $"{activity.Type} {activity.Text}"));
        Assert.All(said, activity => Assert.False(string.IsNullOrEmpty(activity.Id)));
        Assert.All(said, activity => Assert.NotNull(activity.Timestamp));
        Assert.Equal(RoleTypes.User, said[0].From!.Role);
        Assert.Equal((sent!.Id, sent.Id, sent.Id), (said[1].Id, said[2].Id, said[5].Id));
    }

    [Fact]
    public async Task A_logger_that_fails_does_not_keep_the_bot_from_answering() =>
        await new TestFlow(new TestAdapter().Use(new TranscriptLoggerMiddleware(new Broken())), TestAdapterTests.Say("one"))
            .Test("hi", "one").StartTestAsync();

    [Fact]
    public async Task What_was_said_is_kept_even_if_the_bot_fails()
    {
        var store = new MemoryTranscriptStore();
        await Assert.ThrowsAsync<TimeoutException>(() => new TestFlow(
            new TestAdapter().Use(new TranscriptLoggerMiddleware(store)), (_, _) => throw new TimeoutException()).Send("hi").StartTestAsync());
        Assert.Single((await store.GetTranscriptActivitiesAsync("test", "Conversation1")).Items);
    }

    [Fact]
    public async Task A_transcript_is_read_a_page_at_a_time_and_can_be_forgotten()
    {
        var store = new MemoryTranscriptStore();
        for (var number = 0; number < 45; number++)
        {
            await store.LogActivityAsync(new Activity(ActivityTypes.Message)
            {
                Id = $"{number}", ChannelId = "test", Conversation = new ConversationAccount { Id = $"c{number % 2}" },
                Timestamp = DateTimeOffset.UnixEpoch.AddMinutes(number),
            });
        }

        var first = await store.GetTranscriptActivitiesAsync("test", "c0");
        var second = await store.GetTranscriptActivitiesAsync("test", "c0", first.ContinuationToken);
        Assert.Equal((20, 3), (first.Items.Length, second.Items.Length));
        Assert.Null(second.ContinuationToken);
        Assert.Equal(Enumerable.Range(0, 23).Select(number => $"{number * 2}"), first.Items.Concat(second.Items).Select(activity => activity.Id));
        Assert.Equal(2, (await store.GetTranscriptActivitiesAsync("test", "c0", null, DateTimeOffset.UnixEpoch.AddMinutes(41))).Items.Length);

        Assert.Equal(["c0", "c1"], (await store.ListTranscriptsAsync("test")).Items.Select(transcript => transcript.Id));
        await store.DeleteTranscriptAsync("test", "c0");
        Assert.Equal(["c1"], (await store.ListTranscriptsAsync("test")).Items.Select(transcript => transcript.Id));
        Assert.Empty((await store.GetTranscriptActivitiesAsync("test", "c0")).Items);
        Assert.Empty((await store.ListTranscriptsAsync("elsewhere")).Items);
    }

    [Fact]
    public async Task The_trace_holds_texts_only_where_that_is_asked_for()
    {
        using var written = new StringWriter();
        using var listener = new System.Diagnostics.TextWriterTraceListener(written);
        System.Diagnostics.Trace.Listeners.Add(listener);
        try
        {
            var message = new Activity(ActivityTypes.Message) { Id = "17", Text = "a secret" };
            await new TraceTranscriptLogger(traceActivity: false).LogActivityAsync(message);
            listener.Flush();
            Assert.Contains("message 17", written.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain("a secret", written.ToString(), StringComparison.Ordinal);
            await new TraceTranscriptLogger(traceActivity: true).LogActivityAsync(message);
            listener.Flush();
            Assert.Contains("a secret", written.ToString(), StringComparison.Ordinal);
        }
        finally
        {
            System.Diagnostics.Trace.Listeners.Remove(listener);
        }

        Ct.ThrowIfCancellationRequested();
    }

    private sealed class Broken : ITranscriptLogger
    {
        public Task LogActivityAsync(IActivity activity) => throw new IOException("full");
    }
}
