using System.Globalization;
using System.Security.Claims;
using SleepCoachBot.BotRuntime.Activities;
using SleepCoachBot.BotRuntime.Connector;
using SleepCoachBot.BotRuntime.Turns;

namespace SleepCoachBot.BotRuntime.Testing;

/// <summary>A channel of one conversation, in memory: what the bot sends waits in a queue until a test takes it.</summary>
public class TestAdapter : BotAdapter
{
    private readonly Lock _replies = new();
    private readonly Queue<TaskCompletionSource<IActivity>> _waiting = new();
    private int _nextId;

    /// <param name="channelId">The channel that the bot sees.</param>
    /// <param name="sendTraceActivity">Whether traces are replies too.</param>
    public TestAdapter(string channelId, bool sendTraceActivity = false)
        : this(UsualConversation(channelId), sendTraceActivity)
    {
    }

    /// <param name="conversation">The conversation; one on the channel "test" unless given.</param>
    /// <param name="sendTraceActivity">Whether traces are replies too.</param>
    public TestAdapter(ConversationReference? conversation = null, bool sendTraceActivity = false)
    {
        Conversation = conversation ?? UsualConversation(Channels.Test);
        EnableTrace = sendTraceActivity;
    }

    /// <summary>Whether traces are replies too.</summary>
    public bool EnableTrace { get; set; }

    /// <summary>The language of the messages that this adapter makes.</summary>
    public string Locale { get; set; } = "en-us";

    /// <summary>The replies that no test has taken yet.</summary>
    public Queue<Activity> ActiveQueue { get; } = new();

    /// <summary>The conversation that activities are sent to.</summary>
    public ConversationReference Conversation { get; set; }

