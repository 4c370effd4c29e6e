using NodaTime;
using NodaTime.Text;
using SleepCoachBot.Sleep.Nights;

namespace SleepCoachBot.Sleep.Tests;

/// <summary>Builds diary entries from wall-clock times as a person would tell them.</summary>
internal static class Night
{
    private static readonly LocalDateTimePattern s_minute = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    /// <param name="woke">A trailing <c>+1h</c> chooses the second of two equal wall-clock times.</param>
    public static DiaryEntry Told(string? intoBed, string? tried, int? latency, int? awakenings, int? awake, string? woke, string? up,
        string zone = "Europe/London", string? risingZone = null, bool laterWake = false)
    {
        var rising = risingZone ?? zone;
        var bed = At(intoBed, zone);
        return new DiaryEntry
        {
            Id = Guid.NewGuid(),
            Night = NightDate.Of(s_minute.Parse(tried ?? intoBed ?? woke ?? up ?? "2026-01-01T23:00").Value),
            Zone = zone,
            RisingZone = risingZone,
            IntoBed = bed,
            TriedToSleep = At(tried, zone),
            SleepLatency = Minutes(latency),
            Awakenings = awakenings,
            AwakeTotal = Minutes(awake),
            FinalWake = At(woke, rising, laterWake),
            OutOfBed = At(up, rising),
            ToldAt = Instant.FromUtc(2026, 3, 1, 8, 0),
            ChangedAt = Instant.FromUtc(2026, 3, 1, 8, 0),
        };
    }

    public static Duration? Minutes(int? minutes) => minutes is { } some ? Duration.FromMinutes(some) : null;

    public static Instant? At(string? wallClock, string zone, bool later = false)
    {
        if (wallClock is null)
            return null;
        var mapping = DateTimeZoneProviders.Tzdb[zone].MapLocal(s_minute.Parse(wallClock).Value);
        return (later ? mapping.Last() : mapping.First()).ToInstant();
    }
}
