using NodaTime;
using SleepCoachBot.Dialogs.Monitor;
using SleepCoachBot.Dialogs.Taper;
using SleepCoachBot.Sleep.Comparisons;

namespace SleepCoachBot.Dialogs.Questions;

/// <summary>Says how nights of two kinds differ: a plain sentence first, then each dose of the plan and what else was different. Never why.</summary>
internal sealed class FactWords(DiaryComparing.FoundApart found, QuestionTexts texts)
{
    private const int MostListed = 7;

    private readonly FactComparison _whole = found.Comparison;
    private readonly MeasureWords _words = new(found.Comparison.Measure, texts, found.Centre);
    private readonly NightWords _night = new(MonitorTexts.In(texts.Culture));
    private readonly TaperWords _taper = new(TaperTexts.In(texts.Culture));

    /// <summary>The sentence that answers.</summary>
    public string Answer
    {
        get
        {
            var said = _whole.Verdict switch
            {
                Verdict.NothingToCompare => texts.ApartNothing(Name, Count(_whole.With.Nights.Count), Count(_whole.Without.Nights.Count)),
                Verdict.ListTheNights => texts.ApartList(Name, List(_whole.With), List(_whole.Without)),
                Verdict.TooFew => texts.ApartTooFew(
                    Name, Middle(_whole.With), Count(_whole.With.Nights.Count), Middle(_whole.Without), Count(_whole.Without.Nights.Count), Count(Comparison.EnoughNights)),
                _ => Difference(),
            };
            return _whole.Unknown == 0 ? said : $"{said} {texts.ApartUnknown(Count(_whole.Unknown))}";
        }
    }

    /// <summary>By dose, and what else differed. Null: nothing to add.</summary>
    public string? Beside
    {
        get
        {
            if (_whole.Verdict is Verdict.NothingToCompare or Verdict.ListTheNights)
                return null;
            List<string> parts = [];
            var steps = found.Steps.Where(step => step.Comparison.With.Nights.Count + step.Comparison.Without.Nights.Count > 0).ToList();
            if (steps.Count > 1)
                parts.Add(texts.ApartByDose(string.Join("; ", steps.Select(step => Step(step.Dose.Dose is { } dose ? _taper.PerDay(dose) : texts.ApartNoDose, step.Comparison)))));
            var differing = _whole.Confounders.Where(confounder => confounder.IsNotable).Select(Named).ToList();
            if (differing.Count > 0)
                parts.Add(texts.AlsoDifferent(string.Join("; ", differing)));
            if (parts.Count == 0)
                return null;
            parts.Add(texts.CannotSayWhy);
            return string.Join(' ', parts);
        }
    }

    private string Name => NameOf(_whole.Fact, texts);

    /// <summary>The nights on which something was so, as they are named in a sentence.</summary>
    internal static string NameOf(NightFact fact, QuestionTexts texts) => fact switch
    {
        NightFact.Weekend => texts.ApartWeekend,
        NightFact.Alcohol => texts.ApartAlcohol,
        NightFact.LateCaffeine => texts.ApartLateCaffeine,
        NightFact.Caffeine => texts.ApartCaffeine,
        NightFact.Nap => texts.ApartNap,
        NightFact.WokenBySpasms => texts.ApartSpasms,
        NightFact.Stressed => texts.ApartStressed,
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact, "Nights are not set apart by this."),
    };

    private string Difference()
    {
        var sides = texts.ApartSides(
            Name, _words.Average(_whole.With.Summary.Mean!.Value), Count(_whole.With.Nights.Count),
            _words.Value(_whole.Without.Summary.Mean!.Value), Count(_whole.Without.Nights.Count));
        if (_whole.Difference is not { } difference)
            return $"{sides} {texts.NoVariation}";
        var (directed, range) = (_words.Directed(difference.Difference), _words.Range(difference.Interval));
        return _whole.Verdict switch
        {
            Verdict.CannotTell => $"{sides} {texts.CannotTell(directed, range)}",
            Verdict.SlightlyLower or Verdict.SlightlyHigher => $"{sides} {texts.SlightlyDifferent(directed, range)}",
            _ => $"{sides} {texts.MoreThanOrdinary(directed, range)}",
        };
    }

    // Values and counts alone: with every step looked at by itself, some would differ by chance.
    private string Step(string dose, FactComparison step) => texts.ApartStep(
        dose, Middle(step.With), Count(step.With.Nights.Count), Middle(step.Without), Count(step.Without.Nights.Count));

    private string Middle(Side side) => side.Summary.Mean is { } mean ? _words.Value(mean) : texts.NoNight;

    private string List(Side side) => side.Nights.Count == 0 ? texts.NoNight
        : string.Join("; ", side.Nights.TakeLast(MostListed).Select(night => texts.NightAndValue(_night.ShortNight(night.Night), _words.Value(night.Value!.Value))));

    private string Named(Confounder confounder) => texts.ApartCounts(
        ComparisonWords.NameOf(confounder.Fact, texts), Count(confounder.After), Count(confounder.KnownAfter), Count(confounder.Before), Count(confounder.KnownBefore));

    private string Count(int number) => number.ToString(texts.Culture);
}
