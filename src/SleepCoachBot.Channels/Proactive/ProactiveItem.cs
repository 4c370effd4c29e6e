using SleepCoachBot.BotRuntime.Activities;

namespace SleepCoachBot.Channels.Proactive;

/// <summary>Something that the bot begins by itself: an event that enters a conversation that is known.</summary>
public sealed record ProactiveItem
{
    /// <summary>The same for each attempt at the same thing, and for no other: made by <see cref="ProactiveActivity.IdOf"/>.</summary>
    public required string ActivityId { get; init; }

    /// <summary>The event's name.</summary>
    public required string Name { get; init; }

    /// <summary>The event's value.</summary>
    public required string Value { get; init; }

    /// <summary>Where.</summary>
    public required ConversationReference Reference { get; init; }

    /// <summary>How long it had been due when it was taken up, by the person's clock.</summary>
    public TimeSpan DueFor { get; init; }

    /// <summary>1 for the first attempt.</summary>
    public required int Attempt { get; init; }
}
