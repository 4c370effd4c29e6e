namespace SleepCoachBot.Reports.Csv;

/// <summary>One row of a table, with the line of the file on which it begins.</summary>
internal sealed record CsvRow(int Line, IReadOnlyList<string> Cells)
{
    public bool IsEmpty => Cells.All(string.IsNullOrWhiteSpace);
}
