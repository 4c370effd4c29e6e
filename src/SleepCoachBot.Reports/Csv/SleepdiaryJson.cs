using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;
using SleepCoachBot.Sleep.Measures;

namespace SleepCoachBot.Reports.Csv;

/// <summary>All nights in the sleepdiary project's "Standard" format (JSON), which other sleep programs read.</summary>
/// <remarks>
/// A night is two records: from into bed to out of bed with status <c>in bed</c>, and from sleep onset to the final wake with status
/// <c>asleep</c>, whose <c>duration</c> is the total sleep time: the time awake is taken out of it without saying when it was. What that
/// format has no place for (how often, how good, spasms) is not in it: the table has everything.
/// </remarks>
public static class SleepdiaryJson
{
    private static readonly JsonWriterOptions s_options = new() { Indented = false, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the document.</summary>
    public static string Write(IEnumerable<ToldNight> nights)
    {
        ArgumentNullException.ThrowIfNull(nights);
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, s_options))
        {
            json.WriteStartObject();
            json.WriteString("file_format", "Standard");
            json.WriteStartArray("records");
            foreach (var night in nights)
            {
                var (entry, measured) = (night.Entry, night.Measured());
                if (entry is { IntoBed: { } bed, OutOfBed: { } up })
                    Record(json, "in bed", bed, up, up - bed, entry.Zone, entry.RisingZone ?? entry.Zone);
                if (measured is { SleepOnset: { } onset, TotalSleepTime: { } slept } && entry.FinalWake is { } woke)
                    Record(json, "asleep", onset, woke, slept, entry.Zone, entry.RisingZone ?? entry.Zone);
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return System.Text.Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static void Record(Utf8JsonWriter json, string status, Instant start, Instant end, Duration length, string startZone, string endZone)
    {
        json.WriteStartObject();
        json.WriteString("status", status);
        json.WriteNumber("start", start.ToUnixTimeMilliseconds());
        json.WriteNumber("end", end.ToUnixTimeMilliseconds());
        json.WriteString("start_timezone", startZone);
        json.WriteString("end_timezone", endZone);
        json.WriteNumber("duration", (long)length.TotalMilliseconds);
        if (status == "asleep")
            json.WriteBoolean("is_primary_sleep", true);
        json.WriteEndObject();
    }
}
