using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;
using SleepCoachBot.Reports.Csv;
using SleepCoachBot.Sleep.Comparisons;

namespace SleepCoachBot.Reports.Everything;

/// <summary>Everything that is held of a person as one zip: <c>everything.json</c>, and nights, doses and plans as tables with what their columns mean.</summary>
public static class EverythingZip
{
    /// <summary>Media type of the file.</summary>
    public const string ContentType = "application/zip";

    private static readonly JsonSerializerOptions s_options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        // It is read by people, in a file and never in a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    }.ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);

    /// <summary>Writes the file.</summary>
    public static byte[] Write(EverythingHeld held)
    {
        ArgumentNullException.ThrowIfNull(held);
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            var plan = held.Plans is [.., var latest] ? latest : null;
            Add(zip, held, "everything.json", JsonSerializer.SerializeToUtf8Bytes(held, s_options));
            Add(zip, held, "nights.csv", CsvFile.Bytes(NightsCsv.Write(LoggedNights.Told(held.Nights, held.Log), plan)));
            Add(zip, held, "doses.csv", CsvFile.Bytes(DosesCsv.Log(held.Doses)));
            Add(zip, held, "plan.csv", CsvFile.Bytes(DosesCsv.Plans(held.Plans)));
            Add(zip, held, "README.md", Columns());
        }
        return bytes.ToArray();
    }

    /// <summary>What every column of the tables means, with units and formulas.</summary>
    public static byte[] Columns()
    {
        using var text = typeof(EverythingZip).Assembly.GetManifestResourceStream("csv.md")!;
        using var copy = new MemoryStream();
        text.CopyTo(copy);
        return copy.ToArray();
    }

    private static void Add(ZipArchive zip, EverythingHeld held, string name, byte[] content)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = held.MadeAt.ToDateTimeOffset();
        using var stream = entry.Open();
        stream.Write(content);
    }
}
