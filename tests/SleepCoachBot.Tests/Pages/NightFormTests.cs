using NodaTime;
using NodaTime.Text;
using SleepCoachBot.Pages;
using SleepCoachBot.Pages.MySleep;
using SleepCoachBot.Sleep.Nights;

namespace SleepCoachBot.Tests.Pages;

public sealed class NightFormTests
{
    private static readonly DateTimeZone s_london = DateTimeZoneProviders.Tzdb["Europe/London"];
    private static readonly Instant s_now = Instant.FromUtc(2026, 12, 1, 9, 0);

    [Fact]
    public void Clock_times_get_their_dates_from_the_evening_and_from_one_another()
    {
        var night = Night("2026-03-15", "bed=23:30 tried=00:10 latency=25 awakenings=2 awake=30 wake=06:15 up=06:40 quality=3");
        Assert.Equal(
            ("2026-03-15T23:30", "2026-03-16T00:10", "2026-03-16T06:15", "2026-03-16T06:40"),
            (Wall(night.IntoBed), Wall(night.TriedToSleep), Wall(night.FinalWake), Wall(night.OutOfBed)));
        Assert.Equal((new NightDate(new LocalDate(2026, 3, 15)), false, 3), (night.Night, night.TriedToSleepAssumed, night.Quality));
    }

    [Fact]
    public void Somebody_who_sleeps_by_day_rises_on_the_same_day()
    {
        var night = Night("2026-02-02", "bed=08:30 tried=08:45 latency=15 wake=14:45 up=15:00");
        Assert.Equal(("2026-02-03T08:30", "2026-02-03T15:00"), (Wall(night.IntoBed), Wall(night.OutOfBed)));
        Assert.Equal(new LocalDate(2026, 2, 2), night.Night.Evening);
    }

    [Fact]
    public void Trying_left_empty_is_taken_from_into_bed_and_marked_so()
    {
        var night = Night("2026-03-15", "bed=23:00 up=07:00");
        Assert.Equal((night.IntoBed, true), (night.TriedToSleep, night.TriedToSleepAssumed));
        Assert.Null(night.SleepLatency);
    }

    [Theory]
    [InlineData("bed=23:00 wake=06:30 up=06:00", "up", nameof(FormProblemKind.Impossible))]
    [InlineData("bed=23:00 tried=22:00 wake=06:30 up=07:00", "tried", nameof(FormProblemKind.Impossible))]
    [InlineData("bed=23:00 latency=500 wake=06:30 up=07:00", "latency", nameof(FormProblemKind.Impossible))]
    [InlineData("bed=23:00 latency=60 awakenings=1 awake=420 wake=06:30 up=07:00", "awake", nameof(FormProblemKind.Impossible))]
    [InlineData("bed=23:00 awakenings=0 awake=20 wake=06:30 up=07:00", "awakenings", nameof(FormProblemKind.Impossible))]
    [InlineData("bed=17:00 wake=08:30 up=08:45", "up", nameof(FormProblemKind.Unusual))]
    [InlineData("bed=late up=07:00", "bed", nameof(FormProblemKind.NotATime))]
    [InlineData("bed=25:00 up=07:00", "bed", nameof(FormProblemKind.NotATime))]
    [InlineData("bed=23:00 latency=-5 up=07:00", "latency", nameof(FormProblemKind.NotANumber))]
    [InlineData("bed=23:00 quality=6 up=07:00", "quality", nameof(FormProblemKind.NotANumber))]
    [InlineData("", "", nameof(FormProblemKind.NothingFilledIn))]
    public void What_cannot_be_right_is_asked_about_and_no_night_comes_of_it(string filled, string field, string kind)
    {
        var (entry, problems) = NightFormReader.Read(Form("2026-03-15", filled), null, s_london, s_now);
        Assert.Null(entry);
        var problem = Assert.Single(problems);
        Assert.Equal((field, kind), (problem.Field, problem.Kind.ToString()));
    }

    [Fact]
    public void What_is_unusual_is_believed_once_it_was_said_to_be_right()
    {
        var problem = Assert.Single(NightFormReader.Read(Form("2026-03-15", "bed=17:00 wake=08:30 up=08:45"), null, s_london, s_now).Problems);
        Assert.NotNull(NightFormReader.Read(Form("2026-03-15", $"bed=17:00 wake=08:30 up=08:45 sure={problem.About}"), null, s_london, s_now).Entry);
    }

    [Fact]
    public void A_time_that_came_twice_is_asked_and_one_that_never_came_too()
    {
        const string twice = "bed=23:00 wake=01:30 up=07:00";
        Assert.Equal(new FormProblem("wake", FormProblemKind.HappenedTwice), Assert.Single(NightFormReader.Read(Form("2026-10-24", twice), null, s_london, s_now).Problems));
        var (first, second) = (Night("2026-10-24", twice + " again-wake=first"), Night("2026-10-24", twice + " again-wake=second"));
        Assert.Equal(Duration.FromHours(1), second.FinalWake - first.FinalWake);
        Assert.Equal(new FormProblem("wake", FormProblemKind.NeverWas), Assert.Single(NightFormReader.Read(Form("2026-03-28", twice), null, s_london, s_now).Problems));
    }

    [Fact]
    public void A_night_still_to_come_is_asked_about() =>
        Assert.All(NightFormReader.Read(Form("2026-12-01", "bed=23:00 up=07:00"), null, s_london, s_now).Problems, problem => Assert.Equal(FormProblemKind.InTheFuture, problem.Kind));

    [Fact]
    public void What_was_not_touched_stays_to_the_second_also_in_another_zone()
    {
        var stored = new DiaryEntry
        {
            Id = Guid.NewGuid(), Night = new NightDate(new LocalDate(2026, 2, 7)), Zone = "America/New_York", RisingZone = "Europe/London",
            IntoBed = Instant.FromUtc(2026, 2, 8, 3, 30, 17), TriedToSleep = Instant.FromUtc(2026, 2, 8, 4, 0), SleepLatency = Duration.FromSeconds(1790),
            Awakenings = 3, AwakeTotal = Duration.FromMinutes(45), FinalWake = Instant.FromUtc(2026, 2, 8, 10, 30), OutOfBed = Instant.FromUtc(2026, 2, 8, 10, 45, 3),
            Quality = 2, ToldAt = Instant.FromUtc(2026, 2, 8, 11, 0), ChangedAt = Instant.FromUtc(2026, 2, 8, 11, 0),
        };
        var (same, _) = NightFormReader.Read(NightForm.For(stored), stored, s_london, s_now);
        Assert.Equal(stored with { ChangedAt = s_now }, same);

        var (changed, _) = NightFormReader.Read(new NightForm(new Dictionary<string, string>(NightForm.For(stored).Fields) { [NightForm.FinalWake] = "10:00" }), stored, s_london, s_now);
        Assert.Equal(stored with { ChangedAt = s_now, FinalWake = Instant.FromUtc(2026, 2, 8, 10, 0) }, changed);
    }

    private static DiaryEntry Night(string evening, string filled)
    {
        var (entry, problems) = NightFormReader.Read(Form(evening, filled), null, s_london, s_now);
        Assert.True(entry is not null, string.Join(", ", problems));
        return entry;
    }

    private static NightForm Form(string evening, string filled)
    {
        var fields = filled.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(field => field.Split('=')).ToDictionary(field => field[0], field => field[1]);
        fields[NightForm.Evening] = evening;
        return new NightForm(fields);
    }

    private static string? Wall(Instant? moment) =>
        moment is { } at ? LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Format(at.InZone(s_london).LocalDateTime) : null;
}
