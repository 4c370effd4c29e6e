using SleepCoachBot.BotRuntime.Activities;

namespace SleepCoachBot.BotRuntime.Turns;

/// <summary>One activity being handled.</summary>
public class TurnContext : ITurnContext, IDisposable
{
    private const string LocaleKey = "turn.locale";

    private readonly List<SendActivitiesHandler> _onSend;
    private readonly List<UpdateActivityHandler> _onUpdate;
    private readonly List<DeleteActivityHandler> _onDelete;

    // While set, what the bot says waits in it instead of going to the adapter.
    private List<Func<CancellationToken, Task>>? _held;

    /// <summary>Begins a turn.</summary>
    public TurnContext(BotAdapter adapter, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(adapter);
        ArgumentNullException.ThrowIfNull(activity);
        Adapter = adapter;
        Activity = activity;
        TurnState = [];
        BufferedReplyActivities = [];
        (_onSend, _onUpdate, _onDelete) = ([], [], []);
    }

    /// <summary>Goes on with a turn as if another activity had come. Everything but the activity is shared.</summary>
    public TurnContext(ITurnContext turnContext, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activity);
        Activity = activity;
        Adapter = turnContext.Adapter;
        TurnState = turnContext.TurnState;
        Responded = turnContext.Responded;
        var same = turnContext as TurnContext;
        BufferedReplyActivities = same?.BufferedReplyActivities ?? [];
        (_onSend, _onUpdate, _onDelete) = (same?._onSend ?? [], same?._onUpdate ?? [], same?._onDelete ?? []);
    }

    /// <inheritdoc />
    public BotAdapter Adapter { get; }

    /// <inheritdoc />
    public TurnContextStateCollection TurnState { get; }

    /// <inheritdoc />
    public Activity Activity { get; }

    /// <inheritdoc />
    public bool Responded { get; private set; }

    /// <summary>The replies to an activity that asked for them in its own answer (<see cref="DeliveryModes.ExpectReplies"/>).</summary>
    public List<Activity> BufferedReplyActivities { get; }

    /// <summary>The language of the turn, BCP 47.</summary>
    public string? Locale
    {
        get => TurnState.Get<string>(LocaleKey);
        set
        {
            if (value is null)
                TurnState.Remove(LocaleKey);
            else
                TurnState.Set(LocaleKey, value);
        }
    }

    /// <inheritdoc />
    public ITurnContext OnSendActivities(SendActivitiesHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        _onSend.Add(handler);
        return this;
    }

    /// <inheritdoc />
    public ITurnContext OnUpdateActivity(UpdateActivityHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        _onUpdate.Add(handler);
        return this;
    }

    /// <inheritdoc />
    public ITurnContext OnDeleteActivity(DeleteActivityHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        _onDelete.Add(handler);
        return this;
    }

    /// <inheritdoc />
    public Task<ResourceResponse> SendActivityAsync(
        string textReplyToSend, string? speak = null, string? inputHint = null, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrWhiteSpace(textReplyToSend))
            throw new ArgumentNullException(nameof(textReplyToSend));

        var message = new Activity(ActivityTypes.Message) { Text = textReplyToSend };
        if (!string.IsNullOrEmpty(speak))
            message.Speak = speak;
        if (!string.IsNullOrEmpty(inputHint))
            message.InputHint = inputHint;
        return SendActivityAsync(message, cancellationToken);
    }

    /// <inheritdoc />
    public async Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var responses = await SendActivitiesAsync([activity], cancellationToken).ConfigureAwait(false);
        return responses is [var first, ..] ? first : new ResourceResponse();   // a handler may have kept it back
    }

    /// <inheritdoc />
    public Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
            throw new ArgumentException("Expecting one or more activities, but the array was empty.", nameof(activities));

        var reference = Activity.GetConversationReference();
        var outgoing = new List<Activity>(activities.Length);
        foreach (var activity in activities)
            outgoing.Add(activity.ApplyConversationReference(reference));
        return PassOn(0);

        Task<ResourceResponse[]> PassOn(int handler) =>
            handler < _onSend.Count ? _onSend[handler](this, outgoing, () => PassOn(handler + 1)) : DeliverAsync(outgoing, cancellationToken);
    }

    /// <inheritdoc />
    public Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var update = activity.ApplyConversationReference(Activity.GetConversationReference());
        return PassOn(0);

        async Task<ResourceResponse> PassOn(int handler)
        {
            if (handler == _onUpdate.Count)
                return await ReplaceAsync(update, cancellationToken).ConfigureAwait(false);
            return await _onUpdate[handler](this, update, async () =>
            {
                var response = await PassOn(handler + 1).ConfigureAwait(false);
                update.Id = response?.Id;
                return response!;
            }).ConfigureAwait(false);
        }
    }

    /// <inheritdoc />
    public Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrWhiteSpace(activityId))
            throw new ArgumentNullException(nameof(activityId));

        var reference = Activity.GetConversationReference();
        reference.ActivityId = activityId;
        return DeleteActivityAsync(reference, cancellationToken);
    }

    /// <inheritdoc />
    public Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(conversationReference);
        return PassOn(0);

        Task PassOn(int handler) => handler < _onDelete.Count
            ? _onDelete[handler](this, conversationReference, () => PassOn(handler + 1))
            : RemoveAsync(conversationReference, cancellationToken);
    }

    /// <summary>Ends the turn and disposes what belonged to it.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Ends the turn and disposes what belonged to it.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
            TurnState.Dispose();
    }

    /// <summary>Runs a part of the turn that can be undone: what it says is delivered at the end, or never.</summary>
    /// <param name="part">The part.</param>
    /// <param name="cancellationToken">Ends the delivery.</param>
    /// <remarks>When it throws, the turn is as it was before: its state, its handlers, what it was about to say.</remarks>
    internal async Task RunUndoablyAsync(Func<Task> part, CancellationToken cancellationToken)
    {
        if (_held is not null)
        {
            await part().ConfigureAwait(false);   // already inside such a part
            return;
        }

        var state = TurnState.ToArray();
        var (sending, updating, deleting, responded) = (_onSend.Count, _onUpdate.Count, _onDelete.Count, Responded);
        var held = _held = [];
        try
        {
            await part().ConfigureAwait(false);
        }
        catch
        {
            TurnState.Clear();
            foreach (var (key, value) in state)
                TurnState[key] = value;
            _onSend.RemoveRange(sending, _onSend.Count - sending);
            _onUpdate.RemoveRange(updating, _onUpdate.Count - updating);
            _onDelete.RemoveRange(deleting, _onDelete.Count - deleting);
            Responded = responded;
            throw;
        }
        finally
        {
            _held = null;
        }

        foreach (var deliver in held)
            await deliver(cancellationToken).ConfigureAwait(false);
    }

    private async Task<ResourceResponse[]> DeliverAsync(List<Activity> outgoing, CancellationToken cancellationToken)
    {
        if (_held is not null)
        {
            NoteInvokeResponse(outgoing);
            _held.Add(token =>
            {
                TurnState.Remove(BotAdapter.InvokeResponseKey);   // the adapter notes it now
                return DeliverAsync(outgoing, token);
            });
            Responded |= outgoing.Exists(activity => activity.Type != ActivityTypes.Trace);
            return [.. outgoing.Select(_ => new ResourceResponse())];
        }

        ResourceResponse[] responses;
        if (Activity.DeliveryMode == DeliveryModes.ExpectReplies)
        {
            responses = KeepForTheAnswer(outgoing);
        }
        else
        {
            responses = await Adapter.SendActivitiesAsync(this, [.. outgoing], cancellationToken).ConfigureAwait(false);
            for (var index = 0; index < Math.Min(responses.Length, outgoing.Count); index++)
                outgoing[index].Id = responses[index]?.Id;
        }

        Responded |= outgoing.Exists(activity => activity.Type != ActivityTypes.Trace);
        return responses;
    }

    private ResourceResponse[] KeepForTheAnswer(List<Activity> outgoing)
    {
        NoteInvokeResponse(outgoing);
        BufferedReplyActivities.AddRange(outgoing);
        return [.. outgoing.Select(_ => new ResourceResponse())];
    }

    // The adapter, which would have noted it, does not see it now.
    private void NoteInvokeResponse(List<Activity> outgoing)
    {
        if (outgoing.Find(activity => activity.Type == ActivityTypesEx.InvokeResponse) is { } response)
            TurnState[BotAdapter.InvokeResponseKey] = response;
    }

    private async Task<ResourceResponse> ReplaceAsync(Activity update, CancellationToken cancellationToken)
    {
        if (_held is null)
            return await Adapter.UpdateActivityAsync(this, update, cancellationToken).ConfigureAwait(false);
        _held.Add(token => Adapter.UpdateActivityAsync(this, update, token));
        return new ResourceResponse(update.Id);
    }

    private Task RemoveAsync(ConversationReference reference, CancellationToken cancellationToken)
    {
        if (_held is null)
            return Adapter.DeleteActivityAsync(this, reference, cancellationToken);
        _held.Add(token => Adapter.DeleteActivityAsync(this, reference, token));
        return Task.CompletedTask;
    }
}
