using System.Globalization;
using System.Resources;
using SleepCoachBot.Dialogs.Texts;

namespace SleepCoachBot.Dialogs.Monitor;

/// <summary>What the morning check-in and the diary say.</summary>
public sealed class MonitorTexts : StepTexts
{
    private static readonly ResourceManager Resources = new(typeof(MonitorTexts));

    private MonitorTexts(CultureInfo culture) : base(Resources, culture) { }

    /// <summary>The words in a culture.</summary>
    public static MonitorTexts In(CultureInfo culture) => new(culture);

    public string TimeFormat => Text();
    public string DayFormat => Text();
    public string NightInOneMonth(string first, string second, string third, string fourth, string fifth) => Text([first, second, third, fourth, fifth]);
    public string NightAcrossMonths(string first, string second, string third, string fourth, string fifth, string sixth) => Text([first, second, third, fourth, fifth, sixth]);
    public string ShortNightInOneMonth(string first, string second, string third, string fourth, string fifth) => Text([first, second, third, fourth, fifth]);
    public string ShortNightAcrossMonths(string first, string second, string third, string fourth, string fifth, string sixth) => Text([first, second, third, fourth, fifth, sixth]);
    public string DaySleep(string first, string second) => Text([first, second]);
    public string DayAndTime(string first, string second) => Text([first, second]);

    public string Minutes(string first) => Text([first]);
    public string HoursAndMinutes(string first, string second) => Text([first, second]);
    public string HoursWhole(string first) => Text([first]);
    public string AboutHours(string first) => Text([first]);
    public string AboutOneHour(string first) => Text([first]);
    public string NotAtAll => Text();
    public string Once => Text();
    public string Twice => Text();
    public string Times(string first) => Text([first]);
    public string RatingOfFive(string first, string second) => Text([first, second]);
    public string Quality1 => Text();
    public string Quality2 => Text();
    public string Quality3 => Text();
    public string Quality4 => Text();
    public string Quality5 => Text();
    public string Percent(string first) => Text([first]);
    public string NotTold => Text();
    public string SameUnlessYouSay(string first) => Text([first]);

    public string IntoBed => Text();
    public string TriedToSleep => Text();
    public string SleepLatency => Text();
    public string Awakenings => Text();
    public string AwakeTotal => Text();
    public string FinalWake => Text();
    public string OutOfBed => Text();
    public string Quality => Text();

    public string AskIntoBed => Text();
    public string AskTriedToSleep => Text();
    public string AskSleepLatency => Text();
    public string AskAwakenings => Text();
    public string AskAwakeTotal => Text();
    public string AskFinalWake => Text();
    public string AskOutOfBed => Text();
    public string AskQuality => Text();
    public string PartIntoBed => Text();
    public string PartTriedToSleep => Text();
    public string PartSleepLatency => Text();
    public string PartAwakenings => Text();
    public string PartAwakeTotal => Text();
    public string PartFinalWake => Text();
    public string PartOutOfBed => Text();
    public string PartQuality => Text();
    public string TwoMissing(string first, string second, string third, string fourth) => Text([first, second, third, fourth]);
    public string OneMissing(string first, string second) => Text([first, second]);
    public string ExampleIntoBed => Text();
    public string ExampleTriedToSleep => Text();
    public string ExampleSleepLatency => Text();
    public string ExampleAwakenings => Text();
    public string ExampleAwakeTotal => Text();
    public string ExampleFinalWake => Text();
    public string ExampleOutOfBed => Text();
    public string ExampleQuality => Text();
    public string QuickSleepLatency => Text();
    public string QuickAwakenings => Text();
    public string QuickAwakeTotal => Text();
    public string SkipButton => Text();
    public string DontKnowButton => Text();
    public string UndoButton => Text();
    public string NumbersButton => Text();
    public string ShowWeekButton => Text();

