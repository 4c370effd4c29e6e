using SleepCoachBot.Dialogs.Cards;
using SleepCoachBot.Dialogs.Hygiene;

namespace SleepCoachBot.Dialogs.Questions;

/// <summary>Puts a picture beside an answer, in the form in which the channel also takes words for those who do not see it.</summary>
internal static class PictureReplies
{
    /// <summary>On a web page the picture itself, whose name is its alt text there. Elsewhere a card that holds nothing else: Teams reads out a
    /// card's alt text and not a file's name, and takes buttons beside a card only.</summary>
    public static Attachment Of(ITurnContext turn, AnswerPicture picture) =>
        NightPage.IsFor(turn)
            ? new Attachment { ContentType = picture.ContentType, ContentUrl = picture.Address.ToString(), Name = picture.AltText }
            : new AdaptiveCard(picture.AltText).Picture(picture.Address, picture.AltText).ToAttachment();
}
