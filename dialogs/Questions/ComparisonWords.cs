using NodaTime;
using SleepCoachBot.Dialogs.Monitor;
using SleepCoachBot.Sleep.Comparisons;
using SleepCoachBot.Sleep.Measures;
using SleepCoachBot.Sleep.Nights;

namespace SleepCoachBot.Dialogs.Questions;

/// <summary>Says what was found: a plain sentence first, then what else was different. Never why.</summary>
internal sealed class ComparisonWords(DiaryComparing.Found found, QuestionTexts texts)
{
    private const int FewestForAnAverage = 3;
    private const int MostListed = 7;

    private readonly MeasureWords _words = new(found.Measure, texts, found.Centre);
    private readonly NightWords _night = new(MonitorTexts.In(texts.Culture));

    /// <summary>The sentence that answers.</summary>
    public string Answer
    {
        get
        {
            var said = found.Comparison is { } comparison ? Compared(comparison) : OneSpan();
            if (found.Only is not { } only)
                return said;
            var name = FactWords.NameOf(only.Kind.Fact, texts);
            var unknown = Unknown(only);
            return string.Join(' ', new[] { said, only.Kind.IsSo ? texts.OnlyNights(name) : texts.WithoutNights(name), unknown == 0 ? "" : texts.ApartUnknown(Count(unknown)) }.Where(part => part.Length > 0));
        }
    }

    /// <summary>What else may explain a difference, or says how much weight it bears. Null: nothing to add.</summary>
    public string? Beside
    {
        get
        {
            if (found.Comparison is not { } comparison || comparison.Verdict is Verdict.NothingToCompare or Verdict.ListTheNights)
                return null;
            List<string> parts = [];
            var differing = comparison.Confounders.Where(confounder => confounder.IsNotable).Select(Named).ToList();
            if (differing.Count > 0)
                parts.Add(texts.AlsoDifferent(string.Join("; ", differing)));
            if (comparison.WasGoingThatWay)
                parts.Add(texts.WasGoingThatWay);
            if (comparison.IsProvisional)
                parts.Add(texts.Provisional);
            if (comparison.Settling.Count > 0)
                parts.Add(texts.Settling(string.Join(", ", comparison.Settling.Select(night => Listed(night)))));
            if (parts.Count == 0)
                return null;
            parts.Add(texts.CannotSayWhy);
            return string.Join(' ', parts);
        }
    }

    /// <summary>The longest and the shortest night of the span. Null: fewer than two are known.</summary>
    public string? Extremes
    {
        get
        {
            var known = found.Values.Where(night => night.Value is not null && Counts(night.Night)).ToList();
            if (known.Count < 2)
                return null;
            var (longest, shortest) = (known.MaxBy(night => night.Value), known.MinBy(night => night.Value));
            return texts.Extremes(
                Count(known.Count), _night.Day(found.From.Evening), _night.Day(found.To.Evening),
                _night.Night(longest.Night), Rated(longest), _night.Night(shortest.Night), Rated(shortest));
        }
    }

    private string Rated(NightValue night)
    {
        var value = _words.Value(night.Value!.Value);
        return found.Entries.FirstOrDefault(entry => entry.Night == night.Night)?.Quality is { } quality
            ? texts.RatedAs(value, _night.Quality(quality).ToLower(texts.Culture))
            : value;
    }

    private string Compared(Comparison comparison)
    {
        var since = texts.SinceDay(_night.Day(comparison.After.From.Evening));
        var said = comparison.Verdict switch
        {
            Verdict.NothingToCompare => NothingToCompare(comparison),
            Verdict.ListTheNights => texts.ListBoth(
                _night.Day(comparison.After.From.Evening), List(comparison.Before.Nights.TakeLast(MostListed)), List(comparison.After.Nights.TakeLast(MostListed))),
            Verdict.TooFew => texts.TooFewToTell(
                since, Median(comparison.After), Counted(comparison.After), Median(comparison.Before), Counted(comparison.Before), comparison.LacksWeekend ? texts.LacksWeekend : MoreNeeded(comparison)),
            _ => Difference(comparison, since),
        };
        return found.IsSinceTaperStart ? $"{said} {texts.ComparedFromStart}" : said;
    }

    private string Difference(Comparison comparison, string since)
    {
        var difference = comparison.Difference;
        var sides = texts.BothSides(
            since, _words.Average(comparison.After.Summary.Mean!.Value), Counted(comparison.After),
            _words.Value(comparison.Before.Summary.Mean!.Value), Counted(comparison.Before));
        if (difference is null)
            return $"{sides} {texts.NoVariation}";
        var directed = _words.Directed(difference.Difference);
        return comparison.Verdict switch
        {
            Verdict.CannotTell => $"{sides} {texts.CannotTell(directed, _words.Range(difference.Interval))}",
            Verdict.SlightlyLower or Verdict.SlightlyHigher => $"{sides} {texts.SlightlyDifferent(directed, _words.Range(difference.Interval))}",
            _ => $"{sides} {texts.MoreThanOrdinary(directed, _words.Range(difference.Interval))}",
        };
    }

