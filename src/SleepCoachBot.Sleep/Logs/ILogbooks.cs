namespace SleepCoachBot.Sleep.Logs;

/// <summary>The logs of everybody, of which a turn can reach one person's.</summary>
public interface ILogbooks
{
    /// <summary>The log of the person whose message this turn handles.</summary>
    /// <param name="turnState">The turn's state collection (<c>turn.TurnState</c>); what is recorded commits with that turn.</param>
    /// <exception cref="InvalidOperationException">The turn state does not belong to a turn under way.</exception>
    ILogbook Of(IReadOnlyDictionary<string, object> turnState);
}
