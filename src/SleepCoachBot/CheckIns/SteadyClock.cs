namespace SleepCoachBot.CheckIns;

/// <summary>A clock that shows the real time when it is made, and from then on only goes forward at its pace, whatever the machine's clock is set to.</summary>
/// <remarks>
/// For what only ticks. A trigger waits for a moment: on a clock that is put back by an hour it would keep silent for that hour.
/// </remarks>
internal sealed class SteadyClock(TimeProvider machine) : TimeProvider
{
    private readonly DateTimeOffset _start = machine.GetUtcNow();
    private readonly long _started = machine.GetTimestamp();

    public override long TimestampFrequency => machine.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => _start + machine.GetElapsedTime(_started);

    public override long GetTimestamp() => machine.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        machine.CreateTimer(callback, state, dueTime, period);
}
