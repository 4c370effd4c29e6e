using NodaTime;

namespace SleepCoachBot.Sleep.People;

/// <summary>A stay somewhere else, while which the clock there is theirs: questions come by it, and nights are told in it.</summary>
/// <remarks>A day of travel begins in one place and ends in the other: the clocks change at its noon.</remarks>
/// <param name="Zone">IANA id of the zone there.</param>
/// <param name="Home">IANA id of the zone that they come back to.</param>
/// <param name="From">When it begins.</param>
/// <param name="Until">When they are back, this moment not included. Null: when they say so.</param>
public sealed record Stay(string Zone, string Home, Instant From, Instant? Until)
{
    /// <summary>Whether they are there at a moment.</summary>
    public bool Covers(Instant moment) => moment >= From && !(moment >= Until);

    /// <summary>Whether it has come to its end.</summary>
    public bool IsOver(Instant moment) => moment >= Until;
}
