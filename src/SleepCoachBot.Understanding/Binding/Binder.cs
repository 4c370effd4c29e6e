using SleepCoachBot.Understanding.Clock;
using SleepCoachBot.Understanding.Cultures;
using SleepCoachBot.Understanding.Grammar;

namespace SleepCoachBot.Understanding.Binding;

/// <summary>
/// Binds the values of a message to the cues around them, in one walk from left to right. A value goes to the cue before it
/// ("bed 11"), unless that cue has one of its kind, or the next words claim it ("20 min to drop off", "10p in bed").
/// </summary>
internal static class Binder
{
    public static Message Read(string text, Language language)
    {
        var chunks = language.Read(text);
        return new Walk(chunks).Bind(language);
    }

    /// <summary>The kinds of value that a cue can have; a bare number is taken as the first of them.</summary>
    private static readonly Dictionary<CueKind, Kind[]> Accepts = new()
    {
        [CueKind.IntoBed] = [Kind.Time],
        [CueKind.TriedToSleep] = [Kind.Time],
        [CueKind.FellAsleep] = [Kind.Time, Kind.Length],
        [CueKind.Took] = [Kind.Length],
        [CueKind.ToFallAsleep] = [Kind.Length],
        [CueKind.Woke] = [Kind.Time, Kind.Count, Kind.Length],
        [CueKind.FinalWake] = [Kind.Time],
        [CueKind.Awake] = [Kind.Length, Kind.Count, Kind.Time],
        [CueKind.AwakeUntil] = [Kind.Time],
        [CueKind.Up] = [Kind.Time, Kind.Count, Kind.Length],
        [CueKind.OutOfBed] = [Kind.Time],
        [CueKind.Awakenings] = [Kind.Count, Kind.Length],
        [CueKind.Quality] = [Kind.Grade],
        [CueKind.ThroughUntil] = [Kind.Time],
        [CueKind.Nap] = [Kind.Count, Kind.Length, Kind.Time],
        [CueKind.BackToSleep] = [Kind.Time, Kind.Length],
        [CueKind.BackIn] = [Kind.Length],
        [CueKind.Alarm] = [Kind.Time],
        [CueKind.Out] = [Kind.Time, Kind.Length],
        [CueKind.Other] = [Kind.Time],
        [CueKind.OtherUntil] = [Kind.Time, Kind.Length],
    };

    /// <summary>Cues whose value stands before them.</summary>
    private static bool StandsAfter(CueKind cue) => cue is CueKind.ToFallAsleep or CueKind.Awakenings;

    /// <summary>Cues of something else take what follows them, and never what stands before.</summary>
    private static bool TakesBefore(CueKind cue) =>
        cue is not (CueKind.Other or CueKind.OtherUntil or CueKind.BackToSleep or CueKind.BackIn or CueKind.Took or CueKind.AwakeUntil);

    private enum Kind { Time, Length, Count, Grade, Number, None }

    private static Kind KindOf(Meaning meaning) => meaning switch
    {
        Meaning.Clock or Meaning.ClockRange or Meaning.MinutesPast or Meaning.Ago or Meaning.Offset or Meaning.ImpossibleTime => Kind.Time,
        Meaning.Sign { Kind: SignKind.SameTime } => Kind.Time,
        Meaning.Span => Kind.Length,
        Meaning.Tally => Kind.Count,
        Meaning.Grade => Kind.Grade,
        Meaning.Number or Meaning.Pair => Kind.Number,
        _ => Kind.None,
    };

    private static bool Fits(CueKind cue, Meaning value) => Array.IndexOf(Accepts[cue], KindFor(cue, value)) >= 0;

