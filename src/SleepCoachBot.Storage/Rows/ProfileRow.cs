namespace SleepCoachBot.Storage.Rows;

/// <summary>What a person has told of themselves. Its changes are counted by the person's version.</summary>
internal sealed class ProfileRow
{
    public required Guid PersonId { get; init; }

    /// <summary>Sealed JSON: it holds names, numbers to ring and words of theirs.</summary>
    public required byte[] Document { get; set; }
}
