using NodaTime;
using SleepCoachBot.Understanding.Binding;
using SleepCoachBot.Understanding.Clock;
using SleepCoachBot.Understanding.Grammar;
using SleepCoachBot.Understanding.Readings;

namespace SleepCoachBot.Understanding.Dates;

/// <summary>Reads the date when something happened or starts.</summary>
internal static class DateReader
{
    public static Reading<LocalDate> Read(Message message, MessageContext context)
    {
        var found = message.Chunks.Select(c => (Chunk: c, Said: Said(c.Meaning))).Where(f => f.Said is not null).ToList();
        if (found.Count == 0)
            return MomentReader.Without<LocalDate>(message);
        var direction = message.Has(SignKind.InThePast) ? Direction.Past : message.Has(SignKind.InTheFuture) ? Direction.Future : Direction.Unsaid;
        var corrects = message.Has(SignKind.Correction) || message.Has(SignKind.No);
        Reading<LocalDate>? reading = null;
        DateSaid? weekday = null;
        foreach (var (chunk, said) in found)
        {
            // "saturday. the 22nd".
            var whole = weekday is not null && said is { Weekday: null, DayOfMonth: not null } ? said.And(weekday) ?? said : said!;
            weekday = said is { Weekday: not null, DayOfMonth: null } ? said : null;
            var next = Resolve(whole.Direction == Direction.Unsaid ? whole with { Direction = direction } : whole, reading, context)
                with { Evidence = MomentReader.Evidence(chunk) };
            // The last that can be pinned down stands: "friday, no, saturday the 22nd".
            if (reading is null or Reading<LocalDate>.AskAgain || (next is Reading<LocalDate>.Says && (corrects || said!.Plus != 0)))
                reading = next;
        }
        return reading!;
    }

    private static DateSaid? Said(Meaning meaning) => meaning switch
    {
        Meaning.Date date => date.Said,
        Meaning.On { Day.Weekday: { } night } => new DateSaid { Weekday = night },
        Meaning.On { Day: { DaysAgo: { } ago } } => new DateSaid { Offset = -ago },
        Meaning.On { Day.LastNight: true } => new DateSaid { Offset = -1 },
        Meaning.Pair { Joiner: Joiner.Slash or Joiner.Dash, First.IsWhole: true, Second.IsWhole: true } pair when pair.First.Value <= 31 && pair.Second.Value <= 31 =>
            new DateSaid { Numeric = ((int)pair.First.Value, (int)pair.Second.Value) },
        Meaning.Number { Decimals: 1 or 2, Digits: 1 or 2 } dotted => new DateSaid { Numeric = ((int)dotted.Value, (int)(dotted.Value % 1 * (dotted.Decimals == 1 ? 10 : 100))) },
        _ => null,
    };

    private static Reading<LocalDate> Resolve(DateSaid said, Reading<LocalDate>? before, MessageContext context)
    {
        var today = context.Now.Date;
        if (said.Offset is DateSaid.ClocksChanged)
            return LatestClockChange(context) is { } changed ? Says(changed) : Ask();
        if (said.Offset is { } offset)
            return Says(today.PlusDays(offset));
        if (said.IsVague)
            return Ask();
        if (said.Numeric is { } numeric)
            return OfNumbers(numeric, said, context);
        if (said.InYear is { } inYear)
            return Says(Enumerable.Range(today.Year - 1, 3).Select(inYear).OrderBy(d => Math.Abs(Period.DaysBetween(today, d))).First());
        if (said is { MonthsOn: { } monthsOn, DayOfMonth: { } inMonth })
        {
            var of = new LocalDate(today.Year, today.Month, 1).PlusMonths(monthsOn);
            return inMonth <= of.Calendar.GetDaysInMonth(of.Year, of.Month) ? Says(of.PlusDays(inMonth - 1)) : Ask();
        }
        if (said.MonthsOn is not null)
            return Ask();
        if (said.DayOfMonth is { } day)
            return said.Month is { } month ? OfMonth(month, day, said, today) : OfDayOfMonth(day, said, before, today);
        if (said is { Weekday: { } ofWeek, WeeksOn: { } weeksOn })
            return Says(today.PlusDays(7 * weeksOn + (int)ofWeek - (int)today.DayOfWeek));
        if (said.Weekday is { } weekday)
            return OfWeekday(weekday, said, today);
        if (said.Plus != 0 && before is Reading<LocalDate>.Says { Value: var date })
            return Says(date.PlusDays(said.Plus));
        return Ask();
    }

