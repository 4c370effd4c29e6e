using NodaTime;
using SleepCoachBot.Understanding.Binding;
using SleepCoachBot.Understanding.Clock;
using SleepCoachBot.Understanding.Counts;
using SleepCoachBot.Understanding.Durations;
using SleepCoachBot.Understanding.Grammar;
using SleepCoachBot.Understanding.Readings;
using SleepCoachBot.Understanding.Slots;

namespace SleepCoachBot.Understanding.Nights;

/// <summary>The told values of a message, sorted into the slots of a night by their cues.</summary>
internal sealed record NightTold
{
    public Dictionary<Slot, Told> Times { get; } = [];
    /// <summary>What was told before for the same slot, and not taken back.</summary>
    public Dictionary<Slot, Told> Again { get; } = [];
    /// <summary>Moments told by another moment of the night: "got up 20 minutes after waking".</summary>
    public Dictionary<Slot, (Told Told, Meaning.Offset Offset)> Relative { get; } = [];
    /// <summary>The final wake is only the last of the wakings that were told, and not said to be the final one.</summary>
    public bool IsFinalGuessed { get; private set; }
    public Told? Latency { get; private set; }
    public Told? AsleepAt { get; private set; }
    /// <summary>They came home from work in the morning: "finished at 8, in bed for 9".</summary>
    public bool CameFromWork { get; private set; }
    public IReadOnlyList<Told>? Awake { get; private set; }
    public Reading<int>? Awakenings { get; private set; }
    public Reading<int>? Quality { get; private set; }

    /// <summary>Minutes: a stretch that somebody lay awake is shorter than a night.</summary>
    private const int LongestAwake = 210;

    /// <summary>Minutes: from "up" to out of bed on the same morning.</summary>
    private const int LongestUntilUp = 60;

    /// <summary>Nobody wakes so often in a night: a larger bare number is minutes.</summary>
    private const int MostTimes = 20;

    private readonly List<Told> _awake = [];
    private readonly List<Told> _wakings = [];
    private List<Told> _ups = [];
    private readonly List<Told> _upsBefore = [];
    private Told? _alarm;
    private Told? _until;
    private Told? _layUntil;
    private Told? _count;
    private int _onces;

    public static NightTold Of(Message message, MessageContext context)
    {
        var night = new NightTold();
        foreach (var told in message.Told)
        {
            if (!told.IsRejected && IsOfTheNight(told, message))
                night.Take(told, message, context);
        }
        night.TakeList(message, context);
        night.Finish(message);
        return night;
    }

    // What a message about something else may hold as well: "took 20 of them", "10 mg twice a day", "traffic was terrible".
    private static bool IsOfTheNight(Told told, Message message) => (told.Cue, told.Value.Meaning) switch
    {
        // "is 20 mins normal to fall asleep?"
        _ when IsAsked(told, message) => false,
        // "an hour awake in the middle".
        _ when told.Value.Rule == "rating.middle" => false,
        // "in bed now" is of this night, not of the one that is over.
        (_, Meaning.Ago { Length.High: 0 }) => false,
        (CueKind.Up or CueKind.Out, Meaning.Clock or Meaning.Number or Meaning.Pair) => !told.FollowsCue
            || message.Told.Any(t => t.CueAt == told.CueAt && IsNextTo(t, message)),
        // "bedtime 11", not "10 mg at bedtime from the 20th".
        (CueKind.IntoBed, _) when told.FollowsCue && message.Chunks[told.CueAt].Rule == "cue.bedtime" => IsNextTo(told, message),
        (CueKind.Up or CueKind.Out, Meaning.Sign) => false,
        (CueKind.Took, Meaning.Number or Meaning.Pair) => message.Chunks[told.CueAt].Rule == "cue.asleep-in" || Tells(message, CueKind.IntoBed, CueKind.TriedToSleep, CueKind.ToFallAsleep, CueKind.FinalWake, CueKind.OutOfBed),
        (null, Meaning.Span { High: 0 }) => Tells(message, CueKind.IntoBed, CueKind.TriedToSleep, CueKind.FellAsleep),
        (null, Meaning.Tally) => told.Value.Rule == "count.wakings"
            || Tells(message, CueKind.FinalWake, CueKind.Woke, CueKind.Up, CueKind.Awake, CueKind.Awakenings),
        (null, Meaning.Grade { Scale: not (0 or 5) }) => false,
        (null or CueKind.Quality, Meaning.Grade) when message.Has(SignKind.Question) || message.Chunks[^1].Meaning is Meaning.Mark { Text: "?" } => false,
        (null, Meaning.Grade { Scale: 0 }) => SpeaksOfSleep(told, message),
        // "nice one" gives no grade.
        (CueKind.Quality, _) => !message.Has(SignKind.Question) && Tells(message, CueKind.Quality, CueKind.IntoBed, CueKind.Woke, CueKind.FinalWake, CueKind.OutOfBed, CueKind.ToFallAsleep, CueKind.Took),
        _ => true,
    };

