using System.Text.Json;

namespace SleepCoachBot.BotRuntime.Dialogs;

/// <summary>A stack of dialogs as it is kept between turns.</summary>
public class DialogState
{
    /// <summary>Starts with nothing on the stack.</summary>
    public DialogState()
        : this(null)
    {
    }

    /// <param name="stack">The dialogs, the active one first; null for none.</param>
    public DialogState(List<DialogInstance>? stack) => DialogStack = stack ?? [];

    /// <summary>Stored members that this build does not know; null for none.</summary>
    internal Dictionary<string, JsonElement>? Newer { get; set; }

    /// <summary>The dialogs, the active one first.</summary>
    public List<DialogInstance> DialogStack
    {
        get;
        set
        {
            // Another build may have stored none, or nothing for one.
            field = value ?? [];
            field.RemoveAll(static instance => instance is null);
        }
    }
}
