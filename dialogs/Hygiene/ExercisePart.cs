namespace SleepCoachBot.Dialogs.Hygiene;

/// <summary>One part of an exercise.</summary>
/// <param name="Seconds">How long it lasts.</param>
/// <param name="Says">A few words to read; nobody needs to.</param>
/// <param name="Place">What the part is of, for a list of the steps. Null: it goes on with the part before, or is none of them.</param>
public sealed record ExercisePart(int Seconds, Tone Tone, Func<HygieneTexts, string> Says, Func<HygieneTexts, string>? Place = null);
