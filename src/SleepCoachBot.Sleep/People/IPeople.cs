namespace SleepCoachBot.Sleep.People;

/// <summary>Everybody who uses the bot, of whom a turn can reach one: its own person.</summary>
public interface IPeople
{
    /// <summary>The person whose message this turn handles, as this turn has left them so far.</summary>
    /// <param name="turnState">The turn's state collection (<c>turn.TurnState</c>).</param>
    Person Of(IReadOnlyDictionary<string, object> turnState);

    /// <summary>Changes the person of this turn; the change commits with the turn.</summary>
    /// <exception cref="ArgumentException">The id is not that of the turn's person.</exception>
    void Change(IReadOnlyDictionary<string, object> turnState, Person person);
}
