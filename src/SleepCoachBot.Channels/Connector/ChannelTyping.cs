using SleepCoachBot.BotRuntime.Activities;
using SleepCoachBot.Channels.DirectLine;
using SleepCoachBot.Channels.Turns;

namespace SleepCoachBot.Channels.Connector;

/// <summary>Shows that the bot is at work where the person is: on the page's open streams, or through the channel's connector.</summary>
/// <param name="streams">The page's streams on this copy of the program.</param>
/// <param name="connector">Null in a program that has the page alone.</param>
internal sealed class ChannelTyping(OpenStreams streams, ChannelConnector? connector = null) : ITyping
{
    public async Task ShowAsync(Activity typing, CancellationToken cancellationToken)
    {
        try
        {
            if (WebChannel.Is(typing.ChannelId))
                await streams.ShowAsync(typing.Conversation!.Id!, ActivityJson.Serialize(typing));
            else if (connector is not null)
                await connector.SendAsync(typing, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // It was only a courtesy.
        }
    }
}
