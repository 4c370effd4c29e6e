namespace SleepCoachBot.BotRuntime.Dialogs;

/// <summary>The names under which every prompt keeps what it needs between turns.</summary>
internal static class PromptState
{
    internal const string Options = "options";
    internal const string State = "state";
    internal const string AttemptCount = "AttemptCount";

    /// <summary>Notes what the prompt was begun with, and that no answer was tried yet.</summary>
    internal static IDictionary<string, object> Begin(DialogInstance instance, PromptOptions options)
    {
        var state = new Dictionary<string, object>(1) { [AttemptCount] = 0 };
        instance.State[Options] = options;
        instance.State[State] = state;
        return state;
    }

    /// <summary>What the prompt was begun with.</summary>
    /// <exception cref="LostDialogException">The stored options are not readable any more.</exception>
    internal static PromptOptions OptionsOf(DialogInstance instance) =>
        StoredValue.Of<PromptOptions>(instance, Options) ?? throw LostDialogException.Unreadable(instance.Id, Options);

    /// <summary>What the prompt keeps between attempts.</summary>
    /// <exception cref="LostDialogException">The stored state is not readable any more.</exception>
    internal static IDictionary<string, object> StateOf(DialogInstance instance) =>
        StoredValue.Of<IDictionary<string, object>>(instance, State) ?? throw LostDialogException.Unreadable(instance.Id, State);

    internal static void CountAttempt(IDictionary<string, object> state) =>
        state[AttemptCount] = (StoredValue.Number(state, AttemptCount) ?? 0) + 1;
}
