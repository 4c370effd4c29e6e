using System.Globalization;
using NodaTime;
using NodaTime.Text;
using SleepCoachBot.Sleep.People;

namespace SleepCoachBot.Dialogs.Consult;

/// <summary>What can be told of a profile, by name and as text: so that it can travel in a conversation's state, be read back, and be taken back.</summary>
public static class ProfileFields
{
    /// <summary>Lines of a list in one text.</summary>
    public const char Line = '\n';

    private static readonly LocalTimePattern Minute = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    private static readonly Dictionary<string, (Func<Profile, Person, string?> Get, Func<Profile, Person, string?, (Profile, Person)> Set)> Fields = new()
    {
        [nameof(Profile.Form)] = ((p, _) => p.Form?.ToString(), (p, me, v) => (p with { Form = Enum<BaclofenForm>(v) }, me)),
        [nameof(Profile.Situation)] = ((p, _) => p.Situation?.ToString(), (p, me, v) => (p with { Situation = Enum<Situation>(v) }, me)),
        [nameof(Profile.IsCarer)] = ((p, _) => p.IsCarer ? "true" : null, (p, me, v) => (p with { IsCarer = v == "true" }, me)),
        [nameof(Profile.Country)] = ((p, _) => p.Country, (p, me, v) => (p with { Country = v }, me)),
        [nameof(Profile.Prescriber)] = ((p, _) => p.Prescriber, (p, me, v) => (p with { Prescriber = v }, me)),
        [nameof(Profile.DayNumber)] = ((p, _) => p.DayNumber, (p, me, v) => (p with { DayNumber = v }, me)),
        [nameof(Profile.NightNumber)] = ((p, _) => p.NightNumber, (p, me, v) => (p with { NightNumber = v }, me)),
        [nameof(Profile.WeekendNumber)] = ((p, _) => p.WeekendNumber, (p, me, v) => (p with { WeekendNumber = v }, me)),
        [nameof(Profile.BadNightNote)] = ((p, _) => p.BadNightNote, (p, me, v) => (p with { BadNightNote = v }, me)),
        [nameof(Profile.RingMeIf)] = ((p, _) => Joined(p.RingMeIf), (p, me, v) => (p with { RingMeIf = Lines(v) }, me)),
        [nameof(Profile.Questions)] = ((p, _) => Joined(p.Questions), (p, me, v) => (p with { Questions = Lines(v) }, me)),
        [nameof(Profile.OtherMedicines)] = ((p, _) => p.OtherMedicines, (p, me, v) => (p with { OtherMedicines = v }, me)),
        [nameof(Profile.UsualSpasms)] = (
            (p, _) => p.UsualSpasms?.ToString(CultureInfo.InvariantCulture),
            (p, me, v) => (p with { UsualSpasms = v is null ? null : int.Parse(v, CultureInfo.InvariantCulture) }, me)),
        [nameof(Profile.CheckInAt)] = ((p, _) => Time(p.CheckInAt), (p, me, v) => (p with { CheckInAt = Time(v) }, me)),
        [nameof(Profile.WindDownAt)] = ((p, _) => Time(p.WindDownAt), (p, me, v) => (p with { WindDownAt = Time(v) }, me)),
        [nameof(Profile.QuietUntil)] = (
            (p, _) => p.QuietUntil is { } day ? LocalDatePattern.Iso.Format(day) : null,
            (p, me, v) => (p with { QuietUntil = v is null ? null : LocalDatePattern.Iso.Parse(v).Value }, me)),
        [nameof(Profile.QuietHours)] = (
            (p, _) => p.QuietHours is { } quiet ? $"{Time(quiet.From)} {Time(quiet.To)}" : null,
            (p, me, v) => (p with { QuietHours = v?.Split(' ') is [var from, var to] ? new QuietHours(Time(from)!.Value, Time(to)!.Value) : null }, me)),
        [nameof(Profile.DaysOff)] = (
            (p, _) => p.DaysOff.Count > 0 ? string.Join(' ', p.DaysOff) : null,
            (p, me, v) => (p with { DaysOff = v is null ? [] : [.. v.Split(' ').Select(System.Enum.Parse<IsoDayOfWeek>)] }, me)),
        [nameof(Profile.Pace)] = (
            (p, _) => p.Pace is { } pace ? $"{pace} {(p.PaceSince is { } since ? LocalDatePattern.Iso.Format(since) : "")}".TrimEnd() : null,
            (p, me, v) => (v?.Split(' ') is [var pace, .. var since]
                ? p with { Pace = Enum<DiaryPace>(pace), PaceSince = since is [var day] ? LocalDatePattern.Iso.Parse(day).Value : null }
                : p with { Pace = null, PaceSince = null }, me)),
        [nameof(Profile.Stay)] = ((p, _) => StayText(p.Stay), (p, me, v) => (p with { Stay = StayOf(v) }, me)),
        [nameof(Person.UsualLightsOut)] = ((_, me) => Time(me.UsualLightsOut), (p, me, v) => (p, me with { UsualLightsOut = Time(v) })),
        [nameof(Person.UsualRising)] = ((_, me) => Time(me.UsualRising), (p, me, v) => (p, me with { UsualRising = Time(v) })),
    };

