namespace SleepCoachBot.Sleep.Comparisons;

/// <summary>An interval that a value is believed to lie in.</summary>
public readonly record struct Range(double Low, double High)
{
    public bool Excludes(double value) => value < Low || value > High;
}
