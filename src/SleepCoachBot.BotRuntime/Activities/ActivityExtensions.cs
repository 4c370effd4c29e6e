namespace SleepCoachBot.BotRuntime.Activities;

/// <summary>Mentions in a message.</summary>
public static class ActivityExtensions
{
    /// <summary>Whether the message mentions the account with this id.</summary>
    public static bool MentionsId(this IMessageActivity activity, string id) =>
        activity.GetMentions().Any(mention => mention.Mentioned?.Id == id);

    /// <summary>Whether the message mentions its recipient.</summary>
    public static bool MentionsRecipient(this IMessageActivity activity) =>
        activity.GetMentions().Any(mention => mention.Mentioned?.Id == activity.Recipient?.Id);

    /// <summary>Takes the mentions of the recipient out of the text. In groups every message to a bot begins with one.</summary>
    /// <returns>The new text.</returns>
    public static string? RemoveRecipientMention(this IMessageActivity activity) =>
        activity.Recipient?.Id is { } recipient ? activity.RemoveMentionText(recipient) : activity.Text;

    /// <summary>Takes the mentions of one account out of the text.</summary>
    /// <returns>The new text, without space around it.</returns>
    public static string? RemoveMentionText(this IMessageActivity activity, string id)
    {
        foreach (var mention in activity.GetMentions().Where(mention => mention.Mentioned?.Id == id))
        {
            if (mention.Text is { Length: > 0 } mentioned)
                activity.Text = activity.Text?.Replace(mentioned, string.Empty, StringComparison.OrdinalIgnoreCase).Trim();
            else if (mention.Mentioned?.Name is { Length: > 0 } name)
                activity.Text = activity.Text?.Replace($"<at>{name}</at>", string.Empty, StringComparison.OrdinalIgnoreCase).Trim();
        }

        return activity.Text;
    }
}
