using System.Globalization;
using NodaTime;
using NodaTime.Calendars;

namespace SleepCoachBot.Understanding.Plans;

/// <summary>Reads the days that messages about doses and nights name.</summary>
internal sealed class DayReader(LocalDate today, CultureInfo culture, Points weekdays)
{
    private const int JustGone = 7;
    private const int LongAhead = 21;

    private readonly bool _monthFirst = culture.Name == "en-US";

    private static readonly Dictionary<string, int> s_months = new()
    {
        ["january"] = 1, ["jan"] = 1, ["february"] = 2, ["feb"] = 2, ["march"] = 3, ["mar"] = 3, ["april"] = 4, ["apr"] = 4, ["may"] = 5,
        ["june"] = 6, ["jun"] = 6, ["july"] = 7, ["jul"] = 7, ["august"] = 8, ["aug"] = 8, ["september"] = 9, ["sept"] = 9, ["sep"] = 9,
        ["october"] = 10, ["oct"] = 10, ["november"] = 11, ["nov"] = 11, ["december"] = 12, ["dec"] = 12,
    };

    private static readonly Dictionary<string, IsoDayOfWeek> s_weekdays = new()
    {
        ["monday"] = IsoDayOfWeek.Monday, ["mon"] = IsoDayOfWeek.Monday, ["mondays"] = IsoDayOfWeek.Monday,
        ["tuesday"] = IsoDayOfWeek.Tuesday, ["tuesdays"] = IsoDayOfWeek.Tuesday, ["tues"] = IsoDayOfWeek.Tuesday, ["tue"] = IsoDayOfWeek.Tuesday,
        ["wednesday"] = IsoDayOfWeek.Wednesday, ["wednesdays"] = IsoDayOfWeek.Wednesday, ["weds"] = IsoDayOfWeek.Wednesday, ["wed"] = IsoDayOfWeek.Wednesday,
        ["thursday"] = IsoDayOfWeek.Thursday, ["thursdays"] = IsoDayOfWeek.Thursday, ["thurs"] = IsoDayOfWeek.Thursday, ["thur"] = IsoDayOfWeek.Thursday, ["thu"] = IsoDayOfWeek.Thursday,
        ["friday"] = IsoDayOfWeek.Friday, ["fridays"] = IsoDayOfWeek.Friday, ["fri"] = IsoDayOfWeek.Friday, ["saturday"] = IsoDayOfWeek.Saturday, ["saturdays"] = IsoDayOfWeek.Saturday, ["sat"] = IsoDayOfWeek.Saturday,
        ["sunday"] = IsoDayOfWeek.Sunday, ["sundays"] = IsoDayOfWeek.Sunday, ["sun"] = IsoDayOfWeek.Sunday,
    };

    /// <summary>Days with a name and a fixed date: month and day.</summary>
    private static readonly (string[] Words, int Month, int Day)[] s_namedDays =
    [
        (["christmas", "eve"], 12, 24), (["xmas", "eve"], 12, 24), (["christmas", "day"], 12, 25), (["xmas", "day"], 12, 25),
        (["christmas"], 12, 25), (["xmas"], 12, 25), (["boxing", "day"], 12, 26), (["new", "years", "eve"], 12, 31), (["new", "year", "eve"], 12, 31),
        (["new", "years", "day"], 1, 1), (["new", "years"], 1, 1), (["new", "year"], 1, 1), (["halloween"], 10, 31), (["bonfire", "night"], 11, 5),
        (["guy", "fawkes"], 11, 5), (["valentines", "day"], 2, 14), (["valentines"], 2, 14), (["st", "patricks", "day"], 3, 17),
        (["burns", "night"], 1, 25), (["veterans", "day"], 11, 11), (["juneteenth"], 6, 19),
    ];

