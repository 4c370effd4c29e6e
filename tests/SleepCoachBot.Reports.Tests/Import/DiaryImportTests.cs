using NodaTime;
using NodaTime.Text;
using SleepCoachBot.Reports.Csv;
using SleepCoachBot.Reports.Import;
using SleepCoachBot.Reports.Tests.Testing;
using SleepCoachBot.Sleep.Measures;
using SleepCoachBot.Sleep.Nights;

namespace SleepCoachBot.Reports.Tests.Import;

public sealed class DiaryImportTests
{
    private static readonly DateTimeZone s_london = DateTimeZoneProviders.Tzdb[Diaries.London];

    [Fact]
    public void What_left_as_our_own_table_comes_back_as_the_same_nights()
    {
        var nights = Diaries.Made(new LocalDate(2026, 2, 20), 45);
        var reading = Read(NightsCsv.Write(nights, Diaries.UsualPlan()), now: "2027-01-01T12:00:00Z");
        Assert.Equal((true, 0, 0), (reading.IsWhole, reading.Errors.Count, reading.Questions.Count));
        Assert.Equal(nights.Select(night => night.Entry with { Id = Guid.Empty }), reading.Nights.Select(night => night.Entry with { Id = Guid.Empty }));
        Assert.Equal(nights.Select(night => (night.More.Spasms, night.More.CaffeineDrinks, night.More.Stress)),
            reading.Nights.Select(night => (night.Beside.Spasms, night.Beside.CaffeineDrinks, night.Beside.Stress)));
        Assert.Equal(reading.Nights.Count, reading.Nights.Select(night => night.Entry.Id).Distinct().Count());
    }

    // The worked nights of the diary's reference: clocks forward, clocks back (both readings), a day sleeper, a flight east, no sleep.
    [Theory]
    [InlineData("Europe/London", null, "2026-03-28T23:00+00:00", "2026-03-28T23:15+00:00", 20, "2026-03-29T07:00+01:00", "2026-03-29T07:10+01:00")]
    [InlineData("Europe/London", null, "2026-10-24T23:00+01:00", "2026-10-24T23:15+01:00", 20, "2026-10-25T07:00+00:00", "2026-10-25T07:10+00:00")]
    [InlineData("America/New_York", null, "2026-10-31T21:30-04:00", "2026-10-31T22:00-04:00", 30, "2026-11-01T01:30-04:00", "2026-11-01T05:00-05:00")]
    [InlineData("America/New_York", null, "2026-10-31T21:30-04:00", "2026-10-31T22:00-04:00", 30, "2026-11-01T01:30-05:00", "2026-11-01T05:00-05:00")]
    [InlineData("Europe/London", null, "2026-02-03T08:30+00:00", "2026-02-03T08:45+00:00", 15, "2026-02-03T14:45+00:00", "2026-02-03T15:00+00:00")]
    [InlineData("America/New_York", "Europe/London", "2026-02-07T22:30-05:00", "2026-02-07T23:00-05:00", 30, "2026-02-08T10:30+00:00", "2026-02-08T10:45+00:00")]
    [InlineData("Europe/London", null, "2026-02-10T23:00+00:00", "2026-02-10T23:30+00:00", null, null, "2026-02-11T06:30+00:00")]
    public void A_worked_night_is_the_same_after_leaving_and_coming_back(string zone, string? rising, string bed, string tried, int? latency, string? wake, string up)
    {
        var entry = new DiaryEntry
        {
            Id = Guid.NewGuid(), Night = NightDate.Of(At(tried)!.Value.InZone(DateTimeZoneProviders.Tzdb[zone]).LocalDateTime), Zone = zone, RisingZone = rising,
            IntoBed = At(bed), TriedToSleep = At(tried), SleepLatency = latency is { } minutes ? Duration.FromMinutes(minutes) : null, FinalWake = At(wake), OutOfBed = At(up),
            ToldAt = At(up)!.Value, ChangedAt = At(up)!.Value,
        };
        var reading = Read(NightsCsv.Write([ToldNight.Of(entry)], null), now: "2027-01-01T12:00:00Z");
        Assert.Equal(entry, Assert.Single(reading.Nights).Entry with { Id = entry.Id });

        static Instant? At(string? text) => text is null ? null
            : OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mmo<+HH:mm>").Parse(text).Value.ToInstant();
    }

