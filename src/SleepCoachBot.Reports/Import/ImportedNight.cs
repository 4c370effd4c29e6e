using SleepCoachBot.Sleep.Measures;
using SleepCoachBot.Sleep.Nights;

namespace SleepCoachBot.Reports.Import;

/// <summary>One line of a table, read.</summary>
/// <param name="Line">Of the file, from 1.</param>
/// <param name="Entry">The night, with an id of its own.</param>
/// <param name="Beside">What the line tells beside the night.</param>
/// <param name="IsUnusual">Possible, but under two or over fourteen hours in bed: worth a look.</param>
public sealed record ImportedNight(int Line, DiaryEntry Entry, ExpandedAnswers Beside, bool IsUnusual);
