using System.Globalization;
using System.Resources;
using SleepCoachBot.Reports.Texts;

namespace SleepCoachBot.Reports.Charts;

/// <summary>What stands in pictures, and what is said in their place.</summary>
public sealed class ChartTexts : LeavingTexts
{
    private static readonly ResourceManager Resources = new(typeof(ChartTexts));

    private ChartTexts(CultureInfo culture) : base(Resources, culture) { }

    /// <summary>The words in a culture.</summary>
    public static ChartTexts In(CultureInfo culture) => new(culture);

    public string StripTitle => Text();
    public string StripTold(string from, string to, string told, string passed) => Text([from, to, told, passed]);
    public string Asleep => Text();
    public string AwakeInBed => Text();
    public string NotTryingYet => Text();
    public string AwakeAmount => Text();
    public string NotExactly => Text();
    public string NoEntry => Text();
    public string NoSleep => Text();
    public string DoseFrom(string dose, string day) => Text([dose, day]);
    public string DoseStart(string dose) => Text([dose]);

    public string TrendTotalSleep => Text();
    public string TrendSleepLatency => Text();
    public string TrendAwakeTotal => Text();
    public string TrendAwakenings => Text();
    public string TrendEfficiency => Text();
    public string TrendQuality => Text();
    public string TrendBedtime => Text();
    public string TrendWakeTime => Text();
    public string TrendSpasms => Text();
    public string TrendStress => Text();
    public string TrendCaffeine => Text();
    public string TrendSides(string before, string beforePassed, string day, string after, string afterPassed) => Text([before, beforePassed, day, after, afterPassed]);
    public string OneNight => Text();
    public string SettlingNight => Text();
    public string Average => Text();
    public string MiddleValue => Text();
    public string AverageCouldBe => Text();
    public string BeforeCarriedOn => Text();
    public string BeforeLabel(string value) => Text([value]);
    public string AfterLabel(string value) => Text([value]);

    public string DoseTitle => Text();
    public string DoseWaiting => Text();
    public string DoseOnHold(string day) => Text([day]);
    public string DosePlanned => Text();
    public string DoseTaken => Text();
    public string DoseMissedTold => Text();
    public string Today => Text();
    public string DoseToday(string dose) => Text([dose]);
    public string DoseNotTold => Text();

    public string AltStrip(string told, string passed, string from, string to) => Text([told, passed, from, to]);
    public string AltUsual(string bed, string up) => Text([bed, up]);
    public string AltSleep(string mean, string least, string most) => Text([mean, least, most]);
    public string AltNoSleepKnown => Text();
    public string AltLatency(string time) => Text([time]);
    public string AltAwake(string time) => Text([time]);
    public string AltSteps(string steps) => Text([steps]);
    public string AltMissing(string nights) => Text([nights]);
    public string AltTrend(string title, string finding) => Text([title, finding]);
    public string FindingNothing(string before, string day, string after) => Text([before, day, after]);
    public string FindingFew(string before, string day, string after) => Text([before, day, after]);
    public string FindingMedians(string before, string day, string beforeNights, string after, string afterNights) => Text([before, day, beforeNights, after, afterNights]);
    public string FindingMeans(string before, string day, string beforeNights, string beforePassed, string after, string afterNights, string afterPassed) => Text([before, day, beforeNights, beforePassed, after, afterNights, afterPassed]);
    public string FindingCannotTell(string size, string direction, string low, string high) => Text([size, direction, low, high]);
    public string FindingSlightly(string direction, string size, string low, string high) => Text([direction, size, low, high]);
    public string FindingChanged(string size, string direction, string low, string high) => Text([size, direction, low, high]);
    public string FindingTrend => Text();
    public string FindingNoDifference => Text();
    public string Less => Text();
    public string More => Text();
    public string LessBy(string size) => Text([size]);
    public string MoreBy(string size) => Text([size]);
    public string AltDose(string from, string to, string steps) => Text([from, to, steps]);
    public string AltDoseWaiting => Text();
    public string AltDoseMissed(string days) => Text([days]);
    public string StepUntil(string dose, string day) => Text([dose, day]);
    public string StepFrom(string dose, string day) => Text([dose, day]);
    public string StepOnly(string dose) => Text([dose]);
}
