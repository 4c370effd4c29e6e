namespace SleepCoachBot.Channels.Turns;

/// <summary>Wakes whoever waits for news of a conversation. Only a hint: the transcript is the truth, and a lost ring costs a poll.</summary>
public interface IBell
{
    /// <summary>Tells every waiter, on this replica and where possible on others, that the conversation has new rows.</summary>
    void Ring(string conversationId);

    /// <summary>Returns at the next ring, or after <paramref name="atMost"/>.</summary>
    Task WaitAsync(string conversationId, TimeSpan atMost, CancellationToken cancellationToken);
}
