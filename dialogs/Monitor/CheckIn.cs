using NodaTime;
using NodaTime.Text;
using SleepCoachBot.Dialogs.Journey;
using SleepCoachBot.Sleep.Nights;
using SleepCoachBot.Understanding.Readings;
using SleepCoachBot.Understanding.Slots;
using System.Globalization;

namespace SleepCoachBot.Dialogs.Monitor;

/// <summary>What has been told of one night so far, and what was asked last. Plain, since it is kept between turns.</summary>
public sealed record CheckIn : KeptValue
{
    /// <summary>The values of a night, in the order in which they are asked for.</summary>
    public static readonly IReadOnlyList<Slot> Slots =
    [
        Slot.IntoBed, Slot.TriedToSleep, Slot.SleepLatency, Slot.Awakenings, Slot.AwakeTotal, Slot.FinalWake, Slot.OutOfBed, Slot.Quality,
    ];

    private static readonly LocalDateTimePattern Minute = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    /// <summary>IANA id of the zone in which it is told.</summary>
    public string Zone { get; init; } = "";

    /// <summary>ISO label of the night that it is taken to be of until its times say otherwise.</summary>
    public string Night { get; init; } = "";

    /// <summary>Id of the saved entry that this corrects. Null: a new night.</summary>
    public string? EntryId { get; init; }

    /// <summary>The person said that it is a sleep of its own, beside another one under the same label.</summary>
    public bool IsAnother { get; init; }

    /// <summary>The open question is whether this is a sleep of its own or replaces the one saved under the same label.</summary>
    public bool AskedWhichSleep { get; init; }

    /// <summary>By slot: a wall-clock minute in ISO form, whole minutes, a count or a rating.</summary>
    public Dictionary<string, string> Told { get; init; } = [];

    /// <summary>Slots that the person does not know, or would rather leave out.</summary>
    public List<string> Skipped { get; init; } = [];

    /// <summary>Slots of which something was said that can mean several values, and those values.</summary>
    public Dictionary<string, List<string>> Offered { get; init; } = [];

    /// <summary>Which of the two is meant, <c>first</c> or <c>second</c>, where the wall clock showed a time twice.</summary>
    public Dictionary<string, string> Repeated { get; init; } = [];

    /// <summary>A value that was told but cannot be right beside another. It is in <see cref="Told"/> no longer.</summary>
    public Doubt? Doubt { get; init; }

    /// <summary>The slots of the open question. Empty while the whole night is being confirmed, or nothing was asked yet.</summary>
    public List<string> Asked { get; init; } = [];

    /// <summary>How it was is all that they want to tell of it.</summary>
    public bool IsGist { get; init; }

    /// <summary>The card of this name is the one whose buttons count; those of earlier cards do not.</summary>
    public string? Card { get; init; }

    /// <summary>Whether anything was told.</summary>
    public bool IsEmpty => Told.Count == 0 && Skipped.Count == 0 && Offered.Count == 0;

    /// <summary>True when trying to sleep was not told and is taken to be going to bed.</summary>
    public bool TriedIsAssumed => !Told.ContainsKey(nameof(Slot.TriedToSleep)) && Told.ContainsKey(nameof(Slot.IntoBed));

    public LocalDateTime? Moment(Slot slot) =>
        Told.TryGetValue(slot.ToString(), out var iso) ? Parse(iso)
        : slot == Slot.TriedToSleep && TriedIsAssumed ? Moment(Slot.IntoBed)
        : null;

    /// <summary>Minutes, a count or a rating.</summary>
    public int? Number(Slot slot) =>
        Told.TryGetValue(slot.ToString(), out var number) ? int.Parse(number, CultureInfo.InvariantCulture) : null;

    /// <summary>The instant of a moment told. Null while it is unknown, or is one of two and not said which, or never was.</summary>
    public Instant? InstantOf(Slot slot)
    {
        if (Moment(slot) is not { } local)
            return null;
        var mapping = DateTimeZoneProviders.Tzdb[Zone].MapLocal(local);
        var source = slot == Slot.TriedToSleep && TriedIsAssumed ? Slot.IntoBed : slot;
        return mapping.Count switch
        {
            1 => mapping.Single().ToInstant(),
            2 when Repeated.TryGetValue(source.ToString(), out var which) => (which == "second" ? mapping.Last() : mapping.First()).ToInstant(),
            _ => null,
        };
    }