    private static bool IsAsked(Told told, Message message)
    {
        var isAsking = false;
        var isStart = true;
        foreach (var chunk in message.Chunks)
        {
            if (chunk.Start > told.Value.Start && chunk.Meaning is Meaning.Mark { Text: "?" or "." or ";" } end)
                return isAsking && end.Text == "?";
            if (isStart && chunk.Meaning is Meaning.Word or Meaning.Sign)
                isAsking = chunk.Meaning is Meaning.Sign { Kind: SignKind.Question }
                    || (chunk.Text is { } first && message.AskingWords.Contains(first));
            isStart = chunk.Meaning is Meaning.Mark { Text: "?" or "." or ";" or "," or "!" };
        }
        return false;
    }

    // "up: 6.30" and "up 6.30", not "threw up, it was 3am".
    private static bool IsNextTo(Told told, Message message)
    {
        var next = told.CueAt + 1;
        while (message.Chunks[next].Meaning is Meaning.Mark { Text: ":" or "-" })
            next++;
        return ReferenceEquals(message.Chunks[next], told.Value);
    }

    private static bool Tells(Message message, params ReadOnlySpan<CueKind> kinds)
    {
        foreach (var cue in message.Cues)
        {
            if (kinds.Contains(cue.Kind))
                return true;
        }
        return false;
    }

    /// <summary>A grade in words is of the night when its clause names the night, or tells nothing else beside a night that is told.</summary>
    private static bool SpeaksOfSleep(Told told, Message message)
    {
        const int MostOtherWords = 2;
        // "tired" is how they are, not how they slept.
        if (told.Value.Rule is "rating.tired")
            return false;
        var at = 0;
        while (!ReferenceEquals(message.Chunks[at], told.Value))
            at++;
        var (first, last) = (at, at);
        // "... and up at 7.15 and poor": the words around it, up to what tells of something else.
        while (first > 0 && IsBeside(message.Chunks[first - 1]))
            first--;
        while (last + 1 < message.Chunks.Count && IsBeside(message.Chunks[last + 1]))
            last++;
        var clause = message.Chunks.Skip(first).Take(last - first + 1).ToList();
        if (clause.Exists(c => (c.Text is { } word && message.NightWords.Contains(word)) || c.Meaning is Meaning.On { Day.LastNight: true }))
            return true;
        if (told.Value.Rule is "rating.of-the-night")
            return true;
        // "legs were bad", "nice bath": the grade of something else.
        if (IsOfSomethingElse(at, first, last, message))
            return false;
        var tellsNight = Tells(message, CueKind.IntoBed, CueKind.TriedToSleep, CueKind.ThroughUntil, CueKind.FellAsleep, CueKind.Woke, CueKind.FinalWake, CueKind.OutOfBed, CueKind.Awakenings, CueKind.Up, CueKind.Awake, CueKind.ToFallAsleep);
        tellsNight |= message.Has(SignKind.SleptThrough) || message.Told.Any(t => t.Value.Rule == "count.wakings" || (t.Value.Meaning is Meaning.ClockRange && IsOfSleep(t, message)));
        return tellsNight && (clause.Count(c => c.Meaning is Meaning.Word) <= MostOtherWords);
    }

    private static bool IsBeside(Chunk chunk) =>
        chunk.Meaning is Meaning.Word { Text: not ("and" or "but") } or Meaning.Grade or Meaning.On or Meaning.Sign or Meaning.Mark { Text: "-" };

