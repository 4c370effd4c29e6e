using System.Globalization;
using SleepCoachBot.BotRuntime.Dialogs.Choices;
using SleepCoachBot.BotRuntime.Turns;

namespace SleepCoachBot.BotRuntime.Dialogs.Recognition;

/// <summary>Reads plain English and ISO dates and times: one day, one time of day, or both.</summary>
/// <remarks>
/// For bots without a reader of their own. It knows no zone: "today" is that of the activity's local timestamp, else of UTC.
/// Where am or pm was not said both meanings are given, and for a weekday the last and the next.
/// </remarks>
internal sealed class PlainDateTimeReader : IDateTimeReader
{
    internal static readonly PlainDateTimeReader Instance = new();

    private const int ShortestName = 3;

    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly string[] Weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    private static readonly Dictionary<string, int> DaysFromToday = new()
    {
        ["yesterday"] = -1, ["today"] = 0, ["tonight"] = 0, ["tomorrow"] = 1,
    };

    private static readonly Dictionary<string, TimeSpan> Units = new()
    {
        ["minute"] = TimeSpan.FromMinutes(1), ["min"] = TimeSpan.FromMinutes(1), ["hour"] = TimeSpan.FromHours(1),
        ["day"] = TimeSpan.FromDays(1), ["week"] = TimeSpan.FromDays(7),
    };

    private static readonly Dictionary<string, TimeOnly> NamedTimes = new()
    {
        ["noon"] = new TimeOnly(12, 0), ["midday"] = new TimeOnly(12, 0), ["midnight"] = new TimeOnly(0, 0),
    };

    /// <inheritdoc />
    public IReadOnlyList<DateTimeResolution> Read(ITurnContext turnContext, string text, string culture)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(text);
        var activity = turnContext.Activity;
        var utcNow = TimeProvider.System.GetUtcNow().DateTime;
        var now = activity.LocalTimestamp?.DateTime ?? activity.Timestamp?.UtcDateTime ?? utcNow;
        // A client may say it is the year 1 or 9999, where there is no day before or after.
        if (now.Year is < 1000 or > 9000)
            now = utcNow;

        var words = Tokenizer.DefaultTokenizer(text);
        if (FromNow(words, now) is { } moment)
            return [moment];

