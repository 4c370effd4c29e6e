using NodaTime;
using SleepCoachBot.Dialogs.Journey;
using SleepCoachBot.Dialogs.Safety;
using SleepCoachBot.Sleep.Plans;

namespace SleepCoachBot.Dialogs.Taper;

/// <summary>The evening before a step: is it still right, are there enough tablets, and who is rung when a weekend follows?</summary>
public sealed class EveDialog : AskingDialog<EveTold>, ITakes
{
    /// <summary>The option to begin with when it falls due.</summary>
    public const string Due = "due";

    private const string Teams = "msteams";
    private const int MorningFrom = 4;
    private const string Show = "show";
    private const string Right = "right";
    private const string Tablets = "tablets";

    private readonly TaperRecords _records;
    private readonly ChangeReading _changes;
    private readonly HelpNumbers _numbers;
    private readonly Kept<TaperAsked> _asked;
    private readonly Kept<Talk> _talk;

    public EveDialog(Listener listener, ConversationState conversation, TaperRecords records, ChangeReading changes, HelpNumbers numbers)
        : base(nameof(EveDialog), listener, conversation)
    {
        (_records, _changes, _numbers) = (records, changes, numbers);
        (_asked, _talk) = (new Kept<TaperAsked>(conversation, nameof(TaperAsked)), new Kept<Talk>(conversation, nameof(Talk)));
    }

    /// <inheritdoc/>
    /// <remarks>Next morning it gives way to whatever else is told: what follows the night must not wait behind it.</remarks>
    public async Task<bool> IsOverAsync(Said said, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        var (step, now) = ((await NowAsync(said.Turn, cancellationToken))?.Step, said.Speaker.Now);
        return !string.IsNullOrEmpty(step)
            && (PlanTold.Day(step) < now.Date || (PlanTold.Day(step) == now.Date && now.Hour >= MorningFrom && !await TakesAsync(said, cancellationToken)));
    }

    /// <summary>The step of tomorrow that changes something.</summary>
    /// <returns>Null: there is none, or the plan does not hold.</returns>
    internal static PlanStep? StepOf(KeptPlan? plan, LocalDate day) =>
        plan is { Status: PlanStatus.Confirmed } && plan.Plan.StepOn(day) is { } step && step.From == day
            && !step.Dose.Equals(plan.Plan.DoseOn(day.PlusDays(-1))) ? step : null;

    /// <inheritdoc/>
    protected override Task<EveTold> BeginAsync(Said said, string? options, EveTold? left, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        return Task.FromResult(options is null && left is not null ? left : new EveTold
        {
            Step = PlanTold.Iso(said.Speaker.Now.Date.PlusDays(1)),
            IsHidden = string.Equals(said.Turn.Activity.ChannelId, Teams, StringComparison.Ordinal),
        });
    }

    /// <inheritdoc/>
    protected override async Task<EveTold?> TellAsync(Said said, EveTold now, string? asked, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(now);
        var texts = TaperTexts.In(said.Speaker.Culture);
        var phrases = Phrases.Of(said.Text);
        switch (asked)
        {
            case Show when said.Is(texts.ShowButton) || said.Command == Command.Yes:
                return now with { IsHidden = false };
            case Right when said.Is(texts.ItsChangedButton) || said.Command == Command.No || phrases.Has(TaperPhrases.Changed):
                return now with { Right = "changed" };
            case Right when said.Is(texts.NotSureButton) || phrases.Has("not sure", "unsure", "dont know", "not certain"):
                return now with { Right = "unsure" };
            case Right when said.Command == Command.None && await _records.PlanAsync(said.Turn, cancellationToken) is { } plan && _changes.Read(said, plan) is { Kind: not null }:
                return now with { Right = "told" };
            case Right when said.Command == Command.Yes || phrases.Begins(TaperPhrases.Yes) || phrases.Has("still right"):
                return now with { Right = "yes" };
            case Tablets when said.Command == Command.Yes || phrases.Begins(TaperPhrases.Yes) || phrases.Has("enough", "plenty", "got them") && !phrases.Has("not enough", "dont have", "havent"):
                return now with { Tablets = true };
            case Tablets when said.Command == Command.No || phrases.Begins("no", "not") || phrases.Has("not enough", "dont have", "havent", "wrong strength", "only have", "running low"):
                return now with { Tablets = false };
            default:
                return null;
        }
    }

