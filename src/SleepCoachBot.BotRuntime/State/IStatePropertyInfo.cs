namespace SleepCoachBot.BotRuntime.State;

/// <summary>A named property of a state.</summary>
public interface IStatePropertyInfo
{
    /// <summary>The property's name.</summary>
    string Name { get; }
}