    /// <summary>A moment that the wall clock showed twice, of which it is not said which is meant. Null: none.</summary>
    public Slot? Ambiguous => Moments.Where(slot => Told.ContainsKey(slot.ToString()) && !Repeated.ContainsKey(slot.ToString()))
        .Select(slot => (Slot?)slot)
        .FirstOrDefault(slot => DateTimeZoneProviders.Tzdb[Zone].MapLocal(Moment(slot!.Value)!.Value).Count == 2);

    /// <summary>What has been neither told nor left out, in the order of asking.</summary>
    public IEnumerable<Slot> Missing => Slots.Where(slot =>
        slot != Slot.TriedToSleep
        && !Told.ContainsKey(slot.ToString())
        && !Skipped.Contains(slot.ToString())
        // Somebody who did not wake was not awake.
        && !(slot == Slot.AwakeTotal && Number(Slot.Awakenings) == 0));

    /// <summary>The gist was asked for and told: how it was, and nothing else.</summary>
    public bool IsOnlyAGrade => IsGist && Told.Count == 1 && Told.ContainsKey(nameof(Slot.Quality)) && Offered.Count == 0 && Doubt is null;

    /// <summary>The same with everything left out that was not told yet, but how it was.</summary>
    public CheckIn OnlyTheGist() => Missing.Where(slot => slot != Slot.Quality).Aggregate(this, (night, slot) => night.Skip(slot)) with { IsGist = true };

    /// <summary>The label of the night: by its times where they are told.</summary>
    public NightDate Label =>
        Moment(Slot.TriedToSleep) is { } tried ? NightDate.Of(tried)
        : (Moment(Slot.FinalWake) ?? Moment(Slot.OutOfBed)) is { } end ? new NightDate(end.Date.PlusDays(-1))
        : new NightDate(LocalDatePattern.Iso.Parse(Night).Value);

    /// <summary>The time that it covers, as far as told. Null without any time.</summary>
    public Interval? Span
    {
        get
        {
            var instants = Moments.Select(InstantOf).OfType<Instant>().ToList();
            return instants.Count == 0 ? null : new Interval(instants.Min(), instants.Max() + (instants.Count == 1 ? Duration.FromMinutes(1) : Duration.Zero));
        }
    }

    /// <summary>The same answers in the reader's form.</summary>
    public KnownNight Known => new()
    {
        IntoBed = Moment(Slot.IntoBed),
        TriedToSleep = TriedIsAssumed ? null : Moment(Slot.TriedToSleep),
        FinalWake = Moment(Slot.FinalWake),
        OutOfBed = Moment(Slot.OutOfBed),
        SleepLatency = Number(Slot.SleepLatency) is { } latency ? Duration.FromMinutes(latency) : null,
        AwakeTotal = Number(Slot.AwakeTotal) is { } awake ? Duration.FromMinutes(awake) : null,
        Awakenings = Number(Slot.Awakenings),
        Quality = Number(Slot.Quality),
    };

    /// <summary>The same with one more answer, in place of any doubt or offer about it.</summary>
    public CheckIn With(Slot slot, string value)
    {
        var without = Without(slot);
        return without with { Told = new(without.Told) { [slot.ToString()] = value } };
    }

