using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using SleepCoachBot.Dialogs.Journey;
using SleepCoachBot.Sleep.Doses;
using SleepCoachBot.Sleep.Plans;
using SleepCoachBot.Understanding.Doses;
using SleepCoachBot.Understanding.Intents;
using SleepCoachBot.Understanding.Plans;
using SleepCoachBot.Understanding.Readings;

namespace SleepCoachBot.Dialogs.Taper;

/// <summary>Hears what changed of a plan: another dose, another day, on hold, going on.</summary>
public sealed partial class ChangeReading(DoseReader doses, DailyDoseReader daily, PlanReader plans, PlanPiecesReader pieces, Days days)
{
    private static readonly Dictionary<string, int> s_counts = new()
    {
        ["a"] = 1, ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["couple of"] = 2, ["another"] = 1, ["extra"] = 1,
    };

    /// <summary>What a message says of a plan that holds or is paused.</summary>
    /// <returns>Null: no change is told.</returns>
    public ChangeTold? Read(Said said, KeptPlan plan)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(plan);
        var (phrases, today) = (Phrases.Of(said.Text), said.Speaker.Now.Date);
        var told = new ChangeTold { Verbatim = said.Text };
        if (said.Text.Contains('?', StringComparison.Ordinal))
            return null;
        if (plan.Status == PlanStatus.Paused && phrases.HasWords(TaperPhrases.GoesOn))
            return told with { Kind = ChangeTold.Resume, From = Iso(days.Read(said)) };
        if (plan.NextAfter(today) is { } next && Moved(said, phrases, next) is { } to)
            return told with { Kind = ChangeTold.Shift, From = PlanTold.Iso(to) };
        if (phrases.HasWords(TaperPhrases.BackAStep) && Before(plan, today) is { } before && !HasDose(said))
            return told with { Kind = ChangeTold.Set, Dose = DoseTold.Of(before), From = Iso(days.Read(said)) };
        if (phrases.HasWords(TaperPhrases.StaysForNow) && phrases.HasWords(TaperPhrases.ForNow) && !HasDose(said))
            return told with { Kind = ChangeTold.Pause, From = PlanTold.Iso(today) };
        switch (doses.Read(said.Text, said.Speaker.Context()))
        {
            case Reading<DoseEvent>.Says { Value: { Kind: DoseEventKind.Changed, Amount: null } } when phrases.HasWords(TaperPhrases.PlanChanged) && !HasDose(said):
                return told;   // that something changed, and not what
            case Reading<DoseEvent>.Says { Value: { Kind: DoseEventKind.Changed } change }:
                // The dose reader knows totals only; how the day is shared out stands in the words too.
                var dose = daily.Read(said.Text, said.Speaker.Context()) is Reading<DailyDose>.Says { Value: var read } && read.Total == change.Amount ? read
                    : change.Amount is { } amount ? new DailyDose(amount) : null;
                return told with { Kind = ChangeTold.Set, Dose = dose is null ? null : DoseTold.Of(dose), From = Iso(change.Day ?? (SaysNow(phrases) ? today : null)) };
            case Reading<DoseEvent>.Says { Value: { Kind: DoseEventKind.Paused } pause }:
                return told with { Kind = ChangeTold.Pause, From = PlanTold.Iso(pause.Day ?? today) };
            case Reading<DoseEvent>.AskAgain { Evidence.Rule: "dose.ask.unchanged" or "dose.ask.not-settled" or "dose.ask.not-yet" }:
                return null;
            case Reading<DoseEvent>.AskAgain when phrases.HasWords(TaperPhrases.PlanChanged) && !HasDose(said):
                return told;   // that something changed, and not what
            case Reading<DoseEvent>.AskAgain when said.Intent == Intent.DoseChanged || (phrases.HasWords(TaperPhrases.ToADose) && Single(said) is not null):
                return told with { Kind = ChangeTold.Set, Dose = Single(said), From = Iso(days.Read(said)) };
        }
        if (plans.Read(said.Text, said.Speaker.Context()) is Reading<TaperPlan>.Says { Value: { Start: null, Steps: [var step] } })
            return told with { Kind = ChangeTold.Set, Dose = DoseTold.Of(step.Dose), From = PlanTold.Iso(step.From) };
        return said.Intent == Intent.DoseChanged || phrases.HasWords(TaperPhrases.PlanChanged) ? told : null;
    }

    /// <summary>The dose that is named, where it is just one.</summary>
    internal DoseTold? Single(Said said) =>
        daily.Read(said.Text, said.Speaker.Context()) is Reading<DailyDose>.Says { Value: var dose } ? DoseTold.Of(dose)
        : pieces.Read(said.Text, said.Speaker.Context()) is [{ Dose: { } only }] ? DoseTold.Of(only)
        : null;

    internal LocalDate? Day(Said said) => days.Read(said);

    // The dose that the plan held before the change that is in force.
    private static DailyDose? Before(KeptPlan plan, LocalDate today) =>
        plan.Plan.StepOn(today) is { } step ? plan.Plan.DoseOn(step.From.PlusDays(-1)) : null;

    private bool HasDose(Said said) => daily.Read(said.Text, said.Speaker.Context()) is Reading<DailyDose>.Says;

    private static bool SaysNow(Phrases phrases) => phrases.HasWords("now", "im on", "i am on", "im at", "today", "as of now", "already");

    // "the next step is a week later", "moved the change to the 23rd", "stay on this for another two weeks".
    private LocalDate? Moved(Said said, Phrases phrases, PlanStep next)
    {
        if (!phrases.HasWords(TaperPhrases.Moves) || !phrases.HasWords(TaperPhrases.OfTheStep))
            return null;
        if (Length().Match(said.Text) is { Success: true } length)
        {
            var count = s_counts.TryGetValue(length.Groups[1].Value.ToLowerInvariant(), out var word) ? word : int.Parse(length.Groups[1].Value, CultureInfo.InvariantCulture);
            var days = length.Groups[2].Value.StartsWith("d", StringComparison.OrdinalIgnoreCase) ? count : length.Groups[2].Value.StartsWith("f", StringComparison.OrdinalIgnoreCase) ? 14 * count : 7 * count;
            return next.From.PlusDays(phrases.HasWords("earlier", "brought forward", "sooner") ? -days : days);
        }
        return HasDose(said) ? null : days.Read(said) is { } to && to != next.From ? to : null;
    }

    private static string? Iso(LocalDate? day) => day is { } date ? PlanTold.Iso(date) : null;

    [GeneratedRegex(@"\b(\d{1,2}|a|one|two|three|four|couple of|another|extra)\s+(?:more\s+|extra\s+)?(days?|weeks?|wks?|fortnights?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Length();
}
