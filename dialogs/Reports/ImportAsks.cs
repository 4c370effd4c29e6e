namespace SleepCoachBot.Dialogs.Reports;

/// <summary>A question about a file that only its owner can answer.</summary>
/// <param name="Key">Names it.</param>
/// <param name="First">The answer that is kept as true.</param>
/// <param name="Second">The other.</param>
public sealed record ImportAsks(string Key, string Ask, string First, string Second);
