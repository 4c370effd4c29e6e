using System.Globalization;
using System.Resources;
using SleepCoachBot.Dialogs.Texts;

namespace SleepCoachBot.Dialogs.Journey;

/// <summary>What is said between the steps.</summary>
public sealed class JourneyTexts : StepTexts
{
    private static readonly ResourceManager Resources = new(typeof(JourneyTexts));

    private JourneyTexts(CultureInfo culture) : base(Resources, culture) { }

    /// <summary>The words in a culture.</summary>
    public static JourneyTexts In(CultureInfo culture) => new(culture);

    public string Greeting(string first) => Text([first]);
    public string WorkAccount => Text();
    public string AskConsent => Text();
    public string AskConsentFirst => Text();
    public string ConsentMore => Text();
    public string ConsentDeclined => Text();
    public string YesButton => Text();
    public string NoButton => Text();
    public string TellMeMoreButton => Text();
    public string DidNotGetThat => Text();
    public string AnotherWayExample(string first) => Text([first]);
    public string AnotherWayButtons => Text();
    public string NothingBefore => Text();
    public string Help(string first) => Text([first]);
    public string EmptyMessage => Text();
    public string OnlySigns => Text();
    public string PictureOnly => Text();
    public string TooLong => Text();
    public string ForeignForm => Text();
    public string Hello => Text();
    public string Welcome => Text();
    public string Bye => Text();
    public string CannotDo => Text();
    public string WhoIAm => Text();
    public string WhoCanSee => Text();
    public string WhyADiary => Text();
    public string LeftOpen => Text();
    public string ConsentAgain => Text();
    public string Cross => Text();
    public string WhyWindDown => Text();
    public string Weary(string whoCanTalk) => Text([whoCanTalk]);
    public string MissedNights => Text();
    public string BeenAway => Text();
    public string NotUnderstood => Text();
    public string NotUnderstoodAgain => Text();
    public string TellANightButton => Text();
    public string ShowThisWeekButton => Text();
    public string HelpButton => Text();
    public string AskZone => Text();
    public string ZoneTaken(string first) => Text([first]);
    public string ZoneNotFound => Text();
    public string NothingInProgress => Text();
    public string LocalEmergency => Text();
    public string ShowLastNightButton => Text();
    public string FollowUpSummary => Text();
}