    private static readonly (string[] Words, int Days)[] s_relativeDays =
    [
        (["day", "after", "tomorrow"], 2), (["tomorrow"], 1), (["tomorrows"], 1), (["tomorow"], 1), (["tmrw"], 1), (["tmr"], 1), (["today"], 0), (["todays"], 0), (["this", "mornings"], 0), (["this", "afternoons"], 0), (["this", "evenings"], 0), (["tonight"], 0), (["tonite"], 0),
        (["this", "morning"], 0), (["this", "afternoon"], 0), (["this", "evening"], 0),
        (["day", "before", "yesterday"], -2), (["night", "before", "last"], -2), (["yesterday"], -1), (["yesterdays"], -1), (["last", "night"], -1), (["last", "nights"], -1), (["last", "nite"], -1), (["last", "evening"], -1),
    ];

    /// <summary>Words after a number that make it an amount or a count, so that "april 35 mg" is no 35 April.</summary>
    private static readonly HashSet<string> s_amountWords =
        ["mg", "mgs", "milligram", "milligrams", "mcg", "ml", "nights", "days", "weeks", "times", "tablets", "pills", "a", "per", "x", "twice", "once", "daily", "bd", "bid", "tds", "tid", "qid", "qds", "od"];

    /// <summary>Words that say "the 3rd" is no day: "the third dose".</summary>
    private static readonly HashSet<string> s_countedThings =
        ["dose", "tablet", "pill", "step", "reduction", "cut", "drop", "week", "time", "one", "day", "night", "half", "month"];

    public static IEnumerable<string> Vocabulary => s_months.Keys.Concat(s_weekdays.Keys).Concat(s_namedDays.SelectMany(day => day.Words))
        .Concat(s_relativeDays.SelectMany(day => day.Words));

    public static bool IsWeekday(Lexeme word) => s_weekdays.ContainsKey(word.Text);

    public static IsoDayOfWeek? WeekdayOf(Lexeme word) => s_weekdays.TryGetValue(word.Text, out var day) ? day : null;

    public static bool IsMonth(Lexeme word) => s_months.ContainsKey(word.Text);

    /// <summary>The day that begins at this lexeme.</summary>
    /// <returns>Null when none does.</returns>
    public DaysRead? Read(IReadOnlyList<Lexeme> words, int at)
    {
        if (Weekday(words, at) is { } weekday)
            return weekday;
        return Calendar(words, at) ?? Relative(words, at) ?? Named(words, at) ?? WholeMonth(words, at);
    }

    private DaysRead? Weekday(IReadOnlyList<Lexeme> words, int at)
    {
        var direction = weekdays;
        var first = at;
        if (Is(words, at, "next", "this", "last", "this coming", "coming"))
        {
            if (at + 1 >= words.Count || !s_weekdays.ContainsKey(words[at + 1].Text))
                return null;
            direction = words[at].Is("last") ? Points.Back : Points.Ahead;
            first++;
        }
        // "a week on monday", "a week from monday"
        var plus = 0;
        if (Is(words, first, "a") && Is(words, first + 1, "week") && Is(words, first + 2, "on", "from") && first + 3 < words.Count)
        {
            if (Read(words, first + 3) is { From: { } anchor } later)
                return Day(anchor.PlusDays(7), later.Next);
            return null;
        }
        if (first >= words.Count || !s_weekdays.TryGetValue(words[first].Text, out var weekday))
            return null;
        var next = first + 1;
        // "sun" and "mon" and "sat" are words too, but not in front of a date or after "on".
        var calendarAt = next;
        while (Is(words, calendarAt, ",", ".", "the", "(") && calendarAt - next < 3)
            calendarAt++;
        if (Is(words, calendarAt, "night", "evening", "morning") && (Is(words, calendarAt + 1, ",", "the") || calendarAt + 1 < words.Count))
        {
            var after = calendarAt + 1;
            while (Is(words, after, ",", "the"))
                after++;
            if (Calendar(words, after) is { } dated)
                return Checked(dated, weekday);
        }
        else if (Calendar(words, calendarAt) is { } calendar)
        {
            return Checked(calendar, weekday);
        }
        if (Is(words, next, "week") && !Is(words, next + 1, "one", "1"))
        {
            plus = 7;
            next++;
            direction = Points.Ahead;
        }
        LocalDate? day = direction switch
        {
            Points.Ahead => today.Next(weekday).PlusDays(plus),
            Points.Back => today.Previous(weekday),
            _ => null,
        };
        // "next monday", said on any other day than the week's first, may be this week's or next week's; the nearer is what most mean.
        return day is { } some ? Day(some, next) : new DaysRead(null, null, next, true);
    }

