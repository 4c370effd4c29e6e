using SleepCoachBot.Sleep.People;
using SleepCoachBot.Understanding.Intents;

namespace SleepCoachBot.Dialogs.Journey;

/// <summary>A message on its way through the journey: who says it, what is known of them, and what it seems to want.</summary>
/// <param name="Profile">As it stands when the message is heard.</param>
/// <param name="Command">What the whole message means when it is one of the phrases that steer.</param>
/// <param name="Intent">What it wants, by the classifier; a step asks its own reader too.</param>
public sealed record Said(ITurnContext Turn, Speaker Speaker, Profile Profile, string Text, Command Command, Intent Intent)
{
    /// <summary>The message is the title of this button, pressed or typed.</summary>
    public bool Is(string button) => string.Equals(Commands.Plain(Text), Commands.Plain(button), StringComparison.Ordinal);

    /// <summary>Which of these buttons the message is the title of.</summary>
    /// <returns>The index, or null.</returns>
    public int? OneOf(params IReadOnlyList<string> buttons)
    {
        for (var i = 0; i < buttons.Count; i++)
        {
            if (Is(buttons[i]))
                return i;
        }
        return null;
    }
}