    /// <summary>The kind that a value has for a cue: a bare number is the first that it can be of those the cue takes.</summary>
    private static Kind KindFor(CueKind cue, Meaning value) => value switch
    {
        // "6.15 awake", "nil wakes, 0600 up": written as a time.
        Meaning.Number { Decimals: 2 } or Meaning.Number { LeadingZero: true, Digits: > 2 } when ClockTime.Of(value) is not null =>
            Accepts[cue].Contains(Kind.Time) ? Kind.Time : Kind.None,
        Meaning.Number { IsWhole: true, Value: >= LongestHours } when Accepts[cue] is [Kind.Length, ..] && Accepts[cue].Contains(Kind.Time)
            && ClockTime.Of(value) is not null => Kind.Time,
        Meaning.Number { Value: > MostTimes } when Accepts[cue][0] == Kind.Count => Accepts[cue].Length > 1 ? Accepts[cue][1] : Kind.None,
        // "up at 6:30, 3/5": no time.
        Meaning.Pair { Joiner: Joiner.Slash, First.Decimals: not 2 } when Accepts[cue][0] == Kind.Time => Kind.None,
        Meaning.Number or Meaning.Pair => Accepts[cue][0],
        // "lights 23h", "woke 6h15": so long is nothing of a night.
        Meaning.Span { AsClock: not null, Low: >= LongestHours } when Accepts[cue].Contains(Kind.Time) => Kind.Time,
        Meaning.Span { AsClock: not null } when Accepts[cue] is [Kind.Time] => Kind.Time,
        _ => KindOf(value),
    };

    /// <summary>Minutes: hours and minutes from here on are a time on the clock, where a cue can have one.</summary>
    private const int LongestHours = 4 * 60;

    /// <summary>Nobody wakes or naps so often in a night; a larger bare number is a length.</summary>
    private const int MostTimes = 20;

    /// <summary>No night has so many values; more are a list of something, and are not worth the time.</summary>
    private const int MostValues = 64;

    private sealed class Walk(List<Chunk> chunks)
    {
        private readonly List<Told> _told = [];
        private readonly List<(CueKind Kind, int At)> _cues = [];

        // The cue that values may still go to, and the kinds that it has.
        private CueKind? _open;
        private readonly HashSet<Kind> _has = [];
        private int _openAt;

        // A value without a cue in this clause, which a cue after it may claim.
        private int _unbound = -1;
        private CueKind? _lastBound;
        private ClockTime? _lastTime;
        private Told? _untilTime;
        // "10p in bed, 6a final wake": every value stands before its name.
        private readonly bool _isValueFirst = chunks.FindIndex(IsPlainValue) < chunks.FindIndex(c => c.Meaning is Meaning.Cue)
            && (chunks.FindLastIndex(IsPlainValue) < chunks.FindLastIndex(c => c.Meaning is Meaning.Cue) || chunks.FindIndex(IsPlainValue) == 0)
            && chunks.Exists(IsPlainValue);
        private bool _isGradeOpen;
        private bool _isNewSentence;
        private Day? _part;
        private bool _correcting;
        private bool _denied;
        private bool _usual;
        private bool _isElse;

        public Message Bind(Language language)
        {
            for (var i = 0; i < chunks.Count; i++)
                Take(i);
            return new Message(chunks, _told, _cues, language);
        }

        private void Take(int at)
        {
            switch (chunks[at].Meaning)
            {
                case Meaning.Cue(var cue):
                    TakeCue(at, cue);
                    break;
                case Meaning.Sign(var sign) when sign != SignKind.SameTime:
                    TakeSign(at, sign);
                    break;
                case Meaning.On(var day):
                    _part = day;
                    break;
                case Meaning.Drinks:
                    TakeCue(at, CueKind.Other);
                    break;
                case Meaning.Mark(var mark):
                    TakeMark(mark, chunks[at].Glued);
                    break;
                case Meaning.Word("i" or "me") when _isElse:
                    (_usual, _isElse) = (false, false);
                    break;
                case Meaning.Word("and" or "but"):
                    _unbound = -1;
                    break;
                case Meaning.Word:
                    break;
                default:
                    if (KindOf(chunks[at].Meaning) is not Kind.None and var kind)
                        TakeValue(at, kind);
                    break;
            }
        }

        private void TakeMark(string mark, bool isGlued)
        {
            // "bed 10 / up 6": a stroke with spaces around it separates.
            if (mark is "-" or ":" or "(" or ")" || (mark == "/" && isGlued))
                return;
            _unbound = -1;
            _denied = false;
            // "my wife was in bed by 10, me not until 12:45".
            if (_isElse)
                (_usual, _isElse) = (false, false);
            // "when the film finished, half ten": what follows the comma is told for itself.
            if (mark == "," && (_open is CueKind.Other || (_open is CueKind.OtherUntil && _has.Count > 0)))
                _open = null;
            if (mark is "." or ";" or "?")
            {
                _isNewSentence = true;
                _usual = false;
                _part = null;
                _correcting = false;
            }
        }

