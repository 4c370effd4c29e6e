namespace SleepCoachBot.Reports.Import;

/// <summary>What is wrong with one line.</summary>
/// <param name="Line">Of the file, from 1.</param>
/// <param name="Heading">The column's heading as it stands in the file. Empty: the line as a whole.</param>
/// <param name="Cell">What stands there, or the rule that is broken, or the number of the other line.</param>
public sealed record ImportError(int Line, string Heading, ImportErrorKind Kind, string Cell);
