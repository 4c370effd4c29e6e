namespace SleepCoachBot.Storage;

/// <summary>A table that was moved.</summary>
/// <param name="Name">Its name in both databases.</param>
/// <param name="Rows">How many rows both have.</param>
public sealed record MovedTable(string Name, long Rows);
