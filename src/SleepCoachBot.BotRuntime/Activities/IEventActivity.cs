namespace SleepCoachBot.BotRuntime.Activities;

/// <summary>Something happened, named and with a value; it is no message.</summary>
public interface IEventActivity : IActivity
{
    /// <inheritdoc cref="Activity.Name" />
    string? Name { get; set; }

    /// <inheritdoc cref="Activity.Value" />
    object? Value { get; set; }

    /// <inheritdoc cref="Activity.RelatesTo" />
    ConversationReference? RelatesTo { get; set; }
}