    [Theory]
    [InlineData("Night;Bedtime;Lights out;Sleep latency (min);Awakenings;WASO;Wake up time;Got up;Quality\n2026-03-15;22:50;23:10;25;2;30;06:15;06:40;3")]
    [InlineData("evening date,Went to bed,Tried to sleep,Minutes to fall asleep,Number of awakenings,Time awake (min),Final wake,Out of bed,Sleep quality\r\n15 Mar 2026,10:50 pm,11:10 pm,25,2,30,6:15 AM,6:40 a.m.,fair")]
    [InlineData("\uFEFFnight\tbed\tlights off\tSOL\tnwak\tawake\twake\tup\trating\nSun 15/03/2026\t22.50\t23.10\t0:25\t2\t0:30\t6.15\t6.40\t3")]
    [InlineData("Morning;In bed;Lights out;Time to fall asleep (h);Times woken;How long awake (hours);Woke up at;Rise time;Quality of sleep\n16.03.2026;22:50;23:10;0,4166666667;2;0,5;06:15;06:40;\"3\"")]
    [InlineData("Date of the morning,In bed,Lights out,Latency min,Wakings,Awake min,Wake time,Rising,Quality\n\"March 16, 2026\",2026-03-15 22:50,2026-03-15 23:10,25 min,2,30,2026-03-16 06:15,2026-03-16 06:40,3")]
    public void A_table_kept_elsewhere_is_recognised_by_its_headings_and_cells(string table)
    {
        var reading = Read(table);
        Assert.True(reading.IsWhole, string.Join("; ", reading.Errors.Select(error => error.ToString()).Concat(reading.Unanswered.Select(question => question.ToString()))));
        var night = Assert.Single(reading.Nights).Entry;
        Assert.Equal(
            (new NightDate(new LocalDate(2026, 3, 15)), "22:50", "23:10", 25, 2, 30, "06:15", "06:40", 3),
            (night.Night, Clock(night.IntoBed), Clock(night.TriedToSleep), Minutes(night.SleepLatency), night.Awakenings, Minutes(night.AwakeTotal), Clock(night.FinalWake), Clock(night.OutOfBed), night.Quality));
        Assert.Equal(new LocalDate(2026, 3, 16), night.OutOfBed!.Value.InZone(s_london).Date);
    }

    [Fact]
    public void A_date_that_can_be_read_two_ways_is_asked_and_one_that_cannot_is_not()
    {
        const string either = "Night,Bed,Up\n3/4/2026,22:00,07:00\n5/4/2026,22:00,07:00";
        var open = Read(either);
        Assert.Equal([ImportQuestion.DateOrder], open.Unanswered);
        Assert.False(open.IsWhole);
        Assert.Equal(new LocalDate(2026, 3, 4), Read(either, new ImportChoices { DateOrder = DateOrder.MonthFirst }).Nights[0].Entry.Night.Evening);
        Assert.Equal(new LocalDate(2026, 4, 3), Read(either, new ImportChoices { DateOrder = DateOrder.DayFirst }).Nights[0].Entry.Night.Evening);

        var american = Read("Night,Bed,Up\n3/4/2026,22:00,07:00\n3/15/2026,22:00,07:00");
        Assert.Empty(american.Questions);
        Assert.Equal(new LocalDate(2026, 3, 4), american.Nights[0].Entry.Night.Evening);
    }

    [Fact]
    public void A_mere_date_may_be_the_evening_or_the_morning_and_is_asked()
    {
        const string table = "Date,Bed,Up\n2026-03-16,22:00,07:00";
        Assert.Equal([ImportQuestion.NamedByMorning], Read(table).Unanswered);
        Assert.Equal(new LocalDate(2026, 3, 15), Read(table, new ImportChoices { NamedByMorning = true }).Nights[0].Entry.Night.Evening);
        Assert.Equal(new LocalDate(2026, 3, 16), Read(table, new ImportChoices { NamedByMorning = false }).Nights[0].Entry.Night.Evening);
    }

