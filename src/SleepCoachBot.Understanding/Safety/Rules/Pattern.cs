using System.Numerics;

namespace SleepCoachBot.Understanding.Safety.Rules;

/// <summary>A way of saying something, as a row of elements. Matching is a walk over sets of positions, so it cannot backtrack.</summary>
/// <remarks>
/// From one starting word a pattern sees <see cref="Reach"/> words at most. The set of places that it can have come to is one
/// 64-bit number, so the work for a word is the number of elements times a constant, however the text repeats itself.
/// </remarks>
internal sealed class Pattern(IReadOnlyList<Element> elements)
{
    /// <summary>How many words one pattern can span.</summary>
    public const int Reach = 63;

    public IReadOnlyList<Element> Elements { get; } = elements;

    /// <summary>The terms of the two elements that fewest words fit: without one of each in the message the pattern cannot match.</summary>
    public TermSet[] Keys { get; } =
        [.. elements.Where(element => !element.CanBeEmpty && element is OneOf).Select(element => element.First).OrderBy(Breadth).Append(TermSet.OfEverything()).Append(TermSet.OfEverything()).Take(2)];

    private static int Breadth(TermSet terms) => terms.HasEverything ? int.MaxValue : terms.Size + (terms.HasNumbers ? 40 : 0);

    /// <summary>The terms that a first word can be.</summary>
    public TermSet First { get; } = FirstOf(elements);

    /// <summary>The places just after a match that starts at <paramref name="start"/>: bit n stands for n words further on.</summary>
    public ulong EndsFrom(ScreenedWord[] words, int start)
    {
        var places = 1UL;
        foreach (var element in Elements)
        {
            places = element.Step(words, start, places);
            if (places == 0)
                return 0;
        }
        return places;
    }

    private static TermSet FirstOf(IReadOnlyList<Element> elements)
    {
        var first = new TermSet();
        foreach (var element in elements)
        {
            first.Add(element.First);
            if (!element.CanBeEmpty)
                break;
        }
        return first;
    }
}

/// <summary>One element of a pattern.</summary>
internal abstract class Element
{
    public abstract TermSet First { get; }

    public abstract bool CanBeEmpty { get; }

    /// <summary>The places reached from <paramref name="places"/>, both counted in words from <paramref name="start"/>.</summary>
    public abstract ulong Step(ScreenedWord[] words, int start, ulong places);
}

/// <summary>One of several words, stems, numbers or classes.</summary>
internal sealed class OneOf(TermSet terms, IReadOnlyList<NumberRange> numbers, IReadOnlyList<WordClass> classes, bool optional) : Element
{
    private readonly TermSet _first = FirstOf(terms, numbers, classes);

    public override TermSet First => _first;

    public override bool CanBeEmpty => optional;

    public override ulong Step(ScreenedWord[] words, int start, ulong places)
    {
        var reached = optional ? places : 0;
        for (var rest = places; rest != 0; rest &= rest - 1)
        {
            var offset = BitOperations.TrailingZeroCount(rest);
            var at = start + offset;
            if (at >= words.Length || words[at].IsFigure || !_first.HasAnyOf(words[at]))
                continue;
            if (terms.HasAnyTermOf(words[at]) || IsInRange(words[at].Number))
                reached |= 2UL << offset;
            foreach (var each in classes)
                reached |= each.EndsFrom(words, at) << offset;
        }
        return reached;
    }

    private bool IsInRange(double number)
    {
        foreach (var range in numbers)
            if (range.Holds(number))
                return true;
        return false;
    }

    private static TermSet FirstOf(TermSet terms, IReadOnlyList<NumberRange> numbers, IReadOnlyList<WordClass> classes)
    {
        var first = new TermSet();
        first.Add(terms);
        foreach (var each in classes)
            first.Add(each.First);
        if (numbers.Count > 0)
            first.AddNumbers();
        return first;
    }
}

/// <summary>Up to so many words of any kind, within one sentence.</summary>
internal sealed class Gap(int words) : Element
{
    private static readonly TermSet Anything = TermSet.OfEverything();

    public override TermSet First => Anything;

    public override bool CanBeEmpty => true;

    public override ulong Step(ScreenedWord[] text, int start, ulong places)
    {
        var reached = places;
        for (var n = 0; n < words; n++)
        {
            var further = 0UL;
            for (var rest = places; rest != 0; rest &= rest - 1)
            {
                var offset = BitOperations.TrailingZeroCount(rest);
                var at = start + offset;
                var opensSentence = offset > 0 && at < text.Length && text[at].Before == Pause.Sentence;
                if (at < text.Length && offset < Pattern.Reach && !opensSentence)
                    further |= 2UL << offset;
            }
            reached |= further;
            places = further;
        }
        return reached;
    }
}

/// <summary>Nothing but a place: where a clause, or only the whole message, begins or ends.</summary>
internal sealed class Edge(bool begins, bool ofMessage) : Element
{
    private static readonly TermSet Nothing = new();

    public override TermSet First => Nothing;

    public override bool CanBeEmpty => true;

    public override ulong Step(ScreenedWord[] words, int start, ulong places)
    {
        var reached = 0UL;
        for (var rest = places; rest != 0; rest &= rest - 1)
        {
            var offset = BitOperations.TrailingZeroCount(rest);
            var at = start + offset;
            var isEdge = begins
                ? at == 0 || (!ofMessage && at < words.Length && words[at].Before != Pause.None)
                : at >= words.Length || (!ofMessage && words[at].Before != Pause.None);
            if (isEdge)
                reached |= 1UL << offset;
        }
        return reached;
    }
}
