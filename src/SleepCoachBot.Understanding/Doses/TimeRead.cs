using NodaTime;

namespace SleepCoachBot.Understanding.Doses;

/// <summary>A clock time that was read.</summary>
/// <param name="Time">As said; in the first half of the day when <paramref name="IsOpen"/>.</param>
/// <param name="IsOpen">It may as well be twelve hours later.</param>
internal readonly record struct TimeRead(LocalTime Time, bool IsOpen, int Next);
