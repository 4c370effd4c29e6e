using System.Collections.Frozen;
using NodaTime;
using NodaTime.TimeZones;

namespace SleepCoachBot.Dialogs.Journey;

/// <summary>Time zones by the names that people give them.</summary>
internal static class Places
{
    // Countries with one zone, and the names of zones in everyday use. Towns come from the zone database itself.
    private static readonly Dictionary<string, string> Everyday = new(StringComparer.Ordinal)
    {
        ["uk"] = "Europe/London", ["england"] = "Europe/London", ["scotland"] = "Europe/London", ["wales"] = "Europe/London", ["britain"] = "Europe/London",
        ["gmt"] = "Europe/London", ["bst"] = "Europe/London", ["ireland"] = "Europe/Dublin", ["germany"] = "Europe/Berlin", ["france"] = "Europe/Paris",
        ["eastern"] = "America/New_York", ["eastern time"] = "America/New_York", ["est"] = "America/New_York", ["edt"] = "America/New_York", ["et"] = "America/New_York",
        ["central"] = "America/Chicago", ["central time"] = "America/Chicago", ["mountain"] = "America/Denver", ["mountain time"] = "America/Denver",
        ["pacific"] = "America/Los_Angeles", ["pacific time"] = "America/Los_Angeles", ["pst"] = "America/Los_Angeles", ["pdt"] = "America/Los_Angeles",
        ["new zealand"] = "Pacific/Auckland", ["india"] = "Asia/Kolkata", ["manchester"] = "Europe/London", ["birmingham"] = "Europe/London",
        ["glasgow"] = "Europe/London", ["edinburgh"] = "Europe/London", ["leeds"] = "Europe/London", ["cardiff"] = "Europe/London",
        ["boston"] = "America/New_York", ["miami"] = "America/New_York", ["houston"] = "America/Chicago", ["dallas"] = "America/Chicago",
        ["seattle"] = "America/Los_Angeles", ["san francisco"] = "America/Los_Angeles",
        // Where people go, and what they call it.
        ["canary islands"] = "Atlantic/Canary", ["canaries"] = "Atlantic/Canary", ["tenerife"] = "Atlantic/Canary", ["lanzarote"] = "Atlantic/Canary",
        ["gran canaria"] = "Atlantic/Canary", ["fuerteventura"] = "Atlantic/Canary", ["majorca"] = "Europe/Madrid", ["mallorca"] = "Europe/Madrid",
        ["ibiza"] = "Europe/Madrid", ["menorca"] = "Europe/Madrid", ["barcelona"] = "Europe/Madrid", ["benidorm"] = "Europe/Madrid", ["malaga"] = "Europe/Madrid",
        ["algarve"] = "Europe/Lisbon", ["porto"] = "Europe/Lisbon", ["azores"] = "Atlantic/Azores", ["crete"] = "Europe/Athens", ["corfu"] = "Europe/Athens",
        ["rhodes"] = "Europe/Athens", ["milan"] = "Europe/Rome", ["venice"] = "Europe/Rome", ["florence"] = "Europe/Rome", ["naples"] = "Europe/Rome",
        ["sicily"] = "Europe/Rome", ["munich"] = "Europe/Berlin", ["frankfurt"] = "Europe/Berlin", ["hamburg"] = "Europe/Berlin", ["nice"] = "Europe/Paris",
        ["lyon"] = "Europe/Paris", ["geneva"] = "Europe/Zurich", ["florida"] = "America/New_York", ["orlando"] = "America/New_York",
        ["washington"] = "America/New_York", ["washington dc"] = "America/New_York", ["philadelphia"] = "America/New_York", ["atlanta"] = "America/New_York",
        ["texas"] = "America/Chicago", ["new orleans"] = "America/Chicago", ["california"] = "America/Los_Angeles", ["san diego"] = "America/Los_Angeles",
        ["las vegas"] = "America/Los_Angeles", ["hawaii"] = "Pacific/Honolulu", ["bali"] = "Asia/Makassar", ["delhi"] = "Asia/Kolkata", ["mumbai"] = "Asia/Kolkata",
    };

