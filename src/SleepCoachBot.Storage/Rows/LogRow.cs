using NodaTime;
using SleepCoachBot.Sleep.Logs;

namespace SleepCoachBot.Storage.Rows;

/// <summary>Something told of a day. What is counted and compared is in plain columns; only words are sealed.</summary>
internal sealed class LogRow
{
    public required Guid PersonId { get; init; }
    public required Guid EntryId { get; init; }
    public required LogKind Kind { get; set; }
    public required LocalDate Day { get; set; }
    public double? Number { get; set; }

    /// <summary>Sealed UTF-8.</summary>
    public byte[]? Text { get; set; }

    public required Instant ToldAt { get; set; }

    /// <summary>Its place among what one turn told.</summary>
    public required int Place { get; set; }
}
