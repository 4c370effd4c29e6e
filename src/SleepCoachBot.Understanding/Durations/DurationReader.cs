using NodaTime;
using SleepCoachBot.Understanding.Binding;
using SleepCoachBot.Understanding.Clock;
using SleepCoachBot.Understanding.Grammar;
using SleepCoachBot.Understanding.Readings;
using SleepCoachBot.Understanding.Slots;

namespace SleepCoachBot.Understanding.Durations;

/// <summary>Reads how long something took, in whole minutes.</summary>
internal static class DurationReader
{
    /// <summary>"2" to fall asleep may be hours: ask again below this.</summary>
    private const int SmallestBareMinutes = 5;

    private static readonly Dictionary<Slot, CueKind[]> Answering = new()
    {
        [Slot.SleepLatency] = [CueKind.Took, CueKind.ToFallAsleep, CueKind.FellAsleep, CueKind.Out],
        [Slot.AwakeTotal] = [CueKind.Woke, CueKind.Awake, CueKind.Up, CueKind.Awakenings, CueKind.Took, CueKind.BackToSleep, CueKind.FinalWake],
        [Slot.NapTotal] = [CueKind.Nap, CueKind.FellAsleep, CueKind.Took, CueKind.Up, CueKind.Other],
    };

    public static Reading<Duration> Read(Slot slot, Message message, MessageContext context)
    {
        var cues = Answering[slot];
        var told = message.Told.Where(t => !t.IsRejected && message.IsAnswer(t) && (t.Cue is null || (cues.Contains(t.Cue.Value) && !IsTimeOnly(t)) || (slot == Slot.SleepLatency && t.CueAt >= 0 && message.Chunks[t.CueAt].Rule == "cue.tossing"))).ToList();
        // "an hour around 2": a bare number right after a length says when that was.
        told.RemoveAll(t => t.Value.Meaning is Meaning.Number && message.Before(t.Value) is Meaning.Span);
        // A latency is told once: what its own words claim goes before what nobody claims.
        if (slot == Slot.SleepLatency && told.Where(t => t.Cue is not null && Minutes(t) is not null).ToList() is { Count: > 0 } bound)
            told = bound;
        var lengths = told.Select(t => (Told: t, Range: Minutes(t))).Where(t => t.Range is not null).ToList();
        if (lengths.Count == 0)
            return Difference(slot, message, context) ?? Nought(slot, message) ?? MomentReader.Without<Duration>(message);
        if (lengths.FirstOrDefault(l => l.Told.IsTotal) is { Range: not null } total)
            lengths = [total];
        lengths = WithoutTheirTimes(lengths);
        // "10, maybe 15 min": from one to the other. Of wakings it may as well be two of them.
        if (lengths is [{ Told.Value.Meaning: Meaning.Number { IsWhole: true } least }, { Told.Value: { Meaning: Meaning.Span { IsWholeHours: false } most } second }]
            && message.Told.Count == 2 && message.Before(second) is Meaning.Mark { Text: "," } && least.Value < most.Low && most.Low <= 3 * least.Value)
        {
            var between = Duration.FromMinutes(Middle((least.Value, most.High, false)));
            return slot == Slot.SleepLatency ? new Reading<Duration>.Says(between) { Evidence = MomentReader.Evidence(second) }
                : new Reading<Duration>.AskAgain([between, Duration.FromMinutes((double)(least.Value + most.High))]) { Evidence = MomentReader.Evidence(second) };
        }
        // "no time, maybe 5 mins".
        if (slot == Slot.SleepLatency && lengths.Exists(l => l.Range!.Value.High > 0))
            lengths.RemoveAll(l => l.Told.Value.Rule == "duration.at-once");
        var evidence = MomentReader.Evidence(lengths[^1].Told.Value);
        if (lengths.Any(l => l.Range!.Value.IsUnsure))
            return new Reading<Duration>.AskAgain([]) { Evidence = evidence };
        if (slot == Slot.SleepLatency && lengths.DistinctBy(l => l.Range).Skip(1).Any())
            return new Reading<Duration>.AskAgain([.. lengths.Select(l => Duration.FromMinutes(Middle(l.Range!.Value)))]) { Evidence = evidence };
        // "could be 30 but 20 feels right": the one that was affirmed, not the sum.
        if (message.Has(SignKind.Affirmed))
            lengths = [lengths[^1]];
        if (slot == Slot.SleepLatency)
            lengths = [lengths[^1]];
        var minutes = lengths.Sum(l => Middle(l.Range!.Value)) * Times(message, lengths[^1].Told);
        return new Reading<Duration>.Says(Duration.FromMinutes(minutes)) { Evidence = evidence };
    }

    // "two hours, from 2 to 4", "45 min between 3 and 4": the range says when it was.
    private static List<(Told Told, (decimal Low, decimal High, bool IsUnsure)? Range)> WithoutTheirTimes(
        List<(Told Told, (decimal Low, decimal High, bool IsUnsure)? Range)> lengths)
    {
        var total = lengths.Where(l => l.Told.Value.Meaning is Meaning.Span).Sum(l => l.Range!.Value.Low);
        var plain = lengths.Where(l => l.Told.Value.Meaning switch
        {
            Meaning.ClockRange => l.Range!.Value.Low != total,
            Meaning.Pair { Joiner: Joiner.Between } => total == 0,
            _ => true,
        }).ToList();
        return plain.Count > 0 ? plain : lengths;
    }

