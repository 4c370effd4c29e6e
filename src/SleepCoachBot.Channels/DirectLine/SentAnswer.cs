namespace SleepCoachBot.Channels.DirectLine;

/// <summary>The answer to a send.</summary>
/// <param name="Id">The activity's id, as the stream shows it.</param>
internal sealed record SentAnswer(string Id);
