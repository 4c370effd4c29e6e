using NodaTime;

namespace SleepCoachBot.Understanding.Readings;

/// <summary>Answers of one night that the bot already holds, in the person's wall-clock time.</summary>
public sealed record KnownNight
{
    public static KnownNight Nothing { get; } = new();

    public LocalDateTime? IntoBed { get; init; }
    public LocalDateTime? TriedToSleep { get; init; }
    public LocalDateTime? FinalWake { get; init; }
    public LocalDateTime? OutOfBed { get; init; }
    public Duration? SleepLatency { get; init; }
    public Duration? AwakeTotal { get; init; }
    public int? Awakenings { get; init; }
    public int? Quality { get; init; }
}
