using SleepCoachBot.Dialogs.Hygiene;
using SleepCoachBot.Dialogs.Journey;
using SleepCoachBot.Dialogs.Taper;

namespace SleepCoachBot.Dialogs.Reports;

/// <summary>Hands files over: on a web page as attachments, elsewhere as links, since other channels take no file from an address.</summary>
internal static class FileReplies
{
    /// <param name="text">Words of ours alone: where links are written, it is read as Markdown.</param>
    public static Activity Of(ITurnContext turn, string text, IReadOnlyList<FileLink> files, params IReadOnlyList<string> buttons)
    {
        if (!NightPage.IsFor(turn))
            return Replies.SayMarked(string.Join("\n\n", files.Select(file => $"[{file.Name}]({file.Address})").Prepend(text)), buttons);
        var reply = Replies.Say(text, buttons);
        reply.Attachments = [.. files.Select(file => new Attachment { ContentType = file.ContentType, ContentUrl = file.Address.ToString(), Name = file.Name })];
        return reply;
    }
}
