namespace SleepCoachBot.BotRuntime.Activities;

/// <summary>The bot was added to, or removed from, somebody's contacts.</summary>
public interface IContactRelationUpdateActivity : IActivity
{
    /// <inheritdoc cref="Activity.Action" />
    string? Action { get; set; }
}
