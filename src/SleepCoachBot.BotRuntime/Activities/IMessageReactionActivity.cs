namespace SleepCoachBot.BotRuntime.Activities;

/// <summary>Somebody reacted to a message, or took a reaction back.</summary>
public interface IMessageReactionActivity : IActivity
{
    /// <inheritdoc cref="Activity.ReactionsAdded" />
    IList<MessageReaction>? ReactionsAdded { get; set; }

    /// <inheritdoc cref="Activity.ReactionsRemoved" />
    IList<MessageReaction>? ReactionsRemoved { get; set; }
}