    /// <inheritdoc/>
    protected override async Task<Question?> NextAsync(Said said, EveTold now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(now);
        var today = said.Speaker.Now.Date;
        if (now.Right is "changed" or "told" or "unsure" || now.Step.Length == 0 || PlanTold.Day(now.Step) < today
            || await _records.PlanAsync(said.Turn, cancellationToken) is not { } plan || StepOf(plan, PlanTold.Day(now.Step)) is not { } step)
        {
            return null;
        }
        var texts = TaperTexts.In(said.Speaker.Culture);
        var journey = JourneyTexts.In(said.Speaker.Culture);
        var isToday = step.From == today;
        var opening = isToday ? texts.EveOpeningToday : texts.EveOpening;
        if (now.IsHidden)
            return Ask(Show, opening, texts.ShowButton);
        if (now.Right is null)
            return Ask(Right, Sentence(plan, step, isToday, new TaperWords(texts), texts), journey.YesButton, texts.ItsChangedButton, texts.NotSureButton);
        return now.Tablets is null ? Ask(Tablets, texts.AskTablets, journey.YesButton, journey.NoButton) : null;

        Question Ask(string key, string text, params string[] buttons)
        {
            var ask = Replies.Say(text, buttons);
            ask.Summary = opening;   // what a lock screen shows
            return new Question(key, ask, texts.WhyEve);
        }
    }

    private static string Sentence(KeptPlan plan, PlanStep step, bool isToday, TaperWords words, TaperTexts texts)
    {
        var before = plan.Plan.DoseOn(step.From.PlusDays(-1));
        var to = before?.Total == step.PerDay ? words.WithSplit(step.Dose) : words.PerDay(step.Dose);
        if (before is null)
            return isToday ? texts.EveToToday(to) : texts.EveTo(to);
        var from = before.Total == step.PerDay ? words.WithSplit(before)
            : step.PerDay > Milligrams.None && before.Total > Milligrams.None ? words.Number(before.Total) : words.PerDay(before);
        return isToday ? texts.EveFromToToday(from, to) : texts.EveFromTo(from, to);
    }

    /// <inheritdoc/>
    protected override async Task<IReadOnlyList<Activity>> FinishAsync(Said said, EveTold now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(now);
        var texts = TaperTexts.In(said.Speaker.Culture);
        var words = new TaperWords(texts);
        switch (now.Right)
        {
            case "changed" or "told":
                var asked = await _asked.OfAsync(said.Turn, cancellationToken);
                await _asked.KeepAsync(said.Turn, asked with { Change = now.Right == "told" ? TaperStep.Telling : TaperStep.Asking }, cancellationToken);
                return [];
            case "unsure":
                var day = words.Day(PlanTold.Day(now.Step));
                Listener.Keep(said.Turn, said.Profile.Asking(texts.EveQuestion(day)));
                return [Replies.Say(texts.EveNotSure(words.Prescriber(said.Profile), day))];
            case "yes" when now.Tablets is { } enough:
                var step = PlanTold.Day(now.Step);
                var first = enough ? texts.EveFine : step == said.Speaker.Now.Date ? texts.EvePharmacyToday : texts.EvePharmacy(words.Day(step));
                return [Replies.SayMarked(await WeekendAsync(said, step, texts, cancellationToken) is { Length: > 0 } weekend ? $"{first} {weekend}" : first)];
            default:
                return [];
        }
    }

    private async Task<string> WeekendAsync(Said said, LocalDate step, TaperTexts texts, CancellationToken ct)
    {
        if (step.DayOfWeek is not (IsoDayOfWeek.Friday or IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday))
            return "";
        var place = _numbers.In(JourneyDialog.CountryOf(said.Speaker, await _talk.OfAsync(said.Turn, ct), said.Profile));
        var told = said.Profile.WeekendNumber ?? said.Profile.NightNumber;
        var who = told is not null ? Unmarked(told)
            : place?.Health is { } line ? texts.LineLink(line.Number, Dialled(line.Number))
            : texts.OutOfHours;
        var emergency = place?.Emergency ?? "112";
        return step.DayOfWeek == IsoDayOfWeek.Friday
            ? texts.EveBeforeWeekend(who, emergency, Dialled(emergency)) : texts.EveWeekend(who, emergency, Dialled(emergency));
    }

    // What they typed is shown as they typed it, never read as markup.
    private static string Unmarked(string told) => string.Concat(told.Select(letter => "\\`*_[]()<>#".Contains(letter, StringComparison.Ordinal) ? $"\\{letter}" : letter.ToString()));

    private static string Dialled(string number) => string.Concat(number.Where(letter => char.IsAsciiDigit(letter) || letter == '+'));
}
