using NodaTime;
using SleepCoachBot.Sleep.Measures;
using SleepCoachBot.Sleep.Nights;

namespace SleepCoachBot.Sleep.Comparisons;

/// <summary>The nights of one side of a comparison.</summary>
public sealed record Side
{
    private Side() { }

    internal static Side Of(IEnumerable<NightValue> nights, NightDate from, NightDate to, ChosenNights? only = null)
    {
        NightValue[] told = [.. nights.Where(night => night.Night >= from && night.Night <= to && (only is null || only.Holds(night.Night) == true)).OrderBy(night => night.Night)];
        return new Side
        {
            From = from,
            To = to,
            NightsPassed = Passed(from, to, only),
            Nights = [.. told.Where(night => night.Value is not null)],
            Summary = NumberSummary.Of(told.Select(night => night.Value)),
        };
    }

    public NightDate From { get; private init; }
    public NightDate To { get; private init; }

    /// <summary>Nights of the span, told or not; where only some count, without those that are known to be others.</summary>
    public int NightsPassed { get; private init; }

    /// <summary>Nights on which the measure is known, in order.</summary>
    public IReadOnlyList<NightValue> Nights { get; private init; } = [];

    public required NumberSummary Summary { get; init; }

    /// <summary>Nights of a span, told or not, without those that are known not to count.</summary>
    public static int Passed(NightDate from, NightDate to, ChosenNights? only) => to < from ? 0
        : Enumerable.Range(0, Period.DaysBetween(from.Evening, to.Evening) + 1).Count(day => only?.Holds(new NightDate(from.Evening.PlusDays(day))) != false);

    public int WeekendNights => Nights.Count(night => night.IsWeekend);

    internal IReadOnlyList<double> Values => [.. Nights.Select(night => night.Value!.Value)];
}
