using NodaTime;
using SleepCoachBot.Understanding.Binding;
using SleepCoachBot.Understanding.Grammar;
using SleepCoachBot.Understanding.Readings;
using SleepCoachBot.Understanding.Slots;

namespace SleepCoachBot.Understanding.Clock;

/// <summary>Reads one time of a night, or one time of day.</summary>
internal static class MomentReader
{
    /// <summary>The cues whose times answer each question, the best last.</summary>
    private static readonly Dictionary<Slot, CueKind[]> Answering = new()
    {
        [Slot.IntoBed] = [CueKind.IntoBed],
        [Slot.TriedToSleep] = [CueKind.TriedToSleep],
        [Slot.FinalWake] = [CueKind.Alarm, CueKind.Up, CueKind.Awake, CueKind.Woke, CueKind.ThroughUntil, CueKind.FinalWake],
        [Slot.OutOfBed] = [CueKind.Up, CueKind.Out, CueKind.OutOfBed],
    };

    /// <summary>An answer with more times than this is a list of something, and no answer.</summary>
    private const int MostTimes = 8;

    /// <summary>Minutes: who is not sure of a time is not so unsure; a longer range is a stretch of the night.</summary>
    private const int LongestDoubt = 210;

    public static Reading<LocalDateTime> Read(Slot slot, Message message, MessageContext context)
    {
        if (Chosen(slot, message, context) is not { Count: > 0 } chosen)
            return Without<LocalDateTime>(message);
        var evidence = Evidence(chosen[^1].Value);
        if (chosen.Count > MostTimes)
            return new Reading<LocalDateTime>.AskAgain([]) { Evidence = evidence };
        if (Relative(slot, chosen[^1], message, context) is { } relative)
            return relative with { Evidence = evidence };
        // "gone one, say ten past": the minutes make the hour exact.
        if (chosen.Count > 1 && chosen[^1] is { Value.Meaning: Meaning.MinutesPast, LastTime: not null })
            chosen = [chosen[^1]];
        // "in bed from 11 until 8": one end of it answers.
        chosen = [.. chosen.Select(t => t.Value.Meaning is Meaning.ClockRange range && range.From.MinutesUntil(range.To) > LongestDoubt
            ? t with { Value = t.Value with { Meaning = new Meaning.Clock(slot <= Slot.TriedToSleep ? range.From : range.To, range.Day) } } : t)];
        var times = chosen.Select(t => TimesTold.Of(t, context)).OfType<TimeSaid>().ToList();
        // "5 something, i think 5:20", "past midnight, 12.40": the second says the hour more exactly.
        if (times is [{ Options: [{ Minute: 0 } roughly] }, { Options: [var exactly] }] && roughly.Hour % 12 == exactly.Hour % 12)
            times = [times[1] with { Options = [roughly.Half == Meridiem.Exact && roughly.Hour == 0 ? exactly with { Half = Meridiem.Am } : exactly] }];
        // Two times and not a word to tell them apart.
        if (times.Count != 1)
        {
            var all = times.SelectMany(t => Resolved(slot, t, message, context) is Reading<LocalDateTime>.Says says ? [says.Value] : (LocalDateTime[])[]).Distinct().ToList();
            return all.Count == 1
                ? new Reading<LocalDateTime>.Says(all[0]) { Evidence = evidence }
                : new Reading<LocalDateTime>.AskAgain(all) { Evidence = evidence };
        }
        return Resolved(slot, times[0], message, context) with { Evidence = evidence };
    }

    public static Reading<LocalTime> ReadTimeOfDay(Message message, MessageContext context)
    {
        var told = message.Told.Where(t => !t.IsRejected && t.Cue is not (CueKind.IntoBed or CueKind.OutOfBed) && TimesTold.Of(t, context) is not null).ToList();
        if (told.Count == 0)
            told = [.. message.Told.Where(t => !t.IsRejected && TimesTold.Of(t, context) is not null)];
        if (told.Count == 0)
            return Without<LocalTime>(message);
        var said = TimesTold.Of(told[^1], context)!;
        var evidence = Evidence(told[^1].Value);
        List<LocalTime> times = said.Moment is { } moment
            ? [moment.TimeOfDay]
            : [.. said.Options.SelectMany(o => o.Readings)];
        return times.Count == 1 && told.Count == 1
            ? new Reading<LocalTime>.Says(times[0]) { Evidence = evidence }
            : new Reading<LocalTime>.AskAgain(times) { Evidence = evidence };
    }

    /// <summary>What a message without a value says: that they do not know, or nothing.</summary>
    public static Reading<T> Without<T>(Message message) => message.Find(SignKind.Skip) is { } skip
        ? new Reading<T>.Skips { Evidence = Evidence(skip) }
        : new Reading<T>.Silent();

    public static Evidence Evidence(Chunk chunk) => new(chunk.Start, chunk.End - chunk.Start, chunk.Rule ?? "bare");

