namespace SleepCoachBot.BotRuntime.Dialogs;

/// <summary>How a stack of dialogs stands after a turn.</summary>
public enum DialogTurnStatus
{
    /// <summary>Nothing is on the stack.</summary>
    Empty,

    /// <summary>The dialog on top waits for the person.</summary>
    Waiting,

    /// <summary>The last dialog ended, perhaps with a result.</summary>
    Complete,

    /// <summary>The dialogs were cancelled.</summary>
    Cancelled,

    /// <summary>The dialog ended, and nothing further should happen in this turn.</summary>
    CompleteAndWait,
}
