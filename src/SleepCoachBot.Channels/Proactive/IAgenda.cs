namespace SleepCoachBot.Channels.Proactive;

/// <summary>What the bot has to begin by itself, and when.</summary>
/// <remarks>
/// A lease only spreads the work over replicas. That each thing is begun once is the turn's own doing: its commit takes the thing out of
/// the agenda, and a turn that finds it gone does nothing.
/// </remarks>
public interface IAgenda
{
    /// <summary>Takes some of what is due, for as long as the lease lasts; what is of no use any more is dropped on the way.</summary>
    /// <remarks>However far the clock is put back meanwhile: nothing is kept from others for longer than a lease.</remarks>
    Task<ProactiveBatch> ClaimAsync(int most, TimeSpan lease, CancellationToken cancellationToken = default);

    /// <summary>It waits. What was due stays due.</summary>
    /// <param name="item">What was claimed.</param>
    /// <param name="wait">How long nobody takes it; it is looked at again within a lease.</param>
    /// <param name="lease">That of the claim.</param>
    /// <param name="wasTried">False: this was no attempt, only a wait for a turn at the channel.</param>
    Task PostponeAsync(ProactiveItem item, TimeSpan wait, TimeSpan lease, bool wasTried);

    /// <summary>It cannot be begun: what is to come after it goes on.</summary>
    Task GiveUpAsync(ProactiveItem item);
}
