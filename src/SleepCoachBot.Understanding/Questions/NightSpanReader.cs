using NodaTime;
using SleepCoachBot.Understanding.Plans;
using SleepCoachBot.Understanding.Readings;

namespace SleepCoachBot.Understanding.Questions;

/// <summary>Reads which nights a question is about. A night is named by the evening on which it began.</summary>
internal sealed class NightSpanReader(IReadOnlyList<Lexeme> words, MessageContext context)
{
    public readonly record struct Span(LocalDate? From, LocalDate? To, SinceWhen? Since = null, bool IsUnclear = false);

    private static readonly HashSet<string> s_last = ["last", "past", "previous", "latest", "recent"];
    private static readonly HashSet<string> s_between = ["to", "and", "until", "till", "through", "thru", "-", "up"];
    private static readonly HashSet<string> s_vagueCounts = ["couple", "few", "several"];

    private readonly LocalDate _today = context.Now.Date;

    // The night that ended last: it began yesterday evening, for who slept at night and, by the rule of noon, for who slept today.
    private LocalDate Latest => _today.PlusDays(-1);

    public Span Read()
    {
        if (QuestionCues.TaperStart.AreIn(words))
            return new Span(null, null, SinceWhen.TaperStart);
        var days = Days();
        var sinceDay = days.FirstOrDefault(day => day.At > 0 && Is(day.At - 1, "since", "from") || day.At > 1 && Is(day.At - 2, "since"));
        if (QuestionCues.DoseChange.AreIn(words))
            return new Span(null, null, SinceWhen.DoseChange);
        if (QuestionCues.ClockChange.AreIn(words))
            return ClockChange() is { } night ? new Span(night, night) : new Span(null, null, IsUnclear: true);
        if (Counted() is { } counted)
            return counted;
        if (QuestionCues.Weekend.Find(words) is { } weekend)
            return Weekend(saysLast: Is(weekend.At - 1, "last", "previous"), isSince: Is(weekend.At - 1, "since") || Is(weekend.At - 2, "since"));
        if (days.Any(day => day.Read.From is null))
            return new Span(null, null, IsUnclear: true);
        if (Pair(days) is { } pair)
            return pair;
        if (QuestionCues.LastNight.AreIn(words))
            return new Span(Latest, Latest);
        if (QuestionCues.LastMonth.AreIn(words))
            return Month(new YearMonth(_today.Year, _today.Month).PlusMonths(-1), whole: true);
        if (QuestionCues.ThisMonth.AreIn(words))
            return Month(new YearMonth(_today.Year, _today.Month), whole: false, Latest);
        if (days.Count == 0)
            return QuestionCues.ThisWeek.AreIn(words) ? Back(7) : default;
        if (sinceDay.Read.From is { } since && Is(sinceDay.At - 1, "since") || sinceDay.Read.From is not null && Is(sinceDay.At - 2, "since"))
            return new Span(sinceDay.Read.From, null);
        if (days.Select(day => (day.Read.From, day.Read.To)).Distinct().Count() > 1)
            return Together(days);
        return One(days[0]);
    }

    private List<(int At, DaysRead Read)> Days()
    {
        var reader = new DayReader(_today, context.Culture, Points.Back);
        var days = new List<(int, DaysRead)>();
        for (var at = 0; at < words.Count;)
        {
            if (reader.Read(words, at) is { } day && !(IsVerb(at) && day.IsMonth))
            {
                days.Add((at, day));
                at = day.Next;
            }
            else
            {
                at++;
            }
        }
        return days;
    }

    private bool IsVerb(int at) => words[at].Is("may") && at > 0 && Is(at - 1, "i", "it", "that", "what");

    // "the last 7 nights", "past two weeks", "last few nights", "the last week or so"
    private Span? Counted()
    {
        for (var at = 0; at + 1 < words.Count; at++)
        {
            if (!words[at].IsAny(s_last))
                continue;
            var number = at + 1;
            if (Is(number, "a") && number + 1 < words.Count && words[number + 1].IsAny(s_vagueCounts))
                number++;
            int? count = words[number] switch
            {
                { IsOrdinal: false } word when word.IsWhole(1, 400) => (int)word.Number!,
                { Text: "couple" } => 2,
                { Text: "few" } => 3,
                { Text: "several" } => 4,
                { Text: "fortnight" } => 14,
                _ => null,
            };
            if (count is null)
                continue;
            var unit = words[number].Is("fortnight") ? number - 1 : number + 1;
            if (Is(unit, "of"))
                unit++;
            var nights = words[number].Is("fortnight") ? 1 : Is(unit, "night", "nights", "nites", "days", "day", "sleeps", "mornings") ? 1 : Is(unit, "week", "weeks", "wks") ? 7 : Is(unit, "fortnights") ? 14 : 0;
            if (nights > 0)
                return Back(count.Value * nights);
            if (Is(unit, "month", "months"))
                return new Span(_today.PlusMonths(-count.Value), Latest);
        }
        return null;
    }

    // The evenings of Friday and Saturday, as far as they have passed; on a Saturday or a Sunday "last weekend" is the one before.
    private Span Weekend(bool saysLast, bool isSince)
    {
        var friday = Latest.DayOfWeek == IsoDayOfWeek.Friday ? Latest : Latest.Previous(IsoDayOfWeek.Friday);
        if (saysLast && _today.DayOfWeek is (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday))
            friday = friday.PlusWeeks(-1);
        return isSince ? new Span(friday.PlusDays(2), null) : new Span(friday, LocalDate.Min(friday.PlusDays(1), Latest));
    }

