namespace SleepCoachBot.Channels.Turns;

/// <summary>For a program that has no connector: nothing waits for one.</summary>
internal sealed class NoConnector : IOutboxSender
{
    public Task<SendOutcome> SendAsync(OutboxItem item, CancellationToken cancellationToken) =>
        Task.FromResult<SendOutcome>(new SendOutcome.Refused("no connector"));
}
