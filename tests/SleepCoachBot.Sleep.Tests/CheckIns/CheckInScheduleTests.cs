using CsCheck;
using NodaTime;
using NodaTime.Text;
using SleepCoachBot.Sleep.CheckIns;
using SleepCoachBot.Sleep.People;
using SleepCoachBot.Sleep.Plans;

namespace SleepCoachBot.Sleep.Tests.CheckIns;

public sealed class CheckInScheduleTests
{
    private static readonly Rhythm s_london = new()
    {
        Zone = ZoneOf("Europe/London"),
        CheckInAt = new LocalTime(7, 0),
        WindDownAt = new LocalTime(21, 45),
        Steps = [new(2026, 2, 16), new(2026, 3, 2)],
    };

    [Theory]
    // An ordinary day: today's when it still lies ahead, else tomorrow's; never the moment itself.
    [InlineData(DueKind.MorningCheckIn, "2026-02-10T06:59:59Z", "2026-02-10T07:00:00Z")]
    [InlineData(DueKind.MorningCheckIn, "2026-02-10T07:00:00Z", "2026-02-11T07:00:00Z")]
    [InlineData(DueKind.WindDown, "2026-02-10T07:00:00Z", "2026-02-10T21:45:00Z")]
    // The clocks go forward on the night to 29 March and back on the night to 25 October.
    [InlineData(DueKind.MorningCheckIn, "2026-03-28T07:00:00Z", "2026-03-29T06:00:00Z")]
    [InlineData(DueKind.MorningCheckIn, "2026-10-24T06:00:00Z", "2026-10-25T07:00:00Z")]
    // The evening before each step, and none after the last.
    [InlineData(DueKind.EveOfStep, "2026-02-10T00:00:00Z", "2026-02-15T19:00:00Z")]
    [InlineData(DueKind.EveOfStep, "2026-02-15T19:00:00Z", "2026-03-01T19:00:00Z")]
    [InlineData(DueKind.EveOfStep, "2026-03-01T19:00:00Z", null)]
    [InlineData(DueKind.WeekCheck, "2026-02-10T00:00:00Z", "2026-02-15T14:00:00Z")]
    [InlineData(DueKind.WeekCheck, "2026-02-15T14:00:00Z", "2026-02-22T14:00:00Z")]
    [InlineData(DueKind.AlarmFollowUp, "2026-02-10T00:00:00Z", null)]
    public void The_next_time_is_the_first_after_the_moment(DueKind kind, string after, string? next) =>
        Assert.Equal(next is null ? null : At(next), CheckInSchedule.Next(kind, s_london, At(after)));

    [Theory]
    // 01:30 is skipped in spring and comes at 02:30; in autumn it is shown twice, and counts the first time.
    [InlineData("Europe/London", "01:30", "2026-03-29", "2026-03-29T01:30:00Z")]
    [InlineData("Europe/London", "01:30", "2026-10-25", "2026-10-25T00:30:00Z")]
    [InlineData("America/New_York", "02:30", "2026-03-08", "2026-03-08T07:30:00Z")]
    // Lord Howe moves its clocks by half an hour.
    [InlineData("Australia/Lord_Howe", "02:15", "2026-10-04", "2026-10-03T15:45:00Z")]
    // In Asuncion of old midnight itself was skipped.
    [InlineData("America/Asuncion", "00:00", "2023-10-01", "2023-10-01T04:00:00Z")]
    // Apia had no 30 December 2011 at all: the day after has its own.
    [InlineData("Pacific/Apia", "07:00", "2011-12-31", "2011-12-30T17:00:00Z")]
    public void A_time_that_the_clock_skips_or_repeats_comes_once(string zone, string at, string day, string due)
    {
        var rhythm = new Rhythm { Zone = ZoneOf(zone), CheckInAt = TimeOf(at) };
        var begins = rhythm.Zone.AtStartOfDay(LocalDatePattern.Iso.Parse(day).Value).ToInstant() - Duration.FromNanoseconds(1);
        Assert.Equal(At(due), CheckInSchedule.Next(DueKind.MorningCheckIn, rhythm, begins));
        Assert.True(CheckInSchedule.Next(DueKind.MorningCheckIn, rhythm, At(due)) > At(due) + Duration.FromHours(20));
    }