    [Fact]
    public void Bedtimes_without_am_and_pm_are_asked()
    {
        const string table = "Night,Bed,Woke,Up\n2026-03-15,11:15,6:30,7:00\n2026-03-16,12:10,6:30,7:00";
        Assert.Equal([ImportQuestion.BedtimesAreEvenings], Read(table).Unanswered);
        var nights = Read(table, new ImportChoices { BedtimesAreEvenings = true }).Nights;
        Assert.Equal(["23:15", "00:10"], nights.Select(night => Clock(night.Entry.IntoBed)));
        Assert.Equal(new LocalDate(2026, 3, 16), nights[1].Entry.Night.Evening);
        Assert.Empty(Read("Night,Bed,Woke,Up\n2026-03-15,11:15 pm,6:30 am,7:00 am").Questions);
    }

    [Fact]
    public void Bare_lengths_with_a_part_may_be_hours_and_are_asked()
    {
        const string table = "Night,Bed,Latency,Woke,Up\n2026-03-15,23:15,1.5,6:30,7:00";
        Assert.Equal([ImportQuestion.Unit], Read(table).Unanswered);
        Assert.Equal(90, Minutes(Read(table, new ImportChoices { Unit = LengthUnit.Hours }).Nights[0].Entry.SleepLatency));
        Assert.Empty(Read("Night,Bed,Latency (h),Woke,Up\n2026-03-15,23:15,1.5,6:30,7:00").Questions);
    }

    [Fact]
    public void A_time_that_came_twice_is_asked_and_one_that_never_came_is_an_error()
    {
        const string twice = "Night,Bed,Woke,Up\n2026-10-24,23:00,01:30,07:00";
        Assert.Equal([ImportQuestion.TheSecondOfTwo], Read(twice, now: "2026-12-01T00:00:00Z").Unanswered);
        var (first, second) = (Read(twice, new ImportChoices { TheSecondOfTwo = false }, "2026-12-01T00:00:00Z"), Read(twice, new ImportChoices { TheSecondOfTwo = true }, "2026-12-01T00:00:00Z"));
        Assert.Equal(Duration.FromHours(1), second.Nights[0].Entry.FinalWake - first.Nights[0].Entry.FinalWake);

        var never = Assert.Single(Read("Night,Bed,Woke,Up\n2026-03-28,23:00,01:30,07:00").Errors);
        Assert.Equal((2, "Woke", ImportErrorKind.NeverWas, "01:30"), (never.Line, never.Heading, never.Kind, never.Cell));
    }

    [Fact]
    public void Each_fault_is_told_with_its_line_and_its_cell_and_the_rest_is_still_read()
    {
        var reading = Read("""
            Night,Bed,Latency min,Times awake,Woke,Up,Quality,Spasms
            2026-03-01,22:00,20,1,06:00,06:30,3,4
            2026-03-02,ten-ish,20,1,06:00,06:30,3,4
            2026-02-30,22:00,20,1,06:00,06:30,3,4
            2026-03-04,22:00,long,1,06:00,06:30,3,4
            2026-03-05,22:00,20,1.5,06:00,06:30,3,4
            2026-03-06,22:00,20,1,06:00,06:30,6,4
            2026-03-07,22:00,20,1,06:00,06:30,3,11
            2026-03-08,22:00,20,1,06:40,06:30,3,4
            ,22:00,20,1,06:00,06:30,3,4
            2027-03-01,22:00,20,1,06:00,06:30,3,4
            2026-03-11,,,,,,,4
            """);
        Assert.Equal(
            [
                (3, ImportErrorKind.NotATime), (4, ImportErrorKind.NotADate), (5, ImportErrorKind.NotALength), (6, ImportErrorKind.NotACount), (7, ImportErrorKind.NotAQuality),
                (8, ImportErrorKind.NotATen), (9, ImportErrorKind.Impossible), (10, ImportErrorKind.NoDate), (11, ImportErrorKind.InTheFuture), (12, ImportErrorKind.NothingTold),
            ],
            reading.Errors.Select(error => (error.Line, error.Kind)));
        Assert.Single(reading.Nights);
        Assert.False(reading.IsWhole);
    }

