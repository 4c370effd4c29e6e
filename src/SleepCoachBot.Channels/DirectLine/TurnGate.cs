using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SleepCoachBot.BotRuntime.Activities;
using SleepCoachBot.Channels.Turns;

namespace SleepCoachBot.Channels.DirectLine;

/// <summary>Hands a client's activity to the bot: at a person's pace, with a sign of life when it takes long, and with an end to the
/// waiting.</summary>
internal sealed partial class TurnGate(
    ITurns turns, SendPace pace, OpenStreams streams, IOptions<DirectLineOptions> options, TimeProvider clock, ILogger<TurnGate> log)
{
    private static readonly TimeSpan s_shownAsTypingAfter = TimeSpan.FromSeconds(1);

    /// <returns>The id of the activity as the stream shows it, or the refusal.</returns>
    public async Task<(string? Id, DirectLineError? Refusal)> HandleAsync(
        Activity activity, DirectLinePass pass, CancellationToken cancellationToken)
    {
        if (!await pace.WaitAsync(pass.ConversationId, cancellationToken))
            return (null, DirectLineError.TooMany);
        if (activity.Type == ActivityTypes.Typing)
            return (await ShowTypingAsync(activity, pass), null);

        using var patience = new CancellationTokenSource(options.Value.AnswerWithin, clock);
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            var turn = turns.HandleAsync(activity, waiting.Token);
            if (await Task.WhenAny(turn, Task.Delay(s_shownAsTypingAfter, clock, waiting.Token)) != turn)
                await ShowTypingAsync(BotTyping(activity), pass);
            return ((await turn).ActivityId, null);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            LogTimedOut(pass.ConversationId);
            return (null, DirectLineError.BotTimedOut);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            LogFailed(e, pass.ConversationId);
            return (null, DirectLineError.BotFailed);
        }
    }

    // Typing passes by: whoever is looking sees it, nobody keeps it, and it is no turn of the bot.
    private async Task<string> ShowTypingAsync(Activity typing, DirectLinePass pass)
    {
        typing.Id = $"{pass.ConversationId}|{Guid.NewGuid():N}";
        await streams.ShowAsync(pass.ConversationId, ActivityJson.Serialize(typing));
        return typing.Id;
    }

    private Activity BotTyping(Activity activity) => new()
    {
        Type = ActivityTypes.Typing,
        ChannelId = activity.ChannelId,
        Timestamp = clock.GetUtcNow(),
        From = activity.Recipient,
        Recipient = activity.From,
        Conversation = activity.Conversation,
    };

    [LoggerMessage(EventId = 1003, Level = LogLevel.Warning, Message = "The bot gave no answer in time in conversation {ConversationId}")]
    private partial void LogTimedOut(string conversationId);

    [LoggerMessage(EventId = 1004, Level = LogLevel.Error, Message = "The bot failed in conversation {ConversationId}")]
    private partial void LogFailed(Exception exception, string conversationId);
}
