namespace SleepCoachBot.Clock;

/// <summary>The person's time. Section <c>Clock</c> of the settings.</summary>
public sealed class ClockOptions
{
    /// <summary>A moment with its offset, such as <c>2026-03-15T07:10-04:00</c>, from which the clock runs on; empty: real time.</summary>
    /// <remarks>For a demonstration or a test, in the Development environment only. Tokens and leases keep real time.</remarks>
    public string Now { get; init; } = "";
}
