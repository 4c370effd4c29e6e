using System.Globalization;
using System.Resources;
using SleepCoachBot.Dialogs.Texts;

namespace SleepCoachBot.Dialogs.Hygiene;

/// <summary>What is said in the evening and at night: the tools, the exercises, the wind-down.</summary>
public sealed class HygieneTexts : StepTexts
{
    private static readonly ResourceManager Resources = new(typeof(HygieneTexts));

    private HygieneTexts(CultureInfo culture) : base(Resources, culture) { }

    /// <summary>The words in a culture.</summary>
    public static HygieneTexts In(CultureInfo culture) => new(culture);

    public string WindDownHourTitle => Text();
    public string WindDownHourWhy => Text();
    public string WindDownHourHow => Text();
    public string WindDownHourSource => Text();

    public string FixedRisingTitle => Text();
    public string FixedRisingWhy => Text();
    public string FixedRisingHow => Text();
    public string FixedRisingSafe => Text();
    public string FixedRisingSource => Text();

    public string AwakeInBedTitle => Text();
    public string AwakeInBedWhy => Text();
    public string AwakeInBedHow => Text();
    public string AwakeInBedSafe => Text();
    public string AwakeInBedSource => Text();

    public string SleepRestrictionTitle => Text();
    public string SleepRestrictionWhy => Text();
    public string SleepRestrictionHow => Text();
    public string SleepRestrictionSource => Text();

    public string SlowBreathingTitle => Text();
    public string SlowBreathingWhy => Text();
    public string SlowBreathingHow => Text();
    public string SlowBreathingSafe => Text();
    public string SlowBreathingSource => Text();

    public string BodyRelaxationTitle => Text();
    public string BodyRelaxationWhy => Text();
    public string BodyRelaxationHow => Text();
    public string BodyRelaxationSource => Text();

    public string TenseAndReleaseTitle => Text();
    public string TenseAndReleaseWhy => Text();
    public string TenseAndReleaseHow => Text();
    public string TenseAndReleaseSource => Text();

    public string QuietPictureTitle => Text();
    public string QuietPictureWhy => Text();
    public string QuietPictureHow => Text();
    public string QuietPictureSafe => Text();
    public string QuietPictureSource => Text();

    public string BodyScanTitle => Text();
    public string BodyScanWhy => Text();
    public string BodyScanHow => Text();
    public string BodyScanSource => Text();

    public string WorryPageTitle => Text();
    public string WorryPageWhy => Text();
    public string WorryPageHow => Text();
    public string WorryPageSource => Text();

    public string CaffeineTitle => Text();
    public string CaffeineWhy => Text();
    public string CaffeineHow => Text();
    public string CaffeineBefore(string first, string second) => Text([first, second]);
    public string CaffeineSafe => Text();
    public string CaffeineSource => Text();

    public string LightTitle => Text();
    public string LightWhy => Text();
    public string LightHow => Text();
    public string LightSource => Text();

    public string WarmShowerTitle => Text();
    public string WarmShowerWhy => Text();
    public string WarmShowerHow => Text();
    public string WarmShowerSafe => Text();
    public string WarmShowerSource => Text();

    public string AlcoholTitle => Text();
    public string AlcoholWhy => Text();
    public string AlcoholHow => Text();
    public string AlcoholSafe => Text();
    public string AlcoholSource => Text();

    public string NapsTitle => Text();
    public string NapsWhy => Text();
    public string NapsHow => Text();
    public string NapsSource => Text();

    public string FoodAndDrinkTitle => Text();
    public string FoodAndDrinkWhy => Text();
    public string FoodAndDrinkHow => Text();
    public string FoodAndDrinkSource => Text();

    public string BladderTitle => Text();
    public string BladderWhy => Text();
    public string BladderHow => Text();
    public string BladderSource => Text();

    public string MovementTitle => Text();
    public string MovementWhy => Text();
    public string MovementHow => Text();
    public string MovementSource => Text();

    public string NicotineTitle => Text();
    public string NicotineWhy => Text();
    public string NicotineHow => Text();
    public string NicotineSource => Text();

    public string Card(string first, string second) => Text([first, second]);
    public string CardWhy(string first, string second) => Text([first, second]);
    public string DoItButton => Text();
    public string AnotherTipButton => Text();
    public string EnoughForTonight => Text();
    public string NothingFits => Text();
    public string NoHolding => Text();
    public string NothingToTake => Text();
    public string NothingToTakeQuestion => Text();
    public string PutOnListButton => Text();
    public string PutOnList => Text();
    public string HeavyBlanket => Text();
    public string NotThisOne(string first) => Text([first]);
    public string NoTensing => Text();

