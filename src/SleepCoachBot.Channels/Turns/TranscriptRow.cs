namespace SleepCoachBot.Channels.Turns;

/// <param name="Seq">1, 2, 3 … within the conversation: the watermark.</param>
/// <param name="ActivityJson">The activity as a client sees it, UTF-8 JSON.</param>
public sealed record TranscriptRow(long Seq, ReadOnlyMemory<byte> ActivityJson);
