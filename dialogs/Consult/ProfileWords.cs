using NodaTime;
using NodaTime.Text;
using SleepCoachBot.Dialogs.Journey;
using SleepCoachBot.Dialogs.Monitor;
using SleepCoachBot.Dialogs.Safety;
using SleepCoachBot.Sleep.People;

namespace SleepCoachBot.Dialogs.Consult;

/// <summary>The fields of a profile in words: their names and their values.</summary>
public sealed class ProfileWords(ConsultTexts texts, HelpNumbers numbers)
{
    private readonly NightWords _nights = new(MonitorTexts.In(texts.Culture));

    /// <summary>The name of a field: "To ring at night".</summary>
    /// <exception cref="ArgumentException">There is no such field.</exception>
    public string Label(string field) => field switch
    {
        nameof(Profile.Form) => texts.LabelForm,
        nameof(Profile.Situation) => texts.LabelSituation,
        nameof(Profile.IsCarer) => texts.LabelIsCarer,
        nameof(Profile.Country) => texts.LabelCountry,
        nameof(Profile.Prescriber) => texts.LabelPrescriber,
        nameof(Profile.DayNumber) => texts.LabelDayNumber,
        nameof(Profile.NightNumber) => texts.LabelNightNumber,
        nameof(Profile.WeekendNumber) => texts.LabelWeekendNumber,
        nameof(Profile.BadNightNote) => texts.LabelBadNightNote,
        nameof(Profile.RingMeIf) => texts.LabelRingMeIf,
        nameof(Profile.Questions) => texts.LabelQuestions,
        nameof(Profile.OtherMedicines) => texts.LabelOtherMedicines,
        nameof(Profile.UsualSpasms) => texts.LabelUsualSpasms,
        nameof(Profile.CheckInAt) => texts.LabelCheckInAt,
        nameof(Profile.WindDownAt) => texts.LabelWindDownAt,
        nameof(Profile.QuietUntil) => texts.LabelQuietUntil,
        nameof(Profile.QuietHours) => texts.LabelQuietHours,
        nameof(Profile.DaysOff) => texts.LabelDaysOff,
        nameof(Profile.Pace) => texts.LabelPace,
        nameof(Profile.Stay) => texts.LabelStay,
        nameof(Person.UsualLightsOut) => texts.LabelUsualLightsOut,
        nameof(Person.UsualRising) => texts.LabelUsualRising,
        nameof(BodyFact.GetsUpSafely) => texts.FactGetsUpSafely,
        nameof(BodyFact.FallRisk) => texts.FactFallRisk,
        nameof(BodyFact.HeatSensitive) => texts.FactHeatSensitive,
        nameof(BodyFact.CrampsWhenTensed) => texts.FactCrampsWhenTensed,
        nameof(BodyFact.Seizures) => texts.FactSeizures,
        nameof(BodyFact.Mania) => texts.FactMania,
        nameof(BodyFact.PsychosisOrTrauma) => texts.FactPsychosisOrTrauma,
        nameof(BodyFact.BreathingIllness) => texts.FactBreathingIllness,
        nameof(BodyFact.ShiftWork) => texts.FactShiftWork,
        nameof(BodyFact.Pregnant) => texts.FactPregnant,
        nameof(BodyFact.KidneyDisease) => texts.FactKidneyDisease,
        nameof(BodyFact.SpinalInjuryT6) => texts.FactSpinalInjuryT6,
        nameof(BodyFact.DrinksDaily) => texts.FactDrinksDaily,
        nameof(BodyFact.NumbOrPainfulParts) => texts.FactNumbOrPainfulParts,
        _ => throw new ArgumentException($"There is no field {field}.", nameof(field)),
    };

    /// <summary>The value of a field, as <see cref="ProfileFields"/> keeps it, in words.</summary>
    public string Value(string field, string? kept) => (field, kept) switch
    {
        (_, null) => texts.NotTold,
        (nameof(Profile.Form), _) => Enum.Parse<BaclofenForm>(kept) switch
        {
            BaclofenForm.Pump => texts.FormPump, BaclofenForm.Both => texts.FormBoth, _ => texts.FormOral,
        },
        (nameof(Profile.Situation), _) => Enum.Parse<Situation>(kept) switch
        {
            Situation.Reducing => texts.SituationReducing, Situation.Thinking => texts.SituationThinking,
            Situation.CutAlone => texts.SituationCutAlone, _ => texts.SituationStopped,
        },
        (nameof(Profile.Country), _) => numbers.In(kept)?.Name ?? kept,
        (nameof(Profile.QuietUntil), _) => _nights.Day(LocalDatePattern.Iso.Parse(kept).Value),
        (nameof(Profile.CheckInAt) or nameof(Profile.WindDownAt) or nameof(Person.UsualLightsOut) or nameof(Person.UsualRising), _) =>
            _nights.Time(ProfileFields.Time(kept)!.Value),
        (nameof(Profile.QuietHours), _) => string.Join('–', kept.Split(' ').Select(time => _nights.Time(ProfileFields.Time(time)!.Value))),
        (nameof(Profile.DaysOff), _) => _nights.Weekdays(kept.Split(' ').Select(Enum.Parse<IsoDayOfWeek>)),
        (nameof(Profile.Pace), _) => Enum.Parse<DiaryPace>(kept.Split(' ')[0]) switch
        {
            DiaryPace.EveryOtherDay => texts.PaceEveryOtherDay, DiaryPace.Weekly => texts.PaceWeekly,
            DiaryPace.TwoWeeksThenWeekly => texts.PaceTwoWeeksThenWeekly, _ => texts.PaceStopped,
        },
        (nameof(Profile.Stay), _) => StayIn(ProfileFields.StayOf(kept)!),
        (_, "true") => texts.YesWord,
        (_, "false") => texts.NoWord,
        (nameof(Profile.RingMeIf) or nameof(Profile.Questions), _) => string.Join(" / ", kept.Split(ProfileFields.Line)),
        _ => kept,
    };

    private string StayIn(Stay stay) => stay.Until is { } until
        ? texts.StayUntil(Places.TownOf(stay.Zone), _nights.Day(until.InZone(DateTimeZoneProviders.Tzdb[stay.Home]).Date))
        : Places.TownOf(stay.Zone);
}
