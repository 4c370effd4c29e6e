using NodaTime;
using SleepCoachBot.Understanding.Readings;

namespace SleepCoachBot.Understanding.Safety.Rules;

/// <summary>Works out how long ago a last dose was: "last tablet i had was 8 yesterday morning" at 10:45 is more than a day.</summary>
internal static class DoseGap
{
    // Hallucinations have been reported from 18 hours on, so a day is when it must be sorted (baclofen.md §4).
    private const double HoursThatMatter = 24;
    private const int WordsAfter = 9;

    public static void Read(ScreenedWord[] words, RuleBook rules, MessageContext context, Tellings tellings, TellingReader.CueMap cues)
    {
        var (lastDose, aDayWithout) = (rules.Classes["last-dose"], rules.Findings["day-without"]);
        for (var start = 0; start < words.Length; start++)
        {
            var ends = lastDose.EndsFrom(words, start);
            if (ends == 0 || (cues.Around(start, start + 1) & (Cues.Asked | Cues.Past | Cues.Fiction)) != 0)
                continue;
            var end = start + System.Numerics.BitOperations.TrailingZeroCount(ends);
            if (HoursSince(words, end, context.Now) is not { } hours)
                continue;
            if (hours >= HoursThatMatter)
                tellings.Add(aDayWithout, new Telling(start, end, Cues.None, Counts: true, IsMain: true));
            else
                tellings.IsInTime();
        }
    }

    private static double? HoursSince(ScreenedWord[] words, int from, LocalDateTime now)
    {
        int? daysBack = null;
        double? clock = null, part = null;
        var isAfternoon = false;
        for (var i = from; i < words.Length && i < from + WordsAfter; i++)
        {
            if (i > from && words[i].Before == Pause.Sentence)
                break;
            var word = words[i].Text;
            var isAgo = i + 1 < words.Length && words[i + 1].Text is "ago" or "back";
            if (isAgo && word is "hours" or "hrs" or "hour" && i > 0)
                return words[i - 1].Number;
            if (isAgo && word is "days" or "day" && i > 0)
                return 24 * words[i - 1].Number;
            if (word is "today" or "this" or "tonight")
                daysBack ??= 0;
            else if (word == "yesterday")
                daysBack = i > 0 && words[i - 1].Text == "before" ? 2 : 1;
            else if (word == "last" && i + 1 < words.Length && words[i + 1].Text == "night")
                (daysBack, part) = (1, 22);
            else if (word == "last" && i + 1 < words.Length && words[i + 1].Text is "week" or "month")
                daysBack ??= 7;
            else if (DayTold.WeekdayOf(word) is { } weekday)
                daysBack ??= ((int)now.DayOfWeek - (int)weekday + 6) % 7 + 1;
            else if (word is "pm")
                isAfternoon = true;
            part ??= DayTold.HourOfPart(word);
            if (words[i].Number is >= 1 and <= 24 && clock is null && word.Length <= 5)
                clock = words[i].Number;
        }
        if (daysBack is not { } days)
            return null;
        // A day without its hour is taken at its start: better asked once too often.
        var hour = clock ?? part ?? 0;
        if (clock is < 12 && (isAfternoon || part is >= 15))
            hour += 12;
        var then = (now.Date.PlusDays(-days) + LocalTime.Midnight).PlusMinutes((long)(hour * 60));
        return Period.Between(then, now, PeriodUnits.Minutes).Minutes / 60.0;
    }
}
