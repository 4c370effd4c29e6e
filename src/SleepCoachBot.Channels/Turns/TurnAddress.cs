namespace SleepCoachBot.Channels.Turns;

/// <summary>Which activity of which conversation is handled, and for whom.</summary>
public sealed record TurnAddress
{
    public required string ChannelId { get; init; }
    public required string ConversationId { get; init; }
    public required string ActivityId { get; init; }

    /// <summary>The channel's id of the person who is meant.</summary>
    public required string UserId { get; init; }

    /// <summary>True for what a person said or pressed; false for what a channel or the bot itself tells.</summary>
    public bool IsFromPerson { get; init; }

    public string? TenantId { get; init; }
    public string? AadObjectId { get; init; }

    /// <summary>The storage keys of the states to load, by the name under which each lies in the turn's state.</summary>
    public IReadOnlyDictionary<string, string> StateKeys { get; init; } = new Dictionary<string, string>();
}
