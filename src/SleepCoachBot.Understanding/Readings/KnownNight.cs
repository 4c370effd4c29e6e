using NodaTime;
using SleepCoachBot.Understanding.Slots;

namespace SleepCoachBot.Understanding.Readings;

/// <summary>Answers of one night that the bot already holds, in the person's wall-clock time.</summary>
public sealed record KnownNight
{
    public static KnownNight Nothing { get; } = new();

    public LocalDateTime? IntoBed { get; init; }
    public LocalDateTime? TriedToSleep { get; init; }
    public LocalDateTime? FinalWake { get; init; }
    public LocalDateTime? OutOfBed { get; init; }
    /// <summary>The time that is held for a slot of the clock; null for any other slot.</summary>
    internal LocalDateTime? Of(Slot slot) => slot switch
    {
        Slot.IntoBed => IntoBed,
        Slot.TriedToSleep => TriedToSleep,
        Slot.FinalWake => FinalWake,
        Slot.OutOfBed => OutOfBed,
        _ => null,
    };

    public Duration? SleepLatency { get; init; }
    public Duration? AwakeTotal { get; init; }
    public int? Awakenings { get; init; }
    public int? Quality { get; init; }
}