        private void TakeCue(int at, CueKind cue)
        {
            _cues.Add((cue, at));
            // "up at quarter to six for good": the words after the time say which waking it was.
            if (chunks[at].Rule == "cue.for-good" && _told.Count > 0 && _told[^1].Cue is null or CueKind.Up or CueKind.Woke or CueKind.Awake or CueKind.OutOfBed
                && ReferenceEquals(_told[^1].Value, chunks[at - 1]) && KindOf(_told[^1].Value.Meaning) is Kind.Time or Kind.Number)
            {
                _told[^1] = _told[^1] with { Cue = cue };
                Open(cue);
                Fill(_told[^1].Value.Meaning);
                (_lastBound, _unbound) = (cue, -1);
                return;
            }
            if (_unbound >= 0 && MayTakeBefore(at, cue) && Fits(cue, _told[_unbound].Value.Meaning) && (!IsSame(cue, _lastBound) || IsItsTime(at))
                && !HasItsOwn(at, _told[_unbound].Value.Meaning))
            {
                _told[_unbound] = _told[_unbound] with { Cue = cue };
                Open(cue);
                Fill(_told[_unbound].Value.Meaning);
                (_lastBound, _unbound) = (cue, -1);
                return;
            }
            // "took 2 hours to fall asleep": the second cue only says again what the first has.
            if (StandsAfter(cue) && IsSame(cue, _lastBound))
                return;
            // "the cat got me up at 4 and i couldnt get back": that was the waking, whenever they got up.
            if (chunks[at].Rule == "cue.not-back" && _told.Count > 0
                && _told[^1] is { Cue: CueKind.Up, Value.Meaning: Meaning.Clock or Meaning.Number })
                _told[^1] = _told[^1] with { Cue = CueKind.FinalWake };
            // "took 40 mins to get back off": awake again, not at first.
            if (chunks[at].Rule == "cue.get-back" && _lastBound is CueKind.Took && _told[^1] is { Cue: CueKind.Took })
            {
                _told[^1] = _told[^1] with { Cue = cue };
                return;
            }
            if (cue is CueKind.Awake && _open is CueKind.Up or CueKind.Woke && _has.Contains(Kind.Length) && at > 0
                && chunks[at - 1].Meaning is not Meaning.Mark)
                return;
            _unbound = -1;
            _with = at > 1 && chunks[at - 1].Meaning is Meaning.Word("and") && chunks[at - 2].Meaning is Meaning.Cue(var beside)
                && _openAt == at - 2 && _has.Count == 0 ? beside : null;
            Open(cue);
            _openAt = at;
            // "telly till ten, then lights out".
            if (cue is CueKind.TriedToSleep or CueKind.IntoBed && _untilTime is { } until && !HasTimeAhead(at, evenAfterAComma: cue == CueKind.IntoBed))
            {
                _told.Add(until with { Cue = cue });
                Fill(until.Value.Meaning);
                _lastBound = cue;
            }
            if (cue is not (CueKind.Other or CueKind.OtherUntil))
                _untilTime = null;
        }

        // "woke once. 6:25 woke up": the second tells when.
        private bool IsItsTime(int at) => !_has.Contains(Kind.Time) && ReferenceEquals(_told[_unbound].Value, chunks[at - 1]) && KindOf(chunks[at - 1].Meaning) == Kind.Time;

        // "bed 11 slept 12 up 6": who names the first thing before its value does so to the end.
        private bool HasItsOwn(int at, Meaning before) =>
            !_isValueFirst && at + 1 < chunks.Count && KindOf(chunks[at + 1].Meaning) is not Kind.None and var next
                && (next == KindOf(before) || (next is Kind.Time or Kind.Number && KindOf(before) is Kind.Time or Kind.Number));

        private static bool IsPlainValue(Chunk chunk) => chunk.Meaning is not (Meaning.Ago or Meaning.Offset)
            && KindOf(chunk.Meaning) is not (Kind.None or Kind.Grade);

