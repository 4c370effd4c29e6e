namespace SleepCoachBot.BotRuntime.Dialogs;

/// <summary>One meaning of a date, a time or a span of them in a sentence.</summary>
public class DateTimeResolution
{
    /// <summary>The value, as ISO text without a zone: "2026-03-02 07:10:00", "2026-03-02", "07:10:00".</summary>
    public string? Value { get; set; }

    /// <summary>Where a span begins.</summary>
    public string? Start { get; set; }

    /// <summary>Where a span ends.</summary>
    public string? End { get; set; }

    /// <summary>What was said, as a TIMEX expression: what is not in it was not said.</summary>
    public string? Timex { get; set; }
}
