using System.IO.Compression;
using System.Text;
using System.Text.Json;
using NodaTime;
using SleepCoachBot.Reports.Csv;
using SleepCoachBot.Reports.Everything;
using SleepCoachBot.Reports.Tests.Testing;
using SleepCoachBot.Sleep.Doses;
using SleepCoachBot.Sleep.Logs;
using SleepCoachBot.Sleep.People;

namespace SleepCoachBot.Reports.Tests.Everything;

public sealed class EverythingZipTests
{
    private static EverythingHeld Held()
    {
        var nights = Diaries.Made(new LocalDate(2026, 3, 9), 31);
        return new EverythingHeld
        {
            MadeAt = Diaries.Now,
            Person = new Person { Id = Guid.NewGuid(), Zone = Diaries.London, UsualLightsOut = new LocalTime(23, 0) },
            Profile = new Profile
            {
                Consent = new Consent("2026-11", Diaries.Now), Prescriber = "Dr Shah", BadNightNote = "One extra stretch, ring in the morning", Questions = ["Which tablet goes down?"],
                Facts = new Dictionary<BodyFact, bool> { [BodyFact.HeatSensitive] = true }, CheckInAt = new LocalTime(7, 45),
            },
            Nights = [.. nights.Select(night => night.Entry)],
            EarlierNights = [nights[0].Entry with { Quality = 1 }],
            Plans = [Diaries.UsualPlan()],
            Doses = [Testing.Reports.Dose(DoseEventKind.Missed, 3, 25)],
            Log = [new LogEntry(Guid.NewGuid(), LogKind.Spasms, new LocalDate(2026, 3, 9), 6, null, Diaries.Now), new AlarmTold(true, [DangerSign.Fever]).On(new LocalDate(2026, 3, 12), Diaries.Now)],
            Chat = [new ChatLine(Diaries.Now, IsBot: false, "<b>hello</b> \"you\"")],
        };
    }

    private static Dictionary<string, byte[]> Files(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        return archive.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var stream = entry.Open();
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            return copy.ToArray();
        });
    }

    [Fact]
    public void Everything_that_is_held_is_in_it()
    {
        var held = Held();
        var files = Files(EverythingZip.Write(held));
        Assert.Equal(["README.md", "doses.csv", "everything.json", "nights.csv", "plan.csv"], files.Keys.Order(StringComparer.Ordinal));
        using var json = JsonDocument.Parse(files["everything.json"]);
        var root = json.RootElement;
        Assert.Equal("Dr Shah", root.GetProperty("profile").GetProperty("prescriber").GetString());
        Assert.Equal("07:45:00", root.GetProperty("profile").GetProperty("checkInAt").GetString());
        Assert.Equal("23:00:00", root.GetProperty("person").GetProperty("usualLightsOut").GetString());
        Assert.Equal(held.Nights.Count, root.GetProperty("nights").GetArrayLength());
        Assert.Equal(1, root.GetProperty("earlierNights")[0].GetProperty("quality").GetInt32());
        Assert.Equal("2026-03-09T22:20:00Z", root.GetProperty("nights")[0].GetProperty("intoBed").GetString());
        Assert.Equal(Diaries.UsualPlan().Verbatim, root.GetProperty("plans")[0].GetProperty("verbatim").GetString());
        Assert.Equal(25, root.GetProperty("plans")[0].GetProperty("plan").GetProperty("steps")[0].GetProperty("perDay").GetProperty("amount").GetDecimal());
        Assert.Equal("Missed", root.GetProperty("doses")[0].GetProperty("event").GetProperty("kind").GetString());
        Assert.Equal(["Spasms", "Alarm"], root.GetProperty("log").EnumerateArray().Select(entry => entry.GetProperty("kind").GetString()));
        Assert.Equal("<b>hello</b> \"you\"", root.GetProperty("chat")[0].GetProperty("text").GetString());
    }

    [Fact]
    public void The_tables_in_it_are_those_of_the_documents_and_their_columns_are_explained()
    {
        var files = Files(EverythingZip.Write(Held()));
        var nights = CsvRows.Read(Encoding.UTF8.GetString(files["nights.csv"]));
        Assert.Equal(NightsCsv.Columns, nights[0].Cells);
        Assert.Equal("6", NightsCsv.Columns.Zip(nights[1].Cells).ToDictionary()["spasms_0_10"]);
        Assert.All(NightsCsv.Columns, column => Assert.Contains(column, Encoding.UTF8.GetString(files["README.md"]), StringComparison.Ordinal));
        Assert.Equal("missed", CsvRows.Read(Encoding.UTF8.GetString(files["doses.csv"]))[1].Cells[1]);
    }
}
