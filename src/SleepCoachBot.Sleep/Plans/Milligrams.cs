using System.Globalization;

namespace SleepCoachBot.Sleep.Plans;

/// <summary>An amount of baclofen. Never a volume: the same 5 mL is 5 mg of one liquid and 25 mg of another.</summary>
public readonly record struct Milligrams : IComparable<Milligrams>
{
    /// <param name="amount">Milligrams, to a hundredth at the finest.</param>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative or finer than a hundredth.</exception>
    public Milligrams(decimal amount)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(amount);
        if (amount != decimal.Round(amount, 2))
            throw new ArgumentOutOfRangeException(nameof(amount), amount, "Finer than a hundredth of a milligram.");
        Amount = amount / 1.0000m;   // 5.00 and 5 are written alike
    }

    public decimal Amount { get; }

    /// <summary>None: a plan's last step when it ends in nothing.</summary>
    public static Milligrams None => default;

    public int CompareTo(Milligrams other) => Amount.CompareTo(other.Amount);

    public static Milligrams operator +(Milligrams left, Milligrams right) => new(left.Amount + right.Amount);
    public static bool operator <(Milligrams left, Milligrams right) => left.CompareTo(right) < 0;
    public static bool operator >(Milligrams left, Milligrams right) => left.CompareTo(right) > 0;
    public static bool operator <=(Milligrams left, Milligrams right) => left.CompareTo(right) <= 0;
    public static bool operator >=(Milligrams left, Milligrams right) => left.CompareTo(right) >= 0;

    public static Milligrams Add(Milligrams left, Milligrams right) => left + right;

    /// <summary>For logs and debuggers; what a person reads is worded by the texts.</summary>
    public override string ToString() => Amount.ToString("0.##", CultureInfo.InvariantCulture) + " mg";
}
