using NodaTime;
using NodaTime.Text;
using SleepCoachBot.Dialogs.Journey;
using SleepCoachBot.Dialogs.Monitor;
using SleepCoachBot.Dialogs.Safety;
using SleepCoachBot.Dialogs.Taper;
using SleepCoachBot.Sleep.Logs;
using SleepCoachBot.Sleep.Measures;
using SleepCoachBot.Sleep.Nights;
using SleepCoachBot.Sleep.Plans;
using SleepCoachBot.Understanding.Questions;
using SleepCoachBot.Understanding.Readings;

namespace SleepCoachBot.Dialogs.Reports;

/// <summary>The page for the clinic: what of the hard days may be on it, then what will be on it, then the file.</summary>
/// <remarks>A danger sign is on it only where it was ticked, and a crisis only with a yes to a question of its own. Unanswered is no.</remarks>
public sealed class ReportDialog : AskingDialog<ReportTold>
{
    private const string Signs = "signs";
    private const string Sign = "sign:";
    private const string Crisis = "crisis";
    private const string Preview = "preview";
    private const string Nights = "nights";
    private const int FourWeeks = 28;       // nights
    private const int YearsOfNights = 10;
    private const int MostDaysNamed = 4;

    private readonly IReportFiles _files;
    private readonly IDiaries _diaries;
    private readonly IPlans _plans;
    private readonly ILogbooks _logbooks;
    private readonly QuestionReader _reader;
    private readonly HelpNumbers _numbers;
    private readonly Kept<Talk> _talk;

    public ReportDialog(
        Listener listener, ConversationState conversation, IReportFiles files, IDiaries diaries, IPlans plans, ILogbooks logbooks, QuestionReader reader,
        HelpNumbers numbers)
        : base(nameof(ReportDialog), listener, conversation)
    {
        (_files, _diaries, _plans, _logbooks, _reader, _numbers) = (files, diaries, plans, logbooks, reader, numbers);
        _talk = new Kept<Talk>(conversation, nameof(Talk));
    }

    /// <inheritdoc/>
    protected override async Task<ReportTold> BeginAsync(Said said, string? options, ReportTold? left, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        if (options is null && left is { From.Length: > 0 })
            return left;
        var entries = await EntriesAsync(said, cancellationToken);
        var today = said.Speaker.Now.Date;
        var alarms = (await _logbooks.Of(said.Turn.TurnState).BetweenAsync(today.PlusYears(-YearsOfNights), today, [LogKind.Alarm, LogKind.DangerSigns], cancellationToken))
            .Select(entry => (entry.Day, Told: AlarmTold.Of(entry))).Where(alarm => alarm.Told is not null).ToList();
        NightDate[] told = [.. entries.Select(entry => entry.Night), .. alarms.Select(alarm => new NightDate(alarm.Day))];
        var usual = ReportPeriod.Usual(
            await _plans.Of(said.Turn.TurnState).CurrentAsync(cancellationToken), told.Length == 0 ? null : told.Min(), Last(said, entries));
        // The check without a name says nothing where the same day names one.
        var named = alarms.Where(alarm => alarm.Told!.Signs.Any(sign => sign != DangerSign.NotSaid)).Select(alarm => alarm.Day).ToHashSet();
        var begun = new ReportTold
        {
            From = Iso(usual.From.Evening),
            To = Iso(usual.To.Evening),
            Signs = [.. alarms.SelectMany(alarm => alarm.Told!.Signs.Where(sign => sign != DangerSign.NotSaid || !named.Contains(alarm.Day)).Select(sign => $"{sign} {Iso(alarm.Day)}")).Distinct()],
            Crises = [.. alarms.Where(alarm => alarm.Told!.IsCrisis).Select(alarm => Iso(alarm.Day)).Distinct()],
        };
        return ReportWishes.NamesNights(said.Text) ? PeriodIn(said, begun, usual.To) ?? begun : begun;
    }

