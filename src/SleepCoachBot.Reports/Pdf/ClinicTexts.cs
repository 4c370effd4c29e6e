using System.Globalization;
using System.Resources;
using SleepCoachBot.Reports.Texts;

namespace SleepCoachBot.Reports.Pdf;

/// <summary>What stands on the page for the clinic.</summary>
public sealed class ClinicTexts : LeavingTexts
{
    private static readonly ResourceManager Resources = new(typeof(ClinicTexts));

    private ClinicTexts(CultureInfo culture) : base(Resources, culture) { }

    /// <summary>The words in a culture.</summary>
    public static ClinicTexts In(CultureInfo culture) => new(culture);

    public string Title => Text();
    public string Made(string day, string from, string to) => Text([day, from, to]);
    public string MadeFor(string name, string day, string from, string to) => Text([name, day, from, to]);
    public string QuestionsTitle => Text();
    public string NoQuestions => Text();
    public string MoreQuestions(string count) => Text([count]);
    public string DoseTitle => Text();
    public string NoPlan => Text();
    public string PlanWaiting => Text();
    public string PlanEnded(string dose) => Text([dose]);
    public string DoseSince(string day) => Text([day]);
    public string DoseNotSaid => Text();
    public string OnHold(string day) => Text([day]);
    public string Next(string steps) => Text([steps]);
    public string NextStep(string dose, string day) => Text([dose, day]);
    public string NoNext => Text();
    public string AsTyped(string words) => Text([words]);
    public string AsTold => Text();
    public string LoggedTitle => Text();
    public string Logged(string days, string parts) => Text([days, parts]);
    public string LoggedTaken(string count) => Text([count]);
    public string LoggedMissed(string count, string days) => Text([count, days]);
    public string LoggedChanged(string count, string days) => Text([count, days]);
    public string LoggedNothing(string count) => Text([count]);
    public string LoggedNever(string days) => Text([days]);
    public string SleepTitle => Text();
    public string SleepNone => Text();
    public string SleepAverage(string mean, string told, string passed, string least, string most) => Text([mean, told, passed, least, most]);
    public string SleepFinding(string finding) => Text([finding]);
    public string AlsoDifferent(string facts) => Text([facts]);
    public string FactPair(string name, string before, string knownBefore, string after, string knownAfter) => Text([name, before, knownBefore, after, knownAfter]);
    public string FactWeekend => Text();
    public string FactLateCaffeine => Text();
    public string FactAlcohol => Text();
    public string FactNap => Text();
    public string FactWokenBySpasms => Text();
    public string FactStressed => Text();
    public string FactOtherMedicineChanged => Text();
    public string FactClockChangeOrTravel => Text();
    public string FactMissedDose => Text();
    public string FactIll => Text();
    public string SpasmsTitle => Text();
    public string SpasmsNone => Text();
    public string SpasmsAverage(string mean, string most, string told, string passed) => Text([mean, most, told, passed]);
    public string SpasmsSides(string before, string day, string beforeNights, string after, string afterNights, string most) => Text([before, day, beforeNights, after, afterNights, most]);
    public string SignsTitle => Text();
    public string SignsNone => Text();
    public string SignOn(string sign, string days) => Text([sign, days]);
    public string SignsTicked(string signs) => Text([signs]);
    public string SignCount(string sign, string count) => Text([sign, count]);
    public string SignSeeingOrHearing => Text();
    public string SignFit => Text();
    public string SignFever => Text();
    public string SignConfusion => Text();
    public string SignRacingHeart => Text();
    public string SignMuchStiffer => Text();
    public string SignOther => Text();
    public string SignNotSaid => Text();
    public string Crisis(string days) => Text([days]);
    public string StripTitle(string from, string to, string told, string passed) => Text([from, to, told, passed]);
    public string StripTitleLast(string shown, string all, string from, string to, string told, string passed) => Text([shown, all, from, to, told, passed]);
    public string TableTitle => Text();
    public string ColumnDose => Text();
    public string ColumnNights => Text();
    public string ColumnTold => Text();
    public string ColumnAsleep => Text();
    public string ColumnLatency => Text();
    public string ColumnAwake => Text();
    public string ColumnAwakenings => Text();
    public string ColumnInBed => Text();
    public string ColumnEfficiency => Text();
    public string ColumnEfficiencyEpisode => Text();
    public string ColumnBed => Text();
    public string ColumnUp => Text();
    public string ColumnLong => Text();
    public string ColumnQuality => Text();
    public string ColumnSpasms => Text();
    public string DoseNotTold => Text();
    public string NoPlanDose => Text();
    public string TableMore(string count) => Text([count]);
    public string TableMerged => Text();
    public string Spread => Text();
    public string ShareOf(string count, string of) => Text([count, of]);
    public string RulesTitle => Text();
    public string RulesAverages => Text();
    public string RulesLastCounts => Text();
    public string RulesLastNot => Text();
    public string RulesShortCount => Text();
    public string RulesShortNot(string minutes) => Text([minutes]);
    public string RulesSource => Text();
    public string BoxTitle => Text();
    public string BoxDate => Text();
    public string BoxDose => Text();
    public string BoxTimes => Text();
    public string BoxRing => Text();
}
