using NodaTime;

namespace SleepCoachBot.Understanding.Plans;

/// <summary>A day, or a whole month, that was read.</summary>
/// <param name="From">Null: something was offered that is no day ("31 september", "monday 16th" when it is a Tuesday).</param>
/// <param name="To">The last day, inclusive; the same as <paramref name="From"/> for a day.</param>
/// <param name="Next">Index of the lexeme after it.</param>
/// <param name="IsRelativeYear">No year was said: the nearest was taken.</param>
internal readonly record struct DaysRead(LocalDate? From, LocalDate? To, int Next, bool IsRelativeYear)
{
    public bool IsMonth => From is { } from && To != from;
}
