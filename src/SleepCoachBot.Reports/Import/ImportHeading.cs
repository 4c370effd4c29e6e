namespace SleepCoachBot.Reports.Import;

/// <summary>One column of the table.</summary>
/// <param name="Text">Its heading as it stands in the file.</param>
/// <param name="Column">What it is taken to hold.</param>
/// <param name="Examples">The first few cells that are not empty.</param>
public sealed record ImportHeading(string Text, ImportColumn Column, IReadOnlyList<string> Examples);
