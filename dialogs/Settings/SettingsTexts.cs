using System.Globalization;
using System.Resources;
using SleepCoachBot.Dialogs.Texts;

namespace SleepCoachBot.Dialogs.Settings;

/// <summary>What is said about what is kept, when questions come, and being forgotten.</summary>
public sealed class SettingsTexts : StepTexts
{
    private static readonly ResourceManager Resources = new(typeof(SettingsTexts));

    private SettingsTexts(CultureInfo culture) : base(Resources, culture) { }

    /// <summary>The words in a culture.</summary>
    public static SettingsTexts In(CultureInfo culture) => new(culture);

    public string Known => Text();
    public string KnownNothing => Text();
    public string KnownNights(string first) => Text([first]);
    public string KnownPlan(string first) => Text([first]);
    public string KnownHow => Text();
    public string ExportHow => Text();
    public string ExportReady(string life) => Text([life]);
    public string ForgetButton => Text();
    public string KeepButton => Text();
    public string AskForget => Text();
    public string NotForgotten => Text();
    public string Forgotten => Text();
    public string NothingStored => Text();

    public string WindDownAtTaken(string time) => Text([time]);
    public string NoDoseReminders => Text();
    public string QuietHoursTaken(string from, string to) => Text([from, to]);
    public string MorningMoves(string time) => Text([time]);
    public string WindDownLeftOut(string time) => Text([time]);
    public string QuietHoursOff => Text();
    public string DaysOffTaken(string days) => Text([days]);
    public string DaysOffNone => Text();
    public string AllDaysOff => Text();
    public string NotThisWeekButton => Text();
    public string AskAtTaken(string first) => Text([first]);
    public string QuietTaken(string first) => Text([first]);
    public string StoppedTaken => Text();

    public string Morning => Text();
    public string MorningSummary => Text();
    public string LaterButton => Text();
    public string SkipTodayButton => Text();
    public string LaterTaken => Text();
    public string SkipTodayTaken => Text();
    public string ChangeOrStop => Text();
    public string OtherTimeButton => Text();
    public string StopAskingButton => Text();
    public string WhichTime => Text();
    public string GistButton => Text();
    public string LaterAt(string first) => Text([first]);
    public string EveryOtherTaken => Text();
    public string WeeklyTaken => Text();
    public string EveryDayTaken => Text();
    public string AskStayFrom => Text();
    public string ExampleStayFrom => Text();
    public string TodayButton => Text();
    public string TomorrowButton => Text();
    public string StayFromNow => Text();
    public string StayFromDay(string first) => Text([first]);
    public string StayUntilDay(string first) => Text([first]);
    public string StayUntilTold => Text();
    public string ConfirmStay(string first, string second, string third, string fourth) => Text([first, second, third, fourth]);
    public string WhichStay(string first, string second, string third) => Text([first, second, third]);
    public string HoursAhead(string first, string second) => Text([first, second]);
    public string HoursBehind(string first, string second) => Text([first, second]);
    public string WhyStay => Text();
    public string ExampleStay => Text();
    public string StayTaken => Text();
    public string StayTakenPump => Text();
    public string StayQuestion => Text();
    public string StayNot(string first) => Text([first]);
    public string BackHome(string first) => Text([first]);
}