    private static DaysRead Checked(DaysRead read, IsoDayOfWeek weekday)
    {
        if (read.From is not { } day || day.DayOfWeek == weekday)
            return read;
        return read with { From = null, To = null };
    }

    private DaysRead? Calendar(IReadOnlyList<Lexeme> words, int at)
    {
        if (at >= words.Count)
            return null;
        if (Is(words, at, "the") || (Is(words, at, "night") && Is(words, at + 1, "of")))
        {
            var inner = at + (Is(words, at, "the") ? 1 : 2);
            if (inner < words.Count && Is(words, inner, "the"))
                inner++;
            return inner < words.Count && words[inner].IsOrdinal ? Calendar(words, inner) ?? DayOfMonth(words, inner) : inner > at + 1 ? Calendar(words, inner) : null;
        }
        var first = words[at];
        if (first.IsWhole(1990, 2100) && Is(words, at + 1, "-", "/") && IsWhole(words, at + 2, 1, 12) && Is(words, at + 3, "-", "/") && IsWhole(words, at + 4, 1, 31))
            return Exact((int)first.Number!, (int)words[at + 2].Number!, (int)words[at + 4].Number!, at + 5);
        if (first.IsWhole(1, 31) && !first.IsOrdinal)
        {
            var slashed = Is(words, at + 1, "/") && IsWhole(words, at + 2, 1, 31) && words[at + 1].IsGlued && words[at + 2].IsGlued;
            var dashed = Is(words, at + 1, "-") && IsWhole(words, at + 2, 1, 31) && Is(words, at + 3, "-") && IsWhole(words, at + 4, 2000, 2100);
            if (slashed || dashed)
                return Numeric(words, at);
        }
        // 20.03.2026: its point made day and month one number
        if (first.Text.Split('.') is [var dottedDay, var dottedMonth] && int.TryParse(dottedDay, out var d) && int.TryParse(dottedMonth, out var m) && Is(words, at + 1, ".") && at + 2 < words.Count
            && words[at + 1].IsGlued && words[at + 2] is { IsGlued: true } && (words[at + 2].IsWhole(2000, 2100) || (words[at + 2].Text.Length == 2 && words[at + 2].IsWhole(today.Year % 100 - 1, today.Year % 100 + 2))))
        {
            var year = (int)words[at + 2].Number!;
            return _monthFirst && d <= 12 ? Exact(year < 100 ? 2000 + year : year, d, m, at + 3) : Exact(year < 100 ? 2000 + year : year, m, d, at + 3);
        }
        if (first.IsWhole(1, 31))
        {
            var month = at + 1;
            if (Is(words, month, "of"))
                month++;
            // "the 16th of march", "16 march", but not "10 may increase"
            if (month < words.Count && s_months.TryGetValue(words[month].Text, out var number))
                return InMonth(number, (int)first.Number!, words, month + 1);
            return first.IsOrdinal && (Is(words, at - 1, "from", "on", "starting", "until", "since", "to", "by") || (at > 0 && s_weekdays.ContainsKey(words[at - 1].Text))) ? DayOfMonth(words, at) : null;
        }
        if (s_months.TryGetValue(first.Text, out var named))
        {
            var day = at + 1;
            if (Is(words, day, "the", "."))
                day++;
            if (day < words.Count && words[day].IsWhole(1, 99) && (words[day].IsOrdinal || !IsAmount(words, day)))
                return InMonth(named, (int)words[day].Number!, words, day + 1);
        }
        return null;
    }