    private static Reading<LocalDateTime> Resolved(Slot slot, TimeSaid said, Message message, MessageContext context)
    {
        if (said.Day is null && NightNamed(message) is { Part: DayPart.None } weekday)
            said = said with { Day = weekday };
        var clock = new NightClock(context, said.Day ?? NightNamed(message), message.Has(SignKind.DaySleeper));
        return clock.Resolve(new Dictionary<Slot, TimeSaid> { [slot] = said }, out _)[slot];
    }

    /// <summary>The night that a message names: "for friday night".</summary>
    public static Day? NightNamed(Message message)
    {
        foreach (var chunk in message.Chunks)
        {
            if (chunk.Meaning is Meaning.On { Day: { Weekday: not null } day })
                return day;
            if (chunk.Meaning is Meaning.Date { Said.Weekday: { } weekday })
                return new Day(DayPart.None, Weekday: weekday);
        }
        return null;
    }

    private static List<Told>? Chosen(Slot slot, Message message, MessageContext context)
    {
        bool IsTime(Told t) => !t.IsRejected && message.IsAnswer(t)
            && !(t.Value.Meaning is Meaning.Ago { Length.High: 0 } && message.OtherWords(t.Value) > 2) && (t.Value.Meaning is Meaning.Offset or Meaning.Sign { Kind: SignKind.SameTime } || TimesTold.Of(t, context) is not null);
        var cues = Answering[slot];
        for (var i = cues.Length - 1; i >= 0; i--)
        {
            if (cues[i] != CueKind.Alarm && message.Told.LastOrDefault(t => t.Cue == cues[i] && IsTime(t)) is { } bound)
                return [bound];
        }
        if (message.Told.Where(t => t.Cue is null && IsTime(t)).ToList() is { Count: > 0 } free)
            // "dog at 3, kid at 5, then me at 6": the last waking is the final one.
            return slot == Slot.FinalWake && free.Count > 2 && message.Has(SignKind.Then) ? [free[^1]] : free;
        // "alarm at 6", and nothing else: that is when they woke.
        if (slot == Slot.FinalWake && message.Told.LastOrDefault(t => t.Cue == CueKind.Alarm && IsTime(t)) is { } alarm)
            return [alarm];
        // "straight away" after getting in.
        return slot is Slot.TriedToSleep or Slot.OutOfBed ? [.. message.Told.Where(t => t.Cue is null && IsAtOnce(t))] : [];
    }

    private static bool IsAtOnce(Told told) => told.Value is { Rule: "duration.at-once" };

    // "20 minutes after I got in": the value when the other answer is known.
    private static Reading<LocalDateTime>? Relative(Slot slot, Told told, Message message, MessageContext context)
    {
        var offset = told.Value.Meaning switch
        {
            // "woke at 6, got up 20 mins later": told from the time before it.
            Meaning.Offset { Anchor: null } when told.LastTime is not null => null,
            Meaning.Offset said => said,
            Meaning.Sign { Kind: SignKind.SameTime } when told.LastTime is null => new Meaning.Offset(new(0), Before: false),
            Meaning.Span when IsAtOnce(told) => new Meaning.Offset(new(0), Before: false),
            _ => null,
        };
        return offset is null ? null : After(offset, slot, anchor => InMessage(anchor, offset, message, context) ?? context.Known.Of(anchor));
    }

    // "ten minutes after i got in bed at 10": the other moment is told beside it.
    private static LocalDateTime? InMessage(Slot anchor, Meaning.Offset offset, Message message, MessageContext context) =>
        offset.Anchor is { } cue && message.Told.LastOrDefault(t => t.Cue == cue && !t.IsRejected) is { } beside
            && TimesTold.Of(beside, context) is { } time
            && Resolved(anchor, time, message, context) is Reading<LocalDateTime>.Says { Value: var at } ? at : null;

    /// <summary>The moment so long after another moment of the night; asked, where that one is not known.</summary>
    public static Reading<LocalDateTime> After(Meaning.Offset offset, Slot slot, Func<Slot, LocalDateTime?> known)
    {
        var anchor = offset.Anchor switch
        {
            CueKind.IntoBed => known(Slot.IntoBed),
            CueKind.TriedToSleep => known(Slot.TriedToSleep),
            CueKind.FinalWake or CueKind.Woke => known(Slot.FinalWake),
            CueKind.OutOfBed => known(Slot.OutOfBed),
            _ => slot switch
            {
                Slot.TriedToSleep => known(Slot.IntoBed),
                Slot.FinalWake => known(Slot.TriedToSleep) ?? known(Slot.IntoBed),
                Slot.OutOfBed => known(Slot.FinalWake),
                _ => null,
            },
        };
        return anchor is { } from
            ? new Reading<LocalDateTime>.Says(from.PlusMinutes(offset.Before ? -TimesTold.Minutes(offset.Length) : TimesTold.Minutes(offset.Length)))
            : new Reading<LocalDateTime>.AskAgain([]);
    }
}