    private string NothingToCompare(Comparison comparison) => (comparison.Before.Nights.Count, comparison.After.Nights.Count) switch
    {
        (0, 0) => texts.NothingAtAll,
        (0, var after) => texts.NothingBefore(Count(after), _night.Day(comparison.After.From.Evening)),
        (var before, _) => texts.NothingAfter(Count(before), _night.Day(comparison.After.From.Evening)),
    };

    // What would settle it, and when.
    private string MoreNeeded(Comparison comparison) => comparison.EnoughOn is { } when
        ? texts.EnoughOn(_night.Day(when.Morning))
        : texts.TooFewBefore;

    private int Unknown(ChosenNights only) => found.Values.Count(night => night.Value is not null && only.Holds(night.Night) is null);

    private bool Counts(NightDate night) => found.Only is null || found.Only.Holds(night) == true;

    private string OneSpan()
    {
        var known = found.Values.Where(night => night.Value is not null && Counts(night.Night)).ToList();
        if (found.From == found.To)
            return known.Count == 0 ? texts.NoEntryFor(_night.Night(found.From)) : texts.OneNight(_night.Night(found.From), _words.Average(known[0].Value!.Value));
        var span = texts.FromTo(_night.Day(found.From.Evening), _night.Day(found.To.Evening));
        if (known.Count == 0)
            return texts.NoNightsIn(span);
        if (known.Count < FewestForAnAverage)
            return texts.OnlyThese(span, List(known));
        if (found.Measure is Measure.Bedtime or Measure.WakeTime && found.Centre is null)
            return texts.TooSpread(span);
        var summary = NumberSummary.Of(known.Select(night => night.Value));
        var sentence = texts.Average(
            span, _words.Average(summary.Mean!.Value), Count(known.Count), Count(Side.Passed(found.From, found.To, found.Only)), _words.Value(summary.Least!.Value), _words.Value(summary.Most!.Value));
        return found.Measure is Measure.Overall or Measure.SleepLatency or Measure.AwakeTotal ? $"{sentence} {LongOnes()}".TrimEnd() : sentence;
    }

    private string LongOnes()
    {
        var summary = SpanSummary.Of([.. found.Entries.Where(entry => Counts(entry.Night))], found.From, found.To);
        return found.Measure == Measure.AwakeTotal
            ? texts.LongAwake(Count(summary.LongTimesAwake), Count(summary.AwakeTotal.Nights))
            : summary.SleepLatency.Nights == 0 ? "" : texts.LongOnsets(Count(summary.LongLatencies), Count(summary.SleepLatency.Nights));
    }

    private string Median(Side side) => side.Nights.Count == 0 ? texts.NoNight
        : texts.MedianOf(_words.Average(side.Summary.Median!.Value), _words.Value(side.Summary.Least!.Value), _words.Value(side.Summary.Most!.Value));

    private string Counted(Side side) => texts.NightsOf(Count(side.Nights.Count), Count(side.NightsPassed));

    private string List(IEnumerable<NightValue> nights) => nights.ToList() is { Count: > 0 } some ? string.Join("; ", some.Select(Listed)) : texts.NoNight;

    private string Listed(NightValue night) => texts.NightAndValue(_night.ShortNight(night.Night), night.Value is { } value ? _words.Value(value) : texts.NoEntry);

    private string Named(Confounder confounder)
    {
        var counts = (Count(confounder.After), Count(confounder.KnownAfter), Count(confounder.Before), Count(confounder.KnownBefore));
        return texts.FactCounts(NameOf(confounder.Fact, texts), counts.Item1, counts.Item2, counts.Item3, counts.Item4);
    }

    /// <summary>What else differed, as it is named in a sentence.</summary>
    internal static string NameOf(NightFact fact, QuestionTexts texts) => fact switch
    {
        NightFact.Weekend => texts.FactWeekend,
        NightFact.LateCaffeine => texts.FactLateCaffeine,
        NightFact.Caffeine => texts.FactCaffeine,
        NightFact.Alcohol => texts.FactAlcohol,
        NightFact.Nap => texts.FactNap,
        NightFact.WokenBySpasms => texts.FactWokenBySpasms,
        NightFact.Stressed => texts.FactStressed,
        NightFact.OtherMedicineChanged => texts.FactOtherMedicine,
        NightFact.ClockChangeOrTravel => texts.FactClockOrTravel,
        NightFact.MissedDose => texts.FactMissedDose,
        _ => texts.FactIll,
    };

    private string Count(int number) => number.ToString(texts.Culture);
}
