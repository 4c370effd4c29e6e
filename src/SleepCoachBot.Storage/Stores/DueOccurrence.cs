using System.Globalization;
using NodaTime;
using SleepCoachBot.Channels.Proactive;
using SleepCoachBot.Sleep.CheckIns;

namespace SleepCoachBot.Storage.Stores;

/// <summary>One time at which something falls due: what its turn is known by.</summary>
internal readonly record struct DueOccurrence(Guid PersonId, DueKind Kind, Instant DueAt)
{
    /// <summary>The name of the event as which it enters the bot; the value is the kind's name.</summary>
    public const string EventName = "sleepcoach/due";

    private const char Between = '|';
    private const int Parts = 3;
    private const int TicksPerMicrosecond = 10;

    /// <summary>The same on every replica and at every attempt.</summary>
    public string ActivityId => ProactiveActivity.IdOf(string.Create(
        CultureInfo.InvariantCulture, $"{PersonId:N}{Between}{(int)Kind}{Between}{DueAt.ToUnixTimeTicks() / TicksPerMicrosecond}"));

    /// <returns>Null: the activity is about nothing that fell due.</returns>
    public static DueOccurrence? Of(string activityId)
    {
        if (ProactiveActivity.OccurrenceOf(activityId)?.Split(Between) is not { Length: Parts } parts
            || !Guid.TryParseExact(parts[0], "N", out var person)
            || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var kind)
            || !long.TryParse(parts[2], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var microseconds))
            return null;
        return new DueOccurrence(person, (DueKind)kind, Instant.FromUnixTimeTicks(microseconds * TicksPerMicrosecond));
    }
}