    private static bool IsOfSomethingElse(int at, int first, int last, Message message)
    {
        var before = at - 1;
        while (before >= first && message.Chunks[before].Meaning is Meaning.Word { Text: var word } && message.FillerWords.Contains(word))
            before--;
        return (before >= first && message.Chunks[before].Meaning is Meaning.Word)
            || (at < last && message.Chunks[at + 1].Meaning is Meaning.Word { Text: var after } && !message.FillerWords.Contains(after));
    }

    private void Take(Told told, Message message, MessageContext context)
    {
        var isTime = TimesTold.Of(told, context) is not null;
        switch (told.Cue, told.Value.Meaning)
        {
            // "woke 4x about an hour total": four times, and no four hours.
            case (_, Meaning.Span { Times: { Value: > 0 } often } each) when told.Cue is CueKind.Woke or CueKind.Up or CueKind.Awake or CueKind.Awakenings:
                if (often.Value <= MostTimes)
                    _count ??= told with { Value = told.Value with { Meaning = new Meaning.Tally(often, often) } };
                var once = new Meaning.Span(each.Low / often.Value, each.High / often.Value);
                _awake.Add(told.IsTotal ? told with { Value = told.Value with { Meaning = once } } : told);
                break;
            case (null, Meaning.Grade) or (CueKind.Quality, _) or (null, Meaning.Pair { Joiner: Joiner.Slash, Second.Value: 5 }):
                TakeQuality(told);
                break;
            // "in bed 11 till 7".
            case (CueKind.IntoBed, Meaning.ClockRange range) when told.Value.Rule == "clock.from-till" || range.From.MinutesUntil(range.To) > LongestAwake:
                Tell(Slot.IntoBed, told with { Value = told.Value with { Meaning = new Meaning.Clock(range.From, range.Day) } }, message);
                Tell(Slot.OutOfBed, told with { Value = told.Value with { Meaning = new Meaning.Clock(range.To) } }, message);
                break;
            case (CueKind.TriedToSleep or CueKind.OutOfBed or CueKind.Up or CueKind.FinalWake, Meaning.Offset { Anchor: not null } offset):
                Relative[told.Cue switch { CueKind.TriedToSleep => Slot.TriedToSleep, CueKind.FinalWake => Slot.FinalWake, _ =>
                    Slot.OutOfBed }] = (told, offset);
                break;
            case (CueKind.IntoBed, _) when isTime:
                Tell(Slot.IntoBed, told, message);
                break;
            case (CueKind.TriedToSleep, _) when isTime:
                Tell(Slot.TriedToSleep, told, message);
                break;
            case (CueKind.OutOfBed or CueKind.Out, _) when isTime:
                // "up at 1, 3 and 5 with the baby, out of bed 6:30".
                if (_ups.Count > 0 && Times.GetValueOrDefault(Slot.OutOfBed) == _ups[0])
                    Times.Remove(Slot.OutOfBed);
                // "up at 6 and out of bed at half past": awake, and then up.
                if (_ups.Count == 1 && _wakings.Count == 0 && TimesTold.Single(_ups[0].Value.Meaning) is { } awoke && TimesTold.Of(told, context) is { Options: [var rose] }
                    && awoke.MinutesUntil(rose) is > 0 and <= LongestUntilUp)
                    Times.TryAdd(Slot.FinalWake, _ups[0]);
                Tell(Slot.OutOfBed, told, message);
                break;
            case (CueKind.FinalWake or CueKind.ThroughUntil, _) when isTime:
                Times[Slot.FinalWake] = told;
                break;
            case (CueKind.Took or CueKind.ToFallAsleep, _) or (CueKind.FellAsleep or CueKind.Out, Meaning.Span):
                if (DurationReader.Minutes(told) is not null)
                    Latency = told;
                break;
            case (CueKind.FellAsleep, Meaning.Offset { Before: false } later):
                Latency = told with { Value = told.Value with { Meaning = later.Length } };
                break;
            case (CueKind.FellAsleep, _):
                AsleepAt = told;
                break;
            // "woke for good at 4, lay there for an hour": the night was over.
            case (CueKind.Awake, Meaning.Span) when Times.ContainsKey(Slot.FinalWake) && message.Chunks[told.CueAt].Rule == "cue.tossing":
                break;
            // "nodded off on the sofa, bed at 11, 20 mins to get back off": the sofa was no night.
            case (CueKind.Awake or CueKind.BackIn, Meaning.Span) when Latency is null && IsAfterTheSofa(told, message):
                Latency = told;
                break;
            case (CueKind.Other, _) when isTime && told.CueAt >= 0 && message.Chunks[told.CueAt].Rule == "cue.work-ended" && IsNextTo(told, message):
                CameFromWork |= TimesTold.Single(told.Value.Meaning) is { Hour: >= 4 and <= 11, Half: not Meridiem.Pm };
                break;
            case (CueKind.Awake, Meaning.Span) when Latency is null && told.Value.Rule is not null && IsBeforeSleep(told, message):
                Latency = told;
                break;
            // "two hours after lights out".
            case (null or CueKind.Awake, Meaning.Offset { Before: false, Anchor: CueKind.TriedToSleep or CueKind.IntoBed } until) when Latency is null:
                Latency = told with { Value = told.Value with { Meaning = until.Length } };
                break;
            // "awake again 4 to 5": on the clock.
            case (CueKind.Awake or CueKind.Woke,
                    Meaning.Pair { Joiner: Joiner.To or Joiner.Between, First: { IsWhole: true, Value: >= 1 and <= 12 }, Second: { IsWhole: true, Value: >= 1 and <= 12 } } hours)
                when ClockTime.Of(hours.First) is { } begins && ClockTime.Of(hours.Second) is { } ends && begins.MinutesUntil(ends) <= LongestAwake:
                _awake.Add(told with { Value = told.Value with { Meaning = new Meaning.ClockRange(begins, ends) } });
                break;
            case (CueKind.Woke or CueKind.Up or CueKind.Awake or CueKind.Awakenings, Meaning.Span or Meaning.ClockRange):
                _awake.Add(told);
                break;
            case (CueKind.Woke or CueKind.Up or CueKind.Awake or CueKind.Awakenings, Meaning.Tally):
            case (CueKind.Awakenings, Meaning.Number { Value: <= MostTimes } or Meaning.Pair):
                if (_count is null)
                    (_count, _onces) = (told, IsOnce(told) ? 1 : 0);
                // "once at 3 for 20 min and once at 5 for 10"; "twice, once at 3 and once at 5" is two.
                else if (_onces > 0 && IsOnce(told))
                    _count = told with { Value = told.Value with { Meaning = new Meaning.Tally(new(++_onces), new(_onces)) } };
                break;
            // "7 awake, 7.20 up": an hour, as nobody counts so few minutes without saying so.
            case (CueKind.Awake, Meaning.Number { IsWhole: true, Value: <= 12 }) when isTime && (!told.FollowsCue || _wakings.Exists(w => w.CueAt == told.CueAt)):
                _wakings.Add(told);
                break;
            case (CueKind.Awake, Meaning.Number { Decimals: 2 } or Meaning.Number { Value: >= LongestAwake }
                    or Meaning.Number { LeadingZero: true, Digits: > 2 }) when isTime:
                _wakings.Add(told);
                break;
            case (CueKind.Awake or CueKind.Awakenings, Meaning.Number or Meaning.Pair):
                _awake.Add(told);
                break;
            case (CueKind.Woke or CueKind.Awake, _) when isTime:
                _wakings.Add(told);
                break;
            // "lay awake till 2, woke at 6": not asleep before; "woke at 5 and lay there till 7": not up before.
            case (CueKind.AwakeUntil, _) when isTime && _wakings.Count == 0 && !Times.ContainsKey(Slot.FinalWake):
                AsleepAt ??= told;
                break;
            case (CueKind.AwakeUntil, _) when isTime:
                _layUntil = told;
                break;
            // "woke 2.30, back to sleep 3.15": awake in between.
            case (CueKind.BackToSleep, _) when isTime && _wakings.Count > 0 && TimesTold.Single(_wakings[^1].Value.Meaning) is { } woke
                    && TimesTold.Of(told, context)!.Options is [var slept] && woke.MinutesUntil(slept) is > 0 and <= LongestAwake:
                var between = told.Value with { Meaning = new Meaning.Span(woke.MinutesUntil(slept)) };
                _awake.Add(told with { CueAt = _wakings[^1].CueAt, Value = between });
                break;
            case (CueKind.BackToSleep or CueKind.BackIn, Meaning.Span or Meaning.Number) when DurationReader.Minutes(told) is not null && !isTime:
            case (CueKind.BackIn, Meaning.Number):
                _awake.Add(told);
                break;
            case (CueKind.Up, _) when isTime && _ups.Exists(u => u.CueAt == told.CueAt):
                _ups.Add(told);
                break;
            case (CueKind.Up, _) when isTime:
                // "up at 2 and 4, 20 mins each. up at 7": the ones before were wakings.
                if (_ups.Count > 0 && Times.TryGetValue(Slot.OutOfBed, out var early) && _ups.Contains(early) && IsLater(_ups[^1], told))
                {
                    _upsBefore.AddRange(_ups);
                    Times.Remove(Slot.OutOfBed);
                }
                _ups = [told];
                if (Times.TryGetValue(Slot.OutOfBed, out var outAt) && IsWeak(outAt, message))
                {
                    AsleepAt = outAt;
                    Times.Remove(Slot.OutOfBed);
                }
                Times.TryAdd(Slot.OutOfBed, told);
                break;
            case (CueKind.Alarm, _) when isTime:
                _alarm = told;
                break;
            case (CueKind.OtherUntil, _) when isTime && Times.ContainsKey(Slot.IntoBed):
                _until = told;
                break;
            // "woke at 2 and read for an hour".
            case (CueKind.OtherUntil or CueKind.Other, Meaning.Span) when _wakings.Count > 0 && !told.IsTotal:
                _awake.Add(told with { CueAt = _wakings[^1].CueAt });
                break;
            // "slept from midnight to 6".
            case (null, Meaning.ClockRange sleep) when (IsOfSleep(told, message) || message.Has(SignKind.SleptThrough))
                && sleep.From.MinutesUntil(sleep.To) > LongestAwake:
                Times.TryAdd(Slot.FinalWake, told with { Value = told.Value with { Meaning = new Meaning.Clock(sleep.To, sleep.Day) } });
                break;
            // "spasms from 2 to 4": too short for the night itself.
            case (null, Meaning.ClockRange { From: var from, To: var to }) when from.MinutesUntil(to) <= LongestAwake:
                _awake.Add(told);
                break;
            // "lights off straight away": as soon as in bed.
            case (null, Meaning.Span { High: 0 }) when message.Before(told.Value) is Meaning.Cue(CueKind.TriedToSleep):
                Relative.TryAdd(Slot.TriedToSleep, (told, new Meaning.Offset(new(0), Before: false, CueKind.IntoBed)));
                break;
            case (null, Meaning.Span { High: 0 }) when Latency is null:
                Latency = told;
                break;
            // "woke at 3 and couldn't get back off for 2 hours": awake so long, and asleep again.
            case (null, Meaning.Span) when CueBefore(told, message) is { Rule: "cue.not-back" } && _wakings.Count > 0:
                _awake.Add(told with { CueAt = _wakings[^1].CueAt });
                break;
            // "tried to sleep at 10, 40 mins".
            case (null, Meaning.Span) when Latency is null && !told.IsTotal && !told.IsEach && CueBefore(told, message) is { Meaning: Meaning.Cue(CueKind.TriedToSleep) }:
                Latency = told;
                break;
            case (null, Meaning.Span) when told.IsEach
                || (told.IsTotal && (_count is not null
                    || message.Cues.Any(c => c.Kind is CueKind.Woke or CueKind.Awake or CueKind.Awakenings or CueKind.Up
                        && message.Chunks[c.At].Start < told.Value.Start))):
                _awake.Add(told);
                break;
            // "woke x3, 15 each".
            case (null, Meaning.Number { IsWhole: true, Value: > 2 and <= LongestAwake } each) when told.IsEach && _count is not null:
                _awake.Add(told with { Value = told.Value with { Meaning = new Meaning.Span(each.Value) } });
                break;
            case (null, Meaning.Tally) when _count is null:
                _count = told;
                break;
        }
    }

