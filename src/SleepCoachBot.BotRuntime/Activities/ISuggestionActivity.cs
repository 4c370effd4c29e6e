namespace SleepCoachBot.BotRuntime.Activities;

/// <summary>A message for its recipient alone, about another message.</summary>
public interface ISuggestionActivity : IMessageActivity
{
    /// <inheritdoc cref="Activity.TextHighlights" />
    IList<TextHighlight>? TextHighlights { get; set; }
}