        var days = Days(words, DateOnly.FromDateTime(now));
        var times = Times(text, words, spokenWithDay: days.Count > 0);
        return (days, times) switch
        {
            ([], []) => [],
            (_, []) => [.. days.Select(day => new DateTimeResolution { Timex = day.Timex, Value = Iso(day.Date) })],
            ([], _) => [.. times.Select(time => new DateTimeResolution { Timex = Timex(time), Value = Iso(time) })],
            _ =>
            [
                .. from time in times
                   from day in days
                   select new DateTimeResolution { Timex = day.Timex + Timex(time), Value = $"{Iso(day.Date)} {Iso(time)}" },
            ],
        };
    }

    // "5 minutes from now", "in two hours", "3 days ago", "now".
    private static DateTimeResolution? FromNow(List<Token> words, DateTime now)
    {
        for (var index = 0; index < words.Count; index++)
        {
            if (words[index].Normalized == "now" && words.Count == 1)
                return At(now, "PRESENT_REF");
            if (index == 0 || !Units.TryGetValue(words[index].Normalized.TrimEnd('s'), out var unit))
                continue;

            var number = NumberReader.Read(words[index - 1].Text, "en-us");
            var amount = number is [var only] && only.Value is > 0 and < 10_000 ? (double)only.Value : 0;
            var back = Word(words, index + 1) == "ago";
            var ahead = Word(words, index - 2) == "in" || (Word(words, index + 1) == "from" && Word(words, index + 2) == "now");
            if (amount == 0 || !(back || ahead))
                continue;

            // Days ago name a day, hours ago a time.
            var moment = now + (unit * (back ? -amount : amount));
            var day = Iso(DateOnly.FromDateTime(moment));
            return unit >= TimeSpan.FromDays(1)
                ? new DateTimeResolution { Timex = day, Value = day }
                : At(moment, moment.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture));
        }

        return null;
    }

    private static List<(DateOnly Date, string Timex)> Days(List<Token> words, DateOnly today)
    {
        for (var index = 0; index < words.Count; index++)
        {
            var word = words[index].Normalized;
            if (DaysFromToday.TryGetValue(word, out var days))
                return [Definite(today.AddDays(days))];
            if (Weekday(word) is { } weekday)
                return OnWeekday(today, weekday, Word(words, index - 1));
            if (IsoDate(words, index) is { } iso)
                return [Definite(iso)];
            if (Month(word) is { } month && OnDayOfMonth(words, index, month, today) is { Count: > 0 } dates)
                return dates;
        }

        return [];
    }

    private static List<(DateOnly Date, string Timex)> OnWeekday(DateOnly today, int weekday, string before)
    {
        var ahead = (weekday - IsoWeekday(today) + 7) % 7;
        var next = today.AddDays(ahead == 0 ? 7 : ahead);
        var last = next.AddDays(ahead == 0 ? -14 : -7);
        return before switch
        {
            "next" => [Definite(next)],
            "last" => [Definite(last)],
            _ => [(last, $"XXXX-WXX-{weekday}"), (next, $"XXXX-WXX-{weekday}")],
        };
    }

    // "5th December 2018", "December 5, 2018", "5 dec": without a year the last and the next.
    private static List<(DateOnly Date, string Timex)> OnDayOfMonth(List<Token> words, int monthIndex, int month, DateOnly today)
    {
        var dayAfter = DayOfMonth(Word(words, monthIndex - 1)) is null;
        var day = DayOfMonth(Word(words, dayAfter ? monthIndex + 1 : monthIndex - 1));
        var year = Year(Word(words, monthIndex + (dayAfter ? 2 : 1)));
        if (day is not { } number)
            return [];
        if (year is { } named)
            return number <= DateTime.DaysInMonth(named, month) ? [Definite(new DateOnly(named, month, number))] : [];

        var timex = string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:00}-{number:00}");
        return [.. new[] { today.Year - 1, today.Year, today.Year + 1 }
            .Where(candidate => number <= DateTime.DaysInMonth(candidate, month))
            .Select(candidate => new DateOnly(candidate, month, number))
            .Where(date => Math.Abs(date.DayNumber - today.DayNumber) <= 366)
            .Select(date => (date, timex))];
    }

    private static List<TimeOnly> Times(string text, List<Token> words, bool spokenWithDay)
    {
        for (var index = 0; index < words.Count; index++)
        {
            var word = words[index].Normalized;
            if (NamedTimes.TryGetValue(word, out var named))
                return [named];

            // In "2018-12-05T07:10" the hour follows a T.
            var iso = word.Length == 5 && word[2] == 't' && char.IsAsciiDigit(word[0]);
            if (iso)
                word = word[3..];
            var digits = DigitsAtStart(word);
            if (digits is 0 or > 2)
                continue;

            var hour = int.Parse(word.AsSpan(0, digits), CultureInfo.InvariantCulture);
            var (minute, last) = Minutes(text, words, index, digits == word.Length);
            var suffix = digits < word.Length ? word[digits..] : Suffix(words, ref last);
            var said = suffix is "am" or "pm" or "a" or "p" or "oclock" or "o"
                || last > index || (Word(words, index - 1) == "at" && spokenWithDay);
            if (!said || hour > 24 || minute > 59)
                continue;

            return Meanings(hour % 24, minute, suffix, twentyFour: iso || (last > index && word[0] == '0'));
        }

        return [];
    }

    private static List<TimeOnly> Meanings(int hour, int minute, string suffix, bool twentyFour) => suffix switch
    {
        "am" or "a" => hour <= 12 ? [new TimeOnly(hour % 12, minute)] : [],
        "pm" or "p" => hour <= 12 ? [new TimeOnly((hour % 12) + 12, minute)] : [new TimeOnly(hour, minute)],
        _ when hour is 0 or > 12 || twentyFour => [new TimeOnly(hour, minute)],
        _ => [new TimeOnly(hour % 12, minute), new TimeOnly((hour % 12) + 12, minute)],
    };

    // "7:30", "7.30" and "7:30pm" are two words: the second one starts right after the mark.
    private static (int Minute, int Last) Minutes(string text, List<Token> words, int index, bool onlyDigits)
    {
        var (word, next) = (words[index], index + 1 < words.Count ? words[index + 1] : null);
        var joined = onlyDigits && next is not null && next.Start == word.End + 2 && text[word.End + 1] is ':' or '.';
        return joined && next!.Text.Length >= 2 && int.TryParse(next.Text.AsSpan(0, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var minute)
            ? (minute, index + 1)
            : (0, index);
    }

    private static string Suffix(List<Token> words, ref int last)
    {
        var minutes = words[last].Normalized;
        if (!minutes.Contains('t', StringComparison.Ordinal) && minutes[DigitsAtStart(minutes)..] is { Length: > 0 } rest)
            return rest;

        var next = Word(words, last + 1);
        return next is "am" or "pm" or "a" or "p" or "oclock" || (next == "o" && Word(words, last + 2) == "clock") ? next : "";
    }

    private static int DigitsAtStart(string word)
    {
        var count = 0;
        while (count < word.Length && char.IsAsciiDigit(word[count]))
            count++;
        return count;
    }

    private static DateOnly? IsoDate(List<Token> words, int index) =>
        index + 2 < words.Count
        && words[index].Text.Length == 4
        && words[index + 2].Start - words[index].Start == 8
        && DateOnly.TryParseExact(
            $"{words[index].Text}-{words[index + 1].Text}-{words[index + 2].Text.AsSpan(0, Math.Min(2, words[index + 2].Text.Length))}",
            "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;

    private static int? Weekday(string word) => NumberOf(word, Weekdays);

    private static int? Month(string word) => NumberOf(word, Months);

    // "wed", "weds" and "wednes" are all short for one name; "we" could be a word of its own.
    private static int? NumberOf(string word, string[] names)
    {
        var beginning = word.Length > ShortestName ? word.TrimEnd('s') : word;
        if (beginning.Length < ShortestName)
            return null;
        var index = Array.FindIndex(names, name => name.StartsWith(beginning, StringComparison.Ordinal));
        return index < 0 ? null : index + 1;
    }

    private static int? DayOfMonth(string word) =>
        OrdinalReader.Read(word, "en-us", 0) is [{ Value: >= 1 and <= 31 } place] ? (int)place.Value
        : int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var figures) && figures is >= 1 and <= 31 ? figures
        : null;

    private static int? Year(string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1000 and <= 9998 ? year : null;

    private static int IsoWeekday(DateOnly date) => date.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek;

    private static string Word(List<Token> words, int index) => index >= 0 && index < words.Count ? words[index].Normalized : "";

    private static (DateOnly Date, string Timex) Definite(DateOnly date) => (date, Iso(date));

    private static DateTimeResolution At(DateTime moment, string timex) => new()
    {
        Timex = timex,
        Value = moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
    };

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Iso(TimeOnly time) => time.ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    private static string Timex(TimeOnly time) =>
        time.ToString(time.Minute == 0 ? "'T'HH" : "'T'HH:mm", CultureInfo.InvariantCulture);
}
