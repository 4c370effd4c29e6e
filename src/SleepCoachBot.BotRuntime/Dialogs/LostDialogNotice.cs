using SleepCoachBot.BotRuntime.Turns;

namespace SleepCoachBot.BotRuntime.Dialogs;

/// <summary>What a person is told, once, when a stored conversation names a dialog that this build no longer has.</summary>
/// <remarks>A bot with words of its own derives from this and puts it into the turn's state: <c>TurnState.Set(notice)</c>.</remarks>
public class LostDialogNotice
{
    internal static readonly LostDialogNotice Default = new();

    /// <summary>The sentence to send; null or empty to send nothing.</summary>
    /// <param name="turnContext">The turn in which it was noticed.</param>
    public virtual string? TextFor(ITurnContext turnContext) =>
        "I have been updated since we last spoke, so I had to stop what we were in the middle of. Please send that again.";
}
