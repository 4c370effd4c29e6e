using Microsoft.Extensions.Time.Testing;

namespace SleepCoachBot.Storage.Tests.Faults;

/// <summary>A machine's clock that the test moves and puts back. As on a machine, time measured by its timestamps goes on all the same.</summary>
internal sealed class MachineClock(DateTimeOffset start) : FakeTimeProvider(start)
{
    private TimeSpan _back;

    /// <summary>Somebody sets it.</summary>
    public void PutBack(TimeSpan by)
    {
        _back += by;
        AdjustTime(GetUtcNow() - by);
    }

    public override long GetTimestamp() => base.GetTimestamp() + _back.Ticks;
}
