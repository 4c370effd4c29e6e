namespace SleepCoachBot.Channels.Turns;

/// <summary>What became of a send.</summary>
public abstract record SendOutcome
{
    private SendOutcome()
    {
    }

    /// <summary>The channel has it.</summary>
    /// <param name="ChannelActivityId">Its id there; null where the channel gave none.</param>
    public sealed record Delivered(string? ChannelActivityId) : SendOutcome;

    /// <summary>Not now (412, 429, 502, 503, 504, no connection).</summary>
    /// <param name="After">As the channel asked (<c>Retry-After</c>). Null: the outbox chooses, longer each time.</param>
    public sealed record Later(TimeSpan? After) : SendOutcome;

    /// <summary>The person has blocked the bot or taken it away (403): nothing more goes to this conversation until they come back.</summary>
    /// <param name="Reason">The channel's code (<c>MessageWritesBlocked</c>) or the status.</param>
    public sealed record Blocked(string Reason) : SendOutcome;

    /// <summary>Never (400, 404, 413 …).</summary>
    /// <param name="Reason">The channel's code or the status, never a text of the message.</param>
    public sealed record Refused(string Reason) : SendOutcome;
}
