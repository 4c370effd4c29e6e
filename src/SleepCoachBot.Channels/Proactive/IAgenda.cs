namespace SleepCoachBot.Channels.Proactive;

/// <summary>What the bot has to begin by itself, and when.</summary>
/// <remarks>
/// A lease only spreads the work over replicas. That each thing is begun once is the turn's own doing: its commit takes the thing out of
/// the agenda, and a turn that finds it gone does nothing.
/// </remarks>
public interface IAgenda
{
    /// <summary>Takes some of what is due, for as long as the lease lasts; what is of no use any more is dropped on the way.</summary>
    Task<ProactiveBatch> ClaimAsync(int most, TimeSpan lease, CancellationToken cancellationToken = default);

    /// <summary>It waits. What was due stays due.</summary>
    /// <param name="item">What was claimed.</param>
    /// <param name="wait">How long nobody takes it.</param>
    /// <param name="wasTried">False: this was no attempt, only a wait for a turn at the channel.</param>
    Task PostponeAsync(ProactiveItem item, TimeSpan wait, bool wasTried);

    /// <summary>It cannot be begun: what is to come after it goes on.</summary>
    Task GiveUpAsync(ProactiveItem item);
}
