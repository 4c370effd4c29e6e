using System.Collections.Concurrent;
using SleepCoachBot.BotRuntime.Activities;
using SleepCoachBot.Channels.Turns;

namespace SleepCoachBot.Channels.Tests.Testing;

/// <summary>A bot with its storage in memory: keeps the contracts of Turns, and answers each message with its own words.</summary>
internal sealed class MemoryBot(TimeProvider clock) : ITurns, ITranscript, IBell, IWebConversations
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, List<TranscriptRow>> _rows = [];
    private readonly Dictionary<string, TurnResult> _handled = [];
    private readonly Dictionary<string, string> _conversations = [];
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _bells = new();

    /// <summary>Every activity that reached the bot, in order, each once.</summary>
    public ConcurrentQueue<Activity> Heard { get; } = new();

    /// <summary>What the bot does before it answers.</summary>
    public Func<Activity, CancellationToken, Task> Before { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>What it says.</summary>
    public Func<Activity, IEnumerable<Activity>> Answer { get; set; } = Echo;

    /// <summary>What a turn results in, given the activity's id.</summary>
    public Func<string, TurnResult> Result { get; set; } = id => new TurnResult(id, null, []);

    public static IEnumerable<Activity> Echo(Activity heard) => heard.Type switch
    {
        ActivityTypes.Message => [new Activity { Type = ActivityTypes.Message, Text = $"You said: {heard.Text}" }],
        ActivityTypes.ConversationUpdate => [new Activity { Type = ActivityTypes.Message, Text = "Hello." }],
        _ => [],
    };

    public async Task<TurnResult> HandleAsync(Activity activity, CancellationToken cancellationToken = default)
    {
        await Before(activity, cancellationToken);
        var conversationId = activity.Conversation!.Id!;
        lock (_gate)
        {
            activity.Id ??= $"{conversationId}|{_handled.Count:D7}";
            if (_handled.TryGetValue(activity.Id, out var before))
                return before;

            Heard.Enqueue(activity);
            if (activity.Type != ActivityTypes.ConversationUpdate)
                Append(conversationId, activity);
            foreach (var said in Answer(activity))
            {
                said.Id = $"{conversationId}|{Guid.NewGuid():N}";
                said.From = activity.Recipient;
                said.ReplyToId = activity.Id;
                Append(conversationId, said);
            }

            var result = Result(activity.Id);
            _handled[activity.Id] = result;
            Ring(conversationId);
            return result;
        }
    }

    /// <summary>Says something unasked.</summary>
    public void Say(string conversationId, string text)
    {
        lock (_gate)
            Append(conversationId, new Activity { Type = ActivityTypes.Message, Text = text, Id = Guid.NewGuid().ToString("N") });
        Ring(conversationId);
    }

    /// <summary>Forgets a person and all that was said.</summary>
    public void Forget(string userId)
    {
        lock (_gate)
        {
            if (_conversations.Remove(userId, out var conversationId))
                _rows.Remove(conversationId);
        }
    }

    public Task<IReadOnlyList<TranscriptRow>> ReadAsync(string conversationId, long after, int most, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            IReadOnlyList<TranscriptRow> rows = _rows.TryGetValue(conversationId, out var all) ? [.. all.Where(row => row.Seq > after).Take(most)] : [];
            return Task.FromResult(rows);
        }
    }

    public Task<long> LatestAsync(string conversationId, CancellationToken cancellationToken = default)
    {
        lock (_gate)
            return Task.FromResult(_rows.TryGetValue(conversationId, out var all) ? (long)all.Count : 0);
    }

    public Task<string> OfAsync(string userId, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            if (!_conversations.TryGetValue(userId, out var conversationId))
                _conversations[userId] = conversationId = Guid.NewGuid().ToString("N");
            return Task.FromResult(conversationId);
        }
    }

    public Task<bool> BelongsToAsync(string conversationId, string userId, CancellationToken cancellationToken = default)
    {
        lock (_gate)
            return Task.FromResult(_conversations.TryGetValue(userId, out var own) && own == conversationId);
    }

    public void Ring(string conversationId)
    {
        if (_bells.TryRemove(conversationId, out var bell))
            bell.TrySetResult();
    }

    public async Task WaitAsync(string conversationId, TimeSpan atMost, CancellationToken cancellationToken)
    {
        var bell = _bells.GetOrAdd(conversationId, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        await Task.WhenAny(bell.Task, Task.Delay(atMost, cancellationToken));
        cancellationToken.ThrowIfCancellationRequested();
    }

    private void Append(string conversationId, Activity activity)
    {
        if (!_rows.TryGetValue(conversationId, out var rows))
            _rows[conversationId] = rows = [];
        activity.Timestamp ??= clock.GetUtcNow();
        rows.Add(new TranscriptRow(rows.Count + 1, ActivityJson.Serialize(activity)));
    }
}
