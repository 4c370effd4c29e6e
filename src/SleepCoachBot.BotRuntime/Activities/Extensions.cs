namespace SleepCoachBot.BotRuntime.Activities;

/// <summary>Cards as attachments.</summary>
public static class Extensions
{
    /// <summary>The card as an attachment.</summary>
    public static Attachment ToAttachment(this HeroCard card) => Attach(HeroCard.ContentType, card);

    /// <summary>The card as an attachment.</summary>
    public static Attachment ToAttachment(this ThumbnailCard card) => Attach(ThumbnailCard.ContentType, card);

    /// <summary>The card as an attachment.</summary>
    public static Attachment ToAttachment(this SigninCard card) => Attach(SigninCard.ContentType, card);

    /// <summary>The card as an attachment.</summary>
    public static Attachment ToAttachment(this ReceiptCard card) => Attach(ReceiptCard.ContentType, card);

    /// <summary>The card as an attachment.</summary>
    public static Attachment ToAttachment(this AudioCard card) => Attach(AudioCard.ContentType, card);

    /// <summary>The card as an attachment.</summary>
    public static Attachment ToAttachment(this VideoCard card) => Attach(VideoCard.ContentType, card);

    /// <summary>The card as an attachment.</summary>
    public static Attachment ToAttachment(this AnimationCard card) => Attach(AnimationCard.ContentType, card);

    private static Attachment Attach(string contentType, object card) => new() { ContentType = contentType, Content = card };
}
