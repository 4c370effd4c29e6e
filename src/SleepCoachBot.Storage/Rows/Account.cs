namespace SleepCoachBot.Storage.Rows;

/// <summary>One way in which a person comes to the bot. A person can have several.</summary>
internal sealed class Account
{
    /// <summary>SHA-256 of (channel, user id): SQL Server compares text without case, ids are compared exactly.</summary>
    public required byte[] KeyHash { get; init; }

    public required Guid PersonId { get; init; }
    public required string ChannelId { get; init; }
    public required string UserId { get; init; }
    public string? TenantId { get; set; }
    public string? AadObjectId { get; set; }
    public required DateTime FirstSeen { get; init; }
}
