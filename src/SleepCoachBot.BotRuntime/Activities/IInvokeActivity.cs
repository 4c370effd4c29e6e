namespace SleepCoachBot.BotRuntime.Activities;

/// <summary>A request that wants its answer in the HTTP response.</summary>
public interface IInvokeActivity : IActivity
{
    /// <inheritdoc cref="Activity.Name" />
    string? Name { get; set; }

    /// <inheritdoc cref="Activity.Value" />
    object? Value { get; set; }

    /// <inheritdoc cref="Activity.RelatesTo" />
    ConversationReference? RelatesTo { get; set; }
}
