namespace SleepCoachBot.BotRuntime.Dialogs;

/// <summary>The names of the events that this runtime emits.</summary>
public class DialogEvents
{
    /// <summary>A dialog is started.</summary>
    public const string BeginDialog = "beginDialog";

    /// <summary>The active dialog is asked to put its question again.</summary>
    public const string RepromptDialog = "repromptDialog";

    /// <summary>A stack is cancelled.</summary>
    public const string CancelDialog = "cancelDialog";

    /// <summary>An activity came in; the innermost dialog hears of it first.</summary>
    public const string ActivityReceived = "activityReceived";

    /// <summary>A container differs from the one that began the stored dialog.</summary>
    public const string VersionChanged = "versionChanged";

    /// <summary>Something failed.</summary>
    public const string Error = "error";

    /// <summary>An event of the bot's own.</summary>
    public const string Custom = "custom";
}
