using System.Text.RegularExpressions;
using NodaTime;
using SleepCoachBot.Dialogs.Journey;
using SleepCoachBot.Sleep.People;
using SleepCoachBot.Sleep.Plans;
using SleepCoachBot.Understanding.Intents;
using SleepCoachBot.Understanding.Plans;
using SleepCoachBot.Understanding.Readings;

namespace SleepCoachBot.Dialogs.Taper;

/// <summary>The plan as the prescriber wrote it: takes it in any form, asks only for what is missing, reads it back, and keeps it.</summary>
public sealed partial class PlanDialog : AskingDialog<PlanTold>
{
    /// <summary>The option to begin with when the message tells a plan, or a part of one.</summary>
    public const string Telling = "telling";

    /// <summary>The option to begin with when the message corrects the plan that is waiting.</summary>
    public const string Correcting = "correcting";

    private const string Right = "right";
    private const string From = "from:";
    private const string Dose = "dose:";
    private const string More = "more";
    private const string Unread = "unread";
    private const string Micrograms = "micrograms";
    private const int MostLooks = 3;   // more than these are not taken in at once

    private readonly TaperRecords _records;
    private readonly PlanReader _plans;
    private readonly PlanPiecesReader _pieces;
    private readonly DailyDoseReader _doses;
    private readonly Days _days;

    public PlanDialog(
        Listener listener, ConversationState conversation, TaperRecords records, PlanReader plans, PlanPiecesReader pieces, DailyDoseReader doses, Days days)
        : base(nameof(PlanDialog), listener, conversation) =>
        (_records, _plans, _pieces, _doses, _days) = (records, plans, pieces, doses, days);

    /// <inheritdoc/>
    protected override async Task<PlanTold> BeginAsync(Said said, string? options, PlanTold? left, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        var kept = await _records.PlanAsync(said.Turn, cancellationToken);
        var begun = (options == Correcting && kept is not null ? new PlanTold { Verbatim = kept.Verbatim, IsWhole = true, Changing = true }.With(kept.Plan) : left ?? new PlanTold())
            with { Replaces = kept is not null };
        if (options is null || (begun.Steps.Count == 0 && OrdinalOfAStep().IsMatch(said.Text) && left is not null))
            return begun;
        var told = Read(said, begun) ?? begun;
        // A pump's plan that says no milligrams is nothing to ask about: it is the clinic's.
        return said.Profile.Coaching() == Coaching.Pump && told.Trouble is not null ? told with { Answer = "pump" } : told;
    }

    /// <inheritdoc/>
    protected override Task<PlanTold?> TellAsync(Said said, PlanTold now, string? asked, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(now);
        return Task.FromResult(Told(said, now, asked ?? ""));
    }

    private PlanTold? Told(Said said, PlanTold now, string asked)
    {
        var texts = TaperTexts.In(said.Speaker.Culture);
        if (asked == Micrograms)
        {
            if (said.Is(texts.PumpButton) || said.Command == Command.Yes || Phrases.Of(said.Text).Has("pump"))
                return now with { Answer = "pump" };
            if (said.Is(texts.TabletsButton) || said.Command == Command.No || Phrases.Of(said.Text).Has("tablet", "liquid", "pill", "mouth"))
                return now with { Trouble = null };
        }
        if (asked == More && (said.Is(texts.NoThatsAllButton) || said.Command == Command.No || Phrases.Of(said.Text).Has(TaperPhrases.NothingMore)))
            return now with { IsWhole = true };
        if (asked.StartsWith(From, StringComparison.Ordinal) && !IsOfSomethingElse(said) && !HasDose(said) && _days.Read(said) is { } day && Index(asked) is var of && of < now.Steps.Count)
            return At(now.Saying(said.Text), of, now.Steps[of] with { From = PlanTold.Iso(day) });
        if (asked.StartsWith(Dose, StringComparison.Ordinal) && !IsOfSomethingElse(said) && _doses.Read(said.Text, said.Speaker.Context()) is Reading<DailyDose>.Says { Value: var dose } && Index(asked) is var which && which < now.Steps.Count)
            return At(now.Saying(said.Text), which, now.Steps[which] with { Dose = DoseTold.Of(dose) });
        if (IsOfSomethingElse(said) && !(asked == Right && Phrases.Of(said.Text).Begins(TaperPhrases.Yes)))
            return null;
        if (asked == Right)
        {
            if (Ordinal(said, now) is { } corrected)
                return corrected;
            if (Read(said, now) is { Trouble: null } told)
                return told with { Changing = false };
            if (said.Command == Command.No || said.Is(texts.ChangeButton))
                return now with { Changing = true };
            if (!now.Changing && (said.Command == Command.Yes || Phrases.Of(said.Text).Begins(TaperPhrases.Yes)))
                return now with { Answer = "yes" };
            if (!now.Changing && Phrases.Of(said.Text).Has(TaperPhrases.NothingMore))
                return now with { IsWhole = true };
            if (said.Is(texts.IllCheckButton) || Phrases.Of(said.Text).Has(TaperPhrases.Check))
                return now with { Answer = "check" };
        }
        // "The second step is 15", of a plan that has none yet, is nothing to begin with.
        return said.Command == Command.None && !(now.Steps.Count == 0 && OrdinalOfAStep().IsMatch(said.Text)) ? Read(said, now) : null;
    }