    private static Reading<LocalDate> OfWeekday(IsoDayOfWeek weekday, DateSaid said, LocalDate today)
    {
        var past = today.DayOfWeek == weekday ? today.PlusDays(-7) : today.Previous(weekday);
        var future = today.Next(weekday);
        return said.Direction switch
        {
            Direction.Past => Says(past.PlusDays(said.Plus)),
            Direction.Future when said.IsNext && future.DayOfWeek > today.DayOfWeek => Ask(future, future.PlusDays(7)),
            // "thursday week", said on a Thursday, is in a week.
            Direction.Future when said.Plus != 0 && today.DayOfWeek == weekday => Says(today.PlusDays(said.Plus)),
            Direction.Future => Says(future.PlusDays(said.Plus)),
            _ => Ask(past, future),
        };
    }

    private static Reading<LocalDate> OfDayOfMonth(int day, DateSaid said, Reading<LocalDate>? before, LocalDate today)
    {
        var month = new LocalDate(today.Year, today.Month, 1);
        var near = Enumerable.Range(-2, 5).Select(month.PlusMonths).Where(m => day <= m.Calendar.GetDaysInMonth(m.Year, m.Month))
            .Select(m => m.PlusDays(day - 1)).Where(d => said.Weekday is null || d.DayOfWeek == said.Weekday).ToList();
        if (before is Reading<LocalDate>.Says { Value: var told } && near.Contains(told))
            return Says(told);
        // A correction of a whole date keeps its month: "march 30th, no 29th".
        if (before is Reading<LocalDate>.Says { Value: var corrected } && day <= corrected.Calendar.GetDaysInMonth(corrected.Year, corrected.Month))
            return Says(new LocalDate(corrected.Year, corrected.Month, day));
        var past = near.Where(d => d <= today).ToList();
        var future = near.Where(d => d >= today).ToList();
        if (said.Direction == Direction.Past && past.Count > 0)
            return Says(past[^1]);
        if (said.Direction == Direction.Future && future.Count > 0)
            return Says(future[0]);
        // A weekday with its number is one date only, if it is near.
        var close = near.Where(d => Math.Abs(Period.DaysBetween(today, d)) <= 21).ToList();
        return said.Weekday is not null && close.Count == 1 ? Says(close[0]) : Ask([.. near]);
    }

    private static Reading<LocalDate> OfMonth(int month, int day, DateSaid said, LocalDate today)
    {
        var dates = (said.Year is { } year ? [year] : (int[])[today.Year - 1, today.Year, today.Year + 1, today.Year + 2, today.Year - 2])
            .Where(y => day <= CalendarSystem.Iso.GetDaysInMonth(y, month)).Select(y => new LocalDate(y, month, day)).ToList();
        var nearest = dates.OrderBy(d => Math.Abs(Period.DaysBetween(today, d))).ToList();
        if (nearest.Count == 0 || (said.Weekday is { } weekday && nearest[0].DayOfWeek != weekday))
            return Ask();
        return Says(nearest[0]);
    }

    private static Reading<LocalDate> OfNumbers((int First, int Second) numbers, DateSaid said, MessageContext context)
    {
        var monthFirst = IsMonthFirst(context);
        var (month, day) = monthFirst ? (numbers.First, numbers.Second) : (numbers.Second, numbers.First);
        // 13/9 in America can only be a day and its month.
        if (month > 12)
            (month, day) = (day, month);
        if (month is < 1 or > 12 || day < 1)
            return Ask();
        var reading = OfMonth(month, day, said, context.Now.Date);
        return reading is Reading<LocalDate>.Says { Value: var date } && Contradicts(date, said.Direction, context.Now.Date)
            ? Ask(date)
            : reading;
    }

    // "it started 11/12" in November: the order may be the other one.
    private static bool Contradicts(LocalDate date, Direction direction, LocalDate today) =>
        (direction == Direction.Past && date > today) || (direction == Direction.Future && date < today);

    private static bool IsMonthFirst(MessageContext context) =>
        context.Culture.DateTimeFormat.ShortDatePattern.StartsWith('M');

    private static LocalDate? LatestClockChange(MessageContext context)
    {
        var now = context.Now.InZoneLeniently(context.Zone).ToInstant();
        return context.Zone.GetZoneInterval(now) is { HasStart: true } interval ? interval.IsoLocalStart.Date : null;
    }

    private static Reading<LocalDate> Says(LocalDate date) => new Reading<LocalDate>.Says(date);

    private static Reading<LocalDate> Ask(params LocalDate[] candidates) => new Reading<LocalDate>.AskAgain(candidates);
}
