using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using SleepCoachBot.BotRuntime.Activities;
using SleepCoachBot.Channels.Turns;

namespace SleepCoachBot.Storage.Tests.Turns;

public sealed class OutboxTests
{
    private static readonly TimeSpan s_lease = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Replies_of_a_connector_channel_are_sent_in_order_after_the_turn()
    {
        var channel = new Channel();
        await using var home = await StartAsync(channel, async turn =>
        {
            await turn.SendActivityAsync("one");
            await turn.SendActivityAsync("two");
            Assert.Empty(channel.Sent);
        });
        await home.Turns.HandleAsync(FromTeams("hi"));
        await DeliverAsync(home);

        Assert.Equal(["one", "two"], channel.Sent.Select(s => s.Activity.Text));
        var first = channel.Sent[0].Activity;
        Assert.Null(first.Id);
        Assert.Equal(("t1", "hi-id", "https://connector.example/"), (first.Conversation!.Id, first.ReplyToId, first.ServiceUrl));
        await DeliverAsync(home);
        Assert.Equal(2, channel.Sent.Count);
        Assert.Equal(0, await home.Transcript.LatestAsync("t1"));
    }

    [Fact]
    public async Task An_update_is_sent_under_the_id_that_the_channel_gave()
    {
        var channel = new Channel();
        string? card = null;
        await using var home = await StartAsync(channel, async turn =>
        {
            if (card is null)
                card = (await turn.SendActivityAsync("draft")).Id;
            else if (turn.Activity.Text == "update")
                await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = card, Text = "done" });
            else
                await turn.DeleteActivityAsync(card);
        });
        foreach (var text in new[] { "send", "update", "delete" })
            await home.Turns.HandleAsync(FromTeams(text));
        await DeliverAsync(home);

        Assert.Equal(
            [(OutgoingOperation.Send, null), (OutgoingOperation.Update, "channel-1"), (OutgoingOperation.Delete, "channel-1")],
            channel.Sent.Select(s => (s.Operation, s.TargetId)));
    }

    [Fact]
    public async Task What_cannot_be_sent_now_holds_back_what_follows_it_in_its_conversation_alone()
    {
        var channel = new Channel { Answer = item => ActivityJson.Parse(item.ActivityJson.Span).Conversation!.Id == "t1" ? new SendOutcome.Later(TimeSpan.FromSeconds(30)) : null };
        await using var home = await StartAsync(channel, async turn =>
        {
            await turn.SendActivityAsync("one");
            await turn.SendActivityAsync("two");
        });
        await home.Turns.HandleAsync(FromTeams("hi", "t1"));
        await home.Turns.HandleAsync(FromTeams("hi", "t2"));
        await DeliverAsync(home);
        Assert.Equal([("t1", "one"), ("t2", "one"), ("t2", "two")], channel.Tried.Order());

        channel.Answer = _ => null;
        channel.Tried.Clear();
        await DeliverAsync(home);
        Assert.Empty(channel.Tried);
        home.Clock.Advance(TimeSpan.FromSeconds(31));
        await DeliverAsync(home);
        Assert.Equal([("t1", "one"), ("t1", "two")], channel.Tried);
    }

    [Fact]
    public async Task What_is_refused_is_given_up_and_what_follows_goes_on()
    {
        var channel = new Channel { Answer = item => ActivityJson.Parse(item.ActivityJson.Span).Text == "one" ? new SendOutcome.Refused("413") : null };
        await using var home = await StartAsync(channel, async turn =>
        {
            await turn.SendActivityAsync("one");
            await turn.SendActivityAsync("two");
        });
        await home.Turns.HandleAsync(FromTeams("hi"));
        await DeliverAsync(home);
        Assert.Equal(["two"], channel.Sent.Select(s => s.Activity.Text));
    }

    [Fact]
    public async Task A_sender_that_throws_again_and_again_is_given_up_after_the_tenth_attempt()
    {
        var channel = new Channel { Answer = _ => throw new HttpRequestException("gone") };
        await using var home = await StartAsync(channel, turn => turn.SendActivityAsync("one"));
        await home.Turns.HandleAsync(FromTeams("hi"));
        for (var i = 0; i < 15; i++)
        {
            await DeliverAsync(home);
            home.Clock.Advance(TimeSpan.FromMinutes(6));
        }

        Assert.Equal(10, channel.Tried.Count);
    }

    [Fact]
    public async Task Somebody_who_has_blocked_the_bot_is_left_alone_until_they_write_again()
    {
        var channel = new Channel { Answer = item => ConversationOf(item) == "t1" ? new SendOutcome.Blocked("MessageWritesBlocked") : null };
        Guid person = default;
        await using var home = await StartAsync(channel, async turn =>
        {
            await turn.SendActivityAsync($"{turn.Activity.Text}{turn.Activity.Name} one");
            await turn.SendActivityAsync($"{turn.Activity.Text}{turn.Activity.Name} two");
        }, work => person = work);
        await home.Turns.HandleAsync(FromTeams("hi", "t1"));
        await home.Turns.HandleAsync(FromTeams("hi", "t2"));
        await DeliverAsync(home);

        // The first was refused; the second, which waited behind it, was not even tried, nor is anything later.
        Assert.Equal([("t1", "hi one"), ("t2", "hi one"), ("t2", "hi two")], channel.Tried.Order());
        channel.Answer = _ => null;
        home.Clock.Advance(TimeSpan.FromDays(1));
        await home.Turns.HandleAsync(CheckIn("t1"));
        await DeliverAsync(home);
        Assert.Equal(3, channel.Tried.Count);
        Assert.Equal(["t2"], (await home.Of<IConversationReferences>().OfAsync(person)).Select(r => r.Conversation!.Id));

        home.Clock.Advance(TimeSpan.FromDays(1));
        await home.Turns.HandleAsync(FromTeams("back", "t1"));
        await DeliverAsync(home);
        Assert.Equal([("t1", "back one"), ("t1", "back two")], channel.Tried.Skip(3));
        await home.Turns.HandleAsync(CheckIn("t1", "due-2"));
        await DeliverAsync(home);
        Assert.Equal([("t1", "checkIn one"), ("t1", "checkIn two")], channel.Tried.Skip(5));
        Assert.Equal(["t1", "t2"], (await home.Of<IConversationReferences>().OfAsync(person)).Select(r => r.Conversation!.Id));
    }

    [Theory]
    [InlineData(ActivityTypes.InstallationUpdate, "add", true)]
    [InlineData(ActivityTypes.InstallationUpdate, "remove", false)]
    [InlineData(ActivityTypes.MessageReaction, null, true)]
    [InlineData(ActivityTypes.Event, null, false)]
    public async Task Only_what_the_person_does_lifts_the_block(string type, string? action, bool lifts)
    {
        var channel = new Channel { Answer = _ => new SendOutcome.Blocked("403") };
        await using var home = await StartAsync(channel, turn => turn.SendActivityAsync("hello"));
        await home.Turns.HandleAsync(FromTeams("hi"));
        await DeliverAsync(home);
        channel.Answer = _ => null;

        var next = FromTeams("next");
        (next.Type, next.Action, next.Text, next.Name) = (type, action, null, type == ActivityTypes.Event ? "checkIn" : null);
        await home.Turns.HandleAsync(next);
        await DeliverAsync(home);

        Assert.Equal(lifts ? 1 : 0, channel.Sent.Count);
    }

    [Fact]
    public async Task Somebody_who_writes_while_a_send_is_being_refused_is_answered()
    {
        Installation? home = null;
        var channel = new Channel();
        channel.Answer = item =>
        {
            if (ActivityJson.Parse(item.ActivityJson.Span).Text != "hi")
                return null;
            // They unblock the bot and write, before the refusal is known here.
            home!.Clock.Advance(TimeSpan.FromSeconds(1));
            home.Turns.HandleAsync(FromTeams("back")).GetAwaiter().GetResult();
            return new SendOutcome.Blocked("MessageWritesBlocked");
        };
        await using var started = home = await StartAsync(channel, turn => turn.SendActivityAsync(turn.Activity.Text!));
        await home.Turns.HandleAsync(FromTeams("hi"));
        await DeliverAsync(home);

        Assert.Equal(["back"], channel.Sent.Select(s => s.Activity.Text));
    }

    [Fact]
    public async Task What_a_dead_sender_had_claimed_comes_back_when_its_lease_ends()
    {
        await using var home = await StartAsync(new Channel(), turn => turn.SendActivityAsync("one"));
        await home.Turns.HandleAsync(FromTeams("hi"));
        var outbox = home.Of<IOutbox>();
        var claimed = Assert.Single(await outbox.ClaimAsync(10, s_lease));
        Assert.Empty(await outbox.ClaimAsync(10, s_lease));
        home.Clock.Advance(s_lease);
        Assert.Equal((claimed.Id, 2), Assert.Single((await outbox.ClaimAsync(10, s_lease)).Select(i => (i.Id, i.Attempt))));
    }

    [Fact]
    public async Task Two_programs_never_claim_the_same_row()
    {
        await using var home = await StartAsync(new Channel(), turn => turn.SendActivityAsync("one"));
        await using var other = await StartAsync(new Channel(), turn => turn.SendActivityAsync("one"), home.Folder);
        for (var i = 0; i < 40; i++)
            await home.Turns.HandleAsync(FromTeams("hi", $"t{i}"));
        var claims = await Task.WhenAll(Enumerable.Range(0, 20).Select(i =>
            Task.Run(() => (i % 2 == 0 ? home : other).Of<IOutbox>().ClaimAsync(3, s_lease))));
        var ids = claims.SelectMany(c => c.Select(item => item.Id)).ToList();
        Assert.Equal(40, ids.Count);
        Assert.Equal(40, ids.Distinct().Count());
    }

    [Fact]
    public async Task The_hosted_delivery_sends_as_soon_as_a_turn_has_committed()
    {
        var channel = new Channel();
        // It would look by itself after five minutes.
        await using var home = await Installation.StartAsync((turn, _) => turn.SendActivityAsync("one"), configure: services => services
            .AddSingleton<IOutboxSender>(channel).PostConfigure<OutboxOptions>(options => options.LookEvery = TimeSpan.FromMinutes(5)));
        var delivery = home.Of<IEnumerable<IHostedService>>().OfType<OutboxDelivery>().Single();
        await delivery.StartAsync(CancellationToken.None);
        await home.Turns.HandleAsync(FromTeams("hi"));
        await channel.First.WaitAsync(TimeSpan.FromMinutes(1));
        await home.Turns.HandleAsync(FromTeams("again"));
        await channel.Second.WaitAsync(TimeSpan.FromMinutes(1));
        await delivery.StopAsync(CancellationToken.None);
        Assert.Equal(2, channel.Sent.Count);
    }

    [Fact]
    public async Task A_shutdown_lets_a_send_that_has_begun_end_and_begins_no_other()
    {
        var channel = new SlowChannel();
        await using var home = await StartSlowAsync(channel);
        var delivery = await DeliveryAsync(home);
        await home.Turns.HandleAsync(FromTeams("hi"));
        await channel.Asked;
        var stopping = delivery.StopAsync(CancellationToken.None);
        channel.Answers(new SendOutcome.Delivered("channel-1"));
        await stopping;

        // Sent once, whatever comes back with a lease; and what was not begun is the next copy's at once.
        Assert.Equal(1, channel.Times);
        Assert.Equal("two", TextOf(Assert.Single(await home.Of<IOutbox>().ClaimAsync(10, s_lease))));
        home.Clock.Advance(s_lease);
        Assert.Equal("two", TextOf(Assert.Single(await home.Of<IOutbox>().ClaimAsync(10, s_lease))));
    }

    [Fact]
    public async Task A_send_for_which_a_shutdown_has_no_more_time_comes_again_with_its_lease()
    {
        var channel = new SlowChannel();
        await using var home = await StartSlowAsync(channel);
        var delivery = await DeliveryAsync(home);
        await home.Turns.HandleAsync(FromTeams("hi"));
        await channel.Asked;
        using var time = new CancellationTokenSource();
        var stopping = delivery.StopAsync(time.Token);
        await time.CancelAsync();
        await stopping;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => delivery.ExecuteTask!);

        Assert.Empty(await home.Of<IOutbox>().ClaimAsync(10, s_lease));
        home.Clock.Advance(s_lease);
        Assert.Equal("one", TextOf(Assert.Single(await home.Of<IOutbox>().ClaimAsync(10, s_lease))));
    }

    [Fact]
    public async Task Settled_rows_and_handled_ids_are_swept_when_they_are_old()
    {
        var channel = new Channel();
        await using var home = await StartAsync(channel, turn => turn.SendActivityAsync("one"));
        await home.Turns.HandleAsync(FromTeams("hi"));
        await DeliverAsync(home);
        home.Clock.Advance(TimeSpan.FromDays(8));
        await home.Of<IOutbox>().SweepAsync(TimeSpan.FromDays(1), TimeSpan.FromDays(7));
        // The id is forgotten: the same activity is a new one.
        await home.Turns.HandleAsync(FromTeams("hi"));
        await DeliverAsync(home);
        Assert.Equal(2, channel.Sent.Count);
    }

    [Fact]
    public async Task A_check_in_that_falls_due_enters_as_an_event_and_is_handled_once()
    {
        var channel = new Channel();
        Guid person = default;
        await using var home = await Installation.StartAsync(async (turn, services) =>
        {
            person = services.GetRequiredService<Sleep.People.IPeople>().Of(turn.TurnState).Id;
            await turn.SendActivityAsync(turn.Activity.Type == ActivityTypes.Event ? "good morning" : "hello");
        }, configure: services => services.AddSingleton<IOutboxSender>(channel));
        await home.Turns.HandleAsync(FromTeams("hi"));
        var known = person;
        var reference = Assert.Single(await home.Of<IConversationReferences>().OfAsync(person));

        Activity Due() => new Activity(ActivityTypes.Event) { Id = "due-7", Name = "checkIn" }.ApplyConversationReference(reference, isIncoming: true);
        for (var i = 0; i < 2; i++)
        {
            var due = Due();
            due.Id = "due-7";
            await home.Turns.HandleAsync(due);
        }

        await DeliverAsync(home);
        Assert.Equal(["hello", "good morning"], channel.Sent.Select(s => s.Activity.Text));
        Assert.Equal(known, person);
    }

    private static Task<Installation> StartAsync(Channel channel, Func<BotRuntime.Turns.ITurnContext, Task> bot, string? folder = null) =>
        Installation.StartAsync((turn, _) => bot(turn), folder, services => Add(services, channel));

    private static Task<Installation> StartAsync(Channel channel, Func<BotRuntime.Turns.ITurnContext, Task> bot, Action<Guid> person) =>
        Installation.StartAsync((turn, services) =>
        {
            person(services.GetRequiredService<Sleep.People.IPeople>().Of(turn.TurnState).Id);
            return bot(turn);
        }, configure: services => Add(services, channel));

    private static void Add(IServiceCollection services, Channel channel) => services
        .AddSingleton<IOutboxSender>(channel)
        .AddSingleton<TimeProvider>(new FakeTimeProvider(DateTimeOffset.UtcNow));

    private static Task<Installation> StartSlowAsync(SlowChannel channel) => Installation.StartAsync(
        async (turn, _) =>
        {
            await turn.SendActivityAsync("one");
            await turn.SendActivityAsync("two");
        },
        configure: services => services.AddSingleton<IOutboxSender>(channel).AddSingleton<TimeProvider>(new FakeTimeProvider(DateTimeOffset.UtcNow)));

    private static async Task<OutboxDelivery> DeliveryAsync(Installation home)
    {
        var delivery = home.Of<OutboxDelivery>();
        await delivery.StartAsync(CancellationToken.None);
        return delivery;
    }

    private static string? TextOf(OutboxItem item) => ActivityJson.Parse(item.ActivityJson.Span).Text;

    private static string ConversationOf(OutboxItem item) => ActivityJson.Parse(item.ActivityJson.Span).Conversation!.Id!;

    private static Activity CheckIn(string conversation, string id = "due-1")
    {
        var due = FromTeams(id, conversation);
        (due.Id, due.Type, due.Name, due.Text) = (id, ActivityTypes.Event, "checkIn", null);
        return due;
    }

    private static Task DeliverAsync(Installation home) => home.Of<OutboxDelivery>().DeliverDueAsync(CancellationToken.None);

    private static Activity FromTeams(string text, string conversation = "t1") => new(ActivityTypes.Message)
    {
        Id = $"{text}-id",
        ChannelId = "msteams",
        ServiceUrl = "https://connector.example/",
        Text = text,
        From = new ChannelAccount("29:anna"),
        Recipient = new ChannelAccount("28:bot"),
        Conversation = new ConversationAccount(id: conversation, tenantId: "tenant"),
    };

    /// <summary>A channel that answers when the test says so.</summary>
    private sealed class SlowChannel : IOutboxSender
    {
        private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource<SendOutcome> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>Done when a send has begun.</summary>
        public Task Asked => _asked.Task;

        /// <summary>How many sends have begun.</summary>
        public int Times { get; private set; }

        public void Answers(SendOutcome outcome) => _answer.SetResult(outcome);

        public Task<SendOutcome> SendAsync(OutboxItem item, CancellationToken cancellationToken)
        {
            Times++;
            _asked.TrySetResult();
            return _answer.Task.WaitAsync(cancellationToken);
        }
    }

    /// <summary>A channel that remembers what it was sent.</summary>
    private sealed class Channel : IOutboxSender
    {
        private readonly Lock _gate = new();

        private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _second = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>Done when it has been sent something.</summary>
        public Task First => _first.Task;

        /// <summary>Done when it has been sent a second thing.</summary>
        public Task Second => _second.Task;

        public List<(OutgoingOperation Operation, string? TargetId, Activity Activity)> Sent { get; } = [];

        public List<(string Conversation, string? Text)> Tried { get; } = [];

        /// <summary>What it answers instead of taking the activity.</summary>
        public Func<OutboxItem, SendOutcome?> Answer { get; set; } = _ => null;

        public Task<SendOutcome> SendAsync(OutboxItem item, CancellationToken cancellationToken)
        {
            lock (_gate)
            {
                var activity = ActivityJson.Parse(item.ActivityJson.Span);
                Tried.Add((activity.Conversation!.Id!, activity.Text));
                if (Answer(item) is { } other)
                    return Task.FromResult(other);
                Sent.Add((item.Operation, item.TargetId, activity));
                (Sent.Count == 1 ? _first : _second).TrySetResult();
                return Task.FromResult<SendOutcome>(new SendOutcome.Delivered($"channel-{Sent.Count}"));
            }
        }
    }
}
