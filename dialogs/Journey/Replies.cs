namespace SleepCoachBot.Dialogs.Journey;

/// <summary>Messages of ours.</summary>
internal static class Replies
{
    /// <summary>Plain text, with answers that can be tapped under it.</summary>
    public static Activity Say(string text, params IReadOnlyList<string> buttons)
    {
        var reply = Buttons((Activity)MessageFactory.Text(text), buttons);
        // What we repeat of a person's words is never read as markup.
        reply.TextFormat = "plain";
        return reply;
    }

    /// <summary>A reviewed text of ours in Markdown, whose numbers are links to ring.</summary>
    public static Activity SayMarked(string markdown, params IReadOnlyList<string> buttons)
    {
        var reply = Buttons((Activity)MessageFactory.Text(markdown), buttons);
        reply.TextFormat = "markdown";
        return reply;
    }

    private static Activity Buttons(Activity reply, IReadOnlyList<string> buttons)
    {
        if (buttons.Count > 0)
        {
            reply.SuggestedActions = new SuggestedActions
            {
                Actions = buttons.Select(title => new CardAction { Type = ActionTypes.ImBack, Title = title, Value = title }).ToList(),
            };
        }
        return reply;
    }
}
