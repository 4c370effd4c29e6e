namespace SleepCoachBot.BotRuntime.Activities;

/// <summary>The conversation is over.</summary>
public interface IEndOfConversationActivity : IActivity
{
    /// <inheritdoc cref="Activity.Code" />
    string? Code { get; set; }

    /// <inheritdoc cref="Activity.Text" />
    string? Text { get; set; }
}
