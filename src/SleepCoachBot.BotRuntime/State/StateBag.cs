namespace SleepCoachBot.BotRuntime.State;

/// <summary>The properties of one state, with the version and the JSON they were read from.</summary>
internal sealed class StateBag : Dictionary<string, object>, IStoreItem
{
    public StateBag()
        : base(StringComparer.Ordinal)
    {
    }

    public StateBag(IDictionary<string, object> properties)
        : base(properties, StringComparer.Ordinal)
    {
    }

    /// <summary>Null when the bag was never stored: it may then only be written where there is none.</summary>
    public string? ETag { get; set; }

    /// <summary>How its values become JSON.</summary>
    public StateSerializer? Serializer { get; set; }

    /// <summary>The stored document.</summary>
    public byte[]? Json { get; set; }
}
