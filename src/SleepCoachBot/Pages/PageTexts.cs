using System.Globalization;
using System.Resources;
using System.Runtime.CompilerServices;
using SleepCoachBot.Reports.Import;

namespace SleepCoachBot.Pages;

/// <summary>The words of the pages beside the chat, in one culture. A member is a text; its name is the text's key in the resx file.</summary>
/// <remarks>The culture is handed in, never taken from the thread. A test holds each member to its key, and each parameter to its placeholder.</remarks>
internal sealed class PageTexts
{
    private static readonly ResourceManager s_resources = new(typeof(PageTexts));

    private PageTexts(CultureInfo culture) => Culture = culture;

    /// <summary>The language and region that these words are for.</summary>
    public CultureInfo Culture { get; }

    /// <summary>The words in a culture.</summary>
    public static PageTexts In(CultureInfo culture) => new(culture);

    /// <summary>How a night was, 1 to 5, in the diary's words.</summary>
    public string Quality(int step) => step switch { 1 => QualityVeryPoor, 2 => QualityPoor, 3 => QualityFair, 4 => QualityGood, _ => QualityVeryGood };

    /// <summary>The question to two answers that do not fit, by the name of the rule that they break.</summary>
    public string Contradiction(string rule) => rule switch
    {
        "order.tried-before-into-bed" => RuleTriedBeforeBed,
        "order.final-wake-before-sleep-onset" => RuleWakeBeforeOnset,
        "order.final-wake-before-tried" or "order.final-wake-before-into-bed" => RuleWakeOrder,
        "order.out-of-bed-before-final-wake" => RuleUpBeforeWake,
        "order.out-of-bed-before-tried" or "order.out-of-bed-before-into-bed" => RuleUpOrder,
        "awake.longer-than-the-sleep-period" => RuleAwakeTooLong,
        "awake.without-an-awakening" => RuleAwakeWithout,
        "length.over-24-hours" => RuleOver24,
        "length.over-14-hours" => RuleOver14,
        "length.under-2-hours" => RuleUnder2,
        _ => RuleOther,
    };

    /// <summary>What a column of a file is taken for.</summary>
    public string Column(ImportColumn column) => column switch
    {
        ImportColumn.LeftOut => ColumnLeftOut,
        ImportColumn.Date => ColumnDate,
        ImportColumn.Evening => ColumnEvening,
        ImportColumn.Morning => ColumnMorning,
        ImportColumn.IntoBed => ColumnIntoBed,
        ImportColumn.TriedToSleep => ColumnTried,
        ImportColumn.FellAsleep => ColumnFellAsleep,
        ImportColumn.SleepLatency => ColumnLatency,
        ImportColumn.Awakenings => ColumnAwakenings,
        ImportColumn.AwakeTotal => ColumnAwake,
        ImportColumn.FinalWake => ColumnFinalWake,
        ImportColumn.OutOfBed => ColumnOutOfBed,
        ImportColumn.Quality => ColumnQuality,
        ImportColumn.Caffeine => ColumnCaffeine,
        ImportColumn.Alcohol => ColumnAlcohol,
        ImportColumn.NapTotal => ColumnNapTotal,
        ImportColumn.Spasms => ColumnSpasms,
        ImportColumn.Stress => ColumnStress,
        ImportColumn.Zone => ColumnZone,
        _ => ColumnOurs,
    };

