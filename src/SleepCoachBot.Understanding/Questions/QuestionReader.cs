using NodaTime;
using SleepCoachBot.Sleep.Comparisons;
using SleepCoachBot.Sleep.Measures;
using SleepCoachBot.Sleep.Nights;
using SleepCoachBot.Sleep.Plans;
using SleepCoachBot.Understanding.Plans;
using SleepCoachBot.Understanding.Readings;

namespace SleepCoachBot.Understanding.Questions;

/// <summary>Reads a question about the diary: which measure, which nights, and whether against what was before.</summary>
public sealed class QuestionReader
{
    private static readonly Vocabulary s_vocabulary = new(
        [.. QuestionCues.Vocabulary, .. NightKindReader.Vocabulary, .. DayReader.Vocabulary, "nights", "average", "general", "there", "their", "where", "these", "which", "would", "could", "about", "after", "started", "prescriber", "doctor", "please", "usually", "weeks", "months", "stuff", "staff", "things", "thing"]);

    public Reading<DiaryQuestion> Read(string text, MessageContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(context);
        var (only, words) = NightKindReader.Read(Scanner.Read(text, s_vocabulary));
        return Measured(words) is { } measure ? Asked(words, measure, context, null, only) : new Reading<DiaryQuestion>.Silent();
    }

    /// <summary>Reads what follows a question: "and awakenings?", "what about last month", "since the taper?". What it does not say stays as asked.</summary>
    /// <param name="previous">The question that was answered last.</param>
    public Reading<DiaryQuestion> ReadFollowUp(string text, DiaryQuestion previous, MessageContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(previous);
        ArgumentNullException.ThrowIfNull(context);
        var all = Scanner.Read(text, s_vocabulary);
        if (all.Count == 0)
            return new Reading<DiaryQuestion>.Silent();
        var (only, words) = NightKindReader.Read(all);
        if (only is not null && words.Count == 0)
            return new Reading<DiaryQuestion>.Says(previous with { Only = only }) { Evidence = Of(all, previous.Measure) };
        var measure = Measured(words) is { } named and not Measure.Overall ? named : previous.Measure;
        return Asked(words, measure, context, previous, only);
    }

    private static Evidence Of(List<Lexeme> words, Measure measure) =>
        new(words[0].Start, words[^1].End - words[0].Start, "question." + measure.ToString().ToLowerInvariant());

    private static Reading<DiaryQuestion> Asked(List<Lexeme> words, Measure measure, MessageContext context, DiaryQuestion? previous, NightKind? only)
    {
        var evidence = Of(words, measure);
        var span = new NightSpanReader(words, context).Read();
        if (span.IsUnclear)
            return new Reading<DiaryQuestion>.AskAgain([]) { Evidence = evidence };
        var compared = span.Since is not null || QuestionCues.Before.AreIn(words);
        if (previous is not null && span is { From: null, To: null, Since: null })
        {
            return measure == previous.Measure && !compared && only is null
                ? new Reading<DiaryQuestion>.Silent()
                : new Reading<DiaryQuestion>.Says(previous with { Measure = measure, ComparedWithBefore = compared || previous.ComparedWithBefore, Only = only ?? previous.Only }) { Evidence = evidence };
        }
        return new Reading<DiaryQuestion>.Says(new DiaryQuestion(measure, Night(span.From), Night(span.To), span.Since, compared) { SinceDose = span.Since is SinceWhen.DoseChange ? DoseOf(words) : null, Only = only ?? previous?.Only }) { Evidence = evidence };
    }

    private static Measure? Measured(List<Lexeme> words)
    {
        foreach (var (measure, said) in QuestionCues.Measures)
            if (said.Find(words) is { } found && !(measure is Measure.Bedtime && Tells(words, found.Next)))
                return measure;
        return QuestionCues.Sleep.AreIn(words) ? Measure.Overall : null;
    }

    // "since i went down to 20", "since the change to 25 mg a day"
    private static Milligrams? DoseOf(List<Lexeme> words)
    {
        var amounts = new AmountReader(words);
        for (var at = 1; at < words.Count; at++)
            if (words[at - 1].Is("to") && amounts.Read(at) is { PerDay: > 0 and <= AmountReader.MostPerDay and var dose } && decimal.Round(dose, 2) == dose)
                return new Milligrams(dose);
        return null;
    }

    // "how did i sleep today? went to bed at quarter to 9": tells a bedtime, and asks for something else.
    private static bool Tells(List<Lexeme> words, int at) =>
        at + 1 < words.Count && words[at].Text is "at" or "about" or "around" && (words[at + 1].Number is not null || words[at + 1].Text is "half" or "quarter" or "midnight" or "noon");

    private static NightDate? Night(LocalDate? evening) => evening is { } date ? new NightDate(date) : null;
}
