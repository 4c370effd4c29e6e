using SleepCoachBot.BotRuntime.Activities;

namespace SleepCoachBot.Channels.Turns;

/// <summary>Shows that the bot is at work. Best effort: outside the commit, never stored, never tried again.</summary>
public interface ITyping
{
    /// <summary>Shows it to whoever is looking. Must not throw.</summary>
    Task ShowAsync(Activity typing, CancellationToken cancellationToken);
}
