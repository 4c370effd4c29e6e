using NodaTime;
using SleepCoachBot.Dialogs.Journey;
using SleepCoachBot.Dialogs.Reports;
using SleepCoachBot.Sleep.Doses;
using SleepCoachBot.Sleep.Plans;

namespace SleepCoachBot.Dialogs.Taper;

/// <summary>Answers what is asked of the plan, with nothing that it does not hold.</summary>
public sealed class PlanAnswers(TaperRecords records, IEnumerable<IPlanCalendar> calendars)
{
    private const int LogDays = 7;
    private const int MostShown = 12;
    private const int SmallHours = 4;   // until then the day's evening is still yesterday's

    private readonly IPlanCalendar? _calendar = calendars.LastOrDefault();

    /// <summary>The day whose evening it is: after midnight still the day before.</summary>
    internal static LocalDate Evening(Speaker speaker) => speaker.Now.Hour < SmallHours ? speaker.Now.Date.PlusDays(-1) : speaker.Now.Date;

    /// <summary>What the plan says for a day; of today and tonight with the evening's dose where it is named.</summary>
    /// <param name="day">Null: today.</param>
    /// <param name="tonight">The evening's dose is asked for.</param>
    public async Task<Activity> DoseAsync(Said said, LocalDate? day, bool tonight, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        var texts = TaperTexts.In(said.Speaker.Culture);
        var words = new TaperWords(texts);
        if (await records.PlanAsync(said.Turn, cancellationToken) is not { } plan)
            return Replies.Say(texts.NoPlanTonight, texts.TellPlanButton);
        if (plan.Status == PlanStatus.Waiting)
            return Waiting(said, plan);
        var today = tonight ? Evening(said.Speaker) : said.Speaker.Now.Date;
        var asked = day ?? today;
        if (plan.DoseOn(asked) is not { } dose)
        {
            return Replies.Say(asked == today
                ? texts.BeforeTheFirst(words.Day(plan.Plan.Steps[0].From))
                : texts.BeforeTheFirstOn(words.Day(asked), words.Day(plan.Plan.Steps[0].From)));
        }
        var sentence = asked == today ? Today(dose, tonight, words, texts) : OnDay(asked, dose, words, texts);
        var next = plan.Status == PlanStatus.Paused ? Paused(plan, words, texts) : asked == today ? Next(plan, today, words, texts) : "";
        return Replies.Say(Joined(sentence, next), texts.ShowPlanButton);
    }

    /// <summary>The change that comes next.</summary>
    public Task<Activity> NextAsync(Said said, CancellationToken cancellationToken) =>
        OfPlanAsync(said, (plan, words, texts) => plan.NextAfter(said.Speaker.Now.Date) is not null
            ? Next(plan, said.Speaker.Now.Date, words, texts)
            : Joined(texts.LeftNone, End(plan, said, words, texts)), cancellationToken);

    /// <summary>What is left of the plan.</summary>
    public Task<Activity> LeftAsync(Said said, CancellationToken cancellationToken) =>
        OfPlanAsync(said, (plan, words, texts) => plan.Plan.Steps.Where(step => step.From > said.Speaker.Now.Date).ToList() switch
        {
            [] => Joined(texts.LeftNone, End(plan, said, words, texts)),
            [var last] => Joined(texts.LeftOne(words.Step(last)), End(plan, said, words, texts)),
            var steps => Joined(texts.LeftMore(steps.Count.ToString(texts.Culture), words.Line(steps)), End(plan, said, words, texts)),
        }, cancellationToken);

    /// <summary>The whole plan as a table.</summary>
    public async Task<Activity> WholeAsync(Said said, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        var texts = TaperTexts.In(said.Speaker.Culture);
        var words = new TaperWords(texts);
        if (await records.PlanAsync(said.Turn, cancellationToken) is not { } plan)
            return Replies.Say(texts.NoPlan, texts.TellPlanButton);
        return plan.Status switch
        {
            PlanStatus.Waiting => Waiting(said, plan),
            PlanStatus.Paused => new PlanCard(texts).Of(plan.Plan, plan.Status, Paused(plan, words, texts), [], plan.PausedOn),
            _ => new PlanCard(texts).Of(plan.Plan, plan.Status, words.Line(plan.Plan), [texts.CalendarButton]),
        };
    }

    /// <summary>The plan as a file for a calendar, where one can be made.</summary>
    public async Task<Activity> CalendarAsync(Said said, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        var texts = TaperTexts.In(said.Speaker.Culture);
        if (await records.PlanAsync(said.Turn, cancellationToken) is not { Status: PlanStatus.Confirmed } plan || said.Profile.Coaching() != Coaching.Allowed)
            return Replies.Say(texts.CalendarNoPlan);
        if (_calendar is null)
            return Replies.Say(texts.CalendarNotYet, texts.ShowPlanButton);
        var withDoses = said.Is(texts.CalendarDosesButton) || Phrases.Of(said.Text).Has(TaperPhrases.WithDoses);
        return await _calendar.MakeAsync(said, plan, withDoses, cancellationToken) is { } file
            ? FileReplies.Of(said.Turn, withDoses ? texts.CalendarReadyDoses : texts.CalendarReady, [file], withDoses ? [texts.ShowPlanButton] : [texts.CalendarDosesButton, texts.ShowPlanButton])
            : Replies.Say(texts.CalendarNotYet, texts.ShowPlanButton);
    }

    /// <summary>What was told of doses in the last seven days.</summary>
    public async Task<Activity> LogAsync(Said said, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        var texts = TaperTexts.In(said.Speaker.Culture);
        var list = await ListAsync(said, said.Speaker.Now.Date.PlusDays(1 - LogDays), cancellationToken);
        return Replies.Say(list.Length == 0 ? texts.LogEmpty : texts.LogShown(list));
    }