    private static bool IsAmount(IReadOnlyList<Lexeme> words, int at) =>
        at + 1 < words.Count && (words[at + 1].IsAny(s_amountWords) && !IsAmountAfterDay(words, at + 1));

    // "april 10 a day"? a day of a month is not followed by "a day", but may be by "twice a day": then there is no amount at all.
    private static bool IsAmountAfterDay(IReadOnlyList<Lexeme> words, int at) => words[at].Is("a") && !Is(words, at + 1, "day");

    private DaysRead? Numeric(IReadOnlyList<Lexeme> words, int at)
    {
        var (first, second) = ((int)words[at].Number!, (int)words[at + 2].Number!);
        var next = at + 3;
        int? year = null;
        if (next + 1 < words.Count && words[next].Is(words[at + 1].Text) && words[next].IsGlued && words[next + 1].IsGlued && words[next + 1].Number is { } third)
        {
            var candidate = third < 100 ? 2000 + (int)third : (int)third;
            if (third != decimal.Truncate(third) || Math.Abs(candidate - today.Year) > 2)
                return null;   // 10/5/10 divides a day, and is no date
            (year, next) = (candidate, next + 2);
        }
        var (month, day) = _monthFirst ? (first, second) : (second, first);
        if (month > 12 && day <= 12)
            (month, day) = (day, month);   // an impossible order was typed the other way round
        return year is { } y ? Exact(y, month, day, next) : NearestYear(month, day, next);
    }

    private DaysRead InMonth(int month, int day, IReadOnlyList<Lexeme> words, int next)
    {
        if (Is(words, next, ",") && IsWhole(words, next + 1, 2000, 2100))
            next++;
        return IsWhole(words, next, 2000, 2100) ? Exact((int)words[next].Number!, month, day, next + 1) : NearestYear(month, day, next);
    }

    private DaysRead? DayOfMonth(IReadOnlyList<Lexeme> words, int at)
    {
        if (at + 1 < words.Count && (words[at + 1].IsAny(s_countedThings) || (words[at + 1].Is("of") && Is(words, at + 2, "each", "every", "the"))))
            return null;
        var day = (int)words[at].Number!;
        if (day is < 1 or > 31)
            return null;
        if (weekdays == Points.Nowhere)
            return new DaysRead(null, null, at + 1, true);
        var month = new YearMonth(today.Year, today.Month);
        for (var tried = 0; tried < 4; tried++, month = month.PlusMonths(weekdays == Points.Ahead ? 1 : -1))
        {
            if (day > month.ToDateInterval().Length)
                continue;
            var date = month.OnDayOfMonth(day);
            // "20 from the 30th", said on the 2nd: three days ago as likely as in four weeks.
            if (weekdays == Points.Ahead && date > today.PlusDays(LongAhead) && date.PlusMonths(-1) >= today.PlusDays(-JustGone))
                return new DaysRead(null, null, at + 1, true);
            if (weekdays == Points.Ahead ? date > today : date <= today)
                return Day(date, at + 1);
        }
        return new DaysRead(null, null, at + 1, true);
    }

    private static DaysRead Exact(int year, int month, int day, int next) =>
        Date(year, month, day) is { } date ? Day(date, next) : new DaysRead(null, null, next, false);

    private DaysRead NearestYear(int month, int day, int next)
    {
        LocalDate? nearest = null;
        for (var year = today.Year - 1; year <= today.Year + 1; year++)
            if (Date(year, month, day) is { } date && (nearest is null || Distance(date) < Distance(nearest.Value)))
                nearest = date;
        return new DaysRead(nearest, nearest, next, true);
    }

    private int Distance(LocalDate date) => Math.Abs(Period.DaysBetween(today, date));

    private static LocalDate? Date(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month) ? new LocalDate(year, month, day) : null;

    private static DaysRead Day(LocalDate day, int next) => new(day, day, next, false);

