using NodaTime;
using SleepCoachBot.Understanding.Readings;
using SleepCoachBot.Understanding.Slots;

namespace SleepCoachBot.Understanding.Nights;

/// <summary>What one message says of a night, slot by slot. Slots that it does not speak of are <see cref="Reading{T}.Silent"/>.</summary>
public sealed record NightReading
{
    public Reading<LocalDateTime> IntoBed { get; init; } = new Reading<LocalDateTime>.Silent();
    public Reading<LocalDateTime> TriedToSleep { get; init; } = new Reading<LocalDateTime>.Silent();
    public Reading<Duration> SleepLatency { get; init; } = new Reading<Duration>.Silent();
    public Reading<int> Awakenings { get; init; } = new Reading<int>.Silent();
    public Reading<Duration> AwakeTotal { get; init; } = new Reading<Duration>.Silent();
    public Reading<LocalDateTime> FinalWake { get; init; } = new Reading<LocalDateTime>.Silent();
    public Reading<LocalDateTime> OutOfBed { get; init; } = new Reading<LocalDateTime>.Silent();
    public Reading<int> Quality { get; init; } = new Reading<int>.Silent();

    /// <summary>Slots whose values contradict each other and which of them to ask about; empty when all is plausible.</summary>
    public IReadOnlyList<Contradiction> Contradictions { get; init; } = [];

    /// <summary>True when no slot says, skips or offers anything.</summary>
    public bool IsSilent =>
        IntoBed is Reading<LocalDateTime>.Silent && TriedToSleep is Reading<LocalDateTime>.Silent
        && FinalWake is Reading<LocalDateTime>.Silent && OutOfBed is Reading<LocalDateTime>.Silent
        && SleepLatency is Reading<Duration>.Silent && AwakeTotal is Reading<Duration>.Silent
        && Awakenings is Reading<int>.Silent && Quality is Reading<int>.Silent;
}
