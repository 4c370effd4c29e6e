using SleepCoachBot.BotRuntime.Activities;

namespace SleepCoachBot.BotRuntime.Dialogs.Choices;

/// <summary>Something that can be chosen.</summary>
public class Choice
{
    /// <param name="value">What is shown and what is returned.</param>
    public Choice(string? value = null) => Value = value;

    /// <summary>What is returned when it is chosen, and shown unless <see cref="Action"/> has a title.</summary>
    public string? Value { get; set; }

    /// <summary>The button, where it should differ from the value.</summary>
    public CardAction? Action { get; set; }

    /// <summary>Other words for it.</summary>
    public List<string>? Synonyms { get; set; }
}