    [Theory]
    // Chosen on Tuesday 10 February.
    [InlineData(DiaryPace.EveryOtherDay, "2026-02-10T07:00:00Z", "2026-02-12T07:00:00Z")]
    [InlineData(DiaryPace.EveryOtherDay, "2026-02-12T07:00:00Z", "2026-02-14T07:00:00Z")]
    [InlineData(DiaryPace.Weekly, "2026-02-10T07:00:00Z", "2026-02-17T07:00:00Z")]
    [InlineData(DiaryPace.Weekly, "2026-02-17T07:00:00Z", "2026-02-24T07:00:00Z")]
    [InlineData(DiaryPace.TwoWeeksThenWeekly, "2026-02-22T07:00:00Z", "2026-02-23T07:00:00Z")]
    [InlineData(DiaryPace.TwoWeeksThenWeekly, "2026-02-24T07:00:00Z", "2026-03-03T07:00:00Z")]
    [InlineData(DiaryPace.Stopped, "2026-02-10T07:00:00Z", null)]
    public void The_morning_question_comes_as_often_as_they_chose(DiaryPace pace, string after, string? next)
    {
        var rhythm = s_london with { Pace = pace, PaceSince = new LocalDate(2026, 2, 10) };
        Assert.Equal(next is null ? null : At(next), CheckInSchedule.Next(DueKind.MorningCheckIn, rhythm, At(after)));
        // The rest of the day has a rhythm of its own.
        Assert.Equal(CheckInSchedule.Next(DueKind.WindDown, s_london, At(after)), CheckInSchedule.Next(DueKind.WindDown, rhythm, At(after)));
    }

    [Theory]
    // From noon of Friday 13 February in London to noon of Friday 20 in New York.
    [InlineData(DueKind.MorningCheckIn, "2026-02-13T06:00:00Z", "2026-02-13T07:00:00Z")]
    [InlineData(DueKind.WindDown, "2026-02-13T07:00:00Z", "2026-02-14T02:45:00Z")]
    [InlineData(DueKind.MorningCheckIn, "2026-02-13T07:00:00Z", "2026-02-14T12:00:00Z")]
    [InlineData(DueKind.EveOfStep, "2026-02-13T07:00:00Z", "2026-02-16T00:00:00Z")]
    [InlineData(DueKind.WeekCheck, "2026-02-13T07:00:00Z", "2026-02-15T19:00:00Z")]
    [InlineData(DueKind.MorningCheckIn, "2026-02-20T06:00:00Z", "2026-02-20T12:00:00Z")]
    [InlineData(DueKind.WindDown, "2026-02-20T12:00:00Z", "2026-02-20T21:45:00Z")]
    [InlineData(DueKind.MorningCheckIn, "2026-02-20T12:00:00Z", "2026-02-21T07:00:00Z")]
    public void While_they_are_away_times_go_by_the_clock_there_and_return_by_themselves(DueKind kind, string after, string next) =>
        Assert.Equal(At(next), CheckInSchedule.Next(kind, s_london with { Stay = InNewYork }, At(after)));

    [Fact]
    public void A_day_of_travel_has_each_time_once_at_the_most()
    {
        // Far to the east the evening of the day of travel is over before it begins; far to the west its morning would come twice.
        var tokyo = s_london with { Stay = InNewYork with { Zone = "Asia/Tokyo", Until = null }, WindDownAt = new LocalTime(20, 0) };
        Assert.Equal(At("2026-02-14T11:00:00Z"), CheckInSchedule.Next(DueKind.WindDown, tokyo, At("2026-02-13T07:00:00Z")));
        var west = s_london with { Stay = InNewYork with { Zone = "America/Los_Angeles", Until = null } };
        Assert.Equal(At("2026-02-14T15:00:00Z"), CheckInSchedule.Next(DueKind.MorningCheckIn, west, At("2026-02-13T07:00:00Z")));
    }

    [Theory]
    [InlineData("2026-02-10T07:00:00Z", "2026-02-10T07:05:00Z", "2026-02-10T09:05:00Z")]
    [InlineData("2026-02-10T07:00:00Z", "2026-02-10T12:59:00Z", "2026-02-10T14:59:00Z")]
    // In the afternoon the night is asked about no more; who is asked at four because they work at night has until seven.
    [InlineData("2026-02-10T07:00:00Z", "2026-02-10T13:00:00Z", null)]
    [InlineData("2026-02-10T16:00:00Z", "2026-02-10T16:10:00Z", "2026-02-10T18:10:00Z")]
    [InlineData("2026-02-10T16:00:00Z", "2026-02-10T17:10:00Z", null)]
    public void Later_is_two_hours_later_while_it_is_still_morning(string asked, string now, string? later) =>
        Assert.Equal(later is null ? null : At(later), CheckInSchedule.Later(At(asked), At(now), s_london.Zone));

    private static Stay InNewYork => new("America/New_York", "Europe/London", At("2026-02-13T12:00:00Z"), At("2026-02-20T17:00:00Z"));

