namespace SleepCoachBot.BotRuntime.Activities;

/// <summary>A command for the other side, to be answered with a command result.</summary>
public interface ICommandActivity : IActivity
{
    /// <inheritdoc cref="Activity.Name" />
    string? Name { get; set; }

    /// <inheritdoc cref="Activity.Value" />
    object? Value { get; set; }
}
