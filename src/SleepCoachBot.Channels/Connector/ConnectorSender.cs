using System.Globalization;
using SleepCoachBot.BotRuntime.Activities;
using SleepCoachBot.Channels.Turns;

namespace SleepCoachBot.Channels.Connector;

/// <summary>Empties the outbox through the channels' connectors.</summary>
internal sealed class ConnectorSender(ChannelConnector connector) : IOutboxSender
{
    public async Task<SendOutcome> SendAsync(OutboxItem item, CancellationToken cancellationToken)
    {
        var activity = ActivityJson.Parse(item.ActivityJson.Span);
        return OutcomeOf(item.Operation switch
        {
            OutgoingOperation.Send => await connector.SendAsync(activity, cancellationToken),
            OutgoingOperation.Update => await connector.UpdateAsync(item.TargetId!, activity, cancellationToken),
            OutgoingOperation.Delete => await connector.DeleteAsync(
                activity.ServiceUrl ?? "", activity.Conversation?.Id ?? "", item.TargetId!, cancellationToken),
            _ => throw new ArgumentOutOfRangeException(nameof(item)),
        });
    }

    // A send that may have arrived is sent again: it is better told twice than not at all, and the outbox promises no less.
    private static SendOutcome OutcomeOf(Delivery delivery) => delivery switch
    {
        Delivery.Done done => new SendOutcome.Delivered(done.Id),
        Delivery.Later later => new SendOutcome.Later(later.After),
        Delivery.Blocked blocked => new SendOutcome.Blocked(blocked.Code ?? "403"),
        Delivery.Refused refused => new SendOutcome.Refused(refused.Code ?? refused.Status.ToString(CultureInfo.InvariantCulture)),
        _ => throw new ArgumentOutOfRangeException(nameof(delivery)),
    };
}
