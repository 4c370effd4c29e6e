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
}