    public string AskScan => Text();
    public string AskScanWhy => Text();
    public string AskWarm => Text();
    public string AskWarmWhy => Text();
    public string AskUp => Text();
    public string AskUpWhy => Text();
    public string NoneOfTheseButton => Text();
    public string OneOrMoreButton => Text();
    public string DontKnowButton => Text();
    public string YesButton => Text();
    public string NoButton => Text();

    public string BodyRelaxationButton => Text();
    public string SlowBreathingButton => Text();
    public string QuietPictureButton => Text();
    public string BodyScanButton => Text();
    public string TenseAndReleaseButton => Text();
    public string WorryPageButton => Text();
    public string WhichExercise => Text();

    public string BodyRelaxationSay => Text();
    public string SlowBreathingSay(string first) => Text([first]);
    public string EasyBreathingSay(string first) => Text([first]);
    public string QuietPictureSay => Text();
    public string QuietPictureCare => Text();
    public string BodyScanSay => Text();
    public string TenseAndReleaseSay => Text();
    public string Goodnight => Text();
    public string StopAnyTime => Text();
    public string SoundName(string first, string second) => Text([first, second]);
    public string StepsInWords(string first, string second) => Text([first, second]);
    public string StepsBreathing(string first, string second, string third, string fourth, string fifth) => Text([first, second, third, fourth, fifth]);

    public string Settle => Text();
    public string Rest => Text();
    public string Notice(string first) => Text([first]);
    public string Heavy(string first) => Text([first]);
    public string LongBreath => Text();
    public string BreatheIn => Text();
    public string BreatheOut => Text();
    public string Feet => Text();
    public string LowerLegs => Text();
    public string Thighs => Text();
    public string Belly => Text();
    public string HandsAndArms => Text();
    public string Shoulders => Text();
    public string Jaw => Text();
    public string Forehead => Text();
    public string LeftFoot => Text();
    public string RightFoot => Text();
    public string Knees => Text();
    public string Hips => Text();
    public string Back => Text();
    public string Hands => Text();
    public string ArmsAndShoulders => Text();
    public string NeckAndJaw => Text();
    public string FaceAndHead => Text();
    public string RightArm => Text();
    public string LeftArm => Text();
    public string Face => Text();
    public string NeckAndShoulders => Text();
    public string ChestBackBelly => Text();
    public string RightLeg => Text();
    public string LeftLeg => Text();
    public string PickAPlace => Text();
    public string WhatYouSee => Text();
    public string WhatYouHear => Text();
    public string WhatYouFeel => Text();
    public string WhatYouSmell => Text();
    public string OneChange => Text();
    public string TenseGently(string first) => Text([first]);
    public string LetGo(string first) => Text([first]);

    public string InTheWay => Text();
    public string InTheWayWhy => Text();
    public string TightLegsButton => Text();
    public string BusyHeadButton => Text();
    public string BladderButton => Text();
    public string NothingButton => Text();
    public string OfferLegs => Text();
    public string OfferHead => Text();
    public string OfferList => Text();
    public string OfferBreathing => Text();
    public string OfferAgain(string first) => Text([first]);
    public string NowButton => Text();
    public string WhenInBedButton => Text();
    public string NotTonightButton => Text();
    public string SayBed => Text();
    public string SleepWell => Text();
    public string NotTonight => Text();
    public string KeepInMind(string first) => Text([first]);

    public string AskList => Text();
    public string AskListWhy => Text();
    public string ListKept => Text();
    public string YourList(string first) => Text([first]);
    public string YourListButton => Text();
    public string NoList => Text();
    public string ListWaits => Text();

    public string NightModeOn => Text();
    public string LightsLow => Text();
    public string WindDownTime => Text();
    public string InBedButton => Text();
    public string TakenButton => Text();
    public string NotTakenButton => Text();
    public string Thanks => Text();
    public string WhichForTheNight => Text();
    public string JustSleepButton => Text();
    public string GoodnightHere => Text();

    public string AwakeNow => Text();
    public string AwakeNowUnnoted => Text();
    public string AwakeSpasms(string first) => Text([first]);
    public string AwakeSpasmsUnnoted(string first) => Text([first]);
    public string StillHere => Text();

    public string DidItHelp(string first) => Text([first]);
    public string DidItHelpWhy => Text();
    public string HelpedButton => Text();
    public string DidNotHelpButton => Text();
    public string FellAsleepButton => Text();
    public string RatedHelped => Text();
    public string RatedNo => Text();
    public string RatedTwiceNo => Text();
    public string ExerciseTaken => Text();
    public string NothingLeft => Text();
}
