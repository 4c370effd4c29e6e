namespace SleepCoachBot.BotRuntime.Dialogs;

/// <summary>What a call to a dialog came to.</summary>
public class DialogTurnResult
{
    /// <param name="status">How the stack stands now.</param>
    /// <param name="result">What the dialog ended with.</param>
    public DialogTurnResult(DialogTurnStatus status, object? result = null) => (Status, Result) = (status, result);

    /// <summary>How the stack stands now.</summary>
    public DialogTurnStatus Status { get; set; }

    /// <summary>What the dialog ended with; null while it waits.</summary>
    public object? Result { get; set; }

    /// <summary>The dialog has ended the container that it ran in, which must not act any more in this turn.</summary>
    public bool ParentEnded { get; set; }
}
