using System.Globalization;
using System.Resources;
using SleepCoachBot.Dialogs.Taper;
using SleepCoachBot.Dialogs.Texts;
using SleepCoachBot.Sleep.Logs;

namespace SleepCoachBot.Dialogs.Reports;

/// <summary>The words of the page for the clinic and of the other files.</summary>
public sealed class ReportTexts : StepTexts
{
    private static readonly ResourceManager Resources = new(typeof(ReportTexts));

    private ReportTexts(CultureInfo culture) : base(Resources, culture) { }

    /// <summary>The words in a culture.</summary>
    public static ReportTexts In(CultureInfo culture) => new(culture);

    public string PageButton => Text();
    public string TablesButton => Text();
    public string FhirButton => Text();
    public string MakeButton => Text();
    public string OtherNightsButton => Text();
    public string NotNowButton => Text();
    public string NoneButton => Text();
    public string AllButton => Text();
    public string OneByOneButton => Text();
    public string LeaveOffButton => Text();
    public string PutOnButton => Text();
    public string TwoWeeksButton => Text();
    public string FourWeeksButton => Text();
    public string AllNightsButton => Text();
    public string NothingYet => Text();
    public string NotHere => Text();
    public string AskSigns(string signs) => Text([signs]);
    public string AskSign(string sign) => Text([sign]);
    public string WhySigns => Text();
    public string AskCrisis(string days, string number) => Text([days, number]);
    public string WhyCrisis => Text();
    public string WhyPreview => Text();
    public string WhichNights => Text();
    public string WhichNightsExample => Text();
    public string Preview => Text();
    public string PreviewFor(string who) => Text([who]);
    public string PreviewNoQuestions => Text();
    public string PreviewOneQuestion => Text();
    public string PreviewQuestions(string count) => Text([count]);
    public string PreviewNoPlan => Text();
    public string PreviewPlan(string dose) => Text([dose]);
    public string PreviewPlanAlone => Text();
    public string PreviewPlanWaiting => Text();
    public string PreviewNights(string from, string to, string told, string passed) => Text([from, to, told, passed]);
    public string PreviewOneNight(string day) => Text([day]);
    public string PreviewNoNights(string from, string to) => Text([from, to]);
    public string PreviewNoSigns => Text();
    public string PreviewSigns(string signs) => Text([signs]);
    public string PreviewCrisis(string days) => Text([days]);
    public string PreviewWakings(string last, string small) => Text([last, small]);
    public string LastCounts => Text();
    public string LastDoesNot => Text();
    public string ShortCount => Text();
    public string ShortDoNot => Text();
    public string PreviewNoName => Text();
    public string PreviewName(string name) => Text([name]);
    public string PageReady(string life) => Text([life]);
    public string TablesReady(string life) => Text([life]);
    public string FhirReady(string life) => Text([life]);
    public string LifeHours(string hours) => Text([hours]);
    public string LifeMinutes(string minutes, string downloads) => Text([minutes, downloads]);
    public string SignOn(string sign, string days) => Text([sign, days]);
    public string SignSeeingOrHearing => Text();
    public string SignFit => Text();
    public string SignFever => Text();
    public string SignConfusion => Text();
    public string SignRacingHeart => Text();
    public string SignMuchStiffer => Text();
    public string SignOther => Text();
    public string SignNotSaid => Text();
    public string DaysMany(string count) => Text([count]);
    public string And(string first, string last) => Text([first, last]);

    /// <summary>How long a file can be fetched, and by whom.</summary>
    internal string Life(FileLink file) => file.MostDownloads is { } downloads
        ? LifeMinutes(((int)file.Life.TotalMinutes).ToString(Culture), downloads.ToString(Culture)) : LifeHours(((int)file.Life.TotalHours).ToString(Culture));

    internal string Named(DangerSign sign) => sign switch
    {
        DangerSign.SeeingOrHearingThings => SignSeeingOrHearing,
        DangerSign.Fit => SignFit,
        DangerSign.Fever => SignFever,
        DangerSign.NewConfusion => SignConfusion,
        DangerSign.RacingHeart => SignRacingHeart,
        DangerSign.MuchStiffer => SignMuchStiffer,
        DangerSign.NotSaid => SignNotSaid,
        _ => SignOther,
    };
}
