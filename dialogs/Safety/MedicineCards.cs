using SleepCoachBot.Dialogs.Cards;
using SleepCoachBot.Dialogs.Journey;
using SleepCoachBot.Dialogs.Monitor;
using SleepCoachBot.Sleep.Doses;
using SleepCoachBot.Sleep.People;
using SleepCoachBot.Sleep.Plans;

namespace SleepCoachBot.Dialogs.Safety;

/// <summary>The card to hold up to whoever comes to help: what is taken, and why stopping matters. Only what was told is on it.</summary>
public sealed class MedicineCards(IProfiles profiles, IPlans plans, IDoses doses)
{
    private const int DaysOfDoses = 7;

    /// <summary>The card of the turn's person.</summary>
    public async Task<Activity> OfAsync(ITurnContext turn, Speaker speaker, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        ArgumentNullException.ThrowIfNull(speaker);
        var texts = SafetyTexts.In(speaker.Culture);
        var profile = await profiles.OfAsync(turn.TurnState, cancellationToken);
        List<(string, string)> facts =
        [
            (texts.CardForm, profile.Form switch
            {
                BaclofenForm.Oral => texts.CardOral, BaclofenForm.Pump => texts.CardPump, BaclofenForm.Both => texts.CardBoth, _ => texts.CardNotTold,
            }),
        ];
        if (speaker.Zone is not null)
        {
            facts.Add((texts.CardPlanToday, PlanToday(await plans.Of(turn.TurnState).CurrentAsync(cancellationToken), speaker, texts)));
            facts.Add((texts.CardLastDose, LastTaken(
                await doses.Of(turn.TurnState).BetweenAsync(speaker.Now.Date.PlusDays(-DaysOfDoses), speaker.Now.Date, cancellationToken), speaker, texts)));
        }
        facts.Add((texts.CardPrescriber, string.Join(", ", new[] { profile.Prescriber, profile.DayNumber }.OfType<string>()) is { Length: > 0 } told ? told : texts.CardNotTold));

        var title = profile.IsCarer ? texts.CardTitleThey : texts.CardTitle;
        var spoken = $"{title} {texts.CardWarning}";
        var reply = (Activity)MessageFactory.Attachment(
            new AdaptiveCard(spoken).Heading(title).Line(texts.CardWarning).Facts(facts).ToAttachment(), spoken);
        reply.TextFormat = "plain";
        reply.Speak = spoken;
        return reply;
    }

    private static string PlanToday(KeptPlan? plan, Speaker speaker, SafetyTexts texts)
    {
        if (plan?.DoseOn(speaker.Now.Date) is not { } dose)
            return texts.CardNotTold;
        var total = texts.CardADay(Amount(dose.Total, texts));
        return dose.Split.Count == 0 ? total : texts.CardSplit(total, string.Join(" + ", dose.Split.Select(part => Amount(part.Amount, texts))));
    }

    private static string LastTaken(IReadOnlyList<KeptDose> told, Speaker speaker, SafetyTexts texts)
    {
        if (told.LastOrDefault(dose => dose.Event.Kind == DoseEventKind.Taken) is not { Event: { } taken } last)
            return texts.CardNoDose;
        var words = new NightWords(MonitorTexts.In(speaker.Culture));
        var day = taken.Day ?? last.ToldAt.InZone(speaker.Zone!).Date;
        var when = taken.Time is { } time ? words.Moment(day + time) : words.Day(day);
        return texts.CardDoseTaken(taken.Amount is { } amount ? $"{Amount(amount, texts)}, {when}" : when);
    }

    private static string Amount(Milligrams amount, SafetyTexts texts) => texts.CardMilligrams(amount.Amount.ToString("0.##", texts.Culture));
}
