namespace SleepCoachBot.Channels.Turns;

/// <summary>Sends one thing through its channel's connector.</summary>
public interface IOutboxSender
{
    /// <summary>Sends it, once. Retries that belong to one request (a token that ran out) are the sender's own business.</summary>
    /// <returns>What became of it. An exception counts as <see cref="SendOutcome.Later"/>.</returns>
    Task<SendOutcome> SendAsync(OutboxItem item, CancellationToken cancellationToken);
}
