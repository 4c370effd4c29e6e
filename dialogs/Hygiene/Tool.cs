namespace SleepCoachBot.Dialogs.Hygiene;

/// <summary>The tools, by card. A name is what a rating and a log entry keep: once used it means this for good.</summary>
public enum Tool
{
    WindDownHour, FixedRising, AwakeInBed,
    /// <summary>Explained when asked for, never coached.</summary>
    SleepRestriction,
    SlowBreathing, BodyRelaxation, TenseAndRelease, QuietPicture, BodyScan, WorryPage,
    Caffeine, Light, WarmShower,
    Alcohol, Naps, FoodAndDrink, Bladder, Movement, Nicotine,
}
