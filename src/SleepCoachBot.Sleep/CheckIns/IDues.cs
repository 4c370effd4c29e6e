namespace SleepCoachBot.Sleep.CheckIns;

/// <summary>What falls due for everybody, of which a turn can reach its own person's.</summary>
/// <remarks>What follows from profile, plan and zone is found by itself with each commit that changes one of them. A turn sets only what does not.</remarks>
public interface IDues
{
    /// <summary>What falls due for the person whose message this turn handles.</summary>
    /// <param name="turnState">The turn's state collection (<c>turn.TurnState</c>); what is set commits with that turn.</param>
    /// <exception cref="InvalidOperationException">The turn state does not belong to a turn under way.</exception>
    IDueBook Of(IReadOnlyDictionary<string, object> turnState);
}
