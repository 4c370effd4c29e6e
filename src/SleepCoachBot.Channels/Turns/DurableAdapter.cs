using SleepCoachBot.BotRuntime.Activities;
using SleepCoachBot.BotRuntime.Turns;

namespace SleepCoachBot.Channels.Turns;

/// <summary>The adapter of durable turns: what the bot sends is collected for the commit, not sent.</summary>
public sealed class DurableAdapter : BotAdapter
{
    private readonly ITurnTexts _texts;
    private readonly ITyping _typing;

    /// <param name="middleware">What stands around every turn, outermost first.</param>
    /// <param name="texts">What stands where something was taken back.</param>
    /// <param name="typing">Where a bot's typing goes: past the commit.</param>
    public DurableAdapter(IEnumerable<IMiddleware> middleware, ITurnTexts texts, ITyping typing)
    {
        ArgumentNullException.ThrowIfNull(middleware);
        (_texts, _typing) = (texts, typing);
        foreach (var layer in middleware)
            Use(layer);
    }

    /// <inheritdoc />
    public override async Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        var ledger = LedgerOf(turnContext);
        var responses = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++)
            responses[i] = new ResourceResponse(await SendAsync(turnContext, ledger, activities[i], cancellationToken));
        return responses;
    }

    /// <inheritdoc />
    public override async Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return new ResourceResponse(await LedgerOf(turnContext).ReplaceAsync(activity, cancellationToken));
    }

    /// <inheritdoc />
    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(reference);
        var substitute = new Activity(ActivityTypes.Message) { Text = _texts.TakenBack(turnContext.Activity.Locale) }
            .ApplyConversationReference(turnContext.Activity.GetConversationReference());
        return LedgerOf(turnContext).TakeBackAsync(reference.ActivityId!, substitute, cancellationToken);
    }

    internal Task RunAsync(TurnContext turn, IBot bot, CancellationToken cancellationToken) =>
        RunPipelineAsync(turn, bot.OnTurnAsync, cancellationToken);

    private async Task<string?> SendAsync(ITurnContext turn, TurnLedger ledger, Activity activity, CancellationToken cancellationToken)
    {
        switch (activity.Type)
        {
            case ActivityTypesEx.InvokeResponse:
                turn.TurnState[InvokeResponseKey] = activity;
                return null;
            case ActivityTypes.Typing:
                await _typing.ShowAsync(activity, cancellationToken);
                return null;
            // A trace is for an emulator, a delay for whoever sends: neither is said to the person.
            case ActivityTypes.Trace or ActivityTypesEx.Delay:
                return null;
            default:
                return ledger.Say(activity);
        }
    }

    private static TurnLedger LedgerOf(ITurnContext turn) =>
        turn.TurnState.Get<TurnLedger>()
        ?? throw new InvalidOperationException(
            "Nothing can be said outside a durable turn. One that the bot begins enters through ITurns as an event.");
}
