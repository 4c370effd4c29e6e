namespace SleepCoachBot.Understanding.Readings;

/// <summary>Where in the text a value was read, and by which rule: a card can show it, a log can count it without the text.</summary>
/// <param name="Start">Index of the first character in the person's own text.</param>
/// <param name="Length">Number of characters.</param>
/// <param name="Rule">The rule's name, such as <c>clock.half-hour</c>: stable, holds no text of the person.</param>
public sealed record Evidence(int Start, int Length, string Rule);
