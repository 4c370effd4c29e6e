using SleepCoachBot.Understanding.Clock;

namespace SleepCoachBot.Understanding.Grammar;

/// <summary>What a pattern caught: the chunks of its <c>#classes</c>, in order.</summary>
internal sealed class Match(IReadOnlyList<Chunk> caught)
{
    public Meaning this[int index] => caught[index].Meaning;

    public Meaning.Number Number(int index) => (Meaning.Number)caught[index].Meaning;
    public decimal Value(int index) => Number(index).Value;
    public int Whole(int index) => (int)Number(index).Value;
    public Meaning.Pair Pair(int index) => (Meaning.Pair)caught[index].Meaning;
    public Meaning.Span Span(int index) => (Meaning.Span)caught[index].Meaning;
    public Day Day(int index) => ((Meaning.On)caught[index].Meaning).Day;

    /// <summary>The cue that was caught, wherever it stands.</summary>
    public CueKind Cue => caught.Select(c => c.Meaning).OfType<Meaning.Cue>().First().Kind;

    /// <summary>The chunk as a time on the clock; null when it can be none, or more than one.</summary>
    public ClockTime? Time(int index) => ClockTime.Of(caught[index].Meaning);
}
