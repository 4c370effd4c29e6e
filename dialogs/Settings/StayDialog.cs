using NodaTime;
using SleepCoachBot.Dialogs.Consult;
using SleepCoachBot.Dialogs.Journey;
using SleepCoachBot.Dialogs.Monitor;
using SleepCoachBot.Dialogs.Taper;
using SleepCoachBot.Sleep.Logs;
using SleepCoachBot.Sleep.People;

namespace SleepCoachBot.Dialogs.Settings;

/// <summary>Whether the clock of another place is theirs for a while: which one, from when, and one tap.</summary>
public sealed class StayDialog : AskingDialog<StayTold>, ITakes
{
    private const string From = "from";
    private const string Agree = "agree";
    private const int MostTowns = 2;   // with "No" three choices

    private readonly StayReader _reader;
    private readonly ProfileKeeping _keeping;
    private readonly ILogbooks _logs;
    private readonly Kept<Talk> _talk;

    public StayDialog(StayReader reader, ProfileKeeping keeping, ILogbooks logs, Listener listener, ConversationState conversation)
        : base(nameof(StayDialog), listener, conversation) =>
        (_reader, _keeping, _logs, _talk) = (reader, keeping, logs, new Kept<Talk>(conversation, nameof(Talk)));

    /// <inheritdoc/>
    public bool IsOptional => true;

    /// <inheritdoc/>
    protected override Task<StayTold> BeginAsync(Said said, string? options, StayTold? left, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        return Task.FromResult(_reader.Read(said) ?? left ?? new StayTold());
    }

    /// <inheritdoc/>
    protected override Task<StayTold?> TellAsync(Said said, StayTold now, string? asked, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(now);
        return Task.FromResult(Told(said, now, asked));
    }

    /// <inheritdoc/>
    protected override Task<Question?> NextAsync(Said said, StayTold now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(now);
        var (texts, journey) = (SettingsTexts.In(said.Speaker.Culture), JourneyTexts.In(said.Speaker.Culture));
        if (now.Agreed is not null || now.Zones.Count == 0)
            return Task.FromResult<Question?>(null);
        if (now.From is null)
            return Task.FromResult<Question?>(new Question(From, Replies.Say(texts.AskStayFrom, texts.TodayButton, texts.TomorrowButton), texts.WhyStay, texts.ExampleStayFrom));
        var words = new NightWords(MonitorTexts.In(said.Speaker.Culture));
        var from = PlanTold.Day(now.From) == said.Speaker.Now.Date ? texts.StayFromNow : texts.StayFromDay(words.Day(PlanTold.Day(now.From)));
        var until = now.Until is null ? texts.StayUntilTold : texts.StayUntilDay(words.Day(PlanTold.Day(now.Until)));
        var ask = now.Zones is [var zone]
            ? Replies.Say(texts.ConfirmStay(from, Places.TownOf(zone), Apart(said, now, zone, words, texts), until), journey.YesButton, journey.NoButton)
            : Replies.Say(texts.WhichStay(from, until, Named(now.Place, texts)), [.. now.Zones.Take(MostTowns).Select(Places.TownOf), journey.NoButton]);
        return Task.FromResult<Question?>(new Question(Agree, ask, texts.WhyStay));
    }

    /// <inheritdoc/>
    protected override async Task<IReadOnlyList<Activity>> FinishAsync(Said said, StayTold now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(now);
        var (texts, home) = (SettingsTexts.In(said.Speaker.Culture), StayReader.Home(said));
        if (now is not { Agreed: true, Zones: [var zone, ..], From: { } from })
            return [Replies.Say(texts.StayNot(Places.TownOf(said.Speaker.Zone!.Id)))];
        var stay = new Stay(zone, home, BeginsAt(said, from, home), now.Until is null ? null : NoonOf(now.Until, zone));
        await _keeping.ChangeAsync(said.Turn, new Dictionary<string, string?> { [nameof(Profile.Stay)] = ProfileFields.StayText(stay) }, cancellationToken);
        _logs.Of(said.Turn.TurnState).Record(new LogEntry(Guid.NewGuid(), LogKind.Happening, PlanTold.Day(from), null, now.Place, said.Speaker.Instant));
        // The numbers to ring are those of the place, until they name another.
        await _talk.KeepAsync(
            said.Turn, await _talk.OfAsync(said.Turn, cancellationToken) with { Country = null, LastSymptom = texts.StayQuestion }, cancellationToken);
        return
        [
            Replies.Say(
                said.Profile.Form == BaclofenForm.Pump ? texts.StayTakenPump : texts.StayTaken,
                ConsultTexts.In(said.Speaker.Culture).PutOnListButton, MonitorTexts.In(said.Speaker.Culture).UndoButton),
        ];
    }

    private StayTold? Told(Said said, StayTold now, string? asked)
    {
        var texts = SettingsTexts.In(said.Speaker.Culture);
        if (asked == From && said.OneOf(texts.TodayButton, texts.TomorrowButton) is { } ahead)
            return now with { From = PlanTold.Iso(said.Speaker.Now.Date.PlusDays(ahead)) };
        if ((asked is From or Agree) && said.Command is Command.No or Command.Skip)
            return now with { Agreed = false };
        if (asked == Agree && said.Command == Command.Yes && now.Zones.Count == 1)
            return now with { Agreed = true };
        if (said.Command != Command.None)
            return null;
        if (asked == Agree && now.Zones.Count > 1 && (now.Zones.Find(zone => said.Is(Places.TownOf(zone))) ?? Places.ZoneNamed(said.Text)) is { } chosen)
            return now with { Zones = [chosen], Agreed = true };
        var (from, until) = _reader.ReadDays(said);
        // Beside an open question a day alone is one of theirs; a bare day says when they go while that is not known.
        return (from, until) is (null, null) ? null
            : now.From is null || until is null ? now with { From = from ?? now.From, Until = until ?? now.Until }
            : now with { Until = until };
    }

    private static Instant BeginsAt(Said said, string from, string home) =>
        PlanTold.Day(from) <= said.Speaker.Now.Date ? said.Speaker.Instant : NoonOf(from, home);

    private static Instant NoonOf(string day, string zone) => (PlanTold.Day(day) + LocalTime.Noon).InZoneLeniently(DateTimeZoneProviders.Tzdb[zone]).ToInstant();

    private static string Apart(Said said, StayTold now, string zone, NightWords words, SettingsTexts texts)
    {
        var home = StayReader.Home(said);
        var at = BeginsAt(said, now.From!, home);
        var apart = DateTimeZoneProviders.Tzdb[zone].GetUtcOffset(at) - DateTimeZoneProviders.Tzdb[home].GetUtcOffset(at);
        var length = words.Length(Duration.FromSeconds(Math.Abs(apart.Seconds)));
        return apart > Offset.Zero ? texts.HoursAhead(length, Places.TownOf(home)) : texts.HoursBehind(length, Places.TownOf(home));
    }

    private static string Named(string place, SettingsTexts texts) => place.Length < 4 ? place.ToUpper(texts.Culture) : texts.Culture.TextInfo.ToTitleCase(place);
}
