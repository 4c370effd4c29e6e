using System.Globalization;
using NodaTime;
using SleepCoachBot.Understanding.Readings;
using SleepCoachBot.Understanding.Slots;

namespace SleepCoachBot.Understanding.Tests.Properties;

/// <summary>Saying a value and reading it again gives the value, for every minute of the day and every form.</summary>
public sealed class EveryMinute
{
    private static readonly string[] Words =
    [
        "twelve", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen",
        "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    ];

    private readonly SlotReader _reader = new();

    private static readonly MessageContext Context = new()
    {
        Now = new LocalDateTime(2026, 5, 14, 11, 59),
        Zone = DateTimeZoneProviders.Tzdb["Europe/London"],
        Culture = CultureInfo.GetCultureInfo("en-GB"),
    };

    // "a quarter to twelve pm" is said late in the evening, whatever 12 pm is: no form here goes up to twelve.
    private static bool IsToTwelve(LocalTime time) => time.Hour % 12 == 11;

    /// <summary>Ways of saying a time of day; null where that way has no form for it.</summary>
    private static readonly Dictionary<string, Func<LocalTime, string?>> Forms = new()
    {
        ["24-hour, colon"] = t => t.Hour is 0 or > 12 || t.Hour < 10 ? $"{t.Hour:00}:{t.Minute:00}" : null,
        ["24-hour, compact"] = t => t.Hour is 0 or > 12 || t.Hour < 10 ? $"{t.Hour:00}{t.Minute:00}" : null,
        ["24-hour, h"] = t => t.Hour > 12 ? $"{t.Hour}h{t.Minute:00}" : null,
        ["12-hour, colon"] = t => $"{Twelve(t)}:{t.Minute:00}{Half(t)}",
        ["12-hour, colon, space"] = t => $"{Twelve(t)}:{t.Minute:00} {Half(t)}",
        ["12-hour, point"] = t => $"{Twelve(t)}.{t.Minute:00}{Half(t)}",
        ["12-hour, points"] = t => $"{Twelve(t)}:{t.Minute:00} {Half(t)[0]}.m.",
        ["12-hour, letter"] = t => $"{Twelve(t)}:{t.Minute:00}{Half(t)[0]}",
        ["12-hour, compact"] = t => $"{Twelve(t)}{t.Minute:00}{Half(t)}",
        ["dictated, two numbers"] = t => $"at {Twelve(t)} {t.Minute:00} {Half(t)}",
        ["with seconds"] = t => t.Hour is 0 or > 12 || t.Hour < 10 ? $"{t.Hour:00}:{t.Minute:00}:00" : null,
        ["minutes past, digits"] = t => t.Minute is > 0 and <= 30 ? $"{t.Minute} minutes past {Twelve(t)} {Half(t)}" : null,
        ["minutes after, words"] = t => t.Minute is > 0 and <= 20 ? $"{Words[t.Minute]} after {Words[Twelve(t)]} {Half(t)}" : null,
        ["minutes to, digits"] = t => t.Minute > 30 && !IsToTwelve(t) ? $"{60 - t.Minute} minutes to {Twelve(t.PlusHours(1))} {Half(t.PlusHours(1))}" : null,
        ["ten of"] = t => t.Minute is 50 or 55 or 40 && !IsToTwelve(t) ? $"{60 - t.Minute} of {Twelve(t.PlusHours(1))} {Half(t.PlusHours(1))}" : null,
        ["half"] = t => t.Minute == 30 ? $"half {Words[Twelve(t)]} {Half(t)}" : null,
        ["half past"] = t => t.Minute == 30 ? $"half past {Twelve(t)} {Half(t)}" : null,
        ["quarter past"] = t => t.Minute == 15 ? $"quarter past {Words[Twelve(t)]} {Half(t)}" : null,
        ["quarter to"] = t => t.Minute == 45 && !IsToTwelve(t) ? $"a quarter to {Words[Twelve(t.PlusHours(1))]} {Half(t.PlusHours(1))}" : null,
        ["words"] = t => t.Minute is >= 10 and <= 20 ? $"{Words[Twelve(t)]} {Words[t.Minute]} {Half(t)}" : null,
        ["o'clock"] = t => t.Minute == 0 ? $"{Twelve(t)} o'clock {(t.Hour < 12 ? "in the morning" : t.Hour < 18 ? "in the afternoon" : "in the evening")}" : null,
    };

    public static TheoryData<string> FormNames => [.. Forms.Keys];

    [Theory]
    [MemberData(nameof(FormNames))]
    public void A_time_said_and_read_is_the_same_time(string form)
    {
        for (var minute = 0; minute < 24 * 60; minute++)
        {
            var time = LocalTime.FromMinutesSinceMidnight(minute);
            if (Forms[form](time) is not { } said)
                continue;
            var read = _reader.ReadTimeOfDay(said, Context);
            Assert.True(read is Reading<LocalTime>.Says says && says.Value == time, $"'{said}' was read as {read}, and is {time}");
        }
    }

    [Theory]
    [InlineData("{0} minutes")]
    [InlineData("{0}mins")]
    [InlineData("about {0} min")]
    [InlineData("{0}m")]
    public void A_length_said_and_read_is_the_same_length(string form)
    {
        for (var minutes = 1; minutes <= 600; minutes++)
            AssertMinutes(minutes, string.Format(CultureInfo.InvariantCulture, form, minutes));
    }

    [Theory]
    [InlineData("{0}h{1:00}")]
    [InlineData("{0} hours {1} minutes")]
    [InlineData("{0} hr {1}")]
    [InlineData("{0} hours and {1} mins")]
    public void Hours_and_minutes_said_and_read_are_the_same_length(string form)
    {
        for (var minutes = 65; minutes <= 600; minutes++)
        {
            if (minutes % 60 is > 4)
                AssertMinutes(minutes, string.Format(CultureInfo.InvariantCulture, form, minutes / 60, minutes % 60));
        }
    }

    [Fact]
    public void A_date_said_and_read_is_the_same_date_all_year()
    {
        var today = Context.Now.Date;
        for (var days = -180; days <= 180; days++)
        {
            var date = today.PlusDays(days);
            foreach (var form in (string[])["uuuu'-'MM'-'dd", "d MMMM uuuu", "dd'/'MM'/'uuuu", "d MMMM", "MMM d", "d'.'M'.'uu", "dddd d MMMM"])
            {
                var said = date.ToString(form, CultureInfo.InvariantCulture);
                var read = _reader.ReadDate(said, Context);
                Assert.True(read is Reading<LocalDate>.Says says && says.Value == date, $"'{said}' was read as {read}, and is {date}");
            }
        }
    }

    private void AssertMinutes(int minutes, string said)
    {
        var read = _reader.ReadDuration(Slot.AwakeTotal, said, Context);
        Assert.True(read is Reading<Duration>.Says says && says.Value == Duration.FromMinutes(minutes), $"'{said}' was read as {read}");
    }

    private static int Twelve(LocalTime time) => time.Hour % 12 == 0 ? 12 : time.Hour % 12;

    private static string Half(LocalTime time) => time.Hour < 12 ? "am" : "pm";
}
