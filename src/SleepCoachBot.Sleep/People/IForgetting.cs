namespace SleepCoachBot.Sleep.People;

/// <summary>Takes a person out of the store.</summary>
public interface IForgetting
{
    /// <summary>With this turn's commit everything that is held of its person goes: diary, plans, doses, log, profile, what was said
    /// and what their conversations keep. What the turn still says is all that stays.</summary>
    /// <param name="turnState">The turn's state collection (<c>turn.TurnState</c>).</param>
    /// <exception cref="InvalidOperationException">The turn state does not belong to a turn under way.</exception>
    void Forget(IReadOnlyDictionary<string, object> turnState);
}
