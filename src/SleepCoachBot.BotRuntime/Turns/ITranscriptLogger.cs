using SleepCoachBot.BotRuntime.Activities;

namespace SleepCoachBot.BotRuntime.Turns;

/// <summary>Keeps what is said, in both directions.</summary>
public interface ITranscriptLogger
{
    /// <summary>Keeps one activity.</summary>
    Task LogActivityAsync(IActivity activity);
}
