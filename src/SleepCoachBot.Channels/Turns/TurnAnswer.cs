namespace SleepCoachBot.Channels.Turns;

/// <param name="Json">What the activity was answered with (<see cref="StoredAnswer"/>), UTF-8 JSON. Empty: nothing but that it was handled.</param>
public sealed record TurnAnswer(ReadOnlyMemory<byte> Json)
{
    /// <summary>The answer to most activities: it was handled.</summary>
    public static TurnAnswer Nothing { get; } = new(ReadOnlyMemory<byte>.Empty);
}
