using NodaTime;
using SleepCoachBot.Sleep.Doses;

namespace SleepCoachBot.Storage.Rows;

/// <summary>Something told of a dose. Told anew, or taken out, it stays as history.</summary>
internal sealed class DoseVersion
{
    public required Guid PersonId { get; init; }
    public required Guid DoseId { get; init; }

    /// <summary>1 for what was told first.</summary>
    public required int Version { get; init; }

    /// <summary>False for what was replaced or taken out.</summary>
    public required bool Holds { get; set; }

    /// <summary>The day under which it is found: its own, or the one on which it was told.</summary>
    public required LocalDate CountsOn { get; init; }

    public required DoseEventKind Kind { get; init; }

    /// <summary>Milligrams.</summary>
    public decimal? Amount { get; init; }

    public LocalDate? Day { get; init; }
    public LocalTime? Time { get; init; }
    public required string Zone { get; init; }
    public required Instant ToldAt { get; init; }

    /// <summary>Its place among what one turn told.</summary>
    public required int Place { get; init; }
}
