namespace SleepCoachBot.Sleep.People;

/// <summary>The profiles of everybody, of which a turn can reach one: its own person's.</summary>
public interface IProfiles
{
    /// <summary>The profile of the person whose message this turn handles, as this turn has left it so far; an empty one where none is stored.</summary>
    /// <param name="turnState">The turn's state collection (<c>turn.TurnState</c>).</param>
    /// <exception cref="InvalidOperationException">The turn state does not belong to a turn under way.</exception>
    Task<Profile> OfAsync(IReadOnlyDictionary<string, object> turnState, CancellationToken cancellationToken = default);

    /// <summary>Keeps the profile in place of the one before; it commits with the turn.</summary>
    void Keep(IReadOnlyDictionary<string, object> turnState, Profile profile);
}