        // "lights: half ten to sleep: 20 min": a label has its value after it. "25 mins woke twice": a length before a waking is of something else.
        private bool MayTakeBefore(int at, CueKind cue) =>
            TakesBefore(cue) && !(at + 1 < chunks.Count && chunks[at + 1].Meaning is Meaning.Mark(":"))
                && !(_told[_unbound].Value.Meaning is Meaning.Span span
                    && (cue is CueKind.Woke || span.High == 0 || (cue is CueKind.Up && !_isValueFirst)));

        private bool HasTimeAhead(int at, bool evenAfterAComma)
        {
            for (var i = at + 1; i < chunks.Count; i++)
            {
                if (chunks[i].Meaning is Meaning.Cue || (!evenAfterAComma && chunks[i].Meaning is Meaning.Mark(",")))
                    return false;
                if (KindOf(chunks[i].Meaning) is Kind.Time or Kind.Number)
                    return true;
            }
            return false;
        }

        private static bool IsSame(CueKind cue, CueKind? other) =>
            cue == other || (cue is CueKind.ToFallAsleep && other is CueKind.Took or CueKind.FellAsleep);

        private void Open(CueKind cue)
        {
            _open = cue;
            (_isNewSentence, _isGradeOpen) = (false, false);
            _has.Clear();
            _correcting = _correcting && cue == _lastBound;
        }

        private void TakeSign(int at, SignKind sign)
        {
            switch (sign)
            {
                case SignKind.Correction:
                    _correcting = true;
                    _usual = false;
                    break;
                case SignKind.Then:
                    // "downstairs till 11, then went up at quarter past": what came before is over.
                    _unbound = -1;
                    if (_open is CueKind.Other or CueKind.OtherUntil or CueKind.Alarm)
                        _open = null;
                    break;
                case SignKind.No:
                    _correcting = at > 0;
                    break;
                case SignKind.Not:
                    _denied = true;
                    break;
                case SignKind.Otherwise:
                    _usual = true;
                    break;
                case SignKind.SomebodyElse:
                    (_usual, _isElse) = (true, true);
                    break;
                case SignKind.ThisNight:
                    (_usual, _isElse) = (false, false);
                    // "6.15 but dozed on till 7": what came before is told for itself.
                    _unbound = -1;
                    break;
                // Before the clocks changed, the old time was the time.
                case SignKind.Rejected when _told.Count > 0
                    && !(chunks[at].Rule == "sign.old-clock" && _told[^1].Cue is CueKind.IntoBed or CueKind.TriedToSleep):
                    _told[^1].IsRejected = true;
                    break;
                // "20 mins each time", and "each time 20 mins".
                case SignKind.Each when _told.LastOrDefault(t => t.Value.Meaning is Meaning.Span or Meaning.Number) is { } each
                    && (at == 0 || chunks[at - 1].Meaning is not Meaning.Mark):
                    each.IsEach = true;
                    break;
                case SignKind.Each:
                    _eachNext = true;
                    break;
                case SignKind.Another when _open is CueKind.Other or CueKind.OtherUntil or CueKind.Nap:
                    _open = null;
                    break;
                case SignKind.InAll:
                    MarkTotal(at);
                    break;
            }
        }

        // "total 40 min", or "40 min in all".
        private void MarkTotal(int at)
        {
            if (_told.Count > 0 && _told[^1].Value.Meaning is Meaning.Span or Meaning.Number or Meaning.Tally
                && (at == 0 || chunks[at - 1].Meaning is not Meaning.Mark))
                _told[^1].IsTotal = true;
            else
                _totalNext = true;
        }

        private static bool EndsANight(CueKind cue) => cue is CueKind.FinalWake or CueKind.OutOfBed or CueKind.Out or CueKind.Up or CueKind.Woke or CueKind.ThroughUntil or CueKind.Alarm;

        private static bool AreTogether(CueKind one, CueKind other) => (one, other) is
            (CueKind.IntoBed, CueKind.TriedToSleep) or (CueKind.TriedToSleep, CueKind.IntoBed) or (CueKind.Woke or CueKind.Awake, CueKind.OutOfBed or CueKind.Up);

