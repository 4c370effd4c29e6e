namespace SleepCoachBot.Sleep.Plans;

/// <summary>One dose of a day.</summary>
public readonly record struct PlannedDose(TimeOfDose When, Milligrams Amount);