    /// <inheritdoc/>
    protected override async Task<ReportTold?> TellAsync(Said said, ReportTold now, string? asked, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(now);
        if (asked is null || now.From.Length == 0)
            return null;
        var texts = ReportTexts.In(said.Speaker.Culture);
        if (ReportWishes.NameIn(said.Text) is { } name)
            return now with { Name = name };
        if (ReportWishes.LastWakingIn(said.Text) is { } last)
            return now with { LastWakingCounts = last };
        if (ReportWishes.ShortWakingsIn(said.Text) is { } small)
            return now with { ShortWakingsLeftOut = !small };
        var open = Undecided(now);
        if (asked == Signs)
        {
            return said.Is(texts.NoneButton) || said.Command is Command.No or Command.Skip ? now with { Decided = [.. now.Decided, .. open] }
                : said.Is(texts.AllButton) ? now with { Decided = [.. now.Decided, .. open], Ticked = [.. now.Ticked, .. open] }
                : said.Is(texts.OneByOneButton) || said.Command == Command.Yes ? now with { OneByOne = true }
                : null;
        }
        if (asked.StartsWith(Sign, StringComparison.Ordinal))
        {
            var sign = asked[Sign.Length..];
            return IsNo(said, texts) ? now with { Decided = [.. now.Decided, sign] }
                : IsYes(said, texts) ? now with { Decided = [.. now.Decided, sign], Ticked = [.. now.Ticked, sign] }
                : null;
        }
        if (asked == Crisis)
            return IsNo(said, texts) ? now with { Crisis = false } : IsYes(said, texts) ? now with { Crisis = true } : null;

        var latest = Last(said, await EntriesAsync(said, cancellationToken));
        if (asked == Nights)
        {
            if (said.Is(texts.AllNightsButton))
            {
                var entries = await EntriesAsync(said, cancellationToken);
                return At(now, new ReportPeriod(entries.Count == 0 ? latest : entries.Min(entry => entry.Night), latest));
            }
            return said.Is(texts.TwoWeeksButton) ? At(now, ReportPeriod.Of(ReportPeriod.UsualNights, latest))
                : said.Is(texts.FourWeeksButton) ? At(now, ReportPeriod.Of(FourWeeks, latest))
                : said.Command == Command.Skip ? now with { Choosing = false }
                : PeriodIn(said, now, latest);
        }
        return said.Is(texts.MakeButton) || said.Command == Command.Yes ? now with { Make = true }
            : said.Is(texts.OtherNightsButton) || said.Command == Command.No ? now with { Choosing = true }
            : said.Command == Command.None ? PeriodIn(said, now, latest)
            : null;
    }

    /// <inheritdoc/>
    protected override async Task<Question?> NextAsync(Said said, ReportTold now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(now);
        if (now.From.Length == 0 || now.Make)
            return null;
        var texts = ReportTexts.In(said.Speaker.Culture);
        if (now.Choosing)
            return new Question(Nights, Replies.Say(texts.WhichNights, texts.TwoWeeksButton, texts.FourWeeksButton, texts.AllNightsButton), Example: texts.WhichNightsExample);
        var open = Undecided(now);
        if (open.Count > 1 && !now.OneByOne)
        {
            return new Question(
                Signs, Replies.Say(texts.AskSigns(Join(open.Select(sign => SignOn(now, sign, texts)), texts)), texts.NoneButton, texts.AllButton, texts.OneByOneButton), texts.WhySigns);
        }
        if (open.Count > 0)
            return new Question(Sign + open[0], Replies.Say(texts.AskSign(SignOn(now, open[0], texts)), texts.LeaveOffButton, texts.PutOnButton), texts.WhySigns);
        if (now.Crisis is null && CrisesIn(now) is { Count: > 0 } crises)
        {
            var number = _numbers.In(JourneyDialog.CountryOf(said.Speaker, await _talk.OfAsync(said.Turn, cancellationToken), said.Profile))?.Emergency ?? SafetyAnswers.AnyEmergency;
            return new Question(Crisis, Replies.Say(texts.AskCrisis(Days(crises, texts), number), texts.LeaveOffButton, texts.PutOnButton), texts.WhyCrisis);
        }
        return new Question(Preview, Replies.Say(await PreviewAsync(said, now, texts, cancellationToken), texts.MakeButton, texts.OtherNightsButton, texts.NotNowButton), texts.WhyPreview);
    }

    /// <inheritdoc/>
    protected override async Task<IReadOnlyList<Activity>> FinishAsync(Said said, ReportTold now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(now);
        if (!now.Make)
            return [];
        var (texts, period) = (ReportTexts.In(said.Speaker.Culture), PeriodOf(now));
        var order = new PageOrder(
            period.From, period.To, [.. SignsIn(now).Where(sign => now.Ticked.Contains(sign.Name)).Select(sign => (Enum.Parse<DangerSign>(sign.Name), sign.On))],
            now.Crisis == true ? CrisesIn(now) : null, now.Name,
            new CountingRules { LastWakingCounts = now.LastWakingCounts, ShortWakingsCount = !now.ShortWakingsLeftOut });
        return
        [
            await _files.PageAsync(said, order, cancellationToken) is { } page
                ? FileReplies.Of(said.Turn, texts.PageReady(texts.Life(page)), [page], texts.TablesButton, texts.FhirButton)
                : ReportsStep.NotHere(texts),
        ];
    }

