namespace SleepCoachBot.BotRuntime.Turns;

/// <summary>A conversation of which there is a transcript.</summary>
public class TranscriptInfo
{
    /// <summary>The channel.</summary>
    public string? ChannelId { get; set; }

    /// <summary>The conversation.</summary>
    public string? Id { get; set; }

    /// <summary>When the first activity was sent.</summary>
    public DateTimeOffset Created { get; set; }
}
