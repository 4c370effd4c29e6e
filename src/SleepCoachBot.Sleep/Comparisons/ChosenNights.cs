using SleepCoachBot.Sleep.Measures;
using SleepCoachBot.Sleep.Nights;

namespace SleepCoachBot.Sleep.Comparisons;

/// <summary>Which nights count, when somebody leaves a kind of them out.</summary>
public sealed class ChosenNights
{
    private readonly IReadOnlyDictionary<NightDate, bool> _known;

    /// <param name="kind">The nights that count.</param>
    /// <param name="told">What is known of each night.</param>
    /// <exception cref="ArgumentOutOfRangeException">Nights cannot be set apart by this.</exception>
    public ChosenNights(NightKind kind, IReadOnlyList<ToldNight> told)
    {
        ArgumentNullException.ThrowIfNull(kind);
        (Kind, _known) = (kind, NightFacts.Of(kind.Fact, told));
    }

    public NightKind Kind { get; }

    /// <summary>Whether this night counts. Null: it is not known whether it was so, and then it does not.</summary>
    public bool? Holds(NightDate night)
    {
        if (Kind.Fact == NightFact.Weekend)
            return new NightValue(night, null).IsWeekend == Kind.IsSo;
        return _known.TryGetValue(night, out var so) ? so == Kind.IsSo : null;
    }
}
