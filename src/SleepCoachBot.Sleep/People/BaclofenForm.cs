namespace SleepCoachBot.Sleep.People;

/// <summary>How the baclofen gets into the body.</summary>
public enum BaclofenForm
{
    /// <summary>Tablets or liquid.</summary>
    Oral,
    /// <summary>A pump under the skin: no coaching of a reduction, and every pump sign is an emergency.</summary>
    Pump,
    Both,
}
