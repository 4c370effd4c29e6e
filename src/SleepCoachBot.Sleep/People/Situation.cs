namespace SleepCoachBot.Sleep.People;

/// <summary>Where somebody is with their reduction.</summary>
public enum Situation
{
    /// <summary>The prescriber is bringing it down.</summary>
    Reducing,
    Thinking,
    /// <summary>They have cut down by themselves: no coaching before a prescriber knows.</summary>
    CutAlone,
    /// <summary>They have stopped, or run out.</summary>
    Stopped,
}
