using NodaTime;
using SleepCoachBot.Understanding.Readings;

namespace SleepCoachBot.Understanding.Safety.Rules;

/// <summary>Compares the day on which tablets run out with the day on which the next ones come, where a message names both.</summary>
internal static class SupplyTiming
{
    private const int WordsToRunningOut = 5;
    private const int WordsToSupply = 9;

    public static void Read(ScreenedWord[] words, RuleBook rules, MessageContext context, Tellings tellings)
    {
        var today = context.Now.Date;
        var runsOut = DayAfter(words, rules.Classes["runs-out-when"], WordsToRunningOut, today, except: -1);
        var comes = DayAfter(words, rules.Classes["supply-when"], WordsToSupply, today, except: runsOut?.At ?? -1);
        if (comes is not { } supply)
            return;
        // Today's or tomorrow's supply covers what is low, unless the tablets are told to end before.
        var isInTime = runsOut is { } end ? supply.Days <= end.Days : supply.Days <= 1;
        if (isInTime)
            tellings.IsInTime();
        tellings.Add(rules.Findings[isInTime ? "supply-in-time" : "supply-late"],
            new Telling(supply.At, supply.At + 1, Cues.None, Counts: true, IsMain: false));
    }

    private static (int Days, int At)? DayAfter(ScreenedWord[] words, WordClass cue, int reach, LocalDate today, int except)
    {
        for (var start = 0; start < words.Length; start++)
        {
            if (cue.EndsFrom(words, start) == 0)
                continue;
            for (var i = start; i < words.Length && i < start + reach; i++)
            {
                // "nobody will sign my refill and i took the last pill today": that day is not the refill's.
                if (i > start && words[i].Text is "i" or "took" or "had" or "ran")
                    break;
                if (i != except && DayTold.DaysAhead(words, i, today) is { } days)
                    return (days, i);
            }
        }
        return null;
    }
}
