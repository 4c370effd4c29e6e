using NodaTime;
using SleepCoachBot.Understanding.Grammar;
using SleepCoachBot.Understanding.Readings;
using SleepCoachBot.Understanding.Slots;

namespace SleepCoachBot.Understanding.Clock;

/// <summary>
/// Puts told times on the dates of one night. Each time has a few candidates; those in the order of a night are compared by how odd
/// they are (to bed at three in the afternoon); when two sets are equally plausible the person is asked.
/// </summary>
internal sealed class NightClock
{
    // How odd a candidate is. From TooOdd on it is asked about, unless the person named the half of the day.
    private const int Plain = 0, Unusual = 2, TooOdd = 3, Absurd = 5;

    // Bedtimes: most people's evening begins here; in the early evening only the very tired go to bed.
    private static readonly LocalTime EarliestEvening = new(17, 30);
    private static readonly LocalTime AfternoonBegins = new(15, 0);
    private static readonly LocalTime SmallHoursEnd = new(5, 30);
    private static readonly LocalTime MorningBedEnds = new(10, 0);

    // A night ends before this, unless the text says otherwise (FORMAT.md).
    private static readonly LocalTime NightEndsBefore = new(15, 0);
    private static readonly LocalTime EarliestWake = new(1, 0);

    // Somebody who slept by day has slept at least so long.
    private static readonly Period ShortestDaySleep = Period.FromHours(4);

    private static readonly Duration s_longestBeside = Duration.FromHours(4);

    private readonly MessageContext _context;
    private readonly LocalDate _morning;
    private readonly bool _sleepsByDay;
    private bool _bedTimeIsTold;

    /// <param name="night">The day that names the night, where the message names one.</param>
    public NightClock(MessageContext context, Day? night, bool sleepsByDay)
    {
        _context = context;
        _sleepsByDay = sleepsByDay || context.Usual is { } usual && usual.LightsOut > SmallHoursEnd && usual.LightsOut < new LocalTime(16, 0);
        _morning = MorningOf(night);
    }

    /// <summary>The times in the order of a night.</summary>
    /// <param name="told">Each slot once, in any order.</param>
    /// <param name="isOrdered">False when no set of candidates keeps the order of a night; each is then the best for itself.</param>
    public Dictionary<Slot, Reading<LocalDateTime>> Resolve(IReadOnlyDictionary<Slot, TimeSaid> told, out bool isOrdered)
    {
        var slots = told.Keys.Order().ToList();
        _bedTimeIsTold = slots.Any(slot => slot <= Slot.TriedToSleep) || Known().Any(known => known.Slot <= Slot.TriedToSleep);
        var candidates = slots.Select(s => Candidates(s, told[s])).ToList();
        var sets = new List<(LocalDateTime?[] Times, int Oddness)>();
        Combine(slots, candidates, 0, new LocalDateTime?[slots.Count], 0, sets);
        isOrdered = sets.Count > 0;
        var readings = new Dictionary<Slot, Reading<LocalDateTime>>();
        for (var i = 0; i < slots.Count; i++)
        {
            readings[slots[i]] = isOrdered
                ? Judge(candidates[i], told[slots[i]], BestOf(sets, i), candidates[i].Count > 1
                    && sets.TrueForAll(s => s.Times[i] == sets[0].Times[i]) && IsBesideItsPair(slots, sets[0].Times, i))
                : Judge(candidates[i], told[slots[i]], LeastOdd(candidates[i]));
        }
        return readings;
    }

    private static List<LocalDateTime> BestOf(List<(LocalDateTime?[] Times, int Oddness)> sets, int slot)
    {
        var least = sets.Min(s => s.Oddness);
        return [.. sets.Where(s => s.Oddness == least).Select(s => s.Times[slot]).OfType<LocalDateTime>().Distinct()];
    }

    private static List<LocalDateTime> LeastOdd(List<(LocalDateTime At, int Oddness)> candidates)
    {
        if (candidates.Count == 0)
            return [];
        var least = candidates.Min(c => c.Oddness);
        return [.. candidates.Where(c => c.Oddness == least).Select(c => c.At)];
    }

