using System.Globalization;
using System.Resources;
using SleepCoachBot.Reports.Texts;

namespace SleepCoachBot.Reports.Calendar;

/// <summary>What stands in the calendar of a plan.</summary>
public sealed class CalendarTexts : LeavingTexts
{
    private static readonly ResourceManager Resources = new(typeof(CalendarTexts));

    private CalendarTexts(CultureInfo culture) : base(Resources, culture) { }

    /// <summary>The words in a culture.</summary>
    public static CalendarTexts In(CultureInfo culture) => new(culture);

    public string NeutralTitle => Text();
    public string NeutralNote => Text();
    public string DoseTitle(string dose) => Text([dose]);
    public string Daily(string milligrams) => Text([milligrams]);
    public string DoseNote(string dose, string verbatim) => Text([dose, verbatim]);
}