    // What the zone database calls otherwise. ISO 3166 codes.
    private static readonly Dictionary<string, string> CountriesInUse = new(StringComparer.Ordinal)
    {
        ["uk"] = "GB", ["united kingdom"] = "GB", ["england"] = "GB", ["scotland"] = "GB", ["wales"] = "GB", ["northern ireland"] = "GB", ["great britain"] = "GB",
        ["britain"] = "GB", ["us"] = "US", ["usa"] = "US", ["america"] = "US", ["the states"] = "US", ["states"] = "US", ["holland"] = "NL", ["czechia"] = "CZ",
        ["uae"] = "AE", ["emirates"] = "AE", ["dubai"] = "AE", ["south korea"] = "KR", ["turkiye"] = "TR", ["türkiye"] = "TR", ["bosnia"] = "BA",
    };

    private static readonly FrozenDictionary<string, string> Countries = TzdbDateTimeZoneSource.Default.ZoneLocations!
        .Select(place => (Name: Commands.Plain(place.CountryName), place.CountryCode))
        .DistinctBy(country => country.Name)
        .Where(country => !CountriesInUse.ContainsKey(country.Name))
        .Select(country => KeyValuePair.Create(country.Name, country.CountryCode))
        .Concat(CountriesInUse)
        .ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly Dictionary<string, string> Towns = DateTimeZoneProviders.Tzdb.Ids
        .Where(id => id.Contains('/', StringComparison.Ordinal) && !id.StartsWith("Etc/", StringComparison.Ordinal))
        .GroupBy(id => Commands.Plain(id[(id.LastIndexOf('/') + 1)..].Replace('_', ' ')), StringComparer.Ordinal)
        .ToDictionary(town => town.Key, town => town.First(), StringComparer.Ordinal);

    /// <summary>The zone that a short message names.</summary>
    /// <returns>IANA id, or null.</returns>
    public static string? ZoneNamed(string text)
    {
        var said = text.Trim();
        if (DateTimeZoneProviders.Tzdb.Ids.FirstOrDefault(id => id.Contains('/', StringComparison.Ordinal) && string.Equals(id, said, StringComparison.OrdinalIgnoreCase)) is { } exact)
            return exact;
        if (said.Length > 60)
            return null;
        var plain = Commands.Plain(said);
        foreach (var opening in (string[])["im in ", "i am in ", "i live in ", "in "])
        {
            if (plain.StartsWith(opening, StringComparison.Ordinal))
                plain = plain[opening.Length..];
        }
        return Everyday.GetValueOrDefault(plain) ?? Towns.GetValueOrDefault(plain);
    }

    /// <summary>The zones that a town or a country may mean, one for each time that its clocks show.</summary>
    /// <param name="place">A name alone: "Spain", "New York".</param>
    /// <param name="at">The moment that counts: some zones differ in one half of the year only.</param>
    /// <returns>IANA ids, those of the largest part first; empty for a place that is not known.</returns>
    public static IReadOnlyList<string> ZonesNamed(string place, Instant at)
    {
        ArgumentNullException.ThrowIfNull(place);
        if (!Countries.TryGetValue(Commands.Plain(place), out var country))
            return ZoneNamed(place) is { } zone ? [zone] : [];
        return [.. TzdbDateTimeZoneSource.Default.ZoneLocations!
            .Where(location => location.CountryCode == country)
            .Select(location => location.ZoneId)
            .DistinctBy(id => DateTimeZoneProviders.Tzdb[id].GetUtcOffset(at))];
    }

    /// <summary>"New York": the town that a zone is named after.</summary>
    public static string TownOf(string zone) => zone[(zone.LastIndexOf('/') + 1)..].Replace('_', ' ');
}