    // Going to bed and trying to sleep, waking and getting up: the two stand near each other, as "woke 14:45, up at 3" does. "No, I got into
    // bed at 1:30", where trying at 23:00 is known, leaves half past one in the afternoon alone, and is asked.
    private bool IsBesideItsPair(List<Slot> slots, LocalDateTime?[] times, int index)
    {
        var pair = slots[index] switch
        {
            Slot.IntoBed => Slot.TriedToSleep, Slot.TriedToSleep => Slot.IntoBed, Slot.FinalWake => Slot.OutOfBed, _ => Slot.FinalWake,
        };
        var other = slots.IndexOf(pair) is >= 0 and var told ? times[told] : _context.Known.Of(pair);
        return times[index] is { } at && other is { } beside && Period.Between(at, beside, PeriodUnits.Minutes).ToDuration() is var apart
            && apart >= -s_longestBeside && apart <= s_longestBeside;
    }

    // A time that the other times leave no choice ("woke 14:45, up at 3") may be as odd as it likes.
    private Reading<LocalDateTime> Judge(
        List<(LocalDateTime At, int Oddness)> candidates, TimeSaid said, List<LocalDateTime> best, bool isForced = false)
    {
        if (best.Count != 1)
            return new Reading<LocalDateTime>.AskAgain(best.Count > 0 ? best : [.. candidates.Select(c => c.At)]);
        var oddness = candidates.First(c => c.At == best[0]).Oddness;
        if (oddness >= Absurd || (oddness >= TooOdd && !isForced && !said.IsExplicit && said.Day is null or { Part: DayPart.None, Weekday: null }))
            return new Reading<LocalDateTime>.AskAgain([.. candidates.Select(c => c.At)]);
        // A time that the clocks skipped never was.
        if (_context.Zone.MapLocal(best[0]).Count == 0)
            return new Reading<LocalDateTime>.AskAgain([best[0].PlusHours(-1), best[0].PlusHours(1)]);
        return new Reading<LocalDateTime>.Says(best[0]);
    }

    private void Combine(
        List<Slot> slots, List<List<(LocalDateTime At, int Oddness)>> candidates, int index,
        LocalDateTime?[] times, int oddness, List<(LocalDateTime?[], int)> sets)
    {
        if (index == slots.Count)
        {
            sets.Add(([.. times], oddness));
            return;
        }
        if (candidates[index].Count == 0)
        {
            times[index] = null;
            Combine(slots, candidates, index + 1, times, oddness, sets);
            return;
        }
        foreach (var (at, odd) in candidates[index])
        {
            if (!InOrder(slots, times, index, at))
                continue;
            times[index] = at;
            Combine(slots, candidates, index + 1, times, oddness + odd + OddGap(slots, times, index), sets);
            times[index] = null;
        }
    }

    private bool InOrder(List<Slot> slots, LocalDateTime?[] times, int index, LocalDateTime at)
    {
        for (var i = 0; i < index; i++)
        {
            if (times[i] is { } before && before > at)
                return false;
        }
        foreach (var (slot, known) in Known())
        {
            if (slots.Contains(slot))
                continue;
            if ((slot < slots[index] && known > at) || (slot > slots[index] && known < at))
                return false;
        }
        return true;
    }

    private int OddGap(List<Slot> slots, LocalDateTime?[] times, int index)
    {
        if (index == 0 || times[index - 1] is not { } before || times[index] is not { } at)
            return 0;
        var hours = Period.Between(before, at, PeriodUnits.Hours).Hours;
        var isNight = slots[index - 1] <= Slot.TriedToSleep && slots[index] >= Slot.FinalWake;
        return isNight switch
        {
            true => hours switch { > 18 => 4, > 14 => 2, < 1 => 1, _ => 0 },
            false => hours switch { >= 6 => 3, >= 4 => 1, _ => 0 },
        };
    }

    private IEnumerable<(Slot Slot, LocalDateTime At)> Known()
    {
        var known = _context.Known;
        if (known.IntoBed is { } intoBed)
            yield return (Slot.IntoBed, intoBed);
        if (known.TriedToSleep is { } tried)
            yield return (Slot.TriedToSleep, tried);
        if (known.FinalWake is { } wake)
            yield return (Slot.FinalWake, wake);
        if (known.OutOfBed is { } outOfBed)
            yield return (Slot.OutOfBed, outOfBed);
    }

