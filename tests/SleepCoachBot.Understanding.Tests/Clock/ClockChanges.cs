using System.Globalization;
using NodaTime;
using SleepCoachBot.Understanding.Readings;
using SleepCoachBot.Understanding.Slots;

namespace SleepCoachBot.Understanding.Tests.Clock;

public sealed class ClockChanges
{
    private readonly SlotReader _reader = new();

    [Fact]
    public void A_time_that_the_clocks_skipped_is_asked_about()
    {
        var read = _reader.ReadMoment(Slot.IntoBed, "half past one in the morning", London(2026, 3, 29));
        var ask = Assert.IsType<Reading<LocalDateTime>.AskAgain>(read);
        Assert.Equal([new LocalDateTime(2026, 3, 29, 0, 30), new LocalDateTime(2026, 3, 29, 2, 30)], ask.Candidates);
    }

    [Fact]
    public void A_time_that_existed_twice_is_read_as_the_clock_showed_it() =>
        Assert.Equal(new LocalDateTime(2026, 10, 25, 1, 30), Says(_reader.ReadMoment(Slot.IntoBed, "half one", London(2026, 10, 25))));

    [Fact]
    public void The_morning_after_the_clocks_changed_is_read_like_any_other()
    {
        Assert.Equal(new LocalDateTime(2026, 3, 28, 23, 0), Says(_reader.ReadMoment(Slot.IntoBed, "11", London(2026, 3, 29))));
        Assert.Equal(new LocalDateTime(2026, 3, 29, 7, 0), Says(_reader.ReadMoment(Slot.FinalWake, "7", London(2026, 3, 29))));
    }

    [Theory]
    [InlineData("America/New_York", "2026-03-08", "half past two in the morning")]
    [InlineData("Australia/Sydney", "2026-10-04", "2:30am")]
    [InlineData("America/Santiago", "2026-09-06", "00:30")]
    public void Skipped_hours_are_asked_about_in_every_zone(string zone, string date, string text)
    {
        var day = LocalDate.FromDateOnly(DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture));
        var context = London(day.Year, day.Month, day.Day) with { Zone = DateTimeZoneProviders.Tzdb[zone] };
        Assert.IsType<Reading<LocalDateTime>.AskAgain>(_reader.ReadMoment(Slot.TriedToSleep, text, context));
    }

    [Theory]
    [InlineData("10:75")]
    [InlineData("25:00")]
    [InlineData("24:30")]
    public void What_is_written_like_a_time_and_is_none_is_asked_about(string text) =>
        Assert.IsType<Reading<LocalDateTime>.AskAgain>(_reader.ReadMoment(Slot.IntoBed, text, London(2026, 5, 5)));

    [Fact]
    public void Nobody_woke_for_good_the_evening_before() =>
        Assert.IsType<Reading<LocalDateTime>.AskAgain>(_reader.ReadMoment(Slot.FinalWake, "11pm", London(2026, 5, 5)));

    private static MessageContext London(int year, int month, int day) => new()
    {
        Now = new LocalDateTime(year, month, day, 8, 30),
        Zone = DateTimeZoneProviders.Tzdb["Europe/London"],
        Culture = CultureInfo.GetCultureInfo("en-GB"),
    };

    private static LocalDateTime Says(Reading<LocalDateTime> reading) => Assert.IsType<Reading<LocalDateTime>.Says>(reading).Value;
}
