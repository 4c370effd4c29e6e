namespace SleepCoachBot.Reports.Import;

/// <summary>What a bare number of a length of time counts.</summary>
public enum LengthUnit
{
    Minutes, Hours,
}