        // A cue without a value of its own, joined by "and" to the one that follows it.
        private CueKind? _with;
        private bool _totalNext;
        private bool _eachNext;

        private void TakeValue(int at, Kind kind)
        {
            if (_told.Count == MostValues)
                return;
            var cue = Claimant(at, kind);
            if (cue is null && (Alternative(at, kind) ?? Mine(at, kind)) is { } same)
                cue = same;
            // "woke 6h15": for this cue a time.
            if (cue is { } of && chunks[at].Meaning is Meaning.Span { AsClock: { } written } && KindFor(of, chunks[at].Meaning) == Kind.Time)
                chunks[at] = chunks[at] with { Meaning = new Meaning.Clock(written) };
            var chunk = chunks[at];
            // "Wednesday night, up at 8": the night has a name, and the morning after it is no evening.
            var part = _part is { Weekday: not null, Part: DayPart.Night } && cue is { } ends && EndsANight(ends) ? null : _part;
            var told = new Told(chunk, cue, part, _lastTime)
            {
                FollowsCue = cue is not null,
                CueAt = cue is null ? -1 : _openAt,
                IsRejected = _denied || _usual,
                IsTotal = _totalNext,
                IsEach = _eachNext,
            };
            if ((_correcting ? Corrected(kind, cue) : Rougher(at)) is { } before)
            {
                before.IsRejected = true;
                told = told with { Cue = cue ?? before.Cue, Part = told.Part ?? HalfOf(before) };
            }
            (_correcting, _denied, _totalNext, _eachNext) = (false, false, false, false);
            _told.Add(told);
            // "bed and lights out at 2": both.
            if (_with is { } with && cue is { } joined && AreTogether(with, joined) && KindFor(joined, chunk.Meaning) == Kind.Time)
                _told.Add(told with { Cue = with });
            _with = null;
            // "the kids had us up till 10 in bed by 11": one value is theirs.
            if (_isElse)
                (_usual, _isElse) = (false, false);
            if (TimesTold.Single(chunk.Meaning) is { } time && kind is Kind.Time or Kind.Number
                && (kind == Kind.Time || cue is null || KindFor(cue.Value, chunk.Meaning) == Kind.Time))
                _lastTime = time;
            if (chunk.Rule == "count.wakings" && cue is null)
            {
                // "one wake up, for 20 minutes".
                Open(CueKind.Awakenings);
                _has.Add(Kind.Count);
                return;
            }
            if (kind == Kind.Grade && cue is null)
            {
                // "it sucked, 1": a number after the word is the same grade.
                Open(CueKind.Quality);
                _isGradeOpen = true;
                return;
            }
            if (cue is { } bound)
            {
                if (!told.IsRejected)
                    Fill(chunk.Meaning);
                _lastBound = bound;
                _unbound = -1;
                if (bound is CueKind.OtherUntil or CueKind.Other && kind != Kind.Length)
                    _untilTime = told;
                // "in bed at ten, read for half an hour and turned out the light".
                else if (bound is CueKind.OtherUntil && chunk.Meaning is Meaning.Span span && _lastTime is { } from)
                    _untilTime = told with { Value = chunk with { Meaning = new Meaning.Clock(from.Plus(TimesTold.Minutes(span))) } };
            }
            else if (!told.IsRejected)
            {
                _unbound = _told.Count - 1;
            }
            _part = null;
            // "two hours after lights out at 11": the time that follows is the light's.
            if (chunk.Meaning is Meaning.Offset { Anchor: { } anchor, Length.High: > 0 } && Next(at) is null)
                Open(anchor);
        }

        // "bed at 9 or maybe it was 10": either.
        private CueKind? Alternative(int at, Kind kind)
        {
            if (kind is not (Kind.Time or Kind.Number) || _told.Count == 0
                || _told[^1] is not { IsRejected: false, FollowsCue: true, Cue: CueKind.IntoBed or CueKind.TriedToSleep or CueKind.OutOfBed } last)
                return null;
            for (var i = at - 1; i >= 0
                && chunks[i].Meaning is Meaning.Word or Meaning.Mark(",") or Meaning.Sign { Kind: SignKind.Perhaps or SignKind.InThePast }; i--)
            {
                if (chunks[i].Text == "or")
                    return TimesTold.Single(chunks[at].Meaning) is not null ? last.Cue : null;
            }
            return null;
        }

