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
    // What Teams takes of a picture: learn.microsoft.com, "Messages in bot conversations".
    private const float MostPixelsASide = 1024;

    /// <inheritdoc/>
    public async Task<AnswerPicture?> OfAsync(Said said, DiaryComparing.Found found, CancellationToken cancellationToken)
    {
        if (found.Values.Count(night => night.Value is not null) < FewestNights || !handing.Reaches(said.Turn))
            return null;
        var plan = await plans.Of(said.Turn.TurnState).CurrentAsync(cancellationToken);
        var picture = PictureOf(found, plan is { Status: PlanStatus.Waiting } ? null : plan, said.Speaker.Culture);
        var scale = WebChannel.Is(said.Turn.Activity.ChannelId) ? PixelsPerPoint : Math.Min(PixelsPerPoint, (MostPixelsASide - 1) / picture.HeightAt(PhoneWidth));
        var link = await handing.KeepShownAsync(said.Turn, "nights.png", "image/png", picture.ToPng(PhoneWidth, scale, ChartTheme.Dark), cancellationToken);
        return link is null ? null : new AnswerPicture(link.Address, link.ContentType, picture.AltText);
    }

    // Hours of sleep are best seen night by night, with the steps of the plan between them; other measures as a line with its two means.
    private static Picture PictureOf(DiaryComparing.Found found, KeptPlan? plan, System.Globalization.CultureInfo culture)
    {
        if (found is { Comparison: { Difference: not null } comparison } && found.Measure is not (Measure.Overall or Measure.TotalSleep))
            return new MeasureTrend(comparison, plan?.Plan.Steps.FirstOrDefault(step => step.From == comparison.After.From.Evening), culture);
        var earliest = new NightDate(found.To.Evening.PlusDays(1 - MostNights));
        return new NightStrip([.. found.Entries.Select(ToldNight.Of)], plan, found.From < earliest ? earliest : found.From, found.To, culture, found.Comparison);
    }
}