    /// <summary>The value of a field. Null: not told.</summary>
    /// <param name="field">The name of a member of <see cref="Profile"/> or <see cref="Person"/>, or of a <see cref="BodyFact"/>.</param>
    /// <exception cref="ArgumentException">There is no such field.</exception>
    public static string? Get(Profile profile, Person person, string field)
    {
        ArgumentNullException.ThrowIfNull(profile);
        if (System.Enum.TryParse<BodyFact>(field, out var fact))
            return profile.Knows(fact) switch { true => "true", false => "false", null => null };
        return Field(field).Get(profile, person);
    }

    /// <summary>Profile and person with a field told, or with null taken back.</summary>
    public static (Profile Profile, Person Person) Set(Profile profile, Person person, string field, string? value)
    {
        ArgumentNullException.ThrowIfNull(profile);
        if (!System.Enum.TryParse<BodyFact>(field, out var fact))
            return Field(field).Set(profile, person, value);
        return (value is null
            ? profile with { Facts = profile.Facts.Where(known => known.Key != fact).ToDictionary() }
            : profile.With(fact, value == "true"), person);
    }

    /// <summary>"07:45", as it is kept between turns.</summary>
    public static string? Time(LocalTime? time) => time is { } at ? Minute.Format(at) : null;

    /// <summary>The local time that <see cref="Time(LocalTime?)"/> wrote.</summary>
    public static LocalTime? Time(string? kept) => kept is null ? null : Minute.Parse(kept).Value;

    /// <summary>A stay elsewhere, as it is kept between turns: the zones, and its moments.</summary>
    public static string? StayText(Stay? stay) => stay is null ? null
        : string.Join(' ', stay.Zone, stay.Home, InstantPattern.General.Format(stay.From), stay.Until is { } until ? InstantPattern.General.Format(until) : "").TrimEnd();

    /// <summary>The stay that <see cref="StayText"/> wrote.</summary>
    public static Stay? StayOf(string? kept) => kept?.Split(' ') is [var zone, var home, var from, .. var until]
        ? new Stay(zone, home, InstantPattern.General.Parse(from).Value, until is [var end] ? InstantPattern.General.Parse(end).Value : null)
        : null;

    private static (Func<Profile, Person, string?> Get, Func<Profile, Person, string?, (Profile, Person)> Set) Field(string name) =>
        Fields.TryGetValue(name, out var field) ? field : throw new ArgumentException($"There is no field {name}.", nameof(name));

    private static string? Joined(IReadOnlyList<string> lines) => lines.Count == 0 ? null : string.Join(Line, lines);

    private static string[] Lines(string? joined) => joined is null ? [] : joined.Split(Line);

    private static T? Enum<T>(string? name) where T : struct, System.Enum => name is null ? null : System.Enum.Parse<T>(name);
}
