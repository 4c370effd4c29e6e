using System.Globalization;
using System.Text.Json;
using NodaTime;
using SleepCoachBot.Reports.Csv;
using SleepCoachBot.Reports.Tests.Testing;
using SleepCoachBot.Sleep.Doses;

namespace SleepCoachBot.Reports.Tests.Csv;

public sealed class CsvTests
{
    [Fact]
    public void Every_night_is_a_row_under_the_documented_headings_whatever_the_machine_is_set_to()
    {
        var nights = Diaries.Made(new LocalDate(2026, 3, 9), 31);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
            var rows = CsvRows.Read(NightsCsv.Write(nights, Diaries.UsualPlan()));
            Assert.Equal(NightsCsv.Columns, rows[0].Cells);
            Assert.Equal(nights.Count + 1, rows.Count);
            Assert.All(rows, row => Assert.Equal(NightsCsv.Columns.Count, row.Cells.Count));
            var first = NightsCsv.Columns.Zip(rows[1].Cells).ToDictionary();
            Assert.Equal(("2026-03-09", "2026-03-09T22:20:00+00:00", "30"), (first["night_label"], first["into_bed"], first["dose_step_mg_day"]));
            Assert.Equal(nights[0].Measured().TotalSleepTime!.Value.TotalMinutes.ToString("0", CultureInfo.InvariantCulture), first["tst_min"]);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_cell_that_a_spreadsheet_would_run_is_made_a_text()
    {
        var plan = Diaries.UsualPlan() with { Verbatim = "=HYPERLINK(\"x\"),\r\nsays \"she\"" };
        var rows = CsvRows.Read(DosesCsv.Plans([plan]));
        Assert.Equal("'" + plan.Verbatim, rows[1].Cells[4]);
        Assert.Equal(plan.Verbatim, CsvFile.Unsafe(rows[1].Cells[4]));
    }

    [Theory]
    [InlineData("a,b\r\n\"1,\"\"x\"\"\r\ny\",2\r\n3,4", 4)]
    [InlineData("a;b\n\"1;\nx\";2\n3;4\n", 4)]
    [InlineData("\uFEFFa\tb\r1\t2\r3\t4", 3)]
    public void A_row_knows_the_line_on_which_it_begins(string text, int lastLine)
    {
        var rows = CsvRows.Read(text);
        Assert.Equal(["a", "b"], rows[0].Cells);
        Assert.Equal(3, rows.Count);
        Assert.Equal((lastLine, "3", "4"), (rows[2].Line, rows[2].Cells[0], rows[2].Cells[1]));
    }

    [Fact]
    public void A_dose_that_was_not_told_is_in_no_row()
    {
        var rows = CsvRows.Read(DosesCsv.Log([Testing.Reports.Dose(DoseEventKind.Missed, 3, 25)]));
        Assert.Equal(["missed", "", "2026-03-25"], rows[1].Cells.Skip(1).Take(3));
        Assert.Equal(2, rows.Count);
    }

    [Fact]
    public void The_standard_diary_holds_the_sleep_without_saying_when_they_were_awake()
    {
        var night = Diaries.Made(new LocalDate(2026, 3, 9), 1, told: 1)[0];
        using var json = JsonDocument.Parse(SleepdiaryJson.Write([night]));
        Assert.Equal("Standard", json.RootElement.GetProperty("file_format").GetString());
        var asleep = json.RootElement.GetProperty("records").EnumerateArray().Single(record => record.GetProperty("status").GetString() == "asleep");
        Assert.Equal(night.Measured().SleepOnset!.Value.ToUnixTimeMilliseconds(), asleep.GetProperty("start").GetInt64());
        Assert.Equal((long)night.Measured().TotalSleepTime!.Value.TotalMilliseconds, asleep.GetProperty("duration").GetInt64());
    }
}
