namespace SleepCoachBot.Understanding.Grammar;

/// <summary>
/// One way of saying something, written as a line of elements with spaces between:
/// <c>word</c> or <c>to|till</c> is itself (marks too: <c>-|to</c>); <c>@min</c> is any word of a list of the language;
/// <c>#hour</c> catches a chunk of a class (see <see cref="ChunkClasses"/>); <c>x?</c> may be missing; <c>~x</c> follows without
/// a space; <c>!x</c> means that x must not come next (only last); <c>$</c> means that the clause ends there (only last).
/// </summary>
internal sealed class Pattern
{
    private readonly Element[] _elements;

    public Pattern(string text, IReadOnlyDictionary<string, string[]> lists)
    {
        _elements = [.. text.Split(' ').Select(part => Element.Parse(part, text, lists))];
    }

    /// <summary>Every word that the pattern names: the vocabulary that spelling is corrected towards.</summary>
    public IEnumerable<string> Words => _elements.SelectMany(e => e.Words);

    /// <summary>The elements that can be the first one; the rules are found by them.</summary>
    public IEnumerable<(IReadOnlyList<string> Words, bool IsClass)> Beginnings()
    {
        foreach (var element in _elements)
        {
            yield return (element.Words, element.Class is not null);
            if (!element.IsOptional)
                yield break;
        }
    }

    /// <summary>Matches at one place.</summary>
    /// <returns>How many chunks it takes, or 0.</returns>
    public int MatchAt(List<Chunk> chunks, int at, List<Chunk> caught)
    {
        caught.Clear();
        var end = Walk(chunks, at, 0, caught, at);
        return end < 0 ? 0 : end - at;
    }

    private int Walk(List<Chunk> chunks, int at, int element, List<Chunk> caught, int begin)
    {
        if (element == _elements.Length)
            return at;
        var e = _elements[element];
        if (e.IsEnd)
            return at >= chunks.Count || chunks[at].Meaning is Meaning.Mark ? at : -1;
        if (e.IsNot)
            return at < chunks.Count && e.Fits(chunks[at]) ? -1 : at;
        if (at < chunks.Count && e.Fits(chunks[at]) && (!e.IsGlued || chunks[at].Glued || at == begin))
        {
            var count = caught.Count;
            if (e.Class is not null)
                caught.Add(chunks[at]);
            var end = Walk(chunks, at + 1, element + 1, caught, begin);
            if (end >= 0)
                return end;
            caught.RemoveRange(count, caught.Count - count);
        }
        return e.IsOptional ? Walk(chunks, at, element + 1, caught, begin) : -1;
    }

    private sealed record Element(
        string[] Words, Func<Meaning, bool>? Class, bool IsOptional, bool IsGlued, bool IsNot, bool IsEnd)
    {
        public static Element Parse(string part, string whole, IReadOnlyDictionary<string, string[]> lists)
        {
            if (part == "$")
                return new Element([], null, false, false, false, true);
            var not = part.StartsWith('!');
            var glued = part.StartsWith('~');
            var optional = part.Length > 1 && part.EndsWith('?');
            var body = part[(not || glued ? 1 : 0)..(optional ? ^1 : ^0)];
            if (body.StartsWith('#'))
                return new Element([], ChunkClasses.Named(body[1..], whole), optional, glued, not, false);
            string[] words = [.. body.Split('|').SelectMany(w => w.StartsWith('@') ? lists[w[1..]] : [w])];
            return new Element(words, null, optional, glued, not, false);
        }

        public bool Fits(Chunk chunk)
        {
            if (Class is not null)
                return Class(chunk.Meaning);
            if (chunk.Text is not { } text)
                return false;
            foreach (var word in Words)
            {
                if (word == text)
                    return true;
            }
            return false;
        }
    }
}
