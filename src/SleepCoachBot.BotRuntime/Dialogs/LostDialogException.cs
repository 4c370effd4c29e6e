namespace SleepCoachBot.BotRuntime.Dialogs;

/// <summary>A stored stack names a dialog, or holds a value, that this build does not know.</summary>
/// <remarks>
/// A stack that came from storage is then ended with a word to the person (<see cref="LostDialogNotice"/>); elsewhere this is
/// a mistake of the caller, who sees the exception.
/// </remarks>
internal sealed class LostDialogException : InvalidOperationException
{
    public LostDialogException()
    {
    }

    public LostDialogException(string message)
        : base(message)
    {
    }

    public LostDialogException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal static LostDialogException Unreadable(string dialogId, string key) =>
        new($"The stored state of dialog '{dialogId}' has no readable '{key}'.");
}
