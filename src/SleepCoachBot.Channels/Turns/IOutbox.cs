namespace SleepCoachBot.Channels.Turns;

/// <summary>What turns on connector channels have said and what is still to be sent. Within a conversation strictly in order.</summary>
public interface IOutbox
{
    /// <summary>Takes the next row of each of some conversations that have one due, for as long as the lease lasts.</summary>
    /// <remarks>Rows taken by somebody who died come back when their lease ends: then a send may happen twice, but none is lost.</remarks>
    Task<IReadOnlyList<OutboxItem>> ClaimAsync(int most, TimeSpan lease, CancellationToken cancellationToken = default);

    /// <summary>Takes the next due row of one conversation.</summary>
    Task<OutboxItem?> ClaimNextAsync(OutboxItem after, TimeSpan lease, CancellationToken cancellationToken = default);

    /// <summary>It was sent.</summary>
    /// <param name="item">What was claimed.</param>
    /// <param name="channelActivityId">The channel's id, where it gave one: later updates are sent under it.</param>
    Task DeliveredAsync(OutboxItem item, string? channelActivityId);

    /// <summary>It could not be sent now and waits.</summary>
    Task PostponeAsync(OutboxItem item, TimeSpan wait);

    /// <summary>It cannot be sent at all: what follows it goes on.</summary>
    /// <param name="item">What was claimed.</param>
    /// <param name="reason">A code or a status, never a text of the message.</param>
    Task GiveUpAsync(OutboxItem item, string reason);

    /// <summary>The person has blocked the bot: this is given up, with all that waits behind it, and so is what later turns leave for the
    /// conversation, until a turn begins that the person themself has begun (<see cref="TurnOutcome.IsBack"/>).</summary>
    /// <param name="item">What was claimed.</param>
    /// <param name="reason">A code or a status, never a text of the message.</param>
    /// <returns>False when the conversation went on after <paramref name="item"/> was claimed: then only this one is given up, since the
    /// person may be back already.</returns>
    Task<bool> ParkAsync(OutboxItem item, string reason);

    /// <summary>Removes what was settled, and forgets handled ids, longer ago than this.</summary>
    Task SweepAsync(TimeSpan outboxAge, TimeSpan handledAge, CancellationToken cancellationToken = default);
}