    // "slept well 10.30pm - 6.30am".
    private static bool IsOfSleep(Told told, Message message)
    {
        var isSleep = false;
        foreach (var chunk in message.Chunks)
        {
            if (ReferenceEquals(chunk, told.Value))
                return isSleep;
            isSleep = chunk.Meaning switch
            {
                Meaning.Word { Text: var word } when message.NightWords.Contains(word) => true,
                Meaning.Word or Meaning.Grade => isSleep,
                _ => false,
            };
        }
        return false;
    }

    // "bed at 11, tossed and turned for an hour": nobody has slept yet.
    private static bool IsBeforeSleep(Told told, Message message)
    {
        var isTossing = false;
        var isInBed = false;
        // "an hour and a half lying there before i went": the cue stands behind it, and the next one says of what.
        var behind = message.Cues.Where(c => message.Chunks[c.At].Start > told.Value.Start).Take(2).ToList();
        var cueAt = told.CueAt >= 0 ? told.CueAt : behind is [var tossing, { Kind: CueKind.ToFallAsleep }] ? tossing.At : -1;
        foreach (var (kind, at) in message.Cues)
        {
            if (at > cueAt)
                break;
            if (kind is CueKind.Woke or CueKind.FinalWake or CueKind.Awakenings or CueKind.Up or CueKind.FellAsleep or CueKind.Took or CueKind.ThroughUntil)
                return false;
            isInBed |= kind is CueKind.IntoBed or CueKind.TriedToSleep;
            isTossing = at == cueAt && message.Chunks[at].Rule == "cue.tossing";
        }
        return isTossing && isInBed;
    }

