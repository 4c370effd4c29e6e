namespace SleepCoachBot.Channels.Turns;

/// <summary>Something to do on a connector channel.</summary>
/// <param name="LocalId">The id under which the turn knows it. The channel gives another one when it is sent.</param>
/// <param name="Operation">What to do with it.</param>
/// <param name="TargetId">For an update or a delete, the id of what is meant: a local one or one of the channel's.</param>
/// <param name="ActivityJson">The activity, or for a delete the conversation it is in, as UTF-8 JSON.</param>
public sealed record OutgoingActivity(string LocalId, OutgoingOperation Operation, string? TargetId, ReadOnlyMemory<byte> ActivityJson)
{
    /// <summary>Begins every local id, and no channel's.</summary>
    public const string LocalPrefix = "local|";
}
