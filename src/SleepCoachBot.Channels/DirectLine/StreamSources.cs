using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SleepCoachBot.Channels.Turns;

namespace SleepCoachBot.Channels.DirectLine;

/// <summary>What every stream draws on.</summary>
internal sealed partial class StreamSources(
    ITranscript transcript, IBell bell, IWebConversations conversations, TimeProvider clock,
    IOptions<DirectLineOptions> options, ILogger<ActivityStream> log)
{
    public ITranscript Transcript => transcript;

    public IBell Bell => bell;

    public IWebConversations Conversations => conversations;

    public TimeProvider Clock => clock;

    public TimeSpan LookEvery => options.Value.LookEvery;

    public void Failed(Exception exception, string conversationId) => LogFailed(exception, conversationId);

    [LoggerMessage(EventId = 1002, Level = LogLevel.Warning,
        Message = "A stream of conversation {ConversationId} ended because its rows could not be read")]
    private partial void LogFailed(Exception exception, string conversationId);
}
