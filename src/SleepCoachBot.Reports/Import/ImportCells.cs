using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;

namespace SleepCoachBot.Reports.Import;

/// <summary>Reads single cells, in every form in which programs and people write them. Whoever asks decides what an unreadable one means.</summary>
internal static partial class ImportCells
{
    private const int MostMinutes = 24 * 60;

    /// <summary>A date, a time, and an offset where one is written.</summary>
    public readonly record struct Moment(LocalDate? Date, LocalTime? Time, Offset? Offset, bool HasHalfOfDay);

    /// <summary>A date, a clock time, or both.</summary>
    /// <returns>Null: it is neither.</returns>
    public static Moment? ReadMoment(string cell, DateOrder order)
    {
        if (OffsetDateTimePattern.ExtendedIso.Parse(cell) is { Success: true } exact)
            return new Moment(exact.Value.Date, exact.Value.TimeOfDay, exact.Value.Offset, true);
        if (Date(cell, order) is var (date, rest))
        {
            rest = rest.TrimStart(' ', 'T', ',', ';');
            return rest.Length == 0 ? new Moment(date, null, null, false)
                : Time(rest) is var (time, half) ? new Moment(date, time, null, half) : null;
        }
        return Time(cell) is var (clock, isHalf) ? new Moment(null, clock, null, isHalf) : null;
    }

    /// <summary>A length of time in minutes: 45, 0:45, 1 h 30, 1.5 h, 1,5.</summary>
    public static double? Length(string cell, LengthUnit unit)
    {
        if (HoursAndMinutes().Match(cell) is { Success: true } both)
        {
            return Number(both.Groups["h"]) * 60 + (both.Groups["m"].Success ? Number(both.Groups["m"]) : 0) is var minutes && minutes <= MostMinutes ? minutes : null;
        }
        if (Plain().Match(cell) is not { Success: true } bare)
            return null;
        var number = Number(bare.Groups["n"]);
        var isHours = bare.Groups["u"] is { Success: true, Value: var written } ? written.StartsWith("h", StringComparison.OrdinalIgnoreCase) : unit == LengthUnit.Hours;
        var length = isHours ? number * 60 : number;
        return length <= MostMinutes ? length : null;
    }

    /// <summary>Whether a length stands there as a bare number that may be hours.</summary>
    public static bool MayBeHours(string cell) =>
        Plain().Match(cell) is { Success: true } bare && !bare.Groups["u"].Success && Number(bare.Groups["n"]) is var number && number % 1 != 0 && number <= 12;

