using System.Text;
using SleepCoachBot.BotRuntime.Activities;

namespace SleepCoachBot.BotRuntime.Turns;

/// <summary>Takes mentions out of the way of whoever reads the text: in groups every message to a bot begins with one.</summary>
public class NormalizeMentionsMiddleware : IMiddleware
{
    /// <summary>Makes middleware that takes out mentions of the recipient.</summary>
    public NormalizeMentionsMiddleware()
    {
    }

    /// <summary>Whether mentions of the recipient, the bot itself, are taken out altogether.</summary>
    public bool RemoveRecipientMention { get; set; } = true;

    /// <inheritdoc />
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        if (turnContext.Activity.AsMessageActivity() is { } message)
            Normalize((Activity)message);
        return next(cancellationToken);
    }

    private void Normalize(Activity message)
    {
        if (RemoveRecipientMention && message.Recipient?.Id is { } recipient)
        {
            message.RemoveRecipientMention();
            message.Entities = message.Entities?
                .Where(entity => Mention.ReadFrom(entity) is not { } mention || mention.Mentioned?.Id != recipient)
                .ToList();
        }

        // Teams marks a mention up as <at>Name</at> in the text and in the entity alike; readers want the name.
        message.Text = WithoutMarkup(message.Text)?.Trim();
        foreach (var entity in message.Entities ?? [])
        {
            if (entity is Mention mention)
                mention.Text = WithoutMarkup(mention.Text)?.Trim();
            else if (Mention.ReadFrom(entity) is { } read)
                entity.SetAs(new Mention(read.Mentioned, WithoutMarkup(read.Text)?.Trim(), read.Type) { UnknownMembers = read.UnknownMembers });
        }
    }

    private static string? WithoutMarkup(string? text)
    {
        if (text is null || !text.Contains("<at", StringComparison.Ordinal))
            return text;

        var kept = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var isTag = text.AsSpan(at).StartsWith("<at>", StringComparison.Ordinal)
                || text.AsSpan(at).StartsWith("<at ", StringComparison.Ordinal) || text.AsSpan(at).StartsWith("</at>", StringComparison.Ordinal);
            var end = isTag ? text.IndexOf('>', at) : -1;
            if (end < 0)
                kept.Append(text[at++]);
            else
                at = end + 1;
        }

        return kept.ToString();
    }
}