    public CheckIn With(Slot slot, LocalDateTime value) => With(slot, Format(value));
    public CheckIn With(Slot slot, int value) => With(slot, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>The same without anything that was said about a slot.</summary>
    public CheckIn Without(Slot slot)
    {
        var name = slot.ToString();
        return this with
        {
            Told = Told.Where(pair => pair.Key != name).ToDictionary(),
            Offered = Offered.Where(pair => pair.Key != name).ToDictionary(),
            Repeated = Repeated.Where(pair => pair.Key != name).ToDictionary(),
            Skipped = Skipped.Where(skipped => skipped != name).ToList(),
            Doubt = Doubt?.Slot == name ? null : Doubt,
        };
    }

    /// <summary>The same with a slot left out.</summary>
    public CheckIn Skip(Slot slot)
    {
        var without = Without(slot);
        return without with { Skipped = [.. without.Skipped, slot.ToString()] };
    }

    /// <summary>The same with several values to choose from.</summary>
    public CheckIn Offer(Slot slot, IEnumerable<string> values)
    {
        var without = Without(slot);
        return without with { Offered = new(without.Offered) { [slot.ToString()] = values.ToList() } };
    }

    /// <summary>The saved entry as a check-in that can be corrected.</summary>
    public static CheckIn Of(DiaryEntry entry)
    {
        var zone = DateTimeZoneProviders.Tzdb[entry.Zone];
        var checkIn = new CheckIn { Zone = entry.Zone, Night = LocalDatePattern.Iso.Format(entry.Night.Evening), EntryId = entry.Id.ToString() };
        checkIn = checkIn.WithInstant(Slot.IntoBed, entry.IntoBed, zone);
        checkIn = checkIn.WithInstant(Slot.TriedToSleep, entry.TriedToSleepAssumed ? null : entry.TriedToSleep, zone);
        checkIn = checkIn.WithInstant(Slot.FinalWake, entry.FinalWake, zone);
        checkIn = checkIn.WithInstant(Slot.OutOfBed, entry.OutOfBed, zone);
        checkIn = checkIn.WithNumber(Slot.SleepLatency, (int?)entry.SleepLatency?.TotalMinutes);
        checkIn = checkIn.WithNumber(Slot.Awakenings, entry.Awakenings);
        checkIn = checkIn.WithNumber(Slot.AwakeTotal, (int?)entry.AwakeTotal?.TotalMinutes);
        checkIn = checkIn.WithNumber(Slot.Quality, entry.Quality);
        // What a saved night does not hold was asked for once.
        return checkIn with { Skipped = checkIn.Missing.Select(slot => slot.ToString()).ToList() };
    }

    /// <summary>The diary entry that this is.</summary>
    /// <param name="now">When it is recorded.</param>
    /// <param name="before">The saved entry that it corrects, if any.</param>
    public DiaryEntry ToEntry(Instant now, DiaryEntry? before)
    {
        var awakenings = Number(Slot.Awakenings);
        return new DiaryEntry
        {
            Id = EntryId is null ? Guid.NewGuid() : Guid.Parse(EntryId),
            Night = Label,
            Zone = Zone,
            RisingZone = before?.RisingZone,
            IntoBed = InstantOf(Slot.IntoBed),
            TriedToSleep = InstantOf(Slot.TriedToSleep),
            TriedToSleepAssumed = TriedIsAssumed,
            SleepLatency = Number(Slot.SleepLatency) is { } latency ? Duration.FromMinutes(latency) : null,
            Awakenings = awakenings,
            AwakeTotal = Number(Slot.AwakeTotal) is { } awake ? Duration.FromMinutes(awake) : awakenings == 0 ? Duration.Zero : null,
            FinalWake = InstantOf(Slot.FinalWake),
            OutOfBed = InstantOf(Slot.OutOfBed),
            Quality = Number(Slot.Quality),
            ToldAt = before?.ToldAt ?? now,
            ChangedAt = now,
        };
    }

    /// <summary>The same, with the saved entry's values wherever this says nothing.</summary>
    public CheckIn Over(DiaryEntry entry)
    {
        var saved = Of(entry);
        var merged = this with { EntryId = saved.EntryId };
        foreach (var slot in Slots)
        {
            var name = slot.ToString();
            if (Told.ContainsKey(name) || Offered.ContainsKey(name) || Doubt?.Slot == name || Skipped.Contains(name))
                continue;
            if (saved.Told.TryGetValue(name, out var value))
                merged = merged.With(slot, value);
            if (saved.Repeated.TryGetValue(name, out var which))
                merged = merged with { Repeated = new(merged.Repeated) { [name] = which } };
        }
        return merged;
    }

    internal static IReadOnlyList<Slot> Moments { get; } = [Slot.IntoBed, Slot.TriedToSleep, Slot.FinalWake, Slot.OutOfBed];

    internal static string Format(LocalDateTime moment) => Minute.Format(moment);

    internal static LocalDateTime Parse(string iso) => Minute.Parse(iso).Value;

    private CheckIn WithNumber(Slot slot, int? value) => value is { } number ? With(slot, number) : this;

    private CheckIn WithInstant(Slot slot, Instant? instant, DateTimeZone zone)
    {
        if (instant is not { } at)
            return this;
        var local = at.InZone(zone).LocalDateTime;
        var with = With(slot, local);
        var mapping = zone.MapLocal(local);
        return mapping.Count < 2
            ? with
            : with with { Repeated = new(with.Repeated) { [slot.ToString()] = at == mapping.First().ToInstant() ? "first" : "second" } };
    }
}