        // "kids in bed by 8, me 11.15": the same of me.
        private CueKind? Mine(int at, Kind kind)
        {
            var before = at - 1;
            while (before > 0 && chunks[before].Meaning is Meaning.Word("at" or "not" or "around" or "by" or "followed" or "joined" or "him" or "her" or "went"))
                before--;
            if (kind is not (Kind.Time or Kind.Number) || before <= 0 || chunks[before].Meaning is not Meaning.Word("me" or "myself" or "i"))
                return null;
            var theirs = chunks.FindLastIndex(before, c => c.Meaning is Meaning.Sign { Kind: SignKind.SomebodyElse } or Meaning.Cue);
            if (theirs < 0 || chunks[theirs].Rule != "sign.somebody-in-bed")
                return null;
            Open(CueKind.IntoBed);
            _openAt = theirs;
            return CueKind.IntoBed;
        }

        private CueKind? Claimant(int at, Kind kind)
        {
            // "half an hour to drop off": the words after the value claim it before the cue that came earlier.
            var value = chunks[at].Meaning;
            if (Next(at) is { } next && StandsAfter(next) && Fits(next, value) && !IsLabel(at, value, next))
                return null;
            if (_open is not { } open || !Fits(open, value))
                return null;
            // "45 to fall asleep, 2 wakes, 30 awake": who names a thing after its value does so to the end.
            if (_isValueFirst && at > 0 && chunks[at - 1].Meaning is Meaning.Mark or Meaning.Word("and") && at + 1 < chunks.Count
                && chunks[at + 1].Meaning is Meaning.Cue(var own) && TakesBefore(own) && Fits(own, value))
                return null;
            // "out 7am. 4 hours awake": what is out of bed is asleep no more.
            if (open is CueKind.Out && _has.Count > 0)
                return null;
            // "slept solid til 5": a number after a grade is the same grade only right after it.
            if (open is CueKind.Quality && kind == Kind.Number && at > 0
                && (!IsRightAfter(at) || (_isGradeOpen && at + 1 < chunks.Count && chunks[at + 1].Meaning is Meaning.Cue(not CueKind.Quality))))
                return null;
            // "to sleep by 11" gives no length.
            if (StandsAfter(open) && kind == Kind.Number && chunks[at - 1].Meaning is not Meaning.Mark(":") && open != CueKind.Awakenings)
                return null;
            // "awake at 1 and 4": the second is an hour like the first.
            if (open is CueKind.Awake && kind == Kind.Number && _has.Contains(Kind.Time) && IsListed(at))
                return open;
            // "up once for fifteen", "woke at 3 for 20": a length, though it has no unit.
            if (open is CueKind.Up or CueKind.Woke or CueKind.Awake && value is Meaning.Number { IsWhole: true, Value: >= 5 and <= 90 } bare
                && chunks[at - 1].Meaning is Meaning.Word("for") && (_has.Contains(Kind.Count) || _has.Contains(Kind.Time)) && !_has.Contains(Kind.Length))
            {
                chunks[at] = chunks[at] with { Meaning = new Meaning.Span(bare.Value) };
                return open;
            }
            var as_ = KindFor(open, value);
            if (_correcting && _lastBound == open)
                return open;
            // Times after "woke twice" are when that was; a second time after one is told for itself.
            if (_isNewSentence && kind == Kind.Number && _has.Contains(as_))
                return null;
            // "once at 3 for 20 min and once at 5 for 10": the second has a time and a length of its own.
            if (as_ == Kind.Count && open is CueKind.Woke or CueKind.Up or CueKind.Awake && _has.Contains(Kind.Count) && _has.Contains(Kind.Length)
                && chunks[at - 1].Meaning is Meaning.Mark(",") or Meaning.Word("and") or Meaning.Sign { Kind: SignKind.Then })
            {
                _has.Clear();
                return open;
            }
            // "two wake ups, 10 mins and 25 mins".
            if (open is CueKind.Awakenings && as_ == Kind.Length && _has.Contains(Kind.Length) && Next(at) is null)
                return open;
            // "3am for 40 mins and again at 5 for 15".
            if (as_ == Kind.Time && open is CueKind.Woke or CueKind.Up or CueKind.Awake && _has.Contains(Kind.Time) && _has.Contains(Kind.Length) && IsListed(at))
                _has.Remove(Kind.Length);
            if (_has.Contains(as_) || (as_ == Kind.Time && _has.Contains(Kind.Count)))
                return open is CueKind.Woke or CueKind.Awake or CueKind.Up
                    && (Next(at) is null || HasItsOwn(chunks.FindIndex(at, c => c.Meaning is Meaning.Cue), value))
                    && (as_ == Kind.Length || (as_ == Kind.Time && _has.Contains(Kind.Time) && IsListed(at))) ? open : null;
            return open;
        }