    private DaysRead? Relative(IReadOnlyList<Lexeme> words, int at)
    {
        foreach (var (said, days) in s_relativeDays)
            if (Says(words, at, said))
                return Day(today.PlusDays(days), at + said.Length);
        // "a week today", "in 3 days", "2 days ago", "in a week"
        if (Is(words, at, "a") && Is(words, at + 1, "week") && Is(words, at + 2, "today", "tomorrow"))
            return Day(today.PlusDays(words[at + 2].Is("today") ? 7 : 8), at + 3);
        var ahead = Is(words, at, "in");
        var number = ahead ? at + 1 : at;
        if (number < words.Count && (words[number].IsWhole(1, 60) || Is(words, number, "a", "an")) && number + 1 < words.Count)
        {
            var count = words[number].Number is { } some ? (int)some : 1;
            var unit = Is(words, number + 1, "day", "days", "nights") ? 1 : Is(words, number + 1, "week", "weeks") ? 7 : Is(words, number + 1, "fortnight") ? 14 : 0;
            if (unit > 0 && (ahead || Is(words, number + 2, "ago")))
                return Day(today.PlusDays(ahead ? count * unit : -count * unit), number + (ahead ? 2 : 3));
        }
        return null;
    }

    private DaysRead? Named(IReadOnlyList<Lexeme> words, int at)
    {
        foreach (var (said, month, day) in s_namedDays)
        {
            if (!Says(words, at, said))
                continue;
            var next = at + said.Length;
            if (weekdays == Points.Nowhere)
                return NearestYear(month, day, next);
            var year = today.Year;
            var date = new LocalDate(year, month, day);
            if (weekdays == Points.Back && date > today)
                date = date.PlusYears(-1);
            if (weekdays == Points.Ahead && date < today)
                date = date.PlusYears(1);
            return Day(date, next);
        }
        return null;
    }

    private DaysRead? WholeMonth(IReadOnlyList<Lexeme> words, int at)
    {
        if (at >= words.Count || !s_months.TryGetValue(words[at].Text, out var month))
            return null;
        // "may" and "march" are also verbs: as months they follow a preposition.
        var before = at > 0 ? words[at - 1].Text : "";
        if (words[at].Text is "may" or "march" or "mar" or "sun" && before is not ("in" or "for" or "of" or "during" or "from" or "since" or "starting" or "last" or "this" or "through" or "throughout" or "vs" or "and" or "to" or "than"))
            return null;
        // "the first week of june", "mid november", "end of may": some days of it, and nobody says which.
        if (Is(words, at - 1, "early", "mid", "late", "-") && !Is(words, at - 2, "to") || (Is(words, at - 1, "of") && Is(words, at - 2, "week", "weeks", "half", "end", "start", "beginning", "middle", "part", "weekend", "days")))
            return new DaysRead(null, null, at + 1, true);
        YearMonth said;
        var next = at + 1;
        if (IsWhole(words, next, 2000, 2100))
            said = new YearMonth((int)words[next++].Number!, month);
        else
            said = new YearMonth(weekdays == Points.Ahead ? (month >= today.Month ? today.Year : today.Year + 1) : (month <= today.Month ? today.Year : today.Year - 1), month);
        return new DaysRead(said.OnDayOfMonth(1), said.ToDateInterval().End, next, true);
    }

    private static bool Says(IReadOnlyList<Lexeme> words, int at, string[] said)
    {
        if (at + said.Length > words.Count)
            return false;
        for (var i = 0; i < said.Length; i++)
            if (!words[at + i].Is(said[i]))
                return false;
        return true;
    }

    private static bool Is(IReadOnlyList<Lexeme> words, int at, params ReadOnlySpan<string> texts)
    {
        if (at < 0 || at >= words.Count)
            return false;
        foreach (var text in texts)
            if (words[at].Is(text))
                return true;
        return false;
    }

    private static bool IsWhole(IReadOnlyList<Lexeme> words, int at, int from, int to) => at < words.Count && words[at].IsWhole(from, to);
}