    /// <summary>They don't know whether they took it: what was told today is all that the bot knows.</summary>
    public async Task<Activity> NotSureAsync(Said said, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        var texts = TaperTexts.In(said.Speaker.Culture);
        var list = await ListAsync(said, said.Speaker.Now.Date, cancellationToken);
        return Replies.Say(list.Length == 0 ? texts.NotSureNone : texts.NotSureSome(list));
    }

    private async Task<string> ListAsync(Said said, LocalDate from, CancellationToken ct)
    {
        var texts = TaperTexts.In(said.Speaker.Culture);
        var words = new TaperWords(texts);
        var told = await records.DosesAsync(said.Turn, from, said.Speaker.Now.Date, ct);
        return string.Join("; ", told.Where(dose => dose.Event.Kind is DoseEventKind.Taken or DoseEventKind.Missed).TakeLast(MostShown).Select(dose => Part(dose, words, texts)));
    }

    private static string Part(KeptDose dose, TaperWords words, TaperTexts texts)
    {
        var when = words.When(dose.Event, dose.ToldAt.InZone(DateTimeZoneProviders.Tzdb[dose.Zone]).Date);
        return dose.Event.Kind == DoseEventKind.Taken ? texts.TakenPart(words.What(dose.Event), when) : texts.MissedPart(words.What(dose.Event), when);
    }

    private async Task<Activity> OfPlanAsync(Said said, Func<KeptPlan, TaperWords, TaperTexts, string> answer, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(said);
        var texts = TaperTexts.In(said.Speaker.Culture);
        var words = new TaperWords(texts);
        return await records.PlanAsync(said.Turn, ct) switch
        {
            null => Replies.Say(texts.NoPlan, texts.TellPlanButton),
            { Status: PlanStatus.Waiting } waiting => Waiting(said, waiting),
            { Status: PlanStatus.Paused } paused => new PlanCard(texts).Of(paused.Plan, paused.Status, Paused(paused, words, texts), [], paused.PausedOn),
            var plan => Replies.Say(answer(plan, words, texts), texts.ShowPlanButton),
        };
    }

    private static Activity Waiting(Said said, KeptPlan plan)
    {
        var texts = TaperTexts.In(said.Speaker.Culture);
        var words = new TaperWords(texts);
        return new PlanCard(texts).Of(plan.Plan, plan.Status, said.Profile.Coaching() switch
        {
            Coaching.Pump => texts.PumpPlan,
            Coaching.Alone => texts.CutAlonePlan,
            Coaching.Thinking => texts.ThinkingPlan,
            _ => texts.WaitingPlan(words.Prescriber(said.Profile)),
        }, said.Profile.Coaching() == Coaching.Allowed ? [texts.ItsRightButton] : []);
    }

    private static string Today(DailyDose dose, bool tonight, TaperWords words, TaperTexts texts)
    {
        if (dose.Total == Milligrams.None)
            return texts.PlanSaysNone;
        if (dose.Split.Count == 0)
            return texts.NoSplit(words.PerDay(dose));
        if (dose.Split.All(part => part.When == TimeOfDose.Unnamed))
            return Unnamed(dose, words, texts);
        if (!tonight)
            return texts.PlanSaysSplit(words.PerDay(dose), words.Parts(dose.Split));
        var evening = dose.Split.Where(part => part.When is TimeOfDose.Evening or TimeOfDose.Night).ToList();
        return evening.Count > 0 ? texts.PlanSaysADay(words.Parts(evening)) : texts.NothingTonight(words.WithSplit(dose));
    }

    private static string OnDay(LocalDate day, DailyDose dose, TaperWords words, TaperTexts texts) =>
        dose.Total == Milligrams.None ? texts.PlanSaysNoneOn(words.Day(day))
        : dose.Split.Count == 0 ? Joined(texts.PlanSaysOn(words.Day(day), words.PerDay(dose)), texts.NotSharedOut)
        : texts.PlanSaysOn(words.Day(day), words.WithSplit(dose));

    // Ten and ten and ten is ten each time, whenever that is; of ten and five and ten nobody said which is for the evening.
    private static string Unnamed(DailyDose dose, TaperWords words, TaperTexts texts) =>
        dose.Split.Select(part => part.Amount).Distinct().Count() == 1
            ? texts.PlanSaysEach(words.PerDay(dose), words.Amount(dose.Split[0].Amount))
            : texts.UnnamedSplit(words.PerDay(dose), words.Split(dose));

    private static string Next(KeptPlan plan, LocalDate today, TaperWords words, TaperTexts texts) => plan.NextAfter(today) switch
    {
        null => "",
        { From: var day, Dose: var dose } when day == today.PlusDays(1) => texts.NextIsTomorrow(words.Day(day), words.WithSplit(dose)),
        { From: var day, Dose: var dose } => texts.NextIs(words.Day(day), words.WithSplit(dose)),
    };

    private static string End(KeptPlan plan, Said said, TaperWords words, TaperTexts texts) =>
        plan.Plan.Steps[^1].PerDay > Milligrams.None ? texts.NothingFollows(words.Prescriber(said.Profile)) : texts.ThenItEnds;

    private static string Paused(KeptPlan plan, TaperWords words, TaperTexts texts) => plan.Plan.DoseOn(plan.PausedOn!.Value) is { } dose
        ? texts.PausedPlan(words.Day(plan.PausedOn.Value), words.WithSplit(dose))
        : texts.PausedPlanNoDose(words.Day(plan.PausedOn.Value));

    private static string Joined(string first, string then) => then.Length == 0 ? first : $"{first} {then}";
}