    public string WhichDoYouMean(string first) => Text([first]);
    public string CannotPinDown(string first) => Text([first]);
    public string Doubt(string first, string second, string third, string fourth, string fifth) => Text([first, second, third, fourth, fifth]);
    public string NeverWas(string first, string second) => Text([first, second]);
    public string HappenedTwice(string first) => Text([first]);
    public string FirstButton => Text();
    public string SecondButton => Text();
    public string DidNotUnderstand => Text();
    public string DidNotUnderstandAgain => Text();
    public string WhyTimes => Text();
    public string WhyAwake => Text();
    public string WhyQuality => Text();

    public string AsIReadIt(string first) => Text([first]);
    public string HeardPart(string first, string second) => Text([first, second]);
    public string ThisIsHowIReadIt(string first) => Text([first]);
    public string AlreadyTold => Text();
    public string LongNight(string first) => Text([first]);
    public string ShortNight(string first) => Text([first]);
    public string ConsentNote => Text();
    public string SaveButton => Text();
    public string ChangeButton => Text();
    public string WhatToChange => Text();
    public string FormTitle => Text();
    public string FormIntro => Text();
    public string FormButton => Text();
    public string FormEmpty => Text();
    public string InMinutes(string name) => Text([name]);
    public string HowManyTimes(string name) => Text([name]);
    public string FormIntoBed(string time) => Text([time]);
    public string FormTriedToSleep(string time) => Text([time]);
    public string FormSleepLatency(string minutes) => Text([minutes]);
    public string FormAwakenings(string count) => Text([count]);
    public string FormAwakeTotal(string minutes) => Text([minutes]);
    public string FormFinalWake(string time) => Text([time]);
    public string FormOutOfBed(string time) => Text([time]);
    public string FormQuality(string quality) => Text([quality]);
    public string SameLabel(string first) => Text([first]);
    public string AnotherSleepButton => Text();
    public string SameSleepButton => Text();
    public string CardSpeak(string first, string second) => Text([first, second]);

    public string Saved => Text();
    public string SavedRough => Text();
    public string Changed => Text();
    public string AsleepInBed(string first, string second) => Text([first, second]);
    public string InBedOnly(string first) => Text([first]);
    public string NothingToWorkOut => Text();
    public string DontDrive => Text();
    public string WasBefore(string first, string second, string third) => Text([first, second, third]);
    public string Undone(string first) => Text([first]);
    public string UndoneGone(string first) => Text([first]);
    public string NothingToUndo => Text();
    public string NothingBefore => Text();
    public string StartingOver => Text();
    public string LeftoverSaved(string first) => Text([first]);
    public string LeftForNow => Text();
    public string NothingKept => Text();
    public string HowWasTheNight => Text();
    public string OldCard => Text();
    public string NightWaits(string night) => Text([night]);
    public string CardSaved(string night) => Text([night]);
    public string CardTakenOut(string night) => Text([night]);
    public string CardOvertaken(string night) => Text([night]);
    public string CardFormClosed => Text();

    public string NoNights => Text();
    public string LastNightIs(string first) => Text([first]);
    public string NumbersOf(string first) => Text([first]);
    public string TimeInBed => Text();
    public string TotalSleep => Text();
    public string Efficiency => Text();
    public string WeekTitle(string first, string second) => Text([first, second]);
    public string WeekNights(string first, string second) => Text([first, second]);
    public string ColumnNight => Text();
    public string ColumnAsleep => Text();
    public string ColumnAwake => Text();
    public string NoEntry => Text();
    public string WeekLine(string first, string second) => Text([first, second]);
    public string WeekAverage(string first, string second, string third, string fourth, string fifth, string sixth) => Text([first, second, third, fourth, fifth, sixth]);
    public string WeekLongOnset(string first, string second) => Text([first, second]);
    public string WeekTooFew(string first, string second, string third, string fourth) => Text([first, second, third, fourth]);
    public string WeekNone(string first, string second) => Text([first, second]);
    public string GistIsPlenty(string first) => Text([first]);
    public string TellTheRestButton => Text();
}