    [Fact]
    public void Whatever_the_zone_and_the_time_every_local_day_of_years_has_its_check_in_once()
    {
        string[] zones = [.. DateTimeZoneProviders.Tzdb.Ids];
        Gen.Select(Gen.Int[0, zones.Length - 1], Gen.Int[0, (24 * 60) - 1], Gen.Int[0, 3000]).Sample((zone, minute, day) =>
        {
            var id = zones[zone];
            var rhythm = new Rhythm { Zone = ZoneOf(id), CheckInAt = LocalTime.Midnight.PlusMinutes(minute) };
            var due = Instant.FromUtc(2018, 1, 1, 0, 0) + Duration.FromDays(day);
            LocalDate? last = null;
            for (var i = 0; i < 40; i++)
            {
                due = CheckInSchedule.Next(DueKind.MorningCheckIn, rhythm, due)!.Value;
                Assert.True(CheckInSchedule.Has(DueKind.MorningCheckIn, rhythm, due));
                // A skipped time near midnight may slip into the next day, never past that day's own.
                var date = due.InZone(rhythm.Zone).LocalDateTime.PlusMinutes(-minute).PlusHours(12).Date;
                Assert.True(last is null || Period.DaysBetween(last.Value, date) == 1, $"{id} {minute} {last} {date}");
                last = date;
            }
        });
    }

    [Fact]
    public void Nothing_is_due_before_the_quiet_is_over()
    {
        var quiet = s_london with { QuietUntil = new LocalDate(2026, 2, 16) };
        var now = At("2026-02-10T12:00:00Z");
        Assert.Equal(At("2026-02-16T07:00:00Z"), CheckInSchedule.Next(DueKind.MorningCheckIn, quiet, now));
        Assert.Equal(At("2026-02-16T21:45:00Z"), CheckInSchedule.Next(DueKind.WindDown, quiet, now));
        Assert.Equal(At("2026-02-22T14:00:00Z"), CheckInSchedule.Next(DueKind.WeekCheck, quiet, now));
        Assert.Equal(At("2026-03-01T19:00:00Z"), CheckInSchedule.Next(DueKind.EveOfStep, quiet, now));
    }

    [Fact]
    public void In_quiet_hours_the_morning_waits_the_wind_down_is_left_out_and_the_evening_before_a_step_comes_earlier()
    {
        var quiet = s_london with { QuietHours = new QuietHours(new LocalTime(18, 30), new LocalTime(8, 30)) };
        var now = At("2026-02-10T12:00:00Z");
        Assert.Equal(At("2026-02-11T08:30:00Z"), CheckInSchedule.Next(DueKind.MorningCheckIn, quiet, now));
        Assert.Null(CheckInSchedule.Next(DueKind.WindDown, quiet, now));
        Assert.Equal(At("2026-02-15T18:15:00Z"), CheckInSchedule.Next(DueKind.EveOfStep, quiet, now));
        Assert.Equal(At("2026-02-15T14:00:00Z"), CheckInSchedule.Next(DueKind.WeekCheck, quiet, now));
        Assert.True(CheckInSchedule.Has(DueKind.MorningCheckIn, quiet, At("2026-02-11T08:30:00Z")));
        Assert.False(CheckInSchedule.Has(DueKind.MorningCheckIn, quiet, At("2026-02-11T07:00:00Z")));
    }

    [Theory]
    [InlineData("22:00", "08:00", "22:00", true)]
    [InlineData("22:00", "08:00", "07:59", true)]
    [InlineData("22:00", "08:00", "08:00", false)]
    [InlineData("13:00", "15:00", "14:59", true)]
    [InlineData("13:00", "15:00", "12:59", false)]
    public void Quiet_hours_may_cross_midnight(string from, string to, string time, bool isQuiet) =>
        Assert.Equal(isQuiet, new QuietHours(TimeOf(from), TimeOf(to)).Hold(TimeOf(time)));

    [Fact]
    public void Days_left_out_have_no_question_and_the_weekly_one_moves_to_the_next_day()
    {
        var weekdays = s_london with { DaysOff = [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday] };
        // Friday 13 February 2026.
        Assert.Equal(At("2026-02-16T07:00:00Z"), CheckInSchedule.Next(DueKind.MorningCheckIn, weekdays, At("2026-02-13T07:00:00Z")));
        Assert.Equal(At("2026-02-16T14:00:00Z"), CheckInSchedule.Next(DueKind.WeekCheck, weekdays, At("2026-02-13T07:00:00Z")));
        var weekly = weekdays with { Pace = DiaryPace.Weekly, PaceSince = new LocalDate(2026, 2, 7) };   // Saturdays
        Assert.Equal(At("2026-02-16T07:00:00Z"), CheckInSchedule.Next(DueKind.MorningCheckIn, weekly, At("2026-02-10T07:00:00Z")));
        Assert.Equal(At("2026-02-23T07:00:00Z"), CheckInSchedule.Next(DueKind.MorningCheckIn, weekly, At("2026-02-16T07:00:00Z")));
        // An evening before a step is of that step, whatever its day.
        Assert.Equal(At("2026-02-15T19:00:00Z"), CheckInSchedule.Next(DueKind.EveOfStep, weekdays, At("2026-02-13T07:00:00Z")));
    }