    private async Task<string> PreviewAsync(Said said, ReportTold now, ReportTexts texts, CancellationToken ct)
    {
        var (period, words) = (PeriodOf(now), new NightWords(MonitorTexts.In(said.Speaker.Culture)));
        var plan = await _plans.Of(said.Turn.TurnState).CurrentAsync(ct);
        var told = (await _diaries.Of(said.Turn.TurnState).BetweenAsync(period.From, period.To, ct)).Select(entry => entry.Night).Distinct().Count();
        var passed = Period.DaysBetween(period.From.Evening, period.To.Evening) + 1;
        var shown = SignsIn(now).Where(sign => now.Ticked.Contains(sign.Name)).Select(sign => sign.Name).Distinct().ToList();
        var questions = said.Profile.Questions.Count;
        var taper = new TaperWords(TaperTexts.In(said.Speaker.Culture));
        string[] lines =
        [
            said.Profile.Prescriber is { } who ? texts.PreviewFor(who) : texts.Preview,
            questions == 0 ? texts.PreviewNoQuestions : questions == 1 ? texts.PreviewOneQuestion : texts.PreviewQuestions(Number(questions, texts)),
            plan is null ? texts.PreviewNoPlan : plan.Status == PlanStatus.Waiting ? texts.PreviewPlanWaiting
                : plan.DoseOn(said.Speaker.Now.Date) is { } dose ? texts.PreviewPlan(taper.PerDay(dose)) : texts.PreviewPlanAlone,
            passed == 1 && told == 1 ? texts.PreviewOneNight(words.Day(period.From.Evening))
                : told == 0 ? texts.PreviewNoNights(words.Day(period.From.Evening), words.Day(period.To.Evening))
                : texts.PreviewNights(words.Day(period.From.Evening), words.Day(period.To.Evening), Number(told, texts), Number(passed, texts)),
            shown.Count == 0 ? texts.PreviewNoSigns : texts.PreviewSigns(Join(shown.Select(sign => SignOn(now, sign, texts)), texts)),
            now.Crisis == true ? texts.PreviewCrisis(Days(CrisesIn(now), texts)) : "",
            texts.PreviewWakings(now.LastWakingCounts ? texts.LastCounts : texts.LastDoesNot, now.ShortWakingsLeftOut ? texts.ShortDoNot : texts.ShortCount),
            now.Name is { } name ? texts.PreviewName(name) : texts.PreviewNoName,
        ];
        return string.Join('\n', lines.Where(line => line.Length > 0));
    }

    private async Task<IReadOnlyList<DiaryEntry>> EntriesAsync(Said said, CancellationToken ct)
    {
        var today = said.Speaker.Now.Date;
        return await _diaries.Of(said.Turn.TurnState).BetweenAsync(new NightDate(today.PlusYears(-YearsOfNights)), new NightDate(today), ct);
    }

    // Last night counts as missing only once its morning is over.
    private static NightDate Last(Said said, IReadOnlyList<DiaryEntry> entries)
    {
        var night = NightHearing.CurrentNight(said.Speaker);
        return said.Speaker.Now.Hour >= 12 || entries.Any(entry => entry.Night >= night) ? night : new NightDate(night.Evening.PlusDays(-1));
    }

    // "the last month", "since 2 March", "from the 1st to the 20th".
    private ReportTold? PeriodIn(Said said, ReportTold now, NightDate last)
    {
        if (_reader.ReadFollowUp(said.Text, new DiaryQuestion(Measure.Overall), said.Speaker.Context()) is not Reading<DiaryQuestion>.Says { Value: { Since: null, From: { } from } asked })
            return null;
        var to = asked.To is { } told && told < last ? told : last;
        return from > to ? null : At(now, new ReportPeriod(from, to));
    }

    private static ReportTold At(ReportTold now, ReportPeriod period) => now with { From = Iso(period.From.Evening), To = Iso(period.To.Evening), Choosing = false };

    private static ReportPeriod PeriodOf(ReportTold now) => new(new NightDate(Day(now.From)), new NightDate(Day(now.To)));

    private static List<(string Name, LocalDate On)> SignsIn(ReportTold now)
    {
        var period = PeriodOf(now);
        return [.. now.Signs.Select(sign => sign.Split(' ')).Select(sign => (Name: sign[0], On: Day(sign[1]))).Where(sign => period.Holds(sign.On)).OrderBy(sign => sign.On)];
    }

    private static List<LocalDate> CrisesIn(ReportTold now)
    {
        var period = PeriodOf(now);
        return [.. now.Crises.Select(Day).Where(period.Holds).Order()];
    }

    private static List<string> Undecided(ReportTold now) => now.From.Length == 0 ? [] : [.. SignsIn(now).Select(sign => sign.Name).Distinct().Except(now.Decided)];

    private static string SignOn(ReportTold now, string sign, ReportTexts texts) =>
        texts.SignOn(texts.Named(Enum.Parse<DangerSign>(sign)), Days([.. SignsIn(now).Where(one => one.Name == sign).Select(one => one.On).Distinct()], texts));

    private static bool IsNo(Said said, ReportTexts texts) => said.Is(texts.LeaveOffButton) || said.Command is Command.No or Command.Skip;

    private static bool IsYes(Said said, ReportTexts texts) => said.Is(texts.PutOnButton) || said.Command == Command.Yes;

    private static string Days(List<LocalDate> days, ReportTexts texts)
    {
        var words = new NightWords(MonitorTexts.In(texts.Culture));
        return days.Count > MostDaysNamed ? texts.DaysMany(Number(days.Count, texts)) : Join(days.Select(words.Day), texts);
    }

    private static string Join(IEnumerable<string> parts, ReportTexts texts) =>
        parts.ToList() is { Count: > 1 } many ? texts.And(string.Join(", ", many.SkipLast(1)), many[^1]) : string.Join("", parts);

    private static string Number(int count, ReportTexts texts) => count.ToString(texts.Culture);

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);

    private static LocalDate Day(string iso) => LocalDatePattern.Iso.Parse(iso).Value;
}
