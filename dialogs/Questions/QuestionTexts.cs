using System.Globalization;
using System.Resources;
using SleepCoachBot.Dialogs.Texts;

namespace SleepCoachBot.Dialogs.Questions;

/// <summary>What is answered to questions about the diary.</summary>
public sealed class QuestionTexts : StepTexts
{
    private static readonly ResourceManager Resources = new(typeof(QuestionTexts));

    private QuestionTexts(CultureInfo culture) : base(Resources, culture) { }

    /// <summary>The words in a culture.</summary>
    public static QuestionTexts In(CultureInfo culture) => new(culture);

    public string SinceDay(string first) => Text([first]);
    public string BothSides(string first, string second, string third, string fourth, string fifth) => Text([first, second, third, fourth, fifth]);
    public string NightsOf(string first, string second) => Text([first, second]);
    public string CannotTell(string first, string second) => Text([first, second]);
    public string CouldBe(string first, string second) => Text([first, second]);
    public string SlightlyDifferent(string first, string second) => Text([first, second]);
    public string MoreThanOrdinary(string first, string second) => Text([first, second]);
    public string NoVariation => Text();
    public string TooFewToTell(string first, string second, string third, string fourth, string fifth, string sixth) => Text([first, second, third, fourth, fifth, sixth]);
    public string MedianOf(string first, string second, string third) => Text([first, second, third]);
    public string LacksWeekend => Text();
    public string EnoughOn(string first) => Text([first]);
    public string TooFewBefore => Text();
    public string ListBoth(string first, string second, string third) => Text([first, second, third]);
    public string NothingAtAll => Text();
    public string NothingBefore(string first, string second) => Text([first, second]);
    public string NothingAfter(string first, string second) => Text([first, second]);
    public string ComparedFromStart => Text();
    public string AlsoDifferent(string first) => Text([first]);
    public string FactCounts(string first, string second, string third, string fourth, string fifth) => Text([first, second, third, fourth, fifth]);
    public string FactWeekend => Text();
    public string FactLateCaffeine => Text();
    public string FactAlcohol => Text();
    public string FactNap => Text();
    public string FactWokenBySpasms => Text();
    public string FactStressed => Text();
    public string FactOtherMedicine => Text();
    public string FactClockOrTravel => Text();
    public string FactMissedDose => Text();
    public string FactIll => Text();
    public string FactCaffeine => Text();
    public string Extremes(string first, string second, string third, string fourth, string fifth, string sixth, string seventh) =>
        Text([first, second, third, fourth, fifth, sixth, seventh]);
    public string RatedAs(string first, string second) => Text([first, second]);
    public string OnlyNights(string first) => Text([first]);
    public string WithoutNights(string first) => Text([first]);
    public string ApartNap => Text();
    public string ApartSpasms => Text();
    public string ApartStressed => Text();
    public string ApartWeekend => Text();
    public string ApartAlcohol => Text();
    public string ApartCaffeine => Text();
    public string ApartLateCaffeine => Text();
    public string ApartSides(string first, string second, string third, string fourth, string fifth) => Text([first, second, third, fourth, fifth]);
    public string ApartTooFew(string first, string second, string third, string fourth, string fifth, string sixth) => Text([first, second, third, fourth, fifth, sixth]);
    public string ApartList(string first, string second, string third) => Text([first, second, third]);
    public string ApartNothing(string first, string second, string third) => Text([first, second, third]);
    public string ApartUnknown(string first) => Text([first]);
    public string ApartByDose(string first) => Text([first]);
    public string ApartStep(string first, string second, string third, string fourth, string fifth) => Text([first, second, third, fourth, fifth]);
    public string ApartNoDose => Text();
    public string ApartCounts(string first, string second, string third, string fourth, string fifth) => Text([first, second, third, fourth, fifth]);
    public string WasGoingThatWay => Text();
    public string Provisional => Text();
    public string Settling(string first) => Text([first]);
    public string CannotSayWhy => Text();
    public string NoNight => Text();
    public string NoEntry => Text();
    public string NightAndValue(string first, string second) => Text([first, second]);
    public string FromTo(string first, string second) => Text([first, second]);
    public string Average(string first, string second, string third, string fourth, string fifth, string sixth) => Text([first, second, third, fourth, fifth, sixth]);
    public string OnlyThese(string first, string second) => Text([first, second]);
    public string NoNightsIn(string first) => Text([first]);
    public string NoEntryFor(string first) => Text([first]);
    public string OneNight(string first, string second) => Text([first, second]);
    public string TooSpread(string first) => Text([first]);
    public string LongOnsets(string first, string second) => Text([first, second]);
    public string LongAwake(string first, string second) => Text([first, second]);
    public string NoDifference => Text();
    public string Less(string first) => Text([first]);
    public string More(string first) => Text([first]);
    public string Earlier(string first) => Text([first]);
    public string Later(string first) => Text([first]);
    public string Percent(string first) => Text([first]);
    public string Points(string first) => Text([first]);
    public string OfTotalSleep(string first) => Text([first]);
    public string OfSleepLatency(string first) => Text([first]);
    public string OfAwakeTotal(string first) => Text([first]);
    public string OfAwakenings(string first) => Text([first]);
    public string OfEfficiency(string first) => Text([first]);
    public string OfQuality(string first) => Text([first]);
    public string OfBedtime(string first) => Text([first]);
    public string OfWakeTime(string first) => Text([first]);
    public string OfSpasms(string first) => Text([first]);
    public string OfStress(string first) => Text([first]);
    public string OfCaffeine(string first) => Text([first]);
    public string ChangeNotKnown => Text();
    public string DoseNotInPlan => Text();
    public string AwakeningsButton => Text();
    public string HoursButton => Text();
    public string EachNightButton => Text();
}
