using NodaTime;

namespace SleepCoachBot.Sleep.Logs;

/// <summary>Something told of a day, or of the night that began on it, beside the diary.</summary>
/// <param name="Day">In the person's zone; of something at night the evening on which the night began.</param>
/// <param name="Number">In the unit of the kind. Null: told without one.</param>
/// <param name="Text">Their words, or the name that the kind asks for. Null: none.</param>
public sealed record LogEntry(Guid Id, LogKind Kind, LocalDate Day, double? Number, string? Text, Instant ToldAt);
