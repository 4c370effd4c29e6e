namespace SleepCoachBot.Channels.Files;

/// <summary>A file to keep.</summary>
public sealed record NewFile
{
    /// <summary>The channel of the conversation that it belongs to.</summary>
    public required string ChannelId { get; init; }

    /// <summary>The conversation that it belongs to.</summary>
    public required string ConversationId { get; init; }

    /// <summary>Its media type, as it was checked: it is served as this and as nothing else.</summary>
    public required string ContentType { get; init; }

    /// <summary>What to call it when somebody saves it. Null: nobody has named it.</summary>
    public string? Name { get; init; }

    public required ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>From now until nobody can read it any more.</summary>
    public required TimeSpan Life { get; init; }

    /// <summary>How often it can be read, after which it is as if its life were over. Null: as often as somebody likes.</summary>
    public int? MostReads { get; init; }

    /// <summary>It is shown to its own person alone, who has to be known to whoever serves it. Else its address is enough.</summary>
    public bool IsPersonal { get; init; }
}