    private Span Back(int nights) => new(Latest.PlusDays(1 - nights), Latest);

    private static Span Month(YearMonth month, bool whole, LocalDate? latest = null) =>
        new(month.OnDayOfMonth(1), whole ? month.ToDateInterval().End : latest);

    // "between the 1st and the 10th of march", "from 6/1 to 6/7", "nights 4 to 6 june", "dec 24 through dec 26"
    private Span? Pair(List<(int At, DaysRead Read)> days)
    {
        for (var i = 0; i + 1 < days.Count; i++)
        {
            var (first, second) = (days[i], days[i + 1]);
            var gap = second.At - first.Read.Next;
            if (gap is < 1 or > 4 || !words[first.Read.Next].IsAny(s_between) || first.Read.From is not { } from || second.Read.To is not { } to)
                continue;
            if (words[first.Read.Next].Is("and") && !Is(first.At - 1, "between") && !Is(first.At - 2, "between") && !Is(first.At - 3, "between"))
                continue;
            // "the 1st" of "between the 1st and the 10th of march" is March's too.
            if (!DayReader.IsMonth(words[Math.Max(0, first.Read.Next - 1)]) && NamesMonth(second) && IsBareOrdinal(first))
                from = new LocalDate(to.Year, to.Month, Math.Min(from.Day, CalendarSystem.Iso.GetDaysInMonth(to.Year, to.Month)));
            return from <= to ? new Span(from, to) : from.PlusYears(-1) <= to ? new Span(from.PlusYears(-1), to) : new Span(null, null, IsUnclear: true);
        }
        // "4 to 6 june", "4-6 june", "june 4 to 6": the number without a month belongs to the month beside it.
        foreach (var day in days.Where(day => NamesMonth(day) && day.Read.From is not null && !day.Read.IsMonth))
        {
            var before = day.At - 1;
            while (before > 0 && Is(before, "the", "of"))
                before--;
            if (before >= 1 && words[before].IsAny(s_between) && words[before - 1].IsWhole(1, 31) is var plain && (plain || (words[before - 1].IsOrdinal && words[before - 1].Number is >= 1 and <= 31)))
            {
                var to = day.Read.From!.Value;
                var first = (int)words[before - 1].Number!;
                return first <= to.Day ? new Span(new LocalDate(to.Year, to.Month, first), to) : new Span(null, null, IsUnclear: true);
            }
            if (Is(day.Read.Next, "to", "-", "through", "thru", "until") && day.Read.Next + 1 < words.Count && words[day.Read.Next + 1].Number is { } last and >= 1 and <= 31 && last == decimal.Truncate(last)
                && last > day.Read.From!.Value.Day && last <= CalendarSystem.Iso.GetDaysInMonth(day.Read.From.Value.Year, day.Read.From.Value.Month))
                return new Span(day.Read.From, new LocalDate(day.Read.From.Value.Year, day.Read.From.Value.Month, (int)last));
        }
        return null;
    }

    private bool IsBareOrdinal((int At, DaysRead Read) day)
    {
        for (var at = day.At; at < day.Read.Next; at++)
            if (DayReader.IsMonth(words[at]) || Is(at, "/"))
                return false;
        return true;
    }

    private bool NamesMonth((int At, DaysRead Read) day)
    {
        for (var at = day.At; at < day.Read.Next; at++)
            if (DayReader.IsMonth(words[at]))
                return true;
        return false;
    }

    private static Span Together(List<(int At, DaysRead Read)> days) => new(null, null, IsUnclear: days.Count > 0);

    private Span One((int At, DaysRead Read) day)
    {
        var (from, to) = (day.Read.From!.Value, day.Read.To!.Value);
        if (day.Read.IsMonth)
            return new Span(from, to > Latest && from <= Latest ? Latest : to);
        // The sleep of today, or the one that ended this morning, is the night that began yesterday evening.
        if (from == _today)
            return new Span(Latest, Latest);
        // "monday morning" ended the night that began on Sunday; "the morning after june 5" the one of June 5.
        if (Is(day.Read.Next, "morning") && DayReader.IsWeekday(words[day.At]))
            (from, to) = (from.PlusDays(-1), to.PlusDays(-1));
        return from > _today ? new Span(null, null, IsUnclear: true) : new Span(from, to);
    }

    // The last night on which this zone's clocks were changed, within the year.
    private LocalDate? ClockChange()
    {
        var now = context.Now.InZoneLeniently(context.Zone).ToInstant();
        var interval = context.Zone.GetZoneInterval(now);
        if (!interval.HasStart || now - interval.Start > Duration.FromDays(370))
            return null;
        var changed = interval.Start.InZone(context.Zone).LocalDateTime;
        var isBack = context.Zone.GetZoneInterval(interval.Start - Duration.Epsilon).WallOffset > interval.WallOffset;
        var saysBack = words.Any(word => word.Text is "back");
        var saysForward = words.Any(word => word.Text is "forward" or "ahead");
        if ((saysBack && !isBack) || (saysForward && isBack))
        {
            // The other change of the year is meant.
            var before = context.Zone.GetZoneInterval(interval.Start - Duration.Epsilon);
            if (!before.HasStart || now - before.Start > Duration.FromDays(370))
                return null;
            changed = before.Start.InZone(context.Zone).LocalDateTime;
        }
        return changed.TimeOfDay < LocalTime.Noon ? changed.Date.PlusDays(-1) : changed.Date;
    }

    private bool Is(int at, params ReadOnlySpan<string> texts)
    {
        if (at < 0 || at >= words.Count)
            return false;
        foreach (var text in texts)
            if (words[at].Is(text))
                return true;
        return false;
    }
}
