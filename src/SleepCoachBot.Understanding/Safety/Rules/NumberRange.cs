namespace SleepCoachBot.Understanding.Safety.Rules;

/// <summary>Numbers from one bound to another, both included: "#38-43" is a fever in Celsius.</summary>
internal readonly record struct NumberRange(double From, double To)
{
    /// <summary>False for a word that is no number (NaN).</summary>
    public bool Holds(double number) => number >= From && number <= To;
}