    [Fact]
    public void A_column_can_be_taken_for_something_else_than_its_heading_says()
    {
        const string table = "A,B,C\n2026-03-15,23:00,07:00";
        Assert.True(Read(table).HasNoDate);
        var chosen = new ImportChoices { Columns = new Dictionary<int, ImportColumn> { [0] = ImportColumn.Evening, [1] = ImportColumn.IntoBed, [2] = ImportColumn.OutOfBed } };
        Assert.Equal("23:00", Clock(Assert.Single(Read(table, chosen).Nights).Entry.IntoBed));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("one,two,three")]
    [InlineData("\"never closed,\n1,2")]
    [InlineData("Night,Bed\n2026-03-15,\"=cmd|' /C calc'!A0\"")]
    public void Whatever_a_file_holds_it_is_read_to_its_end(string text) => Assert.False(Read(text).IsWhole);

    [Fact]
    public void A_dry_run_says_what_is_new_what_is_there_and_what_is_different()
    {
        var nights = Read("Night,Bed,Woke,Up,Quality\n2026-03-01,22:00,06:00,06:30,3\n2026-03-02,22:00,06:00,06:30,3\n2026-03-03,22:00,06:00,06:30,3").Nights;
        var diary = new[] { nights[0].Entry with { Id = Guid.NewGuid(), Awakenings = 2 }, nights[1].Entry with { Id = Guid.NewGuid(), Quality = 1 } };
        var dry = DryRun.Of(nights, diary);
        Assert.Equal((1, 1, 1, 0), (dry.Added.Count, dry.AlreadyThere.Count, dry.Conflicts.Count, dry.Errors.Count));
        Assert.Equal((4, 2), (dry.Added[0].Line, dry.AlreadyThere[0].Line));
        Assert.Equal(diary[1].Id, dry.Conflicts[0].Stored.Id);
    }

    [Fact]
    public void A_line_told_twice_counts_once_and_two_that_contradict_each_other_are_an_error()
    {
        var same = Read("Night,Bed,Up\n2026-03-01,22:00,06:30\n2026-03-01,22:00,06:30").Nights;
        Assert.Equal((1, 1, 0), DryRun.Of(same, []) is var dry ? (dry.Added.Count, dry.AlreadyThere.Count, dry.Errors.Count) : default);
        var other = Read("Night,Bed,Up\n2026-03-01,22:00,06:30\n2026-03-01,23:00,06:30").Nights;
        Assert.Equal(new ImportError(3, "", ImportErrorKind.OverlapsALine, "2"), Assert.Single(DryRun.Of(other, []).Errors));
    }

    [Fact]
    public void Letters_of_an_old_spreadsheet_are_read_and_a_picture_is_not()
    {
        Assert.Equal("Müde", ImportText.Of([0x4D, 0xFC, 0x64, 0x65]));
        Assert.Equal("Müde", ImportText.Of([0xFF, 0xFE, 0x4D, 0, 0xFC, 0, 0x64, 0, 0x65, 0]));
        Assert.Null(ImportText.Of([0x89, 0x50, 0, 0x47]));
    }

    private static ImportReading Read(string table, ImportChoices? choices = null, string now = "2026-04-09T09:00:00Z") =>
        DiaryImport.Read(table, choices ?? ImportChoices.None, s_london, InstantPattern.General.Parse(now).Value);

    private static string? Clock(Instant? moment) => moment is { } at ? LocalTimePattern.CreateWithInvariantCulture("HH:mm").Format(at.InZone(s_london).TimeOfDay) : null;

    private static int? Minutes(Duration? length) => length is { } some ? (int)Math.Round(some.TotalMinutes) : null;
}
