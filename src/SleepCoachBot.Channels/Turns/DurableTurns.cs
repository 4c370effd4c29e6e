using System.Data.Common;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SleepCoachBot.BotRuntime.Activities;
using SleepCoachBot.BotRuntime.Turns;

namespace SleepCoachBot.Channels.Turns;

/// <summary>Turns as transactions: load, run the bot, commit once; whoever is overtaken runs again on what is true now.</summary>
public sealed partial class DurableTurns : ITurns
{
    private const int NotImplemented = 501;

    /// <summary>Shorter work is done before anybody has seen that it goes on.</summary>
    private static readonly TimeSpan s_typingAfter = TimeSpan.FromSeconds(1);

    // Grows with each attempt, and is drawn, so that two that met do not meet again.
    private static readonly TimeSpan s_backOff = TimeSpan.FromMilliseconds(10);

    private readonly ConversationQueue _queue = new();
    private readonly TurnsInFlight _inFlight = new();
    private readonly ITurnStore _store;
    private readonly ITranscript _transcript;
    private readonly DurableAdapter _adapter;
    private readonly IBot _bot;
    private readonly IBell _bell;
    private readonly IOutboxSignal _outbox;
    private readonly ITurnTexts _texts;
    private readonly ITyping _typing;
    private readonly DurableTurnOptions _options;
    private readonly TimeProvider _clock;
    private readonly ILogger<DurableTurns> _log;

    public DurableTurns(
        ITurnStore store, ITranscript transcript, DurableAdapter adapter, IBot bot, IBell bell, IOutboxSignal outbox, ITurnTexts texts,
        ITyping typing, IOptions<DurableTurnOptions> options, TimeProvider clock, ILogger<DurableTurns> log)
    {
        ArgumentNullException.ThrowIfNull(options);
        (_store, _transcript, _adapter, _bot) = (store, transcript, adapter, bot);
        (_bell, _outbox, _texts, _typing, _options, _clock, _log) = (bell, outbox, texts, typing, options.Value, clock, log);
    }

