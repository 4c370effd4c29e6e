using NodaTime;
using SleepCoachBot.Sleep.CheckIns;

namespace SleepCoachBot.Storage.Rows;

/// <summary>The next time at which something of one kind falls due for a person.</summary>
internal sealed class Due
{
    public required Guid PersonId { get; init; }
    public required DueKind Kind { get; init; }

    /// <summary>By the person's clock.</summary>
    public required Instant DueAt { get; set; }

    /// <summary>True: set by a turn, not found in the rhythm.</summary>
    public required bool Once { get; set; }

    /// <summary>Until then it is somebody's, or waits. Null: free.</summary>
    public DateTime? FreeAt { get; set; }

    /// <summary>How often this time was begun.</summary>
    public required int Attempts { get; set; }

    /// <summary>When something of this kind was last said, by the person's clock. Null: never.</summary>
    public Instant? AskedAt { get; set; }
}
