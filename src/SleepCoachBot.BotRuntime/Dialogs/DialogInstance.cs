using System.Text.Json;

namespace SleepCoachBot.BotRuntime.Dialogs;

/// <summary>One dialog on a stack: which one, and what it keeps between turns.</summary>
public class DialogInstance
{
    /// <summary>The id under which the dialog is found in its set.</summary>
    public string Id { get; set; } = "";

    /// <summary>What the dialog keeps between turns: plain values that another build can read.</summary>
    public IDictionary<string, object> State
    {
        get => field ??= new Dictionary<string, object>();
        set;
    }

    /// <summary>Where on a parent's stack the dialog stands; null on a stack of its own.</summary>
    public int? StackIndex { get; set; }

    /// <summary>The container's version when it last saw this instance; null when it never asked.</summary>
    public string? Version { get; set; }

    /// <summary>Stored members that this build does not know; null for none.</summary>
    internal Dictionary<string, JsonElement>? Newer { get; set; }
}
