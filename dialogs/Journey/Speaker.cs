using System.Globalization;
using NodaTime;
using NodaTime.TimeZones;
using SleepCoachBot.Sleep.People;
using SleepCoachBot.Understanding.Readings;

namespace SleepCoachBot.Dialogs.Journey;

/// <summary>Who is speaking, when and where it is for them.</summary>
/// <param name="Person">What the bot holds of them.</param>
/// <param name="Zone">Where they are. Null when neither they nor their device has told it.</param>
/// <param name="Culture">Their language and region.</param>
/// <param name="Instant">Now, by the injected clock.</param>
public sealed record Speaker(Person Person, DateTimeZone? Zone, CultureInfo Culture, Instant Instant)
{
    /// <summary>They are away from home for a while, as they told.</summary>
    public bool IsAway { get; init; }

    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");
    private static readonly CultureInfo American = CultureInfo.GetCultureInfo("en-US");

    /// <summary>Their wall clock.</summary>
    /// <exception cref="InvalidOperationException">Their zone is not known: ask first.</exception>
    public LocalDateTime Now => Instant.InZone(Zone ?? throw new InvalidOperationException("The zone is not known.")).LocalDateTime;

    /// <summary>ISO 3166 code of the country that the zone lies in. Null where that is not known.</summary>
    public string? Country => CountryOf(Zone);

    /// <summary>What a reader may know beside the text.</summary>
    /// <param name="known">Answers of the same night that the bot holds already.</param>
    public MessageContext Context(KnownNight? known = null) => new()
    {
        // The safety screen must also read somebody whose zone is not known; only its rule of "24 hours since" needs the clock.
        Now = Instant.InZone(Zone ?? DateTimeZone.Utc).LocalDateTime,
        Zone = Zone ?? DateTimeZone.Utc,
        Culture = Culture,
        Known = known ?? KnownNight.Nothing,
        Usual = (Person.UsualLightsOut, Person.UsualRising) is ({ } lightsOut, { } rising) ? new UsualNight(lightsOut, rising) : null,
    };

    /// <summary>The speaker of this turn. What their device tells of zone and language is kept with the person; where they stay for a while is not.</summary>
    public static Speaker Of(ITurnContext turn, IPeople people, IClock clock)
    {
        ArgumentNullException.ThrowIfNull(turn);
        ArgumentNullException.ThrowIfNull(people);
        ArgumentNullException.ThrowIfNull(clock);

        var (person, now) = (people.Of(turn.TurnState), clock.GetCurrentInstant());
        var device = ZoneNamed(turn.Activity.LocalTimezone);
        var stay = turn.TurnState.Get<Stay>(nameof(Stay)) is { } told && told.Covers(now) && IsOf(told, device) ? told : null;
        // A device tells where it is now, which a traveller's earlier answer does not.
        var home = stay is null ? device ?? ZoneNamed(person.Zone) : ZoneNamed(stay.Home);
        var zone = stay is null ? home : ZoneNamed(stay.Zone);
        var culture = CultureNamed(person.Culture ?? turn.Activity.Locale, home);
        var known = person with { Zone = home?.Id, Culture = person.Culture ?? (turn.Activity.Locale is null ? null : culture.Name) };
        if (known != person)
            people.Change(turn.TurnState, known);
        return new Speaker(known, zone, culture, now) { IsAway = stay is not null };
    }

    // A device that was left at home, or has come along. One that is in a third place knows better than what was told before.
    private static bool IsOf(Stay stay, DateTimeZone? device) => device is null || device.Id == stay.Home || device.Id == stay.Zone;

    private static DateTimeZone? ZoneNamed(string? id) => id is null ? null : DateTimeZoneProviders.Tzdb.GetZoneOrNull(id);

    // The words are English so far. A region decides how dates and times are written; where none is told, the zone's country does.
    private static CultureInfo CultureNamed(string? locale, DateTimeZone? zone)
    {
        var region = locale is { Length: > 3 } && locale[2] == '-' ? locale[3..] : CountryOf(zone);
        return string.Equals(region, "US", StringComparison.OrdinalIgnoreCase) ? American : British;
    }

    private static string? CountryOf(DateTimeZone? zone) =>
        zone is null ? null
        : Countries.GetValueOrDefault(TzdbDateTimeZoneSource.Default.CanonicalIdMap.TryGetValue(zone.Id, out var canonical) ? canonical : zone.Id);

    private static readonly Dictionary<string, string> Countries =
        TzdbDateTimeZoneSource.Default.ZoneLocations!.ToDictionary(place => place.ZoneId, place => place.CountryCode);
}
