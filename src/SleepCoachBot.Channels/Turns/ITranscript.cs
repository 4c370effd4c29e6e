namespace SleepCoachBot.Channels.Turns;

/// <summary>What a web conversation shows: an append-only list of activities, numbered by the commits that wrote them.</summary>
public interface ITranscript
{
    /// <summary>Activities numbered above <paramref name="after"/>, in order.</summary>
    Task<IReadOnlyList<TranscriptRow>> ReadAsync(string conversationId, long after, int most, CancellationToken cancellationToken = default);

    /// <summary>The number of the newest activity; 0 for an empty conversation.</summary>
    Task<long> LatestAsync(string conversationId, CancellationToken cancellationToken = default);
}