    /// <inheritdoc />
    public async Task<TurnResult> HandleAsync(Activity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        cancellationToken.ThrowIfCancellationRequested();
        activity.Id ??= $"{activity.Conversation?.Id}|{Guid.NewGuid():N}";
        var address = AddressOf(activity);
        // Whoever stops waiting does not stop the turn: what was taken in is handled.
        var turn = HandleInOrderAsync(activity, address);
        try
        {
            return await turn.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (!turn.IsCompleted)
        {
            _ = turn.ContinueWith(
                failed => LogFailedUnseen(address.ConversationId, FailureTrace.Of(failed.Exception?.InnerException)), CancellationToken.None,
                TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
            throw;
        }
    }

    /// <summary>Completes when no turn is being run or waits.</summary>
    public Task WhenIdleAsync() => _inFlight.WhenNoneAsync();

    private async Task<TurnResult> HandleInOrderAsync(Activity activity, TurnAddress address)
    {
        using var running = _inFlight.Enter();
        using var watched = TurnSignals.Turn(address.ChannelId, activity.Type);
        using var place = await _queue.EnterAsync($"{WebChannel.Canonical(address.ChannelId)}\0{address.ConversationId}");
        // A bot may change the activity that it is given; each run starts from what came in.
        var original = ActivityJson.Serialize(activity);
        for (var attempt = 1; attempt <= _options.Attempts; attempt++)
        {
            watched.Attempts = attempt;
            var start = await _store.LoadAsync(address);
            if (start.Handled is { } answer)
            {
                watched.Outcome = "repeated";
                return StoredAnswer.Read(address.ActivityId, answer);
            }
            if (await TryAsync(start, original, watched) is { } result)
                return result;

            LogOvertaken(address.ConversationId, attempt);
            await Task.Delay(s_backOff * attempt * Random.Shared.NextDouble(), _clock);
        }

        watched.Outcome = "overtaken";
        throw new TurnConflictException(address.ConversationId, _options.Attempts);
    }

    // Null: overtaken.
    private async Task<TurnResult?> TryAsync(LoadedTurn start, byte[] original, TurnSignals.WatchedTurn watched)
    {
        var activity = ActivityJson.Parse(original);
        try
        {
            var (outcome, result) = await RunAsync(start, activity);
            watched.Outcome = "handled";
            return await CommitAsync(outcome) ? result : null;
        }
        // The database's own failures are nobody's reply: the channel delivers again. Whatever else a bot says or changes that cannot
        // be done, also when only the commit finds out, is answered.
        catch (Exception e) when (e is not DbException && activity.Type == ActivityTypes.Message)
        {
            watched.Outcome = "apologised";
            LogFailed(start.Address.ConversationId, FailureTrace.Of(e));
            var (outcome, result) = Apologise(start, ActivityJson.Parse(original));
            return await CommitAsync(outcome) ? result : null;
        }
    }

    private async Task<(TurnOutcome Outcome, TurnResult Result)> RunAsync(LoadedTurn start, Activity activity)
    {
        // Taken before the bot runs, which may do with the activity what it likes.
        var (reference, isBack) = (ReferenceOf(activity), IsBack(activity));
        var ledger = Open(start, activity);
        using var turn = new TurnContext(_adapter, activity);
        turn.TurnState.Add(ledger);
        turn.TurnState.Add(start.Work);
        StateScopes.PutInto(turn.TurnState, start.States);

        await WorkAsync(turn, activity);

        var invoke = activity.Type == ActivityTypes.Invoke
            ? turn.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey)?.Value as InvokeResponse
                ?? new InvokeResponse { Status = NotImplemented }
            : null;
        var expected = activity.DeliveryMode == DeliveryModes.ExpectReplies ? Expected(turn, ledger) : null;
        var outcome = OutcomeOf(start, ledger, reference, isBack) with
        {
            States = StateScopes.ChangedIn(turn.TurnState, start.States),
            Answer = StoredAnswer.Of(invoke, expected),
            Work = start.Work,
        };
        return (outcome, new TurnResult(start.Address.ActivityId, invoke, expected ?? []));
    }

    private async Task WorkAsync(TurnContext turn, Activity activity)
    {
        using var patience = new CancellationTokenSource(_options.Longest, _clock);
        using var working = new CancellationTokenSource();
        var typing = activity.Type == ActivityTypes.Message && !WebChannel.Is(activity.ChannelId)
            ? ShowTypingAsync(activity.CreateReply(), working.Token)
            : Task.CompletedTask;
        try
        {
            // Not even a bot that hears nothing holds its conversation for ever.
            await _adapter.RunAsync(turn, _bot, patience.Token).WaitAsync(patience.Token);
        }
        finally
        {
            await working.CancelAsync();
            await typing;
        }
    }

    // On the web the page's own channel does this, which knows who is looking.
    private async Task ShowTypingAsync(Activity typing, CancellationToken working)
    {
        try
        {
            await Task.Delay(s_typingAfter, _clock, working);
            (typing.Type, typing.Text) = (ActivityTypes.Typing, null);
            await _typing.ShowAsync(typing, working);
        }
        catch (OperationCanceledException)
        {
            // Done before it was worth showing.
        }
    }

    private TurnLedger Open(LoadedTurn start, Activity activity)
    {
        var ledger = new TurnLedger(start, _clock, _transcript);
        if (ledger.IsWeb && IsShown(activity))
            ledger.TakeDown(activity);
        return ledger;
    }

    // What a person's page sees again of what came in. An event that no page sent (a check-in that fell due) is none of it.
    private static bool IsShown(Activity activity) => activity.Type switch
    {
        ActivityTypes.Message or ActivityTypes.MessageReaction or ActivityTypes.EndOfConversation => true,
        ActivityTypes.Event => activity.ChannelData is JsonElement { ValueKind: JsonValueKind.Object } data
            && data.TryGetProperty("clientActivityID", out _),
        _ => false,
    };

    // Somebody who writes, presses a button or adds the bot again takes what it says. An event may be the program's own (a check-in that
    // fell due), and taking the bot away is the opposite.
    private static bool IsBack(Activity activity) => activity.Type switch
    {
        ActivityTypes.Message or ActivityTypes.MessageUpdate or ActivityTypes.MessageReaction or ActivityTypes.Invoke => true,
        ActivityTypes.InstallationUpdate => activity.Action?.StartsWith("add", StringComparison.OrdinalIgnoreCase) == true,
        ActivityTypes.ConversationUpdate => activity.MembersAdded is { Count: > 0 },
        _ => false,
    };

    // Nothing of a failed turn is kept but what the person typed, and they are told.
    private (TurnOutcome Outcome, TurnResult Result) Apologise(LoadedTurn start, Activity activity)
    {
        var (reference, isBack) = (ReferenceOf(activity), IsBack(activity));
        var ledger = Open(start, activity);
        var apology = activity.CreateReply(_texts.Failed(activity.Locale));
        var expectsReplies = activity.DeliveryMode == DeliveryModes.ExpectReplies;
        if (ledger.IsWeb || !expectsReplies)
            ledger.Say(apology);
        Activity[]? expected = expectsReplies ? [apology] : null;
        var outcome = OutcomeOf(start, ledger, reference, isBack) with { Answer = StoredAnswer.Of(null, expected) };
        return (outcome, new TurnResult(start.Address.ActivityId, null, expected ?? []));
    }

    private static TurnOutcome OutcomeOf(LoadedTurn start, TurnLedger ledger, byte[] reference, bool isBack) => new()
    {
        Start = start,
        States = new Dictionary<string, ReadOnlyMemory<byte>>(),
        Transcript = ledger.Rows,
        LastStamp = ledger.LastStamp,
        Outbox = ledger.Outgoing,
        Reference = reference,
        IsBack = isBack,
        Answer = TurnAnswer.Nothing,
    };

    // The runtime kept these back for the answer; a page's transcript has them as well.
    private static List<Activity> Expected(TurnContext turn, TurnLedger ledger)
    {
        var replies = turn.BufferedReplyActivities
            .Where(reply => reply.Type is not (
                ActivityTypesEx.InvokeResponse or ActivityTypesEx.Delay or ActivityTypes.Trace or ActivityTypes.Typing))
            .ToList();
        if (ledger.IsWeb)
            replies.ForEach(reply => ledger.Say(reply));
        return replies;
    }

    private async Task<bool> CommitAsync(TurnOutcome outcome)
    {
        using (TurnSignals.Commit())
        {
            if (!await _store.CommitAsync(outcome))
                return false;
        }
        if (outcome.Transcript.Count > 0)
            _bell.Ring(outcome.Start.Address.ConversationId);
        if (outcome.Outbox.Count > 0)
            _outbox.Wake();
        return true;
    }

    private static byte[] ReferenceOf(Activity activity) =>
        JsonSerializer.SerializeToUtf8Bytes(activity.GetConversationReference(), ActivityJson.Options);

    private static TurnAddress AddressOf(Activity activity) => new()
    {
        ChannelId = Required(activity.ChannelId, "channelId"),
        ConversationId = Required(activity.Conversation?.Id, "conversation.id"),
        ActivityId = activity.Id!,
        UserId = Required(activity.From?.Id, "from.id"),
        IsFromPerson = activity.Type is ActivityTypes.Message or ActivityTypes.Invoke or ActivityTypes.MessageReaction,
        TenantId = activity.Conversation?.TenantId,
        AadObjectId = activity.From?.AadObjectId,
        StateKeys = StateScopes.KeysOf(activity),
    };

    private static string Required(string? id, string member) =>
        string.IsNullOrEmpty(id) ? throw new ArgumentException($"The activity has no {member}.") : id;

    [LoggerMessage(EventId = 1301, Level = LogLevel.Information,
        Message = "A turn of conversation {ConversationId} was overtaken at attempt {Attempt} and runs again")]
    private partial void LogOvertaken(string conversationId, int attempt);

    [LoggerMessage(EventId = 1302, Level = LogLevel.Error,
        Message = "The bot failed in a turn of conversation {ConversationId}; the message was kept and answered: {Failure}")]
    private partial void LogFailed(string conversationId, string failure);

    [LoggerMessage(EventId = 1303, Level = LogLevel.Error,
        Message = "A turn of conversation {ConversationId} failed after its caller had gone: {Failure}")]
    private partial void LogFailedUnseen(string conversationId, string failure);
}