    // A question, or a dose taken or missed: told to the bot while the plan is open, and not of the plan.
    private static bool IsOfSomethingElse(Said said) =>
        said.Intent is Intent.TaperStatus or Intent.DoseLog or Intent.SleepQuestion or Intent.SymptomQuestion or Intent.SymptomLog or Intent.DiaryLog or Intent.DiaryEdit
        || said.Text.Contains('?', StringComparison.Ordinal) || Phrases.Of(said.Text).HasWords("took", "taken", "missed", "forgot", "skipped", "woke", "awake", "slept", "asleep")
        || OfGoingToBed().IsMatch(said.Text);

    // "Bed about 10, up about 6": no dose goes up to 6.
    [GeneratedRegex(@"^\s*(?:(?:usually|i go to|go to|lights out)\s+)?bed\b.*\bup\b|\b(?:go|going|get|getting) to bed\b|\blights[- ]?out\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfGoingToBed();

    private bool HasDose(Said said) => _doses.Read(said.Text, said.Speaker.Context()) is Reading<DailyDose>.Says;

    /// <inheritdoc/>
    protected override Task<Question?> NextAsync(Said said, PlanTold now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(now);
        return Task.FromResult(Next(said, now));
    }

    private static Question? Next(Said said, PlanTold now)
    {
        var texts = TaperTexts.In(said.Speaker.Culture);
        var words = new TaperWords(texts);
        var prescriber = words.Prescriber(Prescribers.Heard(said.Profile, now.Verbatim));
        if (now.Answer is not null)
            return null;
        if (now.Trouble is { } trouble)
        {
            return trouble == Micrograms
                ? Ask(Micrograms, texts.TroubleMicrograms, null, texts.PumpButton, texts.TabletsButton)
                : Ask(Unread, Unreadable(trouble, prescriber, texts));
        }
        if (now.IsEmpty)
            return Ask("plan", texts.AskPlan(prescriber));
        if (now.Steps.Count == 0)
            return Ask("first", texts.AskFirstChange(words.WithSplit(now.Start!.ToDose())));
        if (now.Unfinished is { } at)
        {
            var step = now.Steps[at];
            return step.Dose is null ? Ask(Dose + at, step.From is { } day ? texts.AskDose(words.Day(PlanTold.Day(day))) : texts.AskFirstDay)
                : step.From is null ? Ask(From + at, texts.AskFrom(words.PerDay(step.Dose.ToDose())), texts.ExampleDay)
                : Ask(From + at, texts.AskFromAfter(words.PerDay(step.Dose.ToDose()), words.Day(PlanTold.Day(now.Steps[at - 1].From!))), texts.ExampleDay);
        }
        if (!now.IsWhole && now.Steps[^1].Dose!.Total > 0)
            return Ask(More, texts.AskMore(words.Day(PlanTold.Day(now.Steps[^1].From!))), null, texts.NoThatsAllButton);
        var plan = now.ToPlan();
        if (now.Changing)
            return Ask(Right, texts.WhatIsDifferent, texts.ExampleChange);
        string[] sentences =
        [
            texts.ReadBack(words.Line(plan)), now.UntilDoubt ? texts.UntilNote : "", now.Replaces ? texts.Replaces : "", texts.IsThatWhat(prescriber),
        ];
        return new Question(
            Right,
            new PlanCard(texts).Of(
                plan, null, string.Join(' ', sentences.Where(sentence => sentence.Length > 0)),
                [JourneyTexts.In(said.Speaker.Culture).YesButton, texts.ChangeButton, texts.IllCheckButton]),
            texts.WhyPlan,
            null);

        Question Ask(string key, string text, string? example = null, params string[] buttons) =>
            new(key, Replies.Say(text, buttons), texts.WhyPlan, example ?? (buttons.Length > 0 ? null : texts.ExamplePlan));
    }

    /// <inheritdoc/>
    protected override async Task<IReadOnlyList<Activity>> FinishAsync(Said said, PlanTold now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(now);
        var texts = TaperTexts.In(said.Speaker.Culture);
        var profile = Prescribers.Heard(said.Profile, now.Verbatim);
        if (now.Answer == "pump")
        {
            Listener.Keep(said.Turn, profile with { Form = profile.Form ?? BaclofenForm.Pump });
            return [Replies.Say(texts.PumpPlan)];
        }
        var kept = await _records.PlanAsync(said.Turn, cancellationToken);
        var plan = new KeptPlan
        {
            Id = kept?.Id ?? Guid.NewGuid(), Plan = now.ToPlan(), Verbatim = now.Verbatim, Status = PlanStatus.Waiting,
            ToldAt = said.Speaker.Instant, ChangedAt = said.Speaker.Instant,
        };
        return await KeepAsync(said, plan, profile, now.Answer == "yes", cancellationToken);
    }

    private async Task<IReadOnlyList<Activity>> KeepAsync(Said said, KeptPlan plan, Profile profile, bool isRight, CancellationToken ct)
    {
        var texts = TaperTexts.In(said.Speaker.Culture);
        var words = new TaperWords(texts);
        var prescriber = words.Prescriber(profile);
        var gate = profile.Coaching();
        if (gate != Coaching.Allowed)
        {
            await _records.KeepAsync(said, plan, profile, null, [], ct);
            return [Replies.Say(gate switch
            {
                Coaching.Pump => $"{texts.PumpPlanKept} {texts.PumpPlan}",
                Coaching.Alone => texts.CutAlonePlan,
                _ => texts.ThinkingPlan,
            })];
        }
        var questions = PlanGaps.Questions(plan.Plan, said.Speaker.Now.Date, words, texts);
        if (!isRight)
        {
            await _records.KeepAsync(said, plan, profile, null, questions, ct);
            return [Replies.Say(texts.Kept(prescriber), texts.ShowPlanButton, texts.ItsRightButton)];
        }
        if (PlanGaps.Looks(plan.Plan, said.Speaker.Now.Date) is { Count: > 0 } looks)
        {
            await _records.KeepAsync(said, plan, profile, null, questions, ct);
            return [Replies.Say(SecondLookText(plan.Plan, looks, prescriber, texts), texts.ItsRightButton, texts.ShowPlanButton)];
        }
        await _records.KeepAsync(said, plan.Confirmed(said.Speaker.Instant), profile, null, questions, ct);
        return [Replies.Say(
            texts.Thanks(PlanGaps.Sentence(plan.Plan, said.Speaker.Now.Date, prescriber, words, texts) is { Length: > 0 } gap ? " " + gap : ""),
            texts.ShowPlanButton, texts.CalendarButton, texts.UndoButton)];
    }

    /// <summary>What is to be confirmed before a plan starts, in the words that are fixed for it.</summary>
    internal static string SecondLookText(TaperPlan plan, IReadOnlyList<(SecondLook Look, PlanStep Step)> looks, string prescriber, TaperTexts texts)
    {
        var words = new TaperWords(texts);
        var what = looks.Take(MostLooks).Select(look => words.Look(look.Look, look.Step, plan.Start)).Distinct().ToList();
        var said = what.Count == 1 ? texts.SecondLookOne(prescriber, what[0]) : texts.SecondLookMore(prescriber, string.Join("; ", what));
        return looks.Any(look => look.Look == SecondLook.ToZeroInOneStep) ? $"{said} {texts.RingBeforeThatDay}" : said;
    }

    // What a message tells of a plan, beside what is known. Null: nothing.
    private PlanTold? Read(Said said, PlanTold now)
    {
        var context = said.Speaker.Context();
        switch (_plans.Read(said.Text, context))
        {
            case Reading<TaperPlan>.Says { Value: { Start: null, Steps: [var another] } } when now.Unfinished is not null:
                return now.Saying(said.Text).With([new PlanPiece(another.Dose, another.From, false)]);
            case Reading<TaperPlan>.Says { Value: { Start: null, Steps: [var step] } } when now.Steps.Count > 0:
                return now.Saying(said.Text).Correcting(step) with { Changing = false };
            case Reading<TaperPlan>.Says { Value: var plan }:
                var steps = plan.Steps.Count;
                return now.Saying(said.Text).With(plan.Start is null && now is { Start: { } start, Steps.Count: 0 } ? new TaperPlan(start.ToDose(), plan.Steps) : plan)
                    with { IsWhole = steps > 1 || now.IsEmpty || now.IsWhole, UntilDoubt = false, Changing = false };
            case Reading<TaperPlan>.AskAgain { Candidates: [var candidate, ..] }:
                return now.Saying(said.Text).With(candidate) with { IsWhole = true, UntilDoubt = true, Changing = false };
            case Reading<TaperPlan>.AskAgain { Evidence.Rule: var rule }:
                var pieces = _pieces.Read(said.Text, context);
                if (pieces.Count > 0 && !now.IsEmpty && now.Steps.Count > 0 && now.Unfinished is null && pieces.All(piece => piece.Dose is null))
                    return null;   // a day alone, of no step that is asked about
                if (pieces.Count > 0)
                {
                    return pieces is [{ IsNow: true, Dose: { } only }] && now.Steps.Count > 0
                        ? now.Saying(said.Text) with { Start = DoseTold.Of(only), Changing = false }
                        : (now.Unfinished is null && pieces.Count > 1 ? now.Saying(said.Text) with { Start = null, Steps = [], IsWhole = true } : now.Saying(said.Text)).With(pieces);
                }
                return now.Saying(said.Text) with { Trouble = Trouble(rule, said.Text) };
            case Reading<TaperPlan>.Silent when now is { IsEmpty: false, Trouble: null } && _pieces.Read(said.Text, context) is [{ Dose: null, From: not null }] day && (now.Unfinished is not null || now.Steps.Count == 0):
                return now.Saying(said.Text).With(day);
            default:
                return null;
        }
    }

    private static string Trouble(string rule, string text)
    {
        var why = rule[(rule.LastIndexOf('.') + 1)..];
        return why == "unit" && Phrases.Of(text).Has("microgram", "mcg", "µg", "μg", "ug", "pump") ? Micrograms : why;
    }

    private static string Unreadable(string why, string prescriber, TaperTexts texts) => why switch
    {
        "unit" => texts.TroubleUnit,
        "tablets" => texts.TroubleTablets,
        "no-unit" => texts.TroubleNoUnit,
        "share" or "relative-amount" => texts.TroubleShare,
        "to-or-by" => texts.TroubleToOrBy,
        "either-or" or "range" => texts.TroubleEither(prescriber),
        "unsettled" => texts.TroubleUnsettled,
        "another-medicine" => texts.TroubleMedicine,
        "no-such-day" => texts.TroubleDate,
        "contradiction" or "two-starts" or "down-is-up" or "does-not-follow" or "two-ends" => texts.TroubleContradiction(prescriber),
        "too-much" or "too-fine" or "comma" => texts.TroubleTooMuch,
        _ => texts.TroubleOther,
    };

    // "the second step is 20", "the last one is from the 6th".
    private PlanTold? Ordinal(Said said, PlanTold now)
    {
        if (OrdinalOfAStep().Match(said.Text) is not { Success: true } match)
            return null;
        var at = match.Groups[1].Value.ToLowerInvariant() switch { "second" or "2nd" => 1, "third" or "3rd" => 2, "fourth" or "4th" => 3, "last" or "final" => now.Steps.Count - 1, _ => 0 };
        if (at >= now.Steps.Count)
            return null;
        var rest = said with { Text = said.Text.Remove(match.Index, match.Length) };
        // "27.5" of a step is an amount, and no 27 May.
        if (HalfMilligram().IsMatch(rest.Text))
            rest = rest with { Text = rest.Text.TrimEnd('.', ' ') + " mg" };
        var dose = _doses.Read(rest.Text, said.Speaker.Context()) is Reading<DailyDose>.Says { Value: var read } ? DoseTold.Of(read) : null;
        var day = HalfMilligram().IsMatch(said.Text) ? null : _days.Read(rest);
        if (dose is null && day is null)
            return null;
        var step = now.Steps[at];
        return At(now.Saying(said.Text), at, new StepTold(day is { } from ? PlanTold.Iso(from) : step.From, dose ?? step.Dose)) with { Changing = false };
    }

    private static PlanTold At(PlanTold now, int at, StepTold step)
    {
        List<StepTold> steps = [.. now.Steps];
        steps[at] = step;
        return now with { Steps = steps };
    }

    private static int Index(string asked) => int.Parse(asked[(asked.IndexOf(':', StringComparison.Ordinal) + 1)..], System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\b\d{1,3}[.,]5\.?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex HalfMilligram();

    [GeneratedRegex(@"\b(first|1st|second|2nd|third|3rd|fourth|4th|last|final)\s+(?:step|one|change|reduction|cut|drop|line|row)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OrdinalOfAStep();
}
