using System.Text.Json;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;
using SleepCoachBot.Sleep.Nights;

namespace SleepCoachBot.Storage.Stores;

/// <summary>An earlier version of a night as JSON. Members that a later program has added are simply not there.</summary>
internal static class NightDocument
{
    private static readonly JsonSerializerOptions s_options =
        new JsonSerializerOptions().ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);

    public static byte[] Write(DiaryEntry entry) => JsonSerializer.SerializeToUtf8Bytes(entry, s_options);

    public static DiaryEntry Read(byte[] json) => JsonSerializer.Deserialize<DiaryEntry>(json, s_options)!;
}
