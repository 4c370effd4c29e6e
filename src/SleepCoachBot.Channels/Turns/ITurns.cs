using SleepCoachBot.BotRuntime.Activities;

namespace SleepCoachBot.Channels.Turns;

/// <summary>Runs the bot on one activity, durably: everything the turn changes commits at once, before this returns.</summary>
public interface ITurns
{
    /// <summary>Handles the activity once. Turns of one conversation take effect one after another.</summary>
    /// <param name="activity">Authenticated, bounded, with channel, conversation and from ids set; an id is given when it has none.</param>
    /// <param name="cancellationToken">Ends the waiting, never a commit under way.</param>
    /// <returns>The id under which it was handled; for a repeated activity that of the first time, with its stored answer.</returns>
    Task<TurnResult> HandleAsync(Activity activity, CancellationToken cancellationToken = default);
}