    [Fact]
    public void Whoever_comes_by_themselves_is_not_asked()
    {
        var silent = s_london with { CheckInAt = null, WindDownAt = null };
        foreach (var kind in new[] { DueKind.MorningCheckIn, DueKind.WindDown, DueKind.WeekCheck })
            Assert.Null(CheckInSchedule.Next(kind, silent, At("2026-02-10T12:00:00Z")));
        Assert.NotNull(CheckInSchedule.Next(DueKind.EveOfStep, silent, At("2026-02-10T12:00:00Z")));
    }

    [Theory]
    [InlineData(DueKind.MorningCheckIn, "2026-02-10T07:00:00Z", "2026-02-10T15:00:00Z")]
    // Somebody who rises at four in the afternoon has three hours.
    [InlineData(DueKind.MorningCheckIn, "2026-02-10T16:00:00Z", "2026-02-10T19:00:00Z")]
    [InlineData(DueKind.WindDown, "2026-02-10T21:45:00Z", "2026-02-10T23:15:00Z")]
    [InlineData(DueKind.WindDown, "2026-02-10T23:30:00Z", "2026-02-11T01:00:00Z")]
    [InlineData(DueKind.EveOfStep, "2026-02-15T19:00:00Z", "2026-02-15T23:59:59.999999999Z")]
    [InlineData(DueKind.WeekCheck, "2026-02-15T14:00:00Z", "2026-02-15T21:00:00Z")]
    [InlineData(DueKind.AlarmFollowUp, "2026-02-10T03:15:00Z", "2026-02-10T05:15:00Z")]
    public void What_comes_late_is_of_use_for_a_while(DueKind kind, string due, string until) =>
        Assert.Equal(At(until), CheckInSchedule.UsefulUntil(kind, At(due), s_london.Zone));

    [Theory]
    // Down from Monday on: on Wednesday at five past seven Wednesday's question is asked, and not Monday's and Tuesday's.
    [InlineData(DueKind.MorningCheckIn, "2026-02-09T07:00:00Z", "2026-02-11T07:05:00Z", "2026-02-11T07:00:00Z")]
    [InlineData(DueKind.MorningCheckIn, "2026-02-09T07:00:00Z", "2026-02-11T15:00:01Z", "2026-02-12T07:00:00Z")]
    [InlineData(DueKind.WindDown, "2026-02-09T21:45:00Z", "2026-02-11T03:00:00Z", "2026-02-11T21:45:00Z")]
    [InlineData(DueKind.MorningCheckIn, "2016-02-09T07:00:00Z", "2026-02-11T03:00:00Z", "2026-02-11T07:00:00Z")]
    public void After_a_long_silence_only_what_is_still_of_use_is_due(DueKind kind, string after, string now, string next) =>
        Assert.Equal(At(next), CheckInSchedule.NextUseful(kind, s_london, At(after), At(now)));

    [Fact]
    public void Only_a_confirmed_plan_reminds()
    {
        var now = At("2026-02-10T12:00:00Z");
        var waiting = new KeptPlan
        {
            Id = Guid.NewGuid(), Verbatim = "…", Status = PlanStatus.Waiting, ToldAt = now, ChangedAt = now,
            Plan = new TaperPlan(null, [new(new(2026, 2, 16), new DailyDose(new Milligrams(50)))]),
        };
        var person = new Person { Id = Guid.NewGuid(), Zone = "Europe/London" };
        Assert.Empty(RhythmOf(waiting).Steps);
        Assert.Equal([new LocalDate(2026, 2, 16)], RhythmOf(waiting.Confirmed(now)).Steps);
        Assert.Empty(RhythmOf(waiting.Confirmed(now).Paused(new(2026, 2, 12), now)).Steps);
        Assert.Null(Rhythm.Of(person with { Zone = null }, new Profile(), null, CheckInTimes.Usual));
        Assert.Null(Rhythm.Of(person with { Zone = "Mars/Olympus" }, new Profile(), null, CheckInTimes.Usual));

        Rhythm RhythmOf(KeptPlan plan) => Rhythm.Of(person, new Profile(), plan, CheckInTimes.Usual)!;
    }

    [Fact]
    public void The_numbers_under_which_kinds_are_stored_stay() =>
        Assert.Equal("MorningCheckIn=0 WindDown=1 EveOfStep=2 WeekCheck=3 AlarmFollowUp=4",
            string.Join(' ', Enum.GetValues<DueKind>().Select(kind => $"{kind}={(int)kind}")));

    private static LocalTime TimeOf(string time) => LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(time).Value;

    private static DateTimeZone ZoneOf(string id) => DateTimeZoneProviders.Tzdb[id];

    private static Instant At(string text) => InstantPattern.ExtendedIso.Parse(text).Value;
}
