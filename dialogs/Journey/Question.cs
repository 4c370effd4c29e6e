namespace SleepCoachBot.Dialogs.Journey;

/// <summary>What a dialog asks next.</summary>
/// <param name="Key">Names the question in the dialog's state.</param>
/// <param name="Ask">The question with its buttons.</param>
/// <param name="Why">What is said to "why do you ask?". Null: it explains itself.</param>
/// <param name="Example">What an answer can look like, for the second time that one is not understood. Null: the buttons say it.</param>
public sealed record Question(string Key, Activity Ask, string? Why = null, string? Example = null);
