using System.Globalization;
using System.Resources;
using SleepCoachBot.Dialogs.Texts;

namespace SleepCoachBot.Dialogs.Monitor;

/// <summary>What is said about the things told beside the diary: what woke them, the day, the week.</summary>
public sealed class DayTexts : StepTexts
{
    private static readonly ResourceManager Resources = new(typeof(DayTexts));

    private DayTexts(CultureInfo culture) : base(Resources, culture) { }

    /// <summary>The words in a culture.</summary>
    public static DayTexts In(CultureInfo culture) => new(culture);

    public string WhatWoke => Text();
    public string SpasmsButton => Text();
    public string BladderButton => Text();
    public string PainButton => Text();
    public string WorryButton => Text();
    public string DontKnowButton => Text();
    public string WhyWoke => Text();
    public string WokeExample => Text();
    public string ScoreNoted(string first) => Text([first]);
    public string WokeNoted(string first) => Text([first]);
    public string NotedNothing => Text();
    public string And(string first, string second) => Text([first, second]);
    public string AboveUsual(string first, string second) => Text([first, second]);
    public string ShallITell(string first, string second) => Text([first, second]);
    public string NotAboveUsual(string first, string second) => Text([first, second]);
    public string WillTell => Text();
    public string WontTell => Text();
    public string YourPrescriber => Text();
    public string TakenOut => Text();
    public string UndoButton => Text();
    public string NotedToday(string first) => Text([first]);
    public string NotedYesterday(string first) => Text([first]);
    public string SpasmsToday(string first) => Text([first]);
    public string StressToday(string first) => Text([first]);
    public string CaffeineToday(string first) => Text([first]);
    public string CaffeineLast(string first, string second) => Text([first, second]);
    public string LastAt(string first) => Text([first]);
    public string AlcoholToday(string first) => Text([first]);
    public string NapToday(string first) => Text([first]);
    public string FallToday => Text();
    public string FallNoted(string first, string second) => Text([first, second]);
    public string FallNotedLocal(string first) => Text([first]);
    public string FallHurt(string first, string second) => Text([first, second]);
    public string FallElse(string first) => Text([first]);
    public string FallElseLocal => Text();
    public string WeekSummary => Text();
    public string WeekAlertness => Text();
    public string WeekLegs => Text();
    public string WeekTransfers => Text();
    public string WeekFalls => Text();
    public string WeekOverall => Text();
    public string WeekWhy => Text();
    public string MuchWorseButton => Text();
    public string WorseButton => Text();
    public string SameButton => Text();
    public string BetterButton => Text();
    public string MuchBetterButton => Text();
    public string NoFallsButton => Text();
    public string OneFallButton => Text();
    public string MoreFallsButton => Text();
    public string WeekDone => Text();
    public string WeekNothing => Text();
    public string HowBad => Text();
    public string HowBadNow(string first) => Text([first]);
    public string WhyHowBad => Text();
    public string ExampleHowBad => Text();
    public string NotedWithout => Text();
    public string ScoreOfToday(string first) => Text([first]);
}
