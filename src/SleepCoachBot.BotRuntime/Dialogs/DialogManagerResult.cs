namespace SleepCoachBot.BotRuntime.Dialogs;

/// <summary>What a turn of a <see cref="DialogManager"/> came to.</summary>
public class DialogManagerResult
{
    /// <summary>How the stack stands after the turn.</summary>
    public DialogTurnResult? TurnResult { get; set; }
}
