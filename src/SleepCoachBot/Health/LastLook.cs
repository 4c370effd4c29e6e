namespace SleepCoachBot.Health;

/// <summary>When somebody last began to look for what is due. A program that has just started counts as having looked.</summary>
internal sealed class LastLook(TimeProvider clock)
{
    private long _at = clock.GetTimestamp();

    /// <summary>How long ago that was.</summary>
    public TimeSpan Ago => clock.GetElapsedTime(Volatile.Read(ref _at));

    /// <summary>Somebody looks now.</summary>
    public void IsNow() => Volatile.Write(ref _at, clock.GetTimestamp());
}
