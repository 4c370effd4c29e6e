using SleepCoachBot.Understanding.Readings;
using SleepCoachBot.Understanding.Safety.Rules;
using SleepCoachBot.Understanding.Safety.SecondOpinion;

namespace SleepCoachBot.Understanding.Safety;

/// <summary>The first reader of every message: rules that a clinician can read, recall before precision.</summary>
/// <remarks>
/// Figures of speech are set aside first. What is left is searched for findings (a fever, a tablet missed); a finding that is
/// denied, asked about, long past or only a story does not count; signs are made of the findings that do. All words are looked at,
/// however long the message, in time linear to it. Where the rules find less
/// than a small model that has learnt from many messages, its opinion counts (<see cref="LikelySigns"/>).
/// </remarks>
public sealed class SafetyScreen
{
    /// <summary>The names of signs that no rule found: the message as a whole sounds like it.</summary>
    public static readonly IReadOnlyDictionary<SafetyLevel, string> LikelySigns = new Dictionary<SafetyLevel, string>
    {
        [SafetyLevel.Crisis] = "likely-crisis", [SafetyLevel.Emergency] = "likely-danger", [SafetyLevel.Urgent] = "likely-urgent", [SafetyLevel.DoseAdvice] = "likely-dose-advice",
    };

    private readonly RuleBook _rules = RuleBook.Shipped;
    private readonly OpinionModel? _secondOpinion;

    /// <summary>The screen that ships.</summary>
    public SafetyScreen() : this(OpinionModel.Shipped) { }

    /// <param name="secondOpinion">Null: the rules alone.</param>
    internal SafetyScreen(OpinionModel? secondOpinion) => _secondOpinion = secondOpinion;

    /// <summary>Screens one message.</summary>
    /// <returns>Level <see cref="SafetyLevel.Clear"/> without signs when there is nothing to stop for.</returns>
    public SafetyReading Read(string text, MessageContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(context);

        var words = ScreenedText.WithFigures(text, _rules);
        var told = TellingReader.Read(words, _rules, context);
        var signs = _rules.Signs.Where(sign => IsTold(sign, told)).ToList();
        var level = LevelOf(signs);
        var pressing = signs.OrderBy(sign => sign.Level == level ? -1 : (int)sign.Level).Select(sign => sign.Name).ToList();
        // It adds, and never takes away: what the rules found is said too.
        if (IsLearnt(context) && _secondOpinion?.Read(words, level, told.AreWeighed) is { } likely && likely < level)
            (level, pressing) = (likely, [LikelySigns[likely], .. pressing]);
        return new SafetyReading(level, pressing, told.About(words, _rules), told.When());
    }

    // The model has learnt English, and guesses wildly at anything else.
    private static bool IsLearnt(MessageContext context) => context.Culture.TwoLetterISOLanguageName == "en";

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