    private static bool IsAfterTheSofa(Told told, Message message)
    {
        var isAfter = false;
        foreach (var (kind, at) in message.Cues)
        {
            if (message.Chunks[at].Start > told.Value.Start && at != told.CueAt)
                break;
            if (kind is CueKind.Woke or CueKind.FinalWake or CueKind.Awakenings)
                return false;
            isAfter |= message.Chunks[at].Rule is "cue.sofa" or "cue.sofa-until";
        }
        return isAfter && message.Cues.Any(c => c.Kind is CueKind.IntoBed && message.Chunks[c.At].Start < told.Value.Start);
    }

    private static bool IsLater(Told early, Told late) =>
        TimesTold.Single(early.Value.Meaning) is { } from && TimesTold.Single(late.Value.Meaning) is { } to && from.MinutesUntil(to) is > 0 and < 12 * 60;

    private static bool IsOnce(Told told) => told.Value.Meaning is Meaning.Tally { Low.Value: 1, High.Value: 1 };

    private static Chunk? CueBefore(Told told, Message message)
    {
        Chunk? last = null;
        foreach (var (_, at) in message.Cues)
        {
            if (message.Chunks[at].Start > told.Value.Start)
                break;
            last = message.Chunks[at];
        }
        return last;
    }

    // "got in at 7.30, bed half 8": in the house. "out by 10.15, up at 6": asleep.
    private static bool IsWeak(Told told, Message message) => told.CueAt >= 0 && message.Chunks[told.CueAt].Rule is "cue.got-in" or "cue.out";

