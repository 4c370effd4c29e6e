namespace SleepCoachBot.Channels.Proactive;

/// <summary>Says how long to wait before the next one of a party. A place in the row is taken by asking.</summary>
internal sealed class ProactivePace(TimeProvider clock)
{
    private const int TidyAt = 10_000;

    private readonly Lock _gate = new();

    private readonly long _start = clock.GetTimestamp();

    /// <summary>By party, when its next place is, by a clock that nobody puts back.</summary>
    private readonly Dictionary<string, TimeSpan> _next = new(StringComparer.Ordinal);

    /// <summary>Takes a place, unless it is further away than <paramref name="longest"/>.</summary>
    /// <param name="party">Who is not to be crowded.</param>
    /// <param name="gap">Between two places.</param>
    /// <param name="longest">Further away no place is taken.</param>
    /// <returns>How long until the place; and whether it was taken.</returns>
    public (TimeSpan Wait, bool Taken) Take(string party, TimeSpan gap, TimeSpan longest)
    {
        var now = clock.GetElapsedTime(_start);
        lock (_gate)
        {
            if (_next.Count > TidyAt)
                Tidy(now);
            var place = _next.TryGetValue(party, out var next) && next > now ? next : now;
            if (place - now > longest)
                return (place - now, false);
            _next[party] = place + gap;
            return (place - now, true);
        }
    }

    private void Tidy(TimeSpan now)
    {
        foreach (var idle in _next.Where(party => party.Value <= now).Select(party => party.Key).ToList())
            _next.Remove(idle);
    }
}
