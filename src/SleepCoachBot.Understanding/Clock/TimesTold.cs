using NodaTime;
using SleepCoachBot.Understanding.Binding;
using SleepCoachBot.Understanding.Grammar;
using SleepCoachBot.Understanding.Readings;

namespace SleepCoachBot.Understanding.Clock;

/// <summary>What a told value can mean as a time on the clock.</summary>
internal static class TimesTold
{
    /// <returns>Null when the value is no time at all.</returns>
    public static TimeSaid? Of(Told told, MessageContext context) => told.Value.Meaning switch
    {
        Meaning.Ago ago => new TimeSaid([], null) { Moment = context.Now.PlusMinutes(-Minutes(ago.Length)) },
        Meaning.MinutesPast past => new TimeSaid(
            told.LastTime is { } last ? [.. PastTheHour(last, past.Minutes).Select(t => In(t, told.Part))] : [], told.Part),
        Meaning.ImpossibleTime => new TimeSaid([], null),
        Meaning.Offset { Anchor: null } later when told.LastTime is { } from =>
            new TimeSaid([from.Plus(later.Before ? -Minutes(later.Length) : Minutes(later.Length))], null),
        Meaning.Sign { Kind: SignKind.SameTime } => told.LastTime is { } same ? new TimeSaid([same], null) : null,
        Meaning.Pair pair => OfPair(pair) is { Count: > 0 } options ? new TimeSaid([.. options.Select(o => In(o, told.Part))], told.Part) : null,
        Meaning.Clock clock => new TimeSaid([clock.Day is null ? In(clock.Time, told.Part) : clock.Time], clock.Day ?? told.Part),
        Meaning.ClockRange range => new TimeSaid([In(range.From.MiddleTo(range.To), told.Part)], range.Day ?? told.Part),
        Meaning.Number number when ClockTime.Of(number) is { } time => new TimeSaid([In(time, told.Part)], told.Part),
        Meaning.Span { AsClock: { } time } => new TimeSaid([time], null),
        _ => null,
    };

    /// <summary>The one time that a meaning can be; null when it can be none or several.</summary>
    public static ClockTime? Single(Meaning meaning) => meaning is Meaning.Pair pair
        ? OfPair(pair) is [var only] ? only : null
        : ClockTime.Of(meaning);

    /// <summary>The middle of a length, in whole minutes; a half rounds up.</summary>
    public static int Minutes(Meaning.Span span) => (int)Math.Floor((span.Low + span.High) / 2 + 0.5m);

    // "bed at 10.50, read till twenty past": of the next hour. "eleven, quarter to" may be either side of it.
    private static ClockTime[] PastTheHour(ClockTime last, int minutes)
    {
        var hour = last with { Minute = 0 };
        if (minutes < 0)
            return [hour.Plus(minutes), hour.Plus(60 + minutes)];
        return [hour.Plus(minutes >= last.Minute ? minutes : 60 + minutes)];
    }

    /// <summary>"10 to 11" as ten minutes to eleven: sure in words or at 20 and 25, which are no hours.</summary>
    public static ClockTime? MinutesTo(Meaning.Pair pair) =>
        pair is { First: { IsWhole: true, Value: 5 or 10 or 20 or 25 }, Second: { IsWhole: true, Value: >= 1 and <= 12 } }
            ? ClockTime.Of(pair.Second)?.Plus(-(int)pair.First.Value)
            : null;

    /// <summary>Minutes: "10 to 7" is no range of times; a doubt is narrower.</summary>
    private const int WidestRange = 180;

    private static ClockTime In(ClockTime time, Day? part) => part is null ? time : time.In(part.Part) ?? time;

    private static List<ClockTime> OfPair(Meaning.Pair pair)
    {
        var options = new List<ClockTime>();
        // "from 6/15" is a day.
        if (pair is { Joiner: Joiner.Slash, First.Decimals: not 2, Second.Decimals: not 2 })
            return options;
        var minutesTo = pair.Joiner == Joiner.To ? MinutesTo(pair) : null;
        if (minutesTo is { } to)
            options.Add(to);
        // 20 and 25 are no hours; "ten to eleven" in words is hardly ever a range.
        var isSure = minutesTo is not null
            && (pair.First.Value >= 20 || pair.First.InWords
                || (pair.First.Value > pair.Second.Value && ClockTime.Of(pair.First) is { } early
                    && early.MinutesUntil(ClockTime.Of(pair.Second)!.Value) > WidestRange));
        if (!isSure && ClockTime.Of(pair.First) is { } first && ClockTime.Of(pair.Second) is { } second)
            options.Add(first.MiddleTo(second));
        return options;
    }
}