    // Told twice, and not as a correction: either may be meant.
    private void Tell(Slot slot, Told told, Message message)
    {
        var isWeak = IsWeak(told, message);
        if (Times.TryGetValue(slot, out var before))
        {
            var wasWeak = IsWeak(before, message);
            if (isWeak && !wasWeak)
                return;
            if (wasWeak && slot == Slot.OutOfBed)
                AsleepAt = before;
            if (isWeak || !wasWeak)
                Again[slot] = before;
        }
        Times[slot] = told;
    }

    private void TakeQuality(Told told)
    {
        // A number goes before a word: "rubbish, a 1".
        if (Quality is Reading<int>.Says && told.Value.Meaning is Meaning.Grade { Scale: 0 })
            return;
        var evidence = MomentReader.Evidence(told.Value);
        Quality = GradeReader.Grade(told, 1, 5) is { } grade
            ? new Reading<int>.Says(grade) { Evidence = evidence }
            : new Reading<int>.AskAgain([]) { Evidence = evidence };
    }

    // "2315 2330 0645 0700, thats bed, lights out, woke, got up": times first, then what they are.
    private void TakeList(Message message, MessageContext context)
    {
        var free = message.Told.Where(t => !t.IsRejected && TimesTold.Of(t, context) is { Options.Count: 1 }).ToList();
        if (free.Count < 2 || message.Cues.Any(c => message.Chunks[c.At].Start < free[^1].Value.Start))
            return;
        var slots = message.Cues.Select(c => c.Kind switch
        {
            CueKind.IntoBed => Slot.IntoBed,
            CueKind.TriedToSleep => Slot.TriedToSleep,
            CueKind.Woke or CueKind.FinalWake => Slot.FinalWake,
            CueKind.OutOfBed => Slot.OutOfBed,
            _ => (Slot?)null,
        }).OfType<Slot>().ToList();
        if (free.Count != slots.Count)
            return;
        for (var i = 0; i < free.Count; i++)
            Times[slots[i]] = free[i];
    }

