using SleepCoachBot.Dialogs.Journey;
using SleepCoachBot.Dialogs.Monitor;
using SleepCoachBot.Sleep.People;
using SleepCoachBot.Understanding.Intents;

namespace SleepCoachBot.Dialogs.Consult;

/// <summary>What is asked by itself after the first minutes, at most one a day and each once: its words, its reason, and how its answer is read.</summary>
internal static class DailyQuestions
{
    private const int ShortestNote = 8;   // characters; less is no note and no line of a prescriber's

    private static readonly string[] Wishes =
        ["show", "what", "whats", "when", "whens", "how", "who", "whos", "why", "where", "which", "can you", "could you", "tell me", "do i", "should i", "is it", "is that", "am i", "remind me", "ask me"];

    private static readonly string[] Facts =
    [
        nameof(BodyFact.GetsUpSafely), nameof(BodyFact.HeatSensitive), nameof(BodyFact.NumbOrPainfulParts), nameof(BodyFact.SpinalInjuryT6),
        nameof(BodyFact.BreathingIllness), nameof(BodyFact.Seizures), nameof(BodyFact.KidneyDisease), nameof(BodyFact.DrinksDaily),
    ];

    /// <summary>The fields in the order in which they are asked for.</summary>
    internal static readonly IReadOnlyList<string> Order =
    [
        nameof(Profile.Prescriber), nameof(Profile.DayNumber), nameof(Profile.BadNightNote), nameof(Profile.RingMeIf), nameof(Profile.UsualSpasms),
        .. Facts[..2], nameof(Profile.OtherMedicines), .. Facts[2..], nameof(Profile.WeekendNumber),
    ];

    /// <summary>The next to ask.</summary>
    /// <returns>Null when all were asked or told.</returns>
    internal static string? Next(Profile profile, Person person, IReadOnlyCollection<string> offered) =>
        Order.FirstOrDefault(field => !offered.Contains(field) && ProfileFields.Get(profile, person, field) is null);

    internal static Activity Ask(string field, ConsultTexts texts)
    {
        var (skip, journey) = (MonitorTexts.In(texts.Culture).SkipButton, JourneyTexts.In(texts.Culture));
        var (question, buttons) = field switch
        {
            nameof(Profile.Prescriber) => (texts.AskPrescriber, new[] { skip }),
            nameof(Profile.DayNumber) => (texts.AskDayNumber, [skip]),
            nameof(Profile.WeekendNumber) => (texts.AskWeekendNumber, [skip]),
            nameof(Profile.BadNightNote) => (texts.AskBadNightNote, [texts.NoNoteButton, skip]),
            nameof(Profile.RingMeIf) => (texts.AskRingMeIf, [skip]),
            nameof(Profile.UsualSpasms) => (texts.AskUsualSpasms, [skip]),
            nameof(Profile.OtherMedicines) => (texts.AskOtherMedicines, [texts.NoneButton, skip]),
            nameof(BodyFact.GetsUpSafely) => (texts.AskGetsUpSafely, [journey.YesButton, journey.NoButton, skip]),
            nameof(BodyFact.HeatSensitive) => (texts.AskHeatSensitive, [journey.YesButton, journey.NoButton, skip]),
            nameof(BodyFact.NumbOrPainfulParts) => (texts.AskNumbOrPainfulParts, [journey.YesButton, journey.NoButton, skip]),
            nameof(BodyFact.BreathingIllness) => (texts.AskBreathingIllness, [journey.YesButton, journey.NoButton, skip]),
            nameof(BodyFact.Seizures) => (texts.AskSeizures, [journey.YesButton, journey.NoButton, skip]),
            nameof(BodyFact.SpinalInjuryT6) => (texts.AskSpinalInjuryT6, [journey.YesButton, journey.NoButton, skip]),
            nameof(BodyFact.KidneyDisease) => (texts.AskKidneyDisease, [journey.YesButton, journey.NoButton, skip]),
            nameof(BodyFact.DrinksDaily) => (texts.AskDrinksDaily, [journey.YesButton, journey.NoButton, skip]),
            _ => throw new ArgumentException($"{field} is not asked for.", nameof(field)),
        };
        return Replies.Say(texts.DailyOpening(question), buttons);
    }

    internal static string Why(string field, ConsultTexts texts) => field switch
    {
        nameof(Profile.Prescriber) => texts.WhyPrescriber,
        nameof(Profile.DayNumber) or nameof(Profile.WeekendNumber) => texts.WhyNumbers,
        nameof(Profile.BadNightNote) => texts.WhyBadNightNote,
        nameof(Profile.RingMeIf) => texts.WhyRingMeIf,
        nameof(Profile.UsualSpasms) => texts.WhyUsualSpasms,
        nameof(Profile.OtherMedicines) => texts.WhyOtherMedicines,
        _ => texts.WhyFact,
    };

    /// <summary>The value that a message gives to the question just asked.</summary>
    /// <returns>Null when it is no answer to it.</returns>
    internal static string? Answer(string field, Said said)
    {
        var (text, texts) = (said.Text.Trim(), ConsultTexts.In(said.Speaker.Culture));
        if (Enum.TryParse<BodyFact>(field, out var fact))
        {
            return said.Command switch
            {
                Command.Yes => "true",
                Command.No => "false",
                _ => BodyFactWords.In(text).TryGetValue(fact, out var told) ? told ? "true" : "false" : YesOrNo(text),
            };
        }
        if (said.Command == Command.No || said.Is(texts.NoneButton))
            return field == nameof(Profile.OtherMedicines) ? texts.NoneWord : null;
        if (said.Command != Command.None || text.EndsWith('?') || said.Is(texts.NoNoteButton))
            return null;
        return field switch
        {
            nameof(Profile.Prescriber) => PrescriberName.AsAnswer(text),
            nameof(Profile.DayNumber) or nameof(Profile.WeekendNumber) =>
                ProfileTelling.Digits(text) >= 3 && ProfileTelling.IsNumber(text) ? ProfileTelling.Unquoted(text) : null,
            nameof(Profile.UsualSpasms) => ProfileTelling.Score(text),
            nameof(Profile.OtherMedicines) => text.Length is >= 3 and <= 600 && !IsAWish(said) ? text : null,
            _ => text.Length >= ShortestNote && !IsAWish(said) ? ProfileTelling.Unquoted(text) : null,
        };
    }

    // "Show my plan", "what's my dose today": asked of us, and never kept as a prescriber's words.
    private static bool IsAWish(Said said) =>
        said.Intent is Intent.TaperStatus or Intent.SleepQuestion or Intent.DiaryShow or Intent.Help or Intent.Human or Intent.Settings or Intent.ReminderSet or Intent.ReminderOff
            or Intent.Report or Intent.DataExport or Intent.DataDelete or Intent.SymptomQuestion
        || Wishes.Any(word => Commands.Plain(said.Text).StartsWith(word + " ", StringComparison.Ordinal));

    private static string? YesOrNo(string text)
    {
        var plain = Commands.Plain(text);
        return plain.Length > 60 ? null
            : plain.StartsWith("yes", StringComparison.Ordinal) || plain.StartsWith("yeah", StringComparison.Ordinal) ? "true"
            : plain.StartsWith("no ", StringComparison.Ordinal) || plain.StartsWith("not ", StringComparison.Ordinal) || plain is "never" or "none" ? "false"
            : null;
    }
}
