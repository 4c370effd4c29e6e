namespace SleepCoachBot.Dialogs.Hygiene;

/// <summary>Which form of a tool somebody gets. The lowest that any rule allows is the one.</summary>
public enum ToolVersion
{
    /// <summary>Not for this person.</summary>
    LeftOut,
    /// <summary>The form that does no harm whoever they are: it holds wherever a fact is unknown.</summary>
    Safe,
    Full,
}