    /// <summary>A told value as minutes.</summary>
    public static (decimal Low, decimal High, bool IsUnsure)? Minutes(Told told) => told.Value.Meaning switch
    {
        Meaning.Span span => (span.Low, span.High, false),
        Meaning.Number { Value: >= 60 * 24 } => null,
        // "1.5" is an hour and a half; so few bare minutes may be hours.
        Meaning.Number { Decimals: 1 } number => (number.Value * 60, number.Value * 60, false),
        Meaning.Number { Decimals: > 1 } number => (number.Value, number.Value, true),
        Meaning.Number number => (number.Value, number.Value, number.Value is > 0 and < SmallestBareMinutes),
        // "3.15 to 4": two times.
        Meaning.Pair pair when (pair.First.Decimals == 2 || pair.Second.Decimals == 2) && ClockTime.Of(pair.First) is { } from && ClockTime.Of(pair.Second) is { } to =>
            (from.MinutesUntil(to), from.MinutesUntil(to), false),
        Meaning.Pair { Joiner: not Joiner.Till } pair when pair.First.Value <= pair.Second.Value =>
            (pair.First.Value, pair.Second.Value, pair.Second.Value < SmallestBareMinutes || !pair.First.IsWhole),
        Meaning.ClockRange range => (range.From.MinutesUntil(range.To), range.From.MinutesUntil(range.To), false),
        _ => null,
    };

    public static int Middle((decimal Low, decimal High, bool IsUnsure) range) => (int)Math.Floor((range.Low + range.High) / 2 + 0.5m);

    // A bare number after "woke" or "up" is a time.
    private static bool IsTimeOnly(Told told) =>
        (told.Cue is CueKind.Woke or CueKind.Up or CueKind.FinalWake or CueKind.Other || told is { Cue: CueKind.Nap, FollowsCue: false }) && told.Value.Meaning is Meaning.Number or Meaning.Pair;

    private static int Times(Message message, Told last)
    {
        var isOfNaps = message.Chunks.Any(c => c.Meaning is Meaning.Word { Text: "of" });
        // "half an hour, twice".
        var isRepeated = message.Cues.Count == 0 && !last.IsTotal && message.Told is [var span, { Value.Meaning: Meaning.Tally }] && span == last;
        if (!last.IsEach && !isOfNaps && !isRepeated)
            return 1;
        var count = message.Told.Where(t => t != last).Select(t => t.Value.Meaning).Select(m => m switch
        {
            Meaning.Tally tally => (int)tally.High.Value,
            Meaning.Number { IsWhole: true, Value: > 0 and < 20 } number => (int)number.Value,
            _ => 0,
        }).FirstOrDefault(n => n > 0);
        return Math.Max(count, 1);
    }

    // "lights out at 11, asleep by 20 to 12".
    private static Reading<Duration>? Difference(Slot slot, Message message, MessageContext context)
    {
        if (slot != Slot.SleepLatency)
            return null;
        var from = message.Told.LastOrDefault(t => t.Cue is CueKind.TriedToSleep && ClockTime.Of(t.Value.Meaning) is not null)
            ?? message.Told.LastOrDefault(t => t.Cue is CueKind.IntoBed && ClockTime.Of(t.Value.Meaning) is not null);
        var to = message.Told.LastOrDefault(t => t.Cue is CueKind.FellAsleep && TimesTold.Of(t, context) is { Options.Count: 1 });
        if (to is null)
            return null;
        var evidence = MomentReader.Evidence(to.Value);
        // "it was gone 1 when i dropped off": from the time that they told before.
        var began = from is not null ? ClockTime.Of(from.Value.Meaning)
            : (context.Known.TriedToSleep ?? context.Known.IntoBed) is { } known
                ? new ClockTime(known.Hour, known.Minute, Meridiem.Exact) : (ClockTime?)null;
        return began is { } start
            ? new Reading<Duration>.Says(Duration.FromMinutes(start.MinutesUntil(TimesTold.Of(to, context)!.Options[0]))) { Evidence = evidence }
            : new Reading<Duration>.AskAgain([]) { Evidence = evidence };
    }

    private static Reading<Duration>? Nought(Slot slot, Message message)
    {
        if (message.Has(SignKind.NeverHappened))
            return null;
        var sign = slot == Slot.SleepLatency
            ? message.FindAlone(SignKind.Nought)
            : message.FindAlone(SignKind.Nought) ?? message.Find(SignKind.SleptThrough) ?? message.FindAlone(SignKind.No) ?? message.FindAlone(SignKind.NotAtAll);
        return sign is null ? null : new Reading<Duration>.Says(Duration.Zero) { Evidence = MomentReader.Evidence(sign) };
    }
}
