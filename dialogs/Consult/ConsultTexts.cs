using System.Globalization;
using System.Resources;
using SleepCoachBot.Dialogs.Texts;

namespace SleepCoachBot.Dialogs.Consult;

/// <summary>What is said about how somebody takes it, who decides, and whom to ring. A clinician signs the medical sentences before a release.</summary>
public sealed class ConsultTexts : StepTexts
{
    private static readonly ResourceManager Resources = new(typeof(ConsultTexts));

    private ConsultTexts(CultureInfo culture) : base(Resources, culture) { }

    /// <summary>The words in a culture.</summary>
    public static ConsultTexts In(CultureInfo culture) => new(culture);

    public string AskForm => Text();
    public string AskFormTheirs => Text();
    public string OralButton => Text();
    public string PumpButton => Text();
    public string BothButton => Text();
    public string WhyForm => Text();

    public string AskSituation => Text();
    public string AskSituationTheirs => Text();
    public string ReducingButton => Text();
    public string ThinkingButton => Text();
    public string CutAloneButton => Text();
    public string StoppedButton => Text();
    public string CarerButton => Text();
    public string ReducingTheirsButton => Text();
    public string CutAloneTheirsButton => Text();
    public string StoppedTheirsButton => Text();
    public string WhySituation => Text();
    public string Thinking => Text();

    public string AskNight => Text();
    public string AskNumber => Text();
    public string AddANumberButton => Text();
    public string DontKnowButton => Text();
    public string WhyNight => Text();
    public string ExampleNumber => Text();
    public string ThatIsAQuestion(string first, string second) => Text([first, second]);
    public string TillThen(string first, string second) => Text([first, second]);
    public string TillThenEmergency(string first) => Text([first]);
    public string NumberKept(string first) => Text([first]);
    public string AskCountry(string first) => Text([first]);
    public string AskWhichCountry => Text();
    public string ElsewhereButton => Text();
    public string WhyCountry => Text();
    public string ExampleCountry => Text();

    public string AskTimes => Text();
    public string AskTimesTheirs => Text();
    public string AskRising => Text();
    public string AskRisingTheirs => Text();
    public string WhyTimes => Text();
    public string ExampleTimes => Text();
    public string ExampleRising => Text();
    public string OfferCheckIn(string first, string second, string third) => Text([first, second, third]);
    public string OfferCheckInWithCarer(string first, string second, string third) => Text([first, second, third]);
    public string OfferCheckInAlone(string first) => Text([first]);
    public string AskCheckInTime => Text();
    public string FineButton => Text();
    public string OtherTimeButton => Text();
    public string ICallButton => Text();
    public string WhyCheckIn => Text();
    public string ExampleCheckIn => Text();

    public string End => Text();
    public string EndNights(string first, string second) => Text([first, second]);
    public string EndOneNight(string first) => Text([first]);
    public string EndLongBefore(string first) => Text([first]);
    public string EndThinking => Text();
    public string EndPump => Text();
    public string EndDiaryOnly => Text();
    public string EndPlanLater => Text();
    public string OneThingToKeep(string first) => Text([first]);
    public string WhatNext => Text();
    public string MyListButton => Text();

    public string PumpPage(string first) => Text([first]);

    public string Noted(string first, string second) => Text([first, second]);
    public string NotedAfter => Text();
    public string NotedPair(string first, string second) => Text([first, second]);
    public string TakenBack(string first, string second) => Text([first, second]);
    public string NotTold => Text();
    public string YesWord => Text();
    public string NoWord => Text();
    public string CarerTaken => Text();
    public string ReducingTaken => Text();