    // "..., ok": a word by itself is the grade of the night.
    private void TakeFine(Message message)
    {
        for (var i = 0; Quality is null && i < message.Chunks.Count; i++)
        {
            var isAlone = (i == 0 || message.Chunks[i - 1].Meaning is Meaning.Mark) && (i + 1 == message.Chunks.Count || message.Chunks[i + 1].Meaning is Meaning.Mark);
            if (isAlone && i > 0 && message.Chunks[i] is { Meaning: Meaning.Sign { Kind: SignKind.Fine } } fine)
                Quality = new Reading<int>.Says(3) { Evidence = MomentReader.Evidence(fine) };
        }
    }

    // "6.15 awake. 6.45 up. 3.": a number by itself at the end is the grade.
    private void TakeLastNumber(Message message)
    {
        var last = message.Chunks.Count - 1;
        while (last > 0 && message.Chunks[last].Meaning is Meaning.Mark)
            last--;
        if (Quality is null && Times.Count > 1 && last > 0
            && message.Chunks[last] is { Meaning: Meaning.Number { IsWhole: true, Value: >= 1 and <= 5 } number } alone
            && message.Chunks[last - 1].Meaning is Meaning.Mark && message.Told.Any(t => ReferenceEquals(t.Value, alone) && t.Cue is null))
            Quality = new Reading<int>.Says((int)number.Value) { Evidence = MomentReader.Evidence(alone) };
    }

