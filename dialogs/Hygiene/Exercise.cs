namespace SleepCoachBot.Dialogs.Hygiene;

/// <summary>An exercise that is done with somebody, part by part. Sound, picture and words all take their time from here.</summary>
/// <param name="Name">Its name in addresses.</param>
/// <param name="Tool">The card that it belongs to.</param>
/// <param name="Says">What is said as it begins; the number to ring is put in where it has a place.</param>
public sealed record Exercise(string Name, Tool Tool, Func<HygieneTexts, string, string> Says, IReadOnlyList<ExercisePart> Parts)
{
    /// <summary>The time to lie down in before it begins: part of the track, not of the exercise.</summary>
    internal const int SettleSeconds = 12;

    /// <summary>Length of the track in seconds.</summary>
    public int Seconds => Parts.Sum(part => part.Seconds);

    /// <summary>Whole minutes of exercise.</summary>
    public int Minutes => (Seconds - SettleSeconds) / 60;
}
