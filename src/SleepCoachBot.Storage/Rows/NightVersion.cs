namespace SleepCoachBot.Storage.Rows;

/// <summary>A diary entry as it was before a change.</summary>
internal sealed class NightVersion
{
    public required Guid EntryId { get; init; }

    /// <summary>1 for what was told first.</summary>
    public required int Version { get; init; }

    public required Guid PersonId { get; init; }

    /// <summary>Sealed JSON of the entry: a shape of its own, so that old versions outlive new columns.</summary>
    public required byte[] Document { get; init; }
}
