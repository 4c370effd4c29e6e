namespace SleepCoachBot.Dialogs.Taper;

/// <summary>A file that can be fetched.</summary>
/// <param name="Address">Where.</param>
/// <param name="Name">The file's name, such as <c>plan.ics</c>.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Life">From now until it cannot be fetched any more.</param>
public sealed record FileLink(Uri Address, string Name, string ContentType, NodaTime.Duration Life)
{
    /// <summary>How often it can be fetched. Null: as often as somebody likes, and by its own person alone.</summary>
    public int? MostDownloads { get; init; }
}
