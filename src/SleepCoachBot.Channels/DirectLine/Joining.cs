using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SleepCoachBot.BotRuntime.Activities;
using SleepCoachBot.Channels.Turns;

namespace SleepCoachBot.Channels.DirectLine;

/// <summary>Tells the bot that somebody joined, once in a conversation's life, when its first client comes.</summary>
/// <remarks>
/// Later clients find a transcript that is not empty. Two that come at once send the same activity id, which is handled once.
/// </remarks>
internal sealed partial class Joining(
    ITurns turns, ITranscript transcript, IOptions<DirectLineOptions> options, TimeProvider clock, ILogger<Joining> log)
{
    /// <param name="pass">Who joined, and where.</param>
    /// <param name="locale">The client's, where it has said so.</param>
    /// <param name="timeZone">Likewise. The greeting names the number to ring of the country that it lies in.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The number of the newest activity before the joining; 0 for a new conversation.</returns>
    public async Task<long> EnsureAsync(DirectLinePass pass, string? locale, string? timeZone, CancellationToken cancellationToken)
    {
        var latest = await transcript.LatestAsync(pass.ConversationId, cancellationToken);
        if (latest == 0)
            await JoinAsync(pass, locale, timeZone, cancellationToken);
        return latest;
    }

    private async Task JoinAsync(DirectLinePass pass, string? locale, string? timeZone, CancellationToken cancellationToken)
    {
        var joined = new Activity
        {
            Type = ActivityTypes.ConversationUpdate,
            Id = $"{pass.ConversationId}|joined",
            MembersAdded = [new ChannelAccount(pass.UserId, role: RoleTypes.User), DirectLineChannel.Bot(options.Value)],
            Locale = locale,
            LocalTimezone = timeZone,
        }.From(pass, options.Value, clock.GetUtcNow());
        try
        {
            await turns.HandleAsync(joined, cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // A greeting that fails must not shut the person out; whoever connects next tries again.
            LogGreetingFailed(e, pass.ConversationId);
        }
    }

    [LoggerMessage(EventId = 1001, Level = LogLevel.Error, Message = "The bot could not greet in conversation {ConversationId}")]
    private partial void LogGreetingFailed(Exception exception, string conversationId);
}
