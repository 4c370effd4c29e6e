namespace SleepCoachBot.BotRuntime.Activities;

/// <summary>A note for whoever debugs the bot; goes to the emulator only.</summary>
public interface ITraceActivity : IActivity
{
    /// <inheritdoc cref="Activity.Name" />
    string? Name { get; set; }

    /// <inheritdoc cref="Activity.Label" />
    string? Label { get; set; }

    /// <inheritdoc cref="Activity.ValueType" />
    string? ValueType { get; set; }

    /// <inheritdoc cref="Activity.Value" />
    object? Value { get; set; }

    /// <inheritdoc cref="Activity.RelatesTo" />
    ConversationReference? RelatesTo { get; set; }
}
