using System.Globalization;
using NodaTime;
using NodaTime.Text;
using SleepCoachBot.Sleep.Measures;
using SleepCoachBot.Sleep.Nights;

namespace SleepCoachBot.Pages.MySleep;

/// <summary>A night as its form holds it: what stands in the fields, not yet read.</summary>
internal sealed class NightForm(IReadOnlyDictionary<string, string> fields)
{
    public const string Id = "id", Evening = "evening", Changed = "changed";
    public const string IntoBed = "bed", TriedToSleep = "tried", FinalWake = "wake", OutOfBed = "up";
    public const string SleepLatency = "latency", Awakenings = "awakenings", AwakeTotal = "awake", Quality = "quality";

    /// <summary>The rule of what is unusual and was said to be right.</summary>
    public const string Sure = "sure";

    /// <summary>Said to be a sleep of its own beside another one.</summary>
    public const string Another = "another";

    public const string Yes = "yes", First = "first", Second = "second";

    public static IReadOnlyList<string> Moments { get; } = [IntoBed, TriedToSleep, FinalWake, OutOfBed];

    private const int LongestValue = 100;

    public IReadOnlyDictionary<string, string> Fields => fields;

    public string this[string field] => fields.TryGetValue(field, out var value) && value.Length <= LongestValue ? value.Trim() : "";

    /// <summary>The field in which it is said which of two equal times is meant.</summary>
    public static string Again(string field) => $"again-{field}";

    public static string FieldOf(NightItem item) => item switch
    {
        NightItem.IntoBed => IntoBed,
        NightItem.TriedToSleep => TriedToSleep,
        NightItem.SleepLatency => SleepLatency,
        NightItem.Awakenings => Awakenings,
        NightItem.AwakeTotal => AwakeTotal,
        NightItem.FinalWake or NightItem.TryingAfterFinalWake => FinalWake,
        _ => OutOfBed,
    };

    /// <summary>The entry that the form changes. Null: a new night.</summary>
    public Guid? EntryId => Guid.TryParse(this[Id], out var id) ? id : null;

    /// <summary>The evening on which the night began. Null: the form does not say one.</summary>
    public LocalDate? Of => LocalDatePattern.Iso.Parse(this[Evening]) is { Success: true } date ? date.Value : null;

    /// <summary>An empty form for a night.</summary>
    public static NightForm New(LocalDate evening) => new(new Dictionary<string, string> { [Evening] = LocalDatePattern.Iso.Format(evening) });

    /// <summary>A stored night, to be changed.</summary>
    public static NightForm For(DiaryEntry entry)
    {
        var (zone, rising) = (entry.Zone, entry.RisingZone ?? entry.Zone);
        return new NightForm(new Dictionary<string, string>
        {
            [Id] = entry.Id.ToString(),
            [Evening] = LocalDatePattern.Iso.Format(entry.Night.Evening),
            [Changed] = Version(entry),
            [IntoBed] = Clock(entry.IntoBed, zone),
            [TriedToSleep] = entry.TriedToSleepAssumed ? "" : Clock(entry.TriedToSleep, zone),
            [SleepLatency] = Minutes(entry.SleepLatency),
            [Awakenings] = entry.Awakenings?.ToString(CultureInfo.InvariantCulture) ?? "",
            [AwakeTotal] = Minutes(entry.AwakeTotal),
            [FinalWake] = Clock(entry.FinalWake, rising),
            [OutOfBed] = Clock(entry.OutOfBed, rising),
            [Quality] = entry.Quality?.ToString(CultureInfo.InvariantCulture) ?? "",
        });
    }

    /// <summary>Names the version of an entry that a form was made from.</summary>
    public static string Version(DiaryEntry entry) => entry.ChangedAt.ToUnixTimeTicks().ToString(CultureInfo.InvariantCulture);

    internal static string Clock(Instant? moment, string zone) => moment is { } at
        ? LocalTimePattern.CreateWithInvariantCulture("HH:mm").Format(at.InZone(DateTimeZoneProviders.Tzdb[zone]).TimeOfDay) : "";

    private static string Minutes(Duration? length) => length is { } some ? Math.Round(some.TotalMinutes).ToString("0", CultureInfo.InvariantCulture) : "";
}
