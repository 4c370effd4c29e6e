namespace SleepCoachBot.BotRuntime.Activities;

/// <summary>The bot was installed or uninstalled.</summary>
public interface IInstallationUpdateActivity : IActivity
{
    /// <inheritdoc cref="Activity.Action" />
    string? Action { get; set; }
}
