namespace SleepCoachBot.Channels.Turns;

/// <summary>The store's own part of a turn: it travels in the turn's state under its type's name, and back to the store with the commit.</summary>
public interface ITurnWork
{
    /// <summary>True when the turn changed something of the person's.</summary>
    bool HasChanges { get; }
}
