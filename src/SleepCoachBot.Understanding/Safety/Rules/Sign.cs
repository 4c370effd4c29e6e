namespace SleepCoachBot.Understanding.Safety.Rules;

/// <summary>A sign of the screen: what it is called, how pressing it is, where that comes from, and which findings make it.</summary>
/// <param name="Name">Stable; a log may count it.</param>
/// <param name="Source">The place that names this sign.</param>
/// <param name="When">Each is a row of findings that must all be told, or with an exclamation mark must not be.</param>
internal sealed record Sign(string Name, SafetyLevel Level, string Source, IReadOnlyList<Condition[]> When);

/// <summary>A finding that must be told (or must not be) for a sign.</summary>
internal readonly record struct Condition(Finding Finding, bool Absent);
