using System.Globalization;
using System.Resources;
using SleepCoachBot.Dialogs.Texts;

namespace SleepCoachBot.Dialogs.Answers;

/// <summary>What is said around the reviewed answers.</summary>
public sealed class AnswerTexts : StepTexts
{
    private static readonly ResourceManager Resources = new(typeof(AnswerTexts));

    private AnswerTexts(CultureInfo culture) : base(Resources, culture) { }

    /// <summary>The words in a culture.</summary>
    public static AnswerTexts In(CultureInfo culture) => new(culture);

    public string WithSource(string first, string second, string third) => Text([first, second, third]);
    public string NoReviewedAnswer => Text();
    public string IsItHappening => Text();
    public string YesButton => Text();
    public string JustAskingButton => Text();
    public string GoodJustAsking => Text();
    public string DrowsyNow => Text();
    public string MissedNow => Text();
    public string SleepNow => Text();
    public string AskNow => Text();
    public string NotedToday => Text();
    public string ToTell => Text();
    public string AddToListButton => Text();
    public string OnTheList(string first) => Text([first]);
    public string Noted(string first) => Text([first]);
    public string UndoButton => Text();
    public string TakenOut => Text();
    public string SpasmsNote(string first, string second) => Text([first, second]);
    public string SpasmsOfDay(string first, string second) => Text([first, second]);
    public string RingMeIf(string first, string second) => Text([first, second]);
    public string SpasmsRising(string first, string second) => Text([first, second]);
    public string NoteReady(string first) => Text([first]);
    public string SpasmsAsked(string number) => Text([number]);
    public string NotJudged(string number, string besideUsual, string prescriber) => Text([number, besideUsual, prescriber]);
    public string UsualNotKnown => Text();
    public string AboveUsual(string by, string usual) => Text([by, usual]);
    public string BelowUsual(string by, string usual) => Text([by, usual]);
    public string AtUsual => Text();
    public string YourPrescriber => Text();
}
