namespace SleepCoachBot.Sleep.Nights;

/// <summary>The diaries of everybody, of which a turn can reach one: its own person's.</summary>
public interface IDiaries
{
    /// <summary>The diary of the person whose message this turn handles.</summary>
    /// <param name="turnState">The turn's state collection (<c>turn.TurnState</c>); what is recorded commits with that turn.</param>
    /// <exception cref="InvalidOperationException">The turn state does not belong to a turn under way.</exception>
    IDiary Of(IReadOnlyDictionary<string, object> turnState);
}