    /// <summary>A whole number; "2.0" is one.</summary>
    public static int? Whole(string cell, int least, int most) =>
        double.TryParse(cell.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        && number % 1 == 0 && number >= least && number <= most ? (int)number : null;

    /// <summary>1 to 5, in figures or in the diary's words.</summary>
    public static int? Quality(string cell) => Whole(cell, 1, 5) ?? cell.ToUpperInvariant() switch
    {
        "VERY POOR" or "VERY BAD" or "TERRIBLE" => 1,
        "POOR" or "BAD" => 2,
        "FAIR" or "OK" or "OKAY" or "AVERAGE" => 3,
        "GOOD" => 4,
        "VERY GOOD" or "EXCELLENT" or "GREAT" => 5,
        _ => null,
    };

    /// <summary>For each order, whether a date of three numbers can be read in it. Null: the cell holds none, or says its order itself.</summary>
    public static (bool DayFirst, bool MonthFirst)? Orders(string cell)
    {
        if (YearLast().Match(cell) is not { Success: true } found || found.Groups["s"].Value == ".")
            return null;
        var (first, second) = (Part(found.Groups["a"]), Part(found.Groups["b"]));
        return (second is >= 1 and <= 12, first is >= 1 and <= 12);
    }

    private static (LocalDate Day, string After)? Date(string cell, DateOrder order)
    {
        if (YearFirst().Match(cell) is { Success: true } iso)
            return Valid(Part(iso.Groups["y"]), Part(iso.Groups["m"]), Part(iso.Groups["d"])) is { } day ? (day, cell[iso.Length..]) : null;
        if (YearLast().Match(cell) is { Success: true } numbers)
        {
            var (first, second, year) = (Part(numbers.Groups["a"]), Part(numbers.Groups["b"]), Year(numbers.Groups["y"]));
            var dayFirst = order == DateOrder.DayFirst || numbers.Groups["s"].Value == ".";
            return Valid(year, dayFirst ? second : first, dayFirst ? first : second) is { } day ? (day, cell[numbers.Length..]) : null;
        }
        if (Named().Match(cell) is { Success: true } named)
        {
            var month = Array.FindIndex(s_months, name => named.Groups["m"].Value.StartsWith(name, StringComparison.OrdinalIgnoreCase)) + 1;
            return Valid(Year(named.Groups["y"]), month, Part(named.Groups["d"])) is { } day ? (day, cell[named.Length..]) : null;
        }
        return null;
    }

    private static readonly string[] s_months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private static (LocalTime Time, bool HasHalf)? Time(string cell)
    {
        if (Clock().Match(cell) is not { Success: true } found || (!found.Groups["m"].Success && !found.Groups["half"].Success))
            return null;
        var (hour, minute) = (Part(found.Groups["h"]), found.Groups["m"].Success ? Part(found.Groups["m"]) : 0);
        if (found.Groups["half"] is { Success: true, Value: var half })
        {
            if (hour is < 1 or > 12)
                return null;
            hour = hour % 12 + (half.StartsWith("p", StringComparison.OrdinalIgnoreCase) ? 12 : 0);
        }
        return hour > 24 || minute > 59 || (hour == 24 && minute > 0) ? null : (new LocalTime(hour % 24, minute), found.Groups["half"].Success);
    }

    private static LocalDate? Valid(int year, int month, int day) =>
        year is > 1900 and < 2200 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month) ? new LocalDate(year, month, day) : null;

    private static int Part(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static int Year(Group group) => Part(group) is var year && year < 100 ? 2000 + year : year;

    private static double Number(Group group) => double.Parse(group.Value.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<y>[0-9]{4})[-/.](?<m>[0-9]{1,2})[-/.](?<d>[0-9]{1,2})(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(?:[A-Za-z]{2,9}\.?,? )?(?<a>[0-9]{1,2})(?<s>[-/.])(?<b>[0-9]{1,2})\k<s>(?<y>[0-9]{4}|[0-9]{2})(?![0-9:])", RegexOptions.CultureInvariant)]
    private static partial Regex YearLast();

    [GeneratedRegex(@"^(?:[A-Za-z]{3,9}\.?,? )?(?:(?<d>[0-9]{1,2})(?:st|nd|rd|th)?[- ](?<m>(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))[a-zA-Z]{0,6}\.?,?[- ](?<y>[0-9]{4}|[0-9]{2})|(?<m>(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))[a-zA-Z]{0,6}\.? (?<d>[0-9]{1,2})(?:st|nd|rd|th)?,? (?<y>[0-9]{4}))(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(@"^(?<h>[0-9]{1,2})(?:[:.h](?<m>[0-9]{2})(?:[:.][0-9]{2}(?:\.[0-9]+)?)?)? ?(?<half>[AaPp]\.?[Mm]\.?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Clock();

    [GeneratedRegex(@"^(?:(?<h>[0-9]{1,2}):(?<m>[0-5][0-9])(?::[0-9]{2})?|(?<h>[0-9]{1,2}) ?(?:h|hr|hrs|hours?) ?(?<m>[0-5]?[0-9]) ?(?:m|min|mins|minutes)?)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex HoursAndMinutes();

    [GeneratedRegex(@"^(?<n>[0-9]{1,4}(?:[.,][0-9]{1,10})?) ?(?<u>m|min|mins|minutes?|h|hr|hrs|hours?)?\.?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Plain();
}
