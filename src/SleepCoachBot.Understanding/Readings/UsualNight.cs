using NodaTime;

namespace SleepCoachBot.Understanding.Readings;

/// <summary>When somebody usually puts out the light and gets up, local time. After a night shift both may be in the day.</summary>
public sealed record UsualNight(LocalTime LightsOut, LocalTime Rising);