    public string LabelForm => Text();
    public string LabelSituation => Text();
    public string LabelIsCarer => Text();
    public string LabelCountry => Text();
    public string LabelPrescriber => Text();
    public string LabelDayNumber => Text();
    public string LabelNightNumber => Text();
    public string LabelWeekendNumber => Text();
    public string LabelBadNightNote => Text();
    public string LabelRingMeIf => Text();
    public string LabelQuestions => Text();
    public string LabelOtherMedicines => Text();
    public string LabelUsualSpasms => Text();
    public string LabelCheckInAt => Text();
    public string LabelWindDownAt => Text();
    public string LabelQuietUntil => Text();
    public string LabelQuietHours => Text();
    public string LabelDaysOff => Text();
    public string LabelUsualLightsOut => Text();
    public string LabelUsualRising => Text();
    public string FormOral => Text();
    public string FormPump => Text();
    public string FormBoth => Text();
    public string SituationReducing => Text();
    public string SituationThinking => Text();
    public string SituationCutAlone => Text();
    public string SituationStopped => Text();
    public string FactGetsUpSafely => Text();
    public string FactFallRisk => Text();
    public string FactHeatSensitive => Text();
    public string FactCrampsWhenTensed => Text();
    public string FactSeizures => Text();
    public string FactMania => Text();
    public string FactPsychosisOrTrauma => Text();
    public string FactBreathingIllness => Text();
    public string FactShiftWork => Text();
    public string FactPregnant => Text();
    public string FactKidneyDisease => Text();
    public string FactSpinalInjuryT6 => Text();
    public string FactDrinksDaily => Text();
    public string FactNumbOrPainfulParts => Text();

    public string QuestionNight => Text();
    public string QuestionBadNight => Text();
    public string Starters => Text();
    public string StarterAdded(string first) => Text([first]);
    public string ListAdded(string first, string second) => Text([first, second]);
    public string ListIs => Text();
    public string ListLine(string first, string second) => Text([first, second]);
    public string ListNights(string first) => Text([first]);
    public string ListNightsOne => Text();
    public string ListNightsMany(string first) => Text([first]);
    public string ListStarters => Text();
    public string ListStarter(string question) => Text([question]);
    public string ListEmpty => Text();
    public string ListHow => Text();
    public string ListRemoved(string first) => Text([first]);
    public string ListNotThere(string first) => Text([first]);
    public string ListCleared => Text();
    public string ListNothingToAdd => Text();
    public string PutOnListButton => Text();
    public string RemoveItButton => Text();
    public string TakeOffLastPhrase => Text();

    public string DosePlanToday(string first) => Text([first]);
    public string DosePlanSplit(string first, string second) => Text([first, second]);
    public string DosePart(string first, string second) => Text([first, second]);
    public string DosePartUnnamed(string first) => Text([first]);
    public string DoseMorning => Text();
    public string DoseMidday => Text();
    public string DoseAfternoon => Text();
    public string DoseEvening => Text();
    public string DoseNight => Text();
    public string DoseNote(string first) => Text([first]);
    public string DoseNoteOf(string first, string second) => Text([first, second]);
    public string DoseNoNote => Text();
    public string DoseRing(string first) => Text([first]);
    public string DoseOfferBadNight => Text();
    public string DoseOffer => Text();

    public string RingNow(string first) => Text([first]);
    public string RingNone => Text();
    public string RingLine(string first) => Text([first]);
    public string RingEmergency(string first) => Text([first]);
    public string RingHowByDay => Text();
    public string RingHow => Text();
    public string NoteNone => Text();
    public string NoteNoneButton => Text();

    public string DailyOpening(string first) => Text([first]);
    public string DailySkipped => Text();
    public string AskPrescriber => Text();
    public string WhyPrescriber => Text();
    public string AskDayNumber => Text();
    public string WhyNumbers => Text();
    public string AskWeekendNumber => Text();
    public string AskBadNightNote => Text();
    public string WhyBadNightNote => Text();
    public string NoNoteButton => Text();
    public string NoNoteTaken(string first) => Text([first]);
    public string AskRingMeIf => Text();
    public string WhyRingMeIf => Text();
    public string AskUsualSpasms => Text();
    public string WhyUsualSpasms => Text();
    public string AskOtherMedicines => Text();
    public string WhyOtherMedicines => Text();
    public string NoneButton => Text();
    public string NoneWord => Text();
    public string AskGetsUpSafely => Text();
    public string AskHeatSensitive => Text();
    public string AskNumbOrPainfulParts => Text();
    public string AskBreathingIllness => Text();
    public string AskSeizures => Text();
    public string AskSpinalInjuryT6 => Text();
    public string AskKidneyDisease => Text();
    public string AskDrinksDaily => Text();
    public string WhyFact => Text();
    public string DontKnowDailyButton => Text();
    public string SettingUpRest => Text();
    public string HelloAgain => Text();
    public string LabelPace => Text();
    public string LabelStay => Text();
    public string PaceEveryOtherDay => Text();
    public string PaceWeekly => Text();
    public string PaceTwoWeeksThenWeekly => Text();
    public string PaceStopped => Text();
    public string StayUntil(string first, string second) => Text([first, second]);
}
