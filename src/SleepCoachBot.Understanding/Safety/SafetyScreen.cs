using SleepCoachBot.Understanding.Readings;
using SleepCoachBot.Understanding.Safety.Rules;

namespace SleepCoachBot.Understanding.Safety;

/// <summary>The first reader of every message: rules that a clinician can read, recall before precision.</summary>
/// <remarks>
/// Figures of speech are set aside first. What is left is searched for findings (a fever, a tablet missed); a finding that is
/// denied, asked about, long past or only a story does not count; signs are made of the findings that do. All words are looked at,
/// however long the message, in time linear to it.
/// </remarks>
public sealed class SafetyScreen
{
    private readonly RuleBook _rules = RuleBook.Shipped;

    /// <summary>Screens one message.</summary>
    /// <returns>Level <see cref="SafetyLevel.Clear"/> without signs when there is nothing to stop for.</returns>
    public SafetyReading Read(string text, MessageContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(context);

        var words = ScreenedText.Of(WordSplitter.Split(text), _rules);
        var told = TellingReader.Read(words, _rules, context);
        var signs = _rules.Signs.Where(sign => IsTold(sign, told)).ToList();
        var level = LevelOf(signs);
        var pressing = signs.OrderBy(sign => sign.Level == level ? -1 : (int)sign.Level).Select(sign => sign.Name).ToList();
        return new SafetyReading(level, pressing, told.About(words, _rules), told.When());
    }

    private static bool IsTold(Sign sign, Tellings told)
    {
        foreach (var row in sign.When)
            if (Array.TrueForAll(row, condition => told.Tells(condition.Finding) != condition.Absent))
                return true;
        return false;
    }

    // Wanting to die stands above all; other wishes to harm give way to a danger sign, which an ambulance must hear of first.
    private static SafetyLevel LevelOf(List<Sign> signs)
    {
        if (signs.Count == 0)
            return SafetyLevel.Clear;
        var hasDanger = signs.Any(sign => sign.Level == SafetyLevel.Emergency);
        var wantsToDie = signs.Any(sign => sign.Level == SafetyLevel.Crisis && sign.Name == "suicide");
        return hasDanger && !wantsToDie ? SafetyLevel.Emergency : signs[0].Level;
    }
}
