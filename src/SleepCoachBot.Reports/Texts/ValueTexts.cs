using System.Globalization;
using System.Resources;

namespace SleepCoachBot.Reports.Texts;

/// <summary>How dates, times and amounts are written in pictures and pages.</summary>
public sealed class ValueTexts : LeavingTexts
{
    private static readonly ResourceManager Resources = new(typeof(ValueTexts));

    private ValueTexts(CultureInfo culture) : base(Resources, culture) { }

    /// <summary>The words in a culture.</summary>
    public static ValueTexts In(CultureInfo culture) => new(culture);

    public string TimeFormat => Text();
    public string HourFormat => Text();
    public string DayFormat => Text();
    public string ShortDayFormat => Text();
    public string LongDayFormat => Text();
    public string WeekdayAndNumberFormat => Text();
    public string Minutes(string minutes) => Text([minutes]);
    public string Hours(string hours) => Text([hours]);
    public string HoursAndMinutes(string hours, string minutes) => Text([hours, minutes]);
    public string Percent(string number) => Text([number]);
    public string OfFive(string number) => Text([number]);
    public string OfTen(string number) => Text([number]);
    public string MilligramsADay(string milligrams) => Text([milligrams]);
    public string Milligrams(string milligrams) => Text([milligrams]);
    public string NoDose => Text();
    public string Range(string low, string high) => Text([low, high]);
    public string ListOfTwo(string first, string second) => Text([first, second]);
    public string ListComma(string first, string second) => Text([first, second]);
    public string AndMore(string count) => Text([count]);
    public string Unknown => Text();

    public string Morning => Text();
    public string Midday => Text();
    public string Afternoon => Text();
    public string Evening => Text();
    public string Night => Text();
    public string DoseAtTime(string milligrams, string time) => Text([milligrams, time]);
    public string DividedInto(string parts) => Text([parts]);
    public string PlusSign => Text();
    public string MinusSign => Text();
}
