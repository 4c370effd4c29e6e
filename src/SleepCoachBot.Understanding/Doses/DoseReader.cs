using NodaTime;
using SleepCoachBot.Sleep.Doses;
using SleepCoachBot.Sleep.Plans;
using SleepCoachBot.Understanding.Plans;
using SleepCoachBot.Understanding.Readings;

namespace SleepCoachBot.Understanding.Doses;

/// <summary>Reads what was taken or missed, and what the prescriber changed or paused.</summary>
/// <remarks>A wrong dose read silently is the worst that can happen here: two amounts, two events, another unit or a doubt are asked about.</remarks>
public sealed class DoseReader
{
    /// <summary>Somebody who logs a dose a little before its time means this time and not the one twelve hours ago.</summary>
    private const int SoonMinutes = 30;

    /// <summary>Bare numbers below this may as well be tablets.</summary>
    private const decimal SmallestWithoutUnit = 5;

    private static readonly Vocabulary s_vocabulary = new(
        [.. DoseCues.Vocabulary, .. DoseClock.Vocabulary, .. DayReader.Vocabulary, .. AmountReader.Vocabulary, "baclofen", "doctor", "dose", "after", "where", "woke", "there", "these", "those", "think",
            "worse", "their", "about", "asleep", "dinner", "supper", "breakfast", "lunch", "right", "still", "night", "shift"]);

    public Reading<DoseEvent> Read(string text, MessageContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(context);
        var words = Scanner.Read(text, s_vocabulary);
        if (words.Count == 0 || words.Any(word => PlanScanner.OtherMedicines.Contains(word.Text)) && !words.Any(word => word.Text is "baclofen" or "taper" or "tapering" or "reduction" or "reductions"))
            return new Reading<DoseEvent>.Silent();
        var said = new DoseSaid(words, context);
        if (said.Kind is not { } kind)
            return said.IsAboutDoses ? Ask("unclear", words) : new Reading<DoseEvent>.Silent();
        if (said.Doubt is { } doubt)
            return Ask(doubt, words);
        var isDated = kind is DoseEventKind.Changed or DoseEventKind.Paused;
        var when = isDated ? said.Day(SoonMinutes) : said.Moment(SoonMinutes);
        if (when.IsUnclear)
            return Ask("when", words);
        if (said.Amount(kind, SmallestWithoutUnit) is not { } amount)
            return Ask("amount", words);
        return new Reading<DoseEvent>.Says(new DoseEvent(kind, amount.Milligrams, when.Date, isDated ? null : when.Time)) { Evidence = Of("dose." + kind.ToString().ToLowerInvariant(), words) };
    }

    private static Reading<DoseEvent> Ask(string why, List<Lexeme> words) => new Reading<DoseEvent>.AskAgain([]) { Evidence = Of("dose.ask." + why, words) };

    private static Evidence Of(string rule, List<Lexeme> words) => new(words[0].Start, words[^1].End - words[0].Start, rule);
}
