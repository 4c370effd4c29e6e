using System.Globalization;
using NodaTime;
using SleepCoachBot.Understanding.Readings;
using SleepCoachBot.Understanding.Slots;

namespace SleepCoachBot.Understanding.Tests.Dates;

public sealed class SaidDates
{
    private static readonly string[] SpanishMonths =
        ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"];

    private readonly SlotReader _reader = new();

    private static MessageContext On(LocalDate today, string culture) => new()
    {
        Now = today.At(new LocalTime(9, 30)),
        Zone = DateTimeZoneProviders.Tzdb["Europe/London"],
        Culture = CultureInfo.GetCultureInfo(culture),
    };

    [Theory]
    [InlineData("good friday", 2026, 3, 20, 2026, 4, 3)]
    [InlineData("it started on easter monday", 2027, 4, 20, 2027, 3, 29)]
    [InlineData("thanksgiving", 2026, 12, 1, 2026, 11, 26)]
    [InlineData("memorial day", 2026, 5, 1, 2026, 5, 25)]
    [InlineData("friday before last", 2026, 3, 17, 2026, 3, 6)]
    [InlineData("monday of last week", 2026, 5, 19, 2026, 5, 11)]
    [InlineData("the 3rd of next month", 2026, 12, 14, 2027, 1, 3)]
    public void A_day_that_moves_is_found_in_the_nearest_year(string text, int year, int month, int day, int saidYear, int saidMonth, int saidDay) =>
        Assert.Equal(new LocalDate(saidYear, saidMonth, saidDay),
            Assert.IsType<Reading<LocalDate>.Says>(_reader.ReadDate(text, On(new LocalDate(year, month, day), "en-GB"))).Value);

    [Fact]
    public void Every_day_of_the_year_said_in_Spanish_and_read_is_the_same_day()
    {
        var today = new LocalDate(2026, 7, 2);   // the middle of the year: the nearest year of each day is this one
        for (var date = new LocalDate(2026, 1, 1); date.Year == 2026; date = date.PlusDays(1))
        {
            var said = $"el {date.Day} de {SpanishMonths[date.Month - 1]}";
            var read = _reader.ReadDate(said, On(today, "es-ES"));
            Assert.True(read is Reading<LocalDate>.Says says && says.Value == date, $"'{said}' was read as {read}");
        }
    }

    [Theory]
    [InlineData("hace tres días", -3)]
    [InlineData("dentro de dos semanas", 14)]
    [InlineData("pasado mañana", 2)]
    public void Days_are_counted_from_today_in_Spanish(string text, int days) =>
        Assert.Equal(new LocalDate(2026, 3, 17).PlusDays(days),
            Assert.IsType<Reading<LocalDate>.Says>(_reader.ReadDate(text, On(new LocalDate(2026, 3, 17), "es-ES"))).Value);
}
