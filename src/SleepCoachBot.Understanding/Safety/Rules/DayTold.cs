using NodaTime;

namespace SleepCoachBot.Understanding.Safety.Rules;

/// <summary>Days and parts of days as people name them, only as closely as the screen needs.</summary>
internal static class DayTold
{
    private static readonly string[] Weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    private static readonly Dictionary<string, int> ShortWeekdays = new()
    {
        ["mon"] = 0, ["tue"] = 1, ["tues"] = 1, ["wed"] = 2, ["weds"] = 2, ["thu"] = 3, ["thur"] = 3, ["thurs"] = 3,
        ["fri"] = 4, ["sat"] = 5, ["sun"] = 6,
    };

    /// <summary>Monday is 1, as in <see cref="IsoDayOfWeek"/>.</summary>
    public static IsoDayOfWeek? WeekdayOf(string word)
    {
        var index = Array.IndexOf(Weekdays, word.TrimEnd('s'));
        if (index < 0)
            index = Array.IndexOf(Weekdays, word);
        if (index < 0 && ShortWeekdays.TryGetValue(word, out var abbreviated))
            index = abbreviated;
        return index < 0 ? null : (IsoDayOfWeek)(index + 1);
    }

    /// <summary>Days from today to the day named at this word, from 0 up; null when none is named here.</summary>
    public static int? DaysAhead(ScreenedWord[] words, int at, LocalDate today) => words[at].Text switch
    {
        "today" or "tonight" or "later" => 0,
        "tomorrow" or "tmrw" or "tmw" => 1,
        "next" when at + 1 < words.Length && words[at + 1].Text is "week" or "month" => 7,
        "days" or "day" when at > 0 && words[at - 1].Number is >= 1 and < 60 => (int)words[at - 1].Number,
        "weeks" or "week" when at > 0 && words[at - 1].Number is >= 1 and < 9 => 7 * (int)words[at - 1].Number,
        var word when WeekdayOf(word) is { } weekday => ((int)weekday - (int)today.DayOfWeek + 7) % 7,
        _ => null,
    };

    /// <summary>The hour at which a part of the day is usually over or meant; null for a word that is none.</summary>
    public static double? HourOfPart(string word) => word switch
    {
        "breakfast" or "morning" or "mornings" => 8,
        "noon" or "midday" or "lunch" or "lunchtime" or "dinnertime" => 12.5,
        "afternoon" => 15,
        "tea" or "teatime" => 17,
        "dinner" or "supper" or "evening" => 19,
        "night" or "bedtime" or "bed" => 22,
        _ => null,
    };
}
