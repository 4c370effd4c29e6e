using NodaTime;
using NodaTime.Text;
using SleepCoachBot.Dialogs.Journey;
using SleepCoachBot.Sleep.Plans;
using SleepCoachBot.Understanding.Plans;

namespace SleepCoachBot.Dialogs.Taper;

/// <summary>A plan as far as it was told: what is missing is asked for, and nothing is filled in.</summary>
public sealed record PlanTold : KeptValue
{
    /// <summary>Their words, each message on its own line.</summary>
    public string Verbatim { get; init; } = "";

    public DoseTold? Start { get; init; }

    public List<StepTold> Steps { get; init; } = [];

    /// <summary>Nothing more follows the last step.</summary>
    public bool IsWhole { get; init; }

    /// <summary>It was not sure whether a day that was named as an end still has the old dose.</summary>
    public bool UntilDoubt { get; init; }

    /// <summary>Why the last words could not be read: the rule's name without its beginning. Null: they could.</summary>
    public string? Trouble { get; init; }

    /// <summary>They said that something of what was read back is different.</summary>
    public bool Changing { get; init; }

    /// <summary>They answered what was read back: <c>yes</c>, <c>check</c> or <c>pump</c>. Null: not yet.</summary>
    public string? Answer { get; init; }

    /// <summary>A plan is kept already, and this takes its place.</summary>
    public bool Replaces { get; init; }

    internal bool IsEmpty => Start is null && Steps.Count == 0;

    /// <summary>The first step that has no day, no dose, or a day that is not after the one before.</summary>
    internal int? Unfinished
    {
        get
        {
            for (var i = 0; i < Steps.Count; i++)
            {
                if (Steps[i] is not { From: { } from, Dose: not null } || (i > 0 && string.CompareOrdinal(from, Steps[i - 1].From) <= 0))
                    return i;
            }
            return null;
        }
    }

    /// <summary>The plan.</summary>
    /// <exception cref="InvalidOperationException">Something of it is missing.</exception>
    internal TaperPlan ToPlan() => Steps.Count == 0 || Unfinished is not null
        ? throw new InvalidOperationException("The plan is not whole.")
        : new TaperPlan(Start?.ToDose(), [.. Steps.Select(step => new PlanStep(Day(step.From!), step.Dose!.ToDose()))]);

    internal static LocalDate Day(string iso) => LocalDatePattern.Iso.Parse(iso).Value;

    internal static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);

    internal PlanTold With(TaperPlan plan) => this with
    {
        Start = plan.Start is null ? null : DoseTold.Of(plan.Start),
        Steps = [.. plan.Steps.Select(step => new StepTold(Iso(step.From), DoseTold.Of(step.Dose)))],
    };

    /// <summary>The same with one more message of theirs.</summary>
    internal PlanTold Saying(string text) => this with { Verbatim = Verbatim.Length == 0 ? text : Verbatim + "\n" + text, Trouble = null, Answer = null };

    /// <summary>The same with pieces that follow one another; the first dose without a day is what is taken now.</summary>
    internal PlanTold With(IReadOnlyList<PlanPiece> pieces)
    {
        var told = this;
        foreach (var piece in pieces)
        {
            if (piece is { Dose: { } dose, From: null } && told.Start is null && told.Steps.Count == 0)
                told = told with { Start = DoseTold.Of(dose) };
            else if (piece is { IsNow: true, Dose: { } now })
                told = told with { Start = DoseTold.Of(now) };
            else if (told.Steps is [.., { From: null, Dose: not null } open] && piece is { Dose: null, From: { } day })
                told = told with { Steps = [.. told.Steps[..^1], open with { From = Iso(day) }] };
            else if (told.Steps is [.., { From: not null, Dose: null } waiting] && piece is { Dose: { } amount, From: null })
                told = told with { Steps = [.. told.Steps[..^1], waiting with { Dose = DoseTold.Of(amount) }] };
            else
                told = told with { Steps = [.. told.Steps, new StepTold(piece.From is { } from ? Iso(from) : null, piece.Dose is { } of ? DoseTold.Of(of) : null)] };
        }
        return told;
    }

    /// <summary>The same with one step corrected: of the same day its dose, of the same dose its day; another one is put in its place by its day.</summary>
    internal PlanTold Correcting(PlanStep step)
    {
        var (iso, dose) = (Iso(step.From), DoseTold.Of(step.Dose));
        var (sameDay, sameDose) = (Steps.FindIndex(each => each.From == iso), Steps.FindIndex(each => each.Dose?.Total == dose.Total));
        List<StepTold> steps = [.. Steps];
        if (sameDay >= 0)
            steps[sameDay] = new StepTold(iso, dose);
        else if (sameDose >= 0)
            steps[sameDose] = new StepTold(iso, dose.Split.Count > 0 ? dose : steps[sameDose].Dose);
        else
            steps.Insert(steps.FindLastIndex(each => string.CompareOrdinal(each.From, iso) < 0) + 1, new StepTold(iso, dose));
        return this with { Steps = steps };
    }
}
