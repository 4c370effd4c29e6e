using NodaTime;

namespace SleepCoachBot.Sleep.CheckIns;

/// <summary>What falls due for one person, within one turn.</summary>
public interface IDueBook
{
    /// <summary>Lets something fall due at this moment, once, in place of its next time: a snooze, a look after an alarm.</summary>
    /// <remarks>Of a kind that has times of its own, the next of those follows afterwards.</remarks>
    /// <param name="kind">What. There is one of each: an earlier one that is still to come is replaced.</param>
    /// <param name="at">When, kept to the microsecond. A moment that has passed is due at once, and dropped when it is too late for its kind.</param>
    void SetOnce(DueKind kind, Instant at);

    /// <summary>Takes back what was set once. The kind's own times stay.</summary>
    void Cancel(DueKind kind);
}