    public string Product => Text();
    public string MySleep => Text();
    public string SkipToMain => Text();
    public string Emergency => Text();
    public string BackToChat => Text();
    public string Theme => Text();
    public string NotKnown => Text();
    public string Months => Text();
    public string Earlier(string month) => Text([month]);
    public string Later(string month) => Text([month]);
    public string Calendar => Text();
    public string CalendarCaption => Text();
    public string CellTold(string day) => Text([day]);
    public string CellMissing(string day) => Text([day]);
    public string AddSign => Text();
    public string ToldSign => Text();
    public string DoseFromHere => Text();
    public string Picture => Text();
    public string Nights => Text();
    public string NoNights => Text();
    public string ColumnNight => Text();
    public string ColumnIntoBed => Text();
    public string ColumnTried => Text();
    public string ColumnLatency => Text();
    public string ColumnAwakenings => Text();
    public string ColumnAwake => Text();
    public string ColumnFinalWake => Text();
    public string ColumnOutOfBed => Text();
    public string ColumnAsleep => Text();
    public string ColumnInBed => Text();
    public string ColumnEfficiency => Text();
    public string ColumnQuality => Text();
    public string ColumnChange => Text();
    public string Assumed(string time) => Text([time]);
    public string NotTold => Text();
    public string Change => Text();
    public string NightOf(string day) => Text([day]);
    public string ChangeHeading(string evening, string morning) => Text([evening, morning]);
    public string AddHeading(string evening, string morning) => Text([evening, morning]);
    public string TriedHint => Text();
    public string InMinutes => Text();
    public string AwakeningsHint => Text();
    public string LeaveEmpty => Text();
    public string Save => Text();
    public string Close => Text();
    public string UndoLast => Text();
    public string UndoWhat => Text();
    public string UndoYes => Text();
    public string Remove => Text();
    public string RemoveWhat => Text();
    public string RemoveYes => Text();
    public string NotSavedYet => Text();
    public string NotATime => Text();
    public string NotANumber(string least, string most) => Text([least, most]);
    public string NeverWas => Text();
    public string HappenedTwice => Text();
    public string TheFirst => Text();
    public string TheSecond => Text();
    public string InTheFuture => Text();
    public string NothingFilledIn => Text();
    public string Overlaps(string day) => Text([day]);
    public string BesideAnother => Text();
    public string SleepOfItsOwn => Text();
    public string ChangedMeanwhile => Text();
    public string Gone => Text();
    public string ThatIsRight => Text();
    public string RuleTriedBeforeBed => Text();
    public string RuleWakeBeforeOnset => Text();
    public string RuleWakeOrder => Text();
    public string RuleUpBeforeWake => Text();
    public string RuleUpOrder => Text();
    public string RuleAwakeTooLong => Text();
    public string RuleAwakeWithout => Text();
    public string RuleOver24 => Text();
    public string RuleOver14 => Text();
    public string RuleUnder2 => Text();
    public string RuleOther => Text();
    public string SaidSaved => Text();
    public string SaidUndone => Text();
    public string SaidRemoved => Text();
    public string SaidImported(string nights) => Text([nights]);
    public string SaidImportUndone(string nights) => Text([nights]);
    public string SaidImportPartlyUndone(string nights, string left) => Text([nights, left]);
    public string QualityVeryPoor => Text();
    public string QualityPoor => Text();
    public string QualityFair => Text();
    public string QualityGood => Text();
    public string QualityVeryGood => Text();
    public string Plan => Text();
    public string NoPlan => Text();
    public string PlanStart => Text();
    public string PlanFrom(string day) => Text([day]);
    public string PlanHeld => Text();
    public string PlanNow => Text();
    public string PlanWaiting => Text();
    public string PlanPaused(string day) => Text([day]);
    public string PlanEnded => Text();
    public string PlanVerbatim => Text();
    public string PlanChange => Text();
    public string Elsewhere => Text();
    public string ElsewhereWhat => Text();
    public string ElsewhereBring => Text();
    public string ImportOf(string day, string nights) => Text([day, nights]);
    public string ImportUndoWhat => Text();
    public string ImportUndoYes => Text();
    public string ImportTitle => Text();
    public string ImportIntro => Text();
    public string ImportFile => Text();
    public string ImportFileHint => Text();
    public string ImportLook => Text();
    public string ImportLookAgain => Text();
    public string ImportLeave => Text();
    public string NoFile => Text();
    public string FileTooLarge => Text();
    public string FileIsNoTable => Text();
    public string FileGone => Text();
    public string ImportNotTaken => Text();
    public string ImportColumns => Text();
    public string ImportColumnsWhat => Text();
    public string ImportColumnInFile => Text();
    public string ImportColumnMeans => Text();
    public string ImportColumnExamples => Text();
    public string AsksDateOrder => Text();
    public string DayFirst => Text();
    public string MonthFirst => Text();
    public string AsksMorning => Text();
    public string IsMorning => Text();
    public string IsEvening => Text();
    public string AsksUnit => Text();
    public string UnitMinutes => Text();
    public string UnitHours => Text();
    public string AsksHalf => Text();
    public string HalfEvening => Text();
    public string HalfAsWritten => Text();
    public string AsksTwice => Text();
    public string ImportFound => Text();
    public string ImportNoDate => Text();
    public string ImportTooLong => Text();
    public string ImportAdded(string nights) => Text([nights]);
    public string ImportThere(string nights) => Text([nights]);
    public string ImportConflicts(string nights) => Text([nights]);
    public string ImportErrors(string lines) => Text([lines]);
    public string ImportErrorsWhat => Text();
    public string ImportUnusual(string lines) => Text([lines]);
    public string ImportConflictsAsk => Text();
    public string ImportConflict(string day, string here, string file) => Text([day, here, file]);
    public string ImportKeep => Text();
    public string ImportReplace => Text();
    public string ImportSample => Text();
    public string ImportTake(string nights) => Text([nights]);
    public string ImportTakeWhat => Text();
    public string ErrorLine(string line, string why) => Text([line, why]);
    public string ErrorNoDate => Text();
    public string ErrorNotADate(string heading, string cell) => Text([heading, cell]);
    public string ErrorNotATime(string heading, string cell) => Text([heading, cell]);
    public string ErrorNotALength(string heading, string cell) => Text([heading, cell]);
    public string ErrorNotACount(string heading, string cell) => Text([heading, cell]);
    public string ErrorNotAQuality(string heading, string cell) => Text([heading, cell]);
    public string ErrorNotATen(string heading, string cell) => Text([heading, cell]);
    public string ErrorNotAZone(string heading, string cell) => Text([heading, cell]);
    public string ErrorNeverWas(string heading, string cell) => Text([heading, cell]);
    public string ErrorInTheFuture(string heading, string cell) => Text([heading, cell]);
    public string ErrorOverlaps(string line) => Text([line]);
    public string ErrorNothingTold => Text();
    public string BriefLatency(string length) => Text([length]);
    public string BriefAwake(string length) => Text([length]);
    public string ColumnLeftOut => Text();
    public string ColumnDate => Text();
    public string ColumnEvening => Text();
    public string ColumnMorning => Text();
    public string ColumnFellAsleep => Text();
    public string ColumnCaffeine => Text();
    public string ColumnAlcohol => Text();
    public string ColumnNapTotal => Text();
    public string ColumnSpasms => Text();
    public string ColumnStress => Text();
    public string ColumnZone => Text();
    public string ColumnOurs => Text();

    // What is put into a text is put in once and never read as a pattern itself, whatever a person typed.
    private string Text(object[]? values = null, [CallerMemberName] string key = "")
    {
        var text = s_resources.GetString(key, Culture) ?? throw new MissingManifestResourceException($"No text {key} in {nameof(PageTexts)}.");
        return values is null ? text : string.Format(Culture, text, values);
    }
}
