using NodaTime;

namespace SleepCoachBot.Clock;

/// <summary>A clock that was set to a moment and runs on from there.</summary>
/// <param name="setTo">The moment that it showed when it was made.</param>
/// <param name="time">Measures how long ago that was.</param>
public sealed class RunningClock(Instant setTo, TimeProvider time) : IClock
{
    private readonly long _since = time.GetTimestamp();

    public Instant GetCurrentInstant() => setTo + Duration.FromTimeSpan(time.GetElapsedTime(_since));
}