    /// <summary>Makes a conversation.</summary>
    /// <param name="name">Its id and its name: a test's own name keeps tests apart.</param>
    /// <param name="user">The person; the id is the name in lower case.</param>
    /// <param name="bot">The bot; the id is the name in lower case.</param>
    public static ConversationReference CreateConversation(string name, string user = "User1", string bot = "Bot")
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(bot);
        return new ConversationReference
        {
            ChannelId = Channels.Test,
            ServiceUrl = "https://test.com",
            Conversation = new ConversationAccount(false, null, name, name),
            User = new ChannelAccount(user.ToLowerInvariant(), user),
            Bot = new ChannelAccount(bot.ToLowerInvariant(), bot),
            Locale = "en-us",
        };
    }

    /// <inheritdoc cref="BotAdapter.Use" />
    public new TestAdapter Use(IMiddleware middleware)
    {
        base.Use(middleware);
        return this;
    }

    /// <summary>Gives the bot an activity as if the person had sent it.</summary>
    /// <remarks>What the activity does not say itself is filled in from the conversation.</remarks>
    /// <param name="activity">The activity.</param>
    /// <param name="callback">The bot.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task ProcessActivityAsync(Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        Address(activity);
        using var turnContext = CreateTurnContext(activity);
        await RunPipelineAsync(turnContext, callback, cancellationToken);
    }

    /// <inheritdoc />
    public override async Task<InvokeResponse?> ProcessActivityAsync(
        ClaimsIdentity claimsIdentity, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        await ProcessActivityAsync(activity, callback, cancellationToken);
        return null;
    }

    /// <inheritdoc />
    public override async Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
            throw new ArgumentException("Expecting one or more activities, but the array was empty.", nameof(activities));

        var responses = new ResourceResponse[activities.Length];
        for (var index = 0; index < activities.Length; index++)
        {
            var activity = activities[index];
            if (string.IsNullOrEmpty(activity.Id))
                activity.Id = Guid.NewGuid().ToString("n");
            activity.Timestamp ??= TimeProvider.System.GetUtcNow();

            if (activity.Type == ActivityTypesEx.Delay)
                await Task.Delay(Convert.ToInt32(activity.Value, CultureInfo.InvariantCulture), cancellationToken);
            else if (activity.Type != ActivityTypes.Trace || EnableTrace)
                Deliver(activity);
            responses[index] = new ResourceResponse(activity.Id);
        }

        return responses;
    }

    /// <inheritdoc />
    public override Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return Task.FromResult(Rewrite(reply => reply.Id == activity.Id ? activity : reply)
            ? new ResourceResponse(activity.Id)
            : new ResourceResponse());
    }

    /// <inheritdoc />
    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        Rewrite(reply => reply.Id == reference.ActivityId ? null : reply);
        return Task.CompletedTask;
    }

    /// <summary>Begins another conversation: replies that no test has taken are dropped.</summary>
    /// <param name="channelId">Its channel.</param>
    /// <param name="callback">The bot, which is told of it.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task CreateConversationAsync(string channelId, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(callback);
        lock (_replies)
            ActiveQueue.Clear();

        var update = (Activity)Activity.CreateConversationUpdateActivity();
        update.ChannelId = channelId;
        update.Conversation = new ConversationAccount { Id = Guid.NewGuid().ToString("n") };
        using var turnContext = new TurnContext(this, update);
        await callback(turnContext, cancellationToken);
    }

    /// <summary>Takes the next reply; null when there is none now.</summary>
    public IActivity? GetNextReply()
    {
        lock (_replies)
            return ActiveQueue.TryDequeue(out var reply) ? reply : null;
    }

    /// <summary>Takes the next reply, waiting for it.</summary>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public Task<IActivity> GetNextReplyAsync(CancellationToken cancellationToken = default)
    {
        TaskCompletionSource<IActivity> next;
        lock (_replies)
        {
            if (ActiveQueue.TryDequeue(out var reply))
                return Task.FromResult<IActivity>(reply);
            next = new TaskCompletionSource<IActivity>(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Enqueue(next);
        }

        cancellationToken.Register(() => next.TrySetCanceled(cancellationToken));
        return next.Task;
    }

    /// <summary>Makes a message of the person.</summary>
    public Activity MakeActivity(string? text = null) => new()
    {
        Type = ActivityTypes.Message,
        Locale = Locale,
        From = Conversation.User,
        Recipient = Conversation.Bot,
        Conversation = Conversation.Conversation,
        ServiceUrl = Conversation.ServiceUrl,
        Id = NextId(),
        Text = text,
    };

    /// <summary>Gives the bot a message of the person.</summary>
    public virtual Task SendTextToBotAsync(string userSays, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ProcessActivityAsync(MakeActivity(userSays), callback, cancellationToken);

    /// <summary>Makes the turn for an activity.</summary>
    protected virtual TurnContext CreateTurnContext(Activity activity) => new(this, activity);

    private static ConversationReference UsualConversation(string channelId) => new()
    {
        ChannelId = channelId,
        ServiceUrl = "https://test.com",
        User = new ChannelAccount("user1", "User1"),
        Bot = new ChannelAccount("bot", "Bot"),
        Conversation = new ConversationAccount(false, "convo1", "Conversation1"),
        Locale = "en-us",
    };

    private void Address(Activity activity)
    {
        activity.Type ??= ActivityTypes.Message;
        activity.ChannelId ??= Conversation.ChannelId;
        if (activity.From is null || activity.From.Id == "unknown" || activity.From.Role == RoleTypes.Bot)
            activity.From = Conversation.User;
        activity.Recipient = Conversation.Bot;
        activity.Conversation = Conversation.Conversation;
        activity.ServiceUrl = Conversation.ServiceUrl;
        activity.Id = NextId();
        activity.Timestamp ??= TimeProvider.System.GetUtcNow();
        activity.LocalTimestamp ??= TimeProvider.System.GetLocalNow();
    }

    private string NextId() => (Interlocked.Increment(ref _nextId) - 1).ToString(CultureInfo.InvariantCulture);

    private void Deliver(Activity reply)
    {
        lock (_replies)
        {
            // Who gave up waiting is passed over.
            while (_waiting.TryDequeue(out var next))
            {
                if (next.TrySetResult(reply))
                    return;
            }

            ActiveQueue.Enqueue(reply);
        }
    }

    private bool Rewrite(Func<Activity, Activity?> change)
    {
        lock (_replies)
        {
            var changed = false;
            for (var left = ActiveQueue.Count; left > 0; left--)
            {
                var reply = ActiveQueue.Dequeue();
                var now = change(reply);
                changed |= !ReferenceEquals(now, reply);
                if (now is not null)
                    ActiveQueue.Enqueue(now);
            }

            return changed;
        }
    }
}