    private List<(LocalDateTime At, int Oddness)> Candidates(Slot slot, TimeSaid said)
    {
        if (said.Moment is { } moment)
            return moment > _context.Now ? [] : [(moment, Plain)];
        var candidates = new List<(LocalDateTime, int)>();
        // Midnight of a named weekday may be either end of that day.
        var isEitherEnd = said.Day is { Weekday: not null, Part: DayPart.None };
        foreach (var option in said.Options)
        {
            foreach (var time in option.Readings)
            {
                foreach (var date in (LocalDate[])[_morning.PlusDays(-1), _morning])
                {
                    var at = date.At(time);
                    if (at > _context.Now || (date < _morning && time < LocalTime.Noon) || !OnSaidDay(said.Day, date, time))
                        continue;
                    var oddness = slot <= Slot.TriedToSleep ? OddBedtime(at) : OddWaking(at);
                    if (candidates.All(c => c.Item1 != at))
                        candidates.Add((at, oddness + OutOfHabit(slot, time)));
                }
            }
        }
        return isEitherEnd ? [.. candidates.Select(c => (c.Item1, Absurd))] : candidates;
    }

    private bool OnSaidDay(Day? day, LocalDate date, LocalTime time) => day switch
    {
        { DaysAgo: { } ago } => date == _context.Now.Date.PlusDays(-ago),
        { LastNight: true } => date < _morning ? time >= new LocalTime(15, 0) : time < LocalTime.Noon,
        _ => true,
    };

    private int OddBedtime(LocalDateTime at)
    {
        var time = at.TimeOfDay;
        var sleptSince = at.Plus(ShortestDaySleep) <= _context.Now;
        if (at.Date < _morning)
        {
            return time >= EarliestEvening ? (_sleepsByDay && time < new LocalTime(22, 0) ? Unusual : Plain)
                : time >= AfternoonBegins ? Unusual : TooOdd;
        }
        if (time < SmallHoursEnd)
            return Plain;
        if (_sleepsByDay && time < AfternoonBegins)
            return Plain;
        if (time < MorningBedEnds)
            return sleptSince ? Plain : TooOdd;
        return time < AfternoonBegins && sleptSince ? Unusual : TooOdd;
    }

    private int OddWaking(LocalDateTime at)
    {
        var time = at.TimeOfDay;
        if (at.Date < _morning)
            return _bedTimeIsTold ? Absurd - 1 : Absurd;   // "8pm to 10pm" is a sleep; "11pm" alone woke nobody for good
        if (time < EarliestWake)
            return Unusual;
        if (_sleepsByDay)
            return time < LocalTime.Noon ? 1 : time < new LocalTime(20, 0) ? Plain : TooOdd;
        return time < NightEndsBefore ? Plain : TooOdd;
    }

    // Habits break a tie, and no more than that.
    private int OutOfHabit(Slot slot, LocalTime time)
    {
        if (_context.Usual is not { } usual)
            return 0;
        var usually = slot <= Slot.TriedToSleep ? usual.LightsOut : usual.Rising;
        var apart = Math.Abs(Period.Between(usually, time, PeriodUnits.Minutes).Minutes);
        return Math.Min(apart, 24 * 60 - apart) > 5 * 60 ? 1 : 0;
    }

    private LocalDate MorningOf(Day? night)
    {
        var today = _context.Now.Date;
        if (_context.Known is { } known && (known.FinalWake ?? known.OutOfBed)?.Date is { } morning)
            return morning;
        if ((_context.Known.TriedToSleep ?? _context.Known.IntoBed) is { } began)
            return Sleep.Nights.NightDate.Of(began).Morning;
        if (night is { Weekday: { } weekday })
        {
            var evening = today;
            do evening = evening.PlusDays(-1);
            while (evening.DayOfWeek != weekday);
            return evening.PlusDays(1);
        }
        return night is { DaysAgo: 1, Part: DayPart.Morning } ? today.PlusDays(-1) : today;
    }
}
