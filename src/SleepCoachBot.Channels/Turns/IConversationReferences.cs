using SleepCoachBot.BotRuntime.Activities;

namespace SleepCoachBot.Channels.Turns;

/// <summary>Where the bot can reach a person of its own accord.</summary>
public interface IConversationReferences
{
    /// <summary>The conversations of a person, the one that they used last first, without those in which they have blocked
    /// the bot. Enter one by an event activity through <see cref="ITurns"/>.</summary>
    /// <example><code>turns.HandleAsync(new Activity(ActivityTypes.Event) { Id = due.Id, Name = "checkIn" }
    ///     .ApplyConversationReference(reference, isIncoming: true))</code></example>
    Task<IReadOnlyList<ConversationReference>> OfAsync(Guid personId, CancellationToken cancellationToken = default);
}
