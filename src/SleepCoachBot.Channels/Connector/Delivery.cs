namespace SleepCoachBot.Channels.Connector;

/// <summary>What became of something that was to be done on a channel. Nothing that a channel answers is an exception.</summary>
public abstract record Delivery
{
    private Delivery()
    {
    }

    /// <summary>It is done.</summary>
    /// <param name="Id">The channel's id; null when it gave none, as Teams does for some sends. Then it can be neither updated nor
    /// deleted.</param>
    public sealed record Done(string? Id) : Delivery;

    /// <summary>The person has blocked the bot or taken it away: nothing more may be sent here until they come back.</summary>
    /// <param name="Code">The channel's word for why, where it has one (<c>MessageWritesBlocked</c>).</param>
    public sealed record Blocked(string? Code) : Delivery;

    /// <summary>It will never be taken as it is; trying again is no use.</summary>
    /// <param name="Status">The HTTP status; 0 when nothing was sent because the address is not one that may be sent to.</param>
    /// <param name="Code">The channel's word for why.</param>
    public sealed record Refused(int Status, string? Code) : Delivery;

    /// <summary>Not now.</summary>
    /// <param name="After">How long the channel asks to be left alone; null when it does not say.</param>
    /// <param name="MayHaveArrived">True when no answer came: a send that is tried again may then show twice.</param>
    public sealed record Later(TimeSpan? After, bool MayHaveArrived) : Delivery;
}