    private void Finish(Message message)
    {
        TakeFine(message);
        TakeLastNumber(message);
        // "woke at 1 and 3": wakings, not the last one.
        // "woke 4.30 for half an hour, then 7.20": the last of them was the final one.
        var isList = _wakings.Count > 1 && _wakings.TrueForAll(w => w.CueAt == _wakings[0].CueAt)
            && !_awake.Exists(a => a.Value.Start > _wakings[0].Value.Start && a.Value.Start < _wakings[^1].Value.Start);
        // What was told before they slept again was not the last waking.
        var backAt = message.Cues.LastOrDefault(c => c.Kind is CueKind.BackToSleep or CueKind.BackIn
            || message.Chunks[c.At].Rule == "cue.get-back", (Kind: CueKind.BackToSleep, At: -1)).At;
        var sleptAgain = backAt >= 0 && _wakings.Count > 0 && message.Chunks[backAt].Start > _wakings[^1].Value.Start
            && !message.Cues.Any(c => c.Kind is CueKind.Woke or CueKind.Up or CueKind.Awakenings && c.At < backAt
                && message.Chunks[c.At].Start > _wakings[^1].Value.Start);
        // "woke 2.30 for 20 mins": slept on afterwards.
        var sleptOn = _wakings.Count > 0
            && _awake.Exists(a => !a.IsTotal && (a.CueAt == _wakings[^1].CueAt || a.Cue is CueKind.Up) && a.Value.Meaning is Meaning.Span
                && a.Value.Start > _wakings[^1].Value.Start);
        if (_wakings.Count > 0 && !isList && !sleptOn && !Times.ContainsKey(Slot.FinalWake) && !sleptAgain)
            (Times[Slot.FinalWake], IsFinalGuessed) = (_wakings[^1], true);
        // "up at 5 with cramp for 30 min": in the night.
        if (_ups.Count > 0 && Times.GetValueOrDefault(Slot.OutOfBed) == _ups[0]
            && _awake.Exists(a => a.CueAt == _ups[0].CueAt && a.Value.Start > _ups[0].Value.Start
                && !message.Chunks.Any(c => c.Meaning is Meaning.Mark && c.Start > _ups[0].Value.Start && c.Start < a.Value.Start)))
            Times.Remove(Slot.OutOfBed);
        if (_ups.Count > 1 && Times.GetValueOrDefault(Slot.OutOfBed) == _ups[0])
            Times.Remove(Slot.OutOfBed);
        if (_alarm is not null && (backAt < 0 || message.Chunks[backAt].Start < _alarm.Value.Start) && !Times.ContainsKey(Slot.FinalWake))
            Times[Slot.FinalWake] = _alarm;
        // "in bed at 10, read till half past": sleep was not tried before.
        if (_until is not null && !Times.ContainsKey(Slot.TriedToSleep))
            Times[Slot.TriedToSleep] = _until;
        if (message.Has(SignKind.UpAtOnce) && !Times.ContainsKey(Slot.OutOfBed) && Times.TryGetValue(Slot.FinalWake, out var woke))
            Times[Slot.OutOfBed] = woke;
        if (_layUntil is not null && (!Times.TryGetValue(Slot.FinalWake, out var last) || last.Value.Start < _layUntil.Value.Start))
            Times.TryAdd(Slot.OutOfBed, _layUntil);
        // "awake at five, not up yet".
        if (message.Find(SignKind.NeverHappened) is { Rule: "sign.not-up" })
            Times.Remove(Slot.OutOfBed);
        if (Times.ContainsKey(Slot.TriedToSleep))
            Relative.Remove(Slot.TriedToSleep);
        // "two hours, from 2 till 4": the range says when that was.
        if (_awake.Exists(a => a.Value.Meaning is Meaning.Span))
        {
            var spans = _awake.Where(a => a.Value.Meaning is Meaning.Span).Sum(a => ((Meaning.Span)a.Value.Meaning).Low);
            _awake.RemoveAll(a => a.Value.Meaning is Meaning.ClockRange range && range.From.MinutesUntil(range.To) == spans);
        }
        if (_awake.FirstOrDefault(t => t.IsTotal) is { } total)
            Awake = [total];
        else if (_awake.Count > 0)
            Awake = _awake;
        if (_awake is [{ IsEach: true } each] && (_count is { } times && CountReader.Count(times) is { } n ? (int)n.High : isList ? _wakings.Count : _upsBefore.Count > 1 ? _upsBefore.Count : _ups.Count > 1 ? _ups.Count : 0) is > 0 and var often)
            Awake = [.. Enumerable.Repeat(each, often)];
        if (_count is { } count && CountReader.Count(count) is { } range)
        {
            Awakenings = new Reading<int>.Says((int)Math.Floor((range.Low + range.High) / 2 + 0.5m))
            {
                Evidence = MomentReader.Evidence(count.Value),
            };
        }
        // "woke me at 3 for half an hour, then again at 5 for ten mins".
        else if (_upsBefore.Count > 0)
        {
            // "up at 2 and up at 4, got up at 7": the last of them was none either.
            var wakings = _upsBefore.Count + (Times.TryGetValue(Slot.OutOfBed, out var rose) && _ups.Contains(rose) ? 0 : _ups.Count);
            Awakenings = new Reading<int>.Says(wakings) { Evidence = MomentReader.Evidence(_upsBefore[^1].Value) };
        }
        else if (_ups.Count > 1)
        {
            Awakenings = new Reading<int>.Says(_ups.Count) { Evidence = MomentReader.Evidence(_ups[^1].Value) };
        }
        else if (isList || (_wakings.Count > 1 && !Times.ContainsValue(_wakings[^1])))
        {
            Awakenings = new Reading<int>.Says(_wakings.Count) { Evidence = MomentReader.Evidence(_wakings[^1].Value) };
        }
        else if ((message.Find(SignKind.SleptThrough) ?? message.Chunks.FirstOrDefault(c => c.Meaning is Meaning.Cue(CueKind.ThroughUntil))) is { } through)
        {
            Awakenings = new Reading<int>.Says(0) { Evidence = MomentReader.Evidence(through) };
        }
    }
}
