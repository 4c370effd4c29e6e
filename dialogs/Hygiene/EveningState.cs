using NodaTime;
using NodaTime.Text;
using SleepCoachBot.Dialogs.Journey;
using SleepCoachBot.Dialogs.Safety;
using SleepCoachBot.Sleep.Logs;
using SleepCoachBot.Sleep.Nights;
using SleepCoachBot.Sleep.Plans;

namespace SleepCoachBot.Dialogs.Hygiene;

/// <summary>What is known of this evening, from the conversation, the diary, the log and the plan; and the exercises done in it.</summary>
public sealed class EveningState
{
    private const int NearDays = 3;             // a dose change and a new habit are kept apart by so many days
    private const int FewestForASpread = 3;     // nights
    private static readonly Duration Long = Duration.FromMinutes(30);   // sleep-diary criteria count nights above it
    private static readonly Duration NightLasts = Duration.FromHours(10);
    private static readonly LocalTime DimFrom = new(21, 0);
    private static readonly LocalTime DimUntil = new(6, 30);

    private readonly IDiaries _diaries;
    private readonly ILogbooks _logs;
    private readonly IPlans _plans;
    private readonly HelpNumbers _numbers;
    private readonly Kept<Evening> _evening;
    private readonly Kept<Talk> _talk;

    public EveningState(IDiaries diaries, ILogbooks logs, IPlans plans, HelpNumbers numbers, ConversationState conversation)
    {
        (_diaries, _logs, _plans, _numbers) = (diaries, logs, plans, numbers);
        (_evening, _talk) = (new Kept<Evening>(conversation, nameof(Evening)), new Kept<Talk>(conversation, nameof(Talk)));
    }

    /// <summary>The night that this moment is in, or before.</summary>
    public static NightDate NightOf(Speaker speaker)
    {
        ArgumentNullException.ThrowIfNull(speaker);
        return NightDate.Of(speaker.Now);
    }

    public async Task<Evening> OfAsync(Said said, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        return (await _evening.OfAsync(said.Turn, cancellationToken)).On(LocalDatePattern.Iso.Format(NightOf(said.Speaker).Evening));
    }

    public Task KeepAsync(Said said, Evening evening, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        return _evening.KeepAsync(said.Turn, evening, cancellationToken);
    }

    /// <summary>True from late evening on, and for hours after somebody has said that they are in bed, whatever the clock shows.</summary>
    public static bool IsNight(Speaker speaker, Evening evening)
    {
        ArgumentNullException.ThrowIfNull(speaker);
        var now = speaker.Now.TimeOfDay;
        return now >= DimFrom || now < DimUntil || IsInBed(speaker, evening);
    }

    /// <summary>They have said so, not hours and hours ago, and their usual time of rising has not come.</summary>
    public static bool IsInBed(Speaker speaker, Evening evening)
    {
        ArgumentNullException.ThrowIfNull(speaker);
        ArgumentNullException.ThrowIfNull(evening);
        if (evening.BedAt is not { } told || InstantPattern.General.Parse(told).Value is var at && speaker.Instant - at >= NightLasts)
            return false;
        // Once their usual time of rising has come it is their morning.
        return speaker is not { Zone: { } zone, Person.UsualRising: { } rising }
            || at.InZone(zone).LocalDateTime is var bed && speaker.Now < (bed.TimeOfDay < rising ? bed.Date : bed.Date.PlusDays(1)) + rising;
    }

