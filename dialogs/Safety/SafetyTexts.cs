using System.Globalization;
using System.Resources;
using SleepCoachBot.Dialogs.Texts;

namespace SleepCoachBot.Dialogs.Safety;

/// <summary>What is said when something must be stopped for. Written and reviewed, never generated; a clinician signs them before a release.</summary>
public sealed class SafetyTexts : StepTexts
{
    private static readonly ResourceManager Resources = new(typeof(SafetyTexts));

    private SafetyTexts(CultureInfo culture) : base(Resources, culture) { }

    /// <summary>The words in a culture.</summary>
    public static SafetyTexts In(CultureInfo culture) => new(culture);

    public string RingNow(string first, string second) => Text([first, second]);
    public string RingNowLocal => Text();
    public string NumbersFor(string first) => Text([first]);
    public string NumbersUnknown => Text();
    public string CountrySet(string first, string second) => Text([first, second]);

    public string WhyBody => Text();
    public string WhyDysreflexia => Text();
    public string WhyPump => Text();
    public string WhyOverdose => Text();
    public string WhyChild => Text();
    public string SayToThem(string first) => Text([first]);
    public string SayITake => Text();
    public string SayTheyTake => Text();
    public string SayPump => Text();
    public string SayTheyPump => Text();
    public string SayChild => Text();
    public string DontDriveUnlock => Text();
    public string StayWithThem => Text();
    public string IAmAProgram => Text();
    public string MayBeMisread => Text();
    public string PoisonLine(string first, string second, string third) => Text([first, second, third]);

    public string SignSeizure => Text();
    public string SignHallucination => Text();
    public string SignConfusion => Text();
    public string SignBreathing => Text();
    public string SignUnrousable => Text();
    public string SignChestPain => Text();
    public string SignFever => Text();
    public string SignRigidity => Text();
    public string SignUrine => Text();
    public string SignDysreflexia => Text();
    public string SignOverdose => Text();
    public string SignRanOut => Text();
    public string SignStopped => Text();
    public string SignMissed => Text();
    public string SignVomited => Text();
    public string SignHeart => Text();

    public string StillThere(string first, string second) => Text([first, second]);
    public string KeptForLater => Text();
    public string Ringing(string first, string second) => Text([first, second]);
    public string FalseAlarmTaken(string first, string second) => Text([first, second]);
    public string HasRung => Text();
    public string UrgentStill => Text();
    public string WithHelp(string first, string second) => Text([first, second]);
    public string OpeningCheck(string first, string second) => Text([first, second]);
    public string RingingButton => Text();
    public string FalseAlarmButton => Text();
    public string BackToDiaryButton => Text();
    public string StopHereButton => Text();

    public string CrisisFirst(string first, string second, string third) => Text([first, second, third]);
    public string CrisisAsk => Text();
    public string CrisisLikely(string first, string second, string third) => Text([first, second, third]);
    public string CrisisLine(string first, string second, string third) => Text([first, second, third]);
    public string CrisisNoLine => Text();
    public string CrisisNow(string first, string second, string third) => Text([first, second, third]);
    public string CrisisThoughts(string first) => Text([first]);
    public string CrisisNo(string first, string second, string third) => Text([first, second, third]);
    public string CrisisStay(string first, string second, string third) => Text([first, second, third]);
    public string CrisisAnother(string first, string second, string third) => Text([first, second, third]);
    public string HarmToOthers(string first, string second, string third) => Text([first, second, third]);
    public string CrisisYesButton => Text();
    public string CrisisThoughtsButton => Text();
    public string CrisisNoButton => Text();

    public string RanOut(string first) => Text([first]);
    public string Stopped(string first) => Text([first]);
    public string TooMuch(string first, string second, string third) => Text([first, second, third]);
    public string VomitedDose(string first) => Text([first]);
    public string ChangedAlone(string first) => Text([first]);
    public string PumpRefill(string first, string second) => Text([first, second]);
    public string SameDay(string first) => Text([first]);
    public string Pregnant(string first) => Text([first]);
    public string IfShut(string first, string second) => Text([first, second]);
    public string IfShutNoLine => Text();
    public string IfWorse(string first, string second) => Text([first, second]);
    public string NoDoseDecision => Text();

    public string DoseAdvice(string first) => Text([first]);
    public string LineNow(string first, string second) => Text([first, second]);

    public string Human(string first, string second, string third) => Text([first, second, third]);
    public string HealthLine(string first, string second, string third) => Text([first, second, third]);

    public string MedicineCardButton => Text();
    public string CardTitle => Text();
    public string CardTitleThey => Text();
    public string CardWarning => Text();
    public string CardForm => Text();
    public string CardOral => Text();
    public string CardPump => Text();
    public string CardBoth => Text();
    public string CardPlanToday => Text();
    public string CardLastDose => Text();
    public string CardPrescriber => Text();
    public string CardNotTold => Text();
    public string CardNoDose => Text();
    public string CardDoseTaken(string first) => Text([first]);
    public string CardADay(string first) => Text([first]);
    public string CardSplit(string first, string second) => Text([first, second]);
    public string CardMilligrams(string first) => Text([first]);
    public string FollowUp(string first, string second) => Text([first, second]);
}
