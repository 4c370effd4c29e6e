using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using SleepCoachBot.Dialogs.Journey;
using SleepCoachBot.Dialogs.Safety;
using SleepCoachBot.Sleep.People;
using SleepCoachBot.Sleep.Plans;
using SleepCoachBot.Understanding.Safety;

namespace SleepCoachBot.Dialogs.Consult;

/// <summary>What is answered when somebody asks for a decision about a dose: not ours; their plan's own line, the prescriber's own note, who can decide now.</summary>
/// <remarks>No dose is worked out here: what the plan and the note hold is repeated, and nothing else.</remarks>
public sealed partial class DoseDecision(SafetyAnswers safety, IProfiles profiles, IPlans plans, ConversationState conversation)
{
    private static readonly LocalTime NightFrom = new(20, 0);
    private static readonly LocalTime NightUntil = new(8, 0);

    private readonly Kept<Talk> _talk = new(conversation, nameof(Talk));

    /// <summary>The answer, the decision that is refused and the number first.</summary>
    public async Task<IReadOnlyList<Activity>> AnswerAsync(
        ITurnContext turn, Speaker speaker, SafetyReading reading, string? country, string text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        ArgumentNullException.ThrowIfNull(speaker);
        var texts = ConsultTexts.In(speaker.Culture);
        var profile = await profiles.OfAsync(turn.TurnState, cancellationToken);
        var ring = speaker.Zone is null ? null : WhoToRing.Now(profile, speaker.Now);
        var first = safety.ForDoseAdvice(reading, country, speaker.Culture, ring is not null && Dialable().IsMatch(ring) ? ring.Trim() : null);
        if (profile.Consent is null)
            return [first];

        var badNight = profile.BadNightNote is null && IsOfTheNight(speaker, text);
        await _talk.KeepAsync(
            turn, await _talk.OfAsync(turn, cancellationToken) with { LastSymptom = badNight ? texts.QuestionBadNight : QuestionList.Sentence(text) }, cancellationToken);
        string[] parts =
        [
            speaker.Zone is { } zone && await plans.Of(turn.TurnState).CurrentAsync(cancellationToken) is { } plan && plan.DoseAt(speaker.Instant, zone) is { } dose
                ? Today(dose, texts) : "",
            profile.BadNightNote is { } note
                ? profile.Prescriber is { } who ? texts.DoseNoteOf(Opening(who), note) : texts.DoseNote(note)
                : badNight ? texts.DoseNoNote : "",
            ring is not null && !Dialable().IsMatch(ring) ? texts.DoseRing(ring) : "",
            badNight ? texts.DoseOfferBadNight : texts.DoseOffer,
        ];
        return [first, Replies.Say(string.Join(' ', parts.Where(part => part.Length > 0)), texts.PutOnListButton)];
    }

    /// <summary>The plan's line for a day, divided as the plan divides it or not at all.</summary>
    internal static string Today(DailyDose dose, ConsultTexts texts)
    {
        ArgumentNullException.ThrowIfNull(dose);
        return dose.Split.Count == 0
            ? texts.DosePlanToday(Amount(dose.Total, texts.Culture))
            : texts.DosePlanSplit(Amount(dose.Total, texts.Culture), string.Join(", ", dose.Split.Select(part => Part(part, texts))));
    }

    private static bool IsOfTheNight(Speaker speaker, string text) =>
        !Leaving().IsMatch(text) && (speaker.Zone is not null && (speaker.Now.TimeOfDay >= NightFrom || speaker.Now.TimeOfDay < NightUntil) || text.Contains("night", StringComparison.OrdinalIgnoreCase));

    private static string Opening(string who) => char.ToUpper(who[0], CultureInfo.InvariantCulture) + who[1..];

    private static string Part(PlannedDose part, ConsultTexts texts) => part.When switch
    {
        TimeOfDose.Morning => texts.DosePart(Amount(part.Amount, texts.Culture), texts.DoseMorning),
        TimeOfDose.Midday => texts.DosePart(Amount(part.Amount, texts.Culture), texts.DoseMidday),
        TimeOfDose.Afternoon => texts.DosePart(Amount(part.Amount, texts.Culture), texts.DoseAfternoon),
        TimeOfDose.Evening => texts.DosePart(Amount(part.Amount, texts.Culture), texts.DoseEvening),
        TimeOfDose.Night => texts.DosePart(Amount(part.Amount, texts.Culture), texts.DoseNight),
        _ => texts.DosePartUnnamed(Amount(part.Amount, texts.Culture)),
    };

    private static string Amount(Milligrams amount, CultureInfo culture) => amount.Amount.ToString("0.##", culture);

    // Whoever asks about stopping has their own question, whatever the hour.
    [GeneratedRegex(@"\b(?:stop|stopping|quit|quitting|com(?:e|ing) off|get(?:ting)? off)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Leaving();

    [GeneratedRegex(@"^\s*\+?[0-9][0-9 ()\-]{1,24}\s*$")]
    internal static partial Regex Dialable();
}
