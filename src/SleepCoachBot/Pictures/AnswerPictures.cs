using SleepCoachBot.BotRuntime.Activities;
using SleepCoachBot.Channels.DirectLine;
using SleepCoachBot.Channels.Files;
using SleepCoachBot.Channels.Turns;
using SleepCoachBot.Dialogs.Journey;
using SleepCoachBot.Dialogs.Questions;
using SleepCoachBot.Reports.Charts;
using SleepCoachBot.Sleep.Measures;
using SleepCoachBot.Sleep.Nights;
using SleepCoachBot.Sleep.Plans;

namespace SleepCoachBot.Pictures;

/// <summary>Draws the picture of an answer and keeps it for a day under an address that only its conversation is told.</summary>
/// <remarks>In web chat alone: files are served to web conversations. Elsewhere the sentence stands for itself.</remarks>
internal sealed class AnswerPictures(IFiles files, IPlans plans) : IPictures
{
    private const int FewestNights = 3;
    private const int MostNights = 42;        // more rows than these cannot be told apart on a phone
    private const float PhoneWidth = 360;     // points
    private const float PixelsPerPoint = 2;
    private static readonly TimeSpan s_life = TimeSpan.FromHours(24);

    /// <inheritdoc/>
    public async Task<Attachment?> OfAsync(Said said, DiaryComparing.Found found, CancellationToken cancellationToken)
    {
        if (said.Turn.Activity is not { ChannelId: { } channel, Conversation.Id: { } conversation } || !WebChannel.Is(channel)
            || found.Values.Count(night => night.Value is not null) < FewestNights)
            return null;
        var plan = await plans.Of(said.Turn.TurnState).CurrentAsync(cancellationToken);
        var picture = PictureOf(found, plan is { Status: PlanStatus.Waiting } ? null : plan, said.Speaker.Culture);
        var key = await files.KeepAsync(
            new NewFile
            {
                ChannelId = channel, ConversationId = conversation, ContentType = "image/png", Name = "nights.png",
                Bytes = picture.ToPng(PhoneWidth, PixelsPerPoint, ChartTheme.Dark), Life = s_life,
            },
            cancellationToken);
        // The name is what Web Chat gives to those who do not see the picture.
        return key is null ? null : new Attachment { ContentType = "image/png", ContentUrl = DirectLinePaths.FileOf(conversation, key), Name = picture.AltText };
    }

    // Hours of sleep are best seen night by night, with the steps of the plan between them; other measures as a line with its two means.
    private static Picture PictureOf(DiaryComparing.Found found, KeptPlan? plan, System.Globalization.CultureInfo culture)
    {
        if (found is { Comparison: { Difference: not null } comparison } && found.Measure is not (Measure.Overall or Measure.TotalSleep))
            return new MeasureTrend(comparison, plan?.Plan.Steps.FirstOrDefault(step => step.From == comparison.After.From.Evening), culture);
        var earliest = new NightDate(found.To.Evening.PlusDays(1 - MostNights));
        return new NightStrip([.. found.Entries.Select(ToldNight.Of)], plan, found.From < earliest ? earliest : found.From, found.To, culture);
    }
}
