using NodaTime;

namespace SleepCoachBot.Sleep.Doses;

/// <summary>Something told of a dose, as it is kept. A day of which nothing is kept is silent: it is no missed dose, and is never shown as one.</summary>
/// <param name="Zone">IANA id of the zone whose wall clock the event's day and time are.</param>
public sealed record KeptDose(Guid Id, DoseEvent Event, string Zone, Instant ToldAt);