    /// <summary>What a tool is chosen by.</summary>
    public async Task<Tonight> TonightAsync(Said said, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        var evening = await OfAsync(said, cancellationToken);
        var today = said.Speaker.Now.Date;
        var night = NightOf(said.Speaker).Evening;
        var nights = await _diaries.Of(said.Turn.TurnState).BetweenAsync(new NightDate(night.PlusDays(-7)), new NightDate(night.PlusDays(-1)), cancellationToken);
        var caffeine = await _logs.Of(said.Turn.TurnState).BetweenAsync(night.PlusDays(-1), today, [LogKind.LateCaffeine], cancellationToken);
        return new Tonight
        {
            Says = Enum.TryParse<Complaint>(evening.Says, out var says) ? says : null,
            LateCaffeine = caffeine.Any(entry => entry.Number > 0),
            LongOnsets = nights.Count(entry => entry.SleepLatency > Long),
            LongNights = nights.Count(entry => entry.SleepLatency > Long || entry.AwakeTotal > Long),
            RisingSpread = SpreadOf(nights),
            DoseChangeIsNear = await DoseChangeIsNearAsync(said, today, cancellationToken),
            Ratings = said.Profile.Relaxations,
            Shown = [.. evening.Shown.Select(name => Enum.TryParse<Tool>(name, out var tool) ? tool : (Tool?)null).OfType<Tool>()],
        };
    }

    /// <summary>An exercise as its message; that it was done is logged where they agreed to that.</summary>
    public async Task<Activity> DoAsync(Said said, Exercise exercise, ToolOffer offer, bool isNight, string? preface, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(exercise);
        var texts = HygieneTexts.In(said.Speaker.Culture);
        var evening = await OfAsync(said, cancellationToken);
        var entry = await LogAsync(said, LogKind.Relaxation, exercise.Tool.ToString(), cancellationToken);
        await KeepAsync(
            said,
            evening with { Shown = [.. evening.Shown.Append(exercise.Tool.ToString()).Distinct()], LastEntry = entry ?? evening.LastEntry, ForBed = null },
            cancellationToken);
        return ExerciseMessage.Of(exercise, offer, said, texts, await EmergencyAsync(said, cancellationToken), isNight, preface);
    }

    /// <summary>Logs something of this night. Without consent nothing is stored, and nobody is asked for it at night.</summary>
    /// <returns>The entry's id, or null.</returns>
    public async Task<string?> LogAsync(Said said, LogKind kind, string? text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        if (said.Profile.Consent is null)
            return null;
        var entry = new LogEntry(Guid.NewGuid(), kind, NightOf(said.Speaker).Evening, null, text, said.Speaker.Instant);
        _logs.Of(said.Turn.TurnState).Record(entry);
        await _talk.KeepAsync(said.Turn, await _talk.OfAsync(said.Turn, cancellationToken) with { LastChange = nameof(HygieneStep) }, cancellationToken);
        return entry.Id.ToString();
    }

    /// <summary>Whether the danger signs to keep in mind were said before.</summary>
    public async Task<bool> SignsSaidAsync(Said said, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        return (await _talk.OfAsync(said.Turn, cancellationToken)).SignsSaid;
    }

    /// <summary>The number to ring in an emergency, where they are.</summary>
    public async Task<string> EmergencyAsync(Said said, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        var country = JourneyDialog.CountryOf(said.Speaker, await _talk.OfAsync(said.Turn, cancellationToken), said.Profile);
        return _numbers.In(country)?.Emergency ?? JourneyTexts.In(said.Speaker.Culture).LocalEmergency;
    }

    private async Task<bool> DoseChangeIsNearAsync(Said said, LocalDate today, CancellationToken cancellationToken) =>
        await _plans.Of(said.Turn.TurnState).CurrentAsync(cancellationToken) is { Status: PlanStatus.Confirmed } plan
        && plan.Plan.Steps.Any(step => Math.Abs(Period.DaysBetween(today, step.From)) <= NearDays);

    private static int? SpreadOf(IReadOnlyList<DiaryEntry> nights)
    {
        var risings = nights.Where(entry => entry.OutOfBed is not null)
            .Select(entry => entry.OutOfBed!.Value.InZone(DateTimeZoneProviders.Tzdb[entry.RisingZone ?? entry.Zone]).TimeOfDay)
            .Select(time => (time.Hour * 60) + time.Minute)
            .ToList();
        return risings.Count < FewestForASpread ? null : risings.Max() - risings.Min();
    }
}
