namespace SleepCoachBot.BotRuntime.Dialogs;

/// <summary>Why a dialog is being resumed or ended.</summary>
public enum DialogReason
{
    /// <summary>It is started.</summary>
    BeginCalled,

    /// <summary>A new turn reached it.</summary>
    ContinueCalled,

    /// <summary>It, or the dialog above it, ended normally.</summary>
    EndCalled,

    /// <summary>Another dialog takes its place.</summary>
    ReplaceCalled,

    /// <summary>It is cancelled.</summary>
    CancelCalled,

    /// <summary>A waterfall step asked for the next step.</summary>
    NextCalled,
}
