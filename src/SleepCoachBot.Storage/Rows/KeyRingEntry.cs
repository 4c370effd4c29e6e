namespace SleepCoachBot.Storage.Rows;

/// <summary>A Data Protection key. With the keys in the database every replica reads what another sealed.</summary>
internal sealed class KeyRingEntry
{
    public int Id { get; init; }
    public required string Name { get; init; }
    public required string Xml { get; init; }
}
