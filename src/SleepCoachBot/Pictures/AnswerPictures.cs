using System.Globalization;
using SleepCoachBot.Channels.Turns;
using SleepCoachBot.Dialogs.Journey;
using SleepCoachBot.Dialogs.Questions;
using SleepCoachBot.Leaving;
using SleepCoachBot.Reports.Charts;
using SleepCoachBot.Sleep.Measures;
using SleepCoachBot.Sleep.Nights;
using SleepCoachBot.Sleep.Plans;

namespace SleepCoachBot.Pictures;

/// <summary>Draws the picture of an answer and keeps it for a day under an address that only its conversation is told.</summary>
/// <remarks>Where the conversation cannot load it, since the program has no public address, the sentence stands for itself.</remarks>
internal sealed class AnswerPictures(FileHanding handing, IPlans plans) : IPictures
{
    private const int FewestNights = 3;
    private const int MostNights = 42;        // more rows than these cannot be told apart on a phone
    private const float PhoneWidth = 360;     // points
    private const float PixelsPerPoint = 2;
    // What Teams takes of a picture: learn.microsoft.com, "Messages in bot conversations". Drawn coarser than this, its words are not read on a phone.
    private const float MostPixelsASide = 1024;
    private const float FewestPixelsPerPoint = 1.5f;
    private const int Week = 7;

    /// <inheritdoc/>
    public async Task<AnswerPicture?> OfAsync(Said said, DiaryComparing.Found found, CancellationToken cancellationToken)
    {
        if (found.Values.Count(night => night.Value is not null) < FewestNights || !handing.Reaches(said.Turn))
            return null;
        var plan = await plans.Of(said.Turn.TurnState).CurrentAsync(cancellationToken);
        var (shown, isPage) = (plan is { Status: PlanStatus.Waiting } ? null : plan, WebChannel.Is(said.Turn.Activity.ChannelId));
        var picture = isPage ? PictureOf(found, shown, said.Speaker.Culture) : Squarer(found, shown, said.Speaker.Culture);
        var scale = isPage ? PixelsPerPoint : Math.Min(PixelsPerPoint, (MostPixelsASide - 1) / picture.HeightAt(PhoneWidth));
        var link = await handing.KeepShownAsync(said.Turn, "nights.png", "image/png", picture.ToPng(PhoneWidth, scale, ChartTheme.Dark), cancellationToken);
        return link is null ? null : new AnswerPicture(link.Address, link.ContentType, picture.AltText);
    }

    // Hours of sleep are best seen night by night, with the steps of the plan between them; other measures as a line with its two means.
    private static Picture PictureOf(DiaryComparing.Found found, KeptPlan? plan, CultureInfo culture) =>
        found.Measure is not (Measure.Overall or Measure.TotalSleep) && TrendOf(found, plan, culture) is { } trend ? trend : StripOf(found, plan, MostNights, culture);

    // Many nights are too high for a channel that bounds a picture: then hours of sleep too are a line with its two means, or fewer of the nights are shown.
    private static Picture Squarer(DiaryComparing.Found found, KeptPlan? plan, CultureInfo culture)
    {
        var picture = PictureOf(found, plan, culture);
        if (!IsTooHigh(picture))
            return picture;
        if (TrendOf(found, plan, culture) is { } trend)
            return trend;
        for (var nights = MostNights - Week; nights > Week && IsTooHigh(picture); nights -= Week)
            picture = StripOf(found, plan, nights, culture);
        return picture;
    }

    private static bool IsTooHigh(Picture picture) => picture.HeightAt(PhoneWidth) * FewestPixelsPerPoint >= MostPixelsASide;

    private static MeasureTrend? TrendOf(DiaryComparing.Found found, KeptPlan? plan, CultureInfo culture) => found is { Comparison: { Difference: not null } comparison }
        ? new MeasureTrend(comparison, plan?.Plan.Steps.FirstOrDefault(step => step.From == comparison.After.From.Evening), culture) : null;

    private static NightStrip StripOf(DiaryComparing.Found found, KeptPlan? plan, int most, CultureInfo culture)
    {
        var earliest = new NightDate(found.To.Evening.PlusDays(1 - most));
        return new NightStrip([.. found.Entries.Select(ToldNight.Of)], plan, found.From < earliest ? earliest : found.From, found.To, culture, found.Comparison);
    }
}
