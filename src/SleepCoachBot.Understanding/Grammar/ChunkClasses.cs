using SleepCoachBot.Understanding.Clock;

namespace SleepCoachBot.Understanding.Grammar;

/// <summary>The classes of chunks that patterns can ask for, by name.</summary>
internal static class ChunkClasses
{
    private static readonly Dictionary<string, Func<Meaning, bool>> Classes = new()
    {
        // Any number at all.
        ["n"] = m => m is Meaning.Number,
        ["int"] = m => m is Meaning.Number { IsWhole: true },
        ["digits"] = m => m is Meaning.Number { Digits: > 0, Decimals: 0 },
        // "thirty" of "thirty five", and its "five".
        ["tens"] = m => m is Meaning.Number { InWords: true, IsWhole: true, Value: >= 20 and < 100 } n && n.Value % 10 == 0,
        ["unit"] = m => m is Meaning.Number { IsWhole: true, Value: >= 1 and <= 9, Digits: 0 },
        // An hour of the twelve, or noon and midnight, which take minutes like any hour.
        ["hour"] = m => m is Meaning.Number { IsWhole: true, Value: >= 1 and <= 12, Digits: <= 2, LeadingZero: false }
            or Meaning.Clock { Time.Minute: 0, Day: null },
        ["hour24"] = m => m is Meaning.Number { IsWhole: true, Value: >= 0 and <= 24, Digits: 1 or 2 },
        ["wordhour"] = m => m is Meaning.Number { InWords: true, IsWhole: true, Value: >= 1 and <= 12 or >= 20 and <= 23 },
        ["minute"] = m => m is Meaning.Number { IsWhole: true, Value: >= 1 and <= 59 },
        // Minutes that people count to the hour in: a bare "2 to 3" is no time.
        ["five"] = m => m is Meaning.Number { IsWhole: true, Value: 5 or 10 or 20 or 25 },
        ["mm"] = m => m is Meaning.Number { Digits: 2, Decimals: 0, Value: <= 59 },
        ["wordminute"] = m => m is Meaning.Number { InWords: true, IsWhole: true, Value: >= 10 and <= 59 },
        ["pair"] = m => m is Meaning.Pair,
        ["slash"] = m => m is Meaning.Pair { Joiner: Joiner.Slash },
        // Anything that can be one time on the clock.
        ["time"] = m => ClockTime.Of(m) is not null,
        // Said as a time and not just as a number.
        ["clock"] = m => m is Meaning.Clock,
        ["now"] = m => m is Meaning.Ago { Length.High: 0 },
        ["grade"] = m => m is Meaning.Grade { Scale: 0 },
        ["past"] = m => m is Meaning.MinutesPast,
        ["span"] = m => m is Meaning.Span,
        ["hours"] = m => m is Meaning.Span { IsWholeHours: true },
        ["minutes"] = m => m is Meaning.Span { IsWholeHours: false },
        ["through"] = m => m is Meaning.Sign { Kind: SignKind.SleptThrough },
        ["nightcue"] = m => m is Meaning.Cue(CueKind.IntoBed or CueKind.TriedToSleep or CueKind.FellAsleep or CueKind.Woke or CueKind.FinalWake or CueKind.OutOfBed),
        ["same"] = m => m is Meaning.Sign { Kind: SignKind.SameTime },
        ["tally"] = m => m is Meaning.Tally,
        ["day"] = m => m is Meaning.On,
        ["date"] = m => m is Meaning.Date,
        ["word"] = m => m is Meaning.Word,
    };

    /// <exception cref="ArgumentException">No such class: a mistake in a table.</exception>
    public static Func<Meaning, bool> Named(string name, string pattern) =>
        Classes.TryGetValue(name, out var found)
            ? found
            : throw new ArgumentException($"No class of chunks is called '{name}' (in '{pattern}').", nameof(name));
}