        private bool IsLabel(int at, Meaning value, CueKind next)
        {
            var cueAt = chunks.FindIndex(at, c => c.Meaning is Meaning.Cue);
            // "30 min awakenings 1": a length is not counted.
            return HasItsOwn(cueAt, value) || (cueAt + 1 < chunks.Count && chunks[cueAt + 1].Meaning is Meaning.Mark(":"))
                || (next is CueKind.Awakenings && KindFor(next, value) is not Kind.Count);
        }

        private bool IsRightAfter(int at) => chunks[at - 1].Meaning is not Meaning.Word { Text: var word }
            || word is "a" or "so" or "is" or "was" or "of" or "it";

        // "woke at 2, 3 and 5".
        private bool IsListed(int at) =>
            at > 0 && (at + 1 == chunks.Count || chunks[at + 1].Meaning is not Meaning.Cue || HasItsOwn(at + 1, chunks[at].Meaning))
                && chunks[at - 1].Meaning is Meaning.Mark(",") or Meaning.Word("and")
                    or Meaning.Sign { Kind: SignKind.Then or SignKind.Another or SignKind.Correction or SignKind.No };

        private CueKind? Next(int at)
        {
            for (var i = at + 1; i < chunks.Count; i++)
            {
                switch (chunks[i].Meaning)
                {
                    case Meaning.Cue(var cue): return cue;
                    case Meaning.Word or Meaning.Sign { Kind: SignKind.InAll }: continue;
                    default: return null;
                }
            }
            return null;
        }

        private static bool AreAlike(Kind one, Kind other) =>
            one == other || (one == Kind.Number && other != Kind.Grade) || (other == Kind.Number && one != Kind.Grade);

        private Told? Corrected(Kind kind, CueKind? cue)
        {
            for (var i = _told.Count - 1; i >= 0; i--)
            {
                var before = _told[i];
                var same = before.Cue is { } bound ? KindFor(bound, before.Value.Meaning) : KindOf(before.Value.Meaning);
                if (AreAlike(same, kind) && (cue is null || before.Cue is null || cue == before.Cue))
                    return before;
            }
            return null;
        }

        // "bed after 2, like 2:20": the second says the same hour more exactly.
        private Told? Rougher(int at) =>
            _told.Count > 0 && _told[^1] is { IsRejected: false } last && at > 1
                && (ReferenceEquals(last.Value, chunks[at - 1])
                    || (ReferenceEquals(last.Value, chunks[at - 2]) && chunks[at - 1].Meaning is Meaning.Mark(",")))
                && TimesTold.Single(last.Value.Meaning) is { Minute: 0 } roughly && TimesTold.Single(chunks[at].Meaning) is { Minute: > 0 } exactly
                && roughly.Hour % 12 == exactly.Hour % 12 ? last : null;

        // "nine pm, no make it ten": still in the evening.
        private static Day? HalfOf(Told told) => (told.Value.Meaning as Meaning.Clock)?.Time.Half switch
        {
            Meridiem.Am => new Day(DayPart.Morning),
            Meridiem.Pm => new Day(DayPart.Night),
            _ => null,
        };

        private void Fill(Meaning value)
        {
            _has.Add(KindFor(_open!.Value, value));
            // "7 awake, 7.20 up": the hour was its time.
            if (_open is CueKind.Awake && value is Meaning.Number)
                _has.Add(Kind.Time);
        }
    }
}
