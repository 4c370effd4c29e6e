using SleepCoachBot.Understanding.Cultures;
using SleepCoachBot.Understanding.Grammar;

namespace SleepCoachBot.Understanding.Binding;

/// <summary>A message taken apart: its values with their cues, and its signs.</summary>
internal sealed record Message(IReadOnlyList<Chunk> Chunks, IReadOnlyList<Told> Told, IReadOnlyList<(CueKind Kind, int At)> Cues, Language Language)
{
    /// <inheritdoc cref="Language.NightWords"/>
    public IReadOnlySet<string> NightWords => Language.NightWords;

    /// <inheritdoc cref="Language.FillerWords"/>
    public IReadOnlySet<string> FillerWords => Language.FillerWords;

    /// <inheritdoc cref="Language.AskingWords"/>
    public IReadOnlySet<string> AskingWords => Language.AskingWords;

    public bool Has(SignKind sign) => Find(sign) is not null;

    /// <summary>How many words that no rule knows stand in the same clause: many, and it speaks of something else.</summary>
    public int OtherWords(Chunk chunk)
    {
        var at = 0;
        while (!ReferenceEquals(Chunks[at], chunk))
            at++;
        var words = 0;
        for (var i = at - 1; i >= 0 && !Ends(i); i--)
            words += Chunks[i].Meaning is Meaning.Word ? 1 : 0;
        for (var i = at + 1; i < Chunks.Count && !Ends(i); i++)
            words += Chunks[i].Meaning is Meaning.Word ? 1 : 0;
        return words;

        bool Ends(int i) => Chunks[i].Meaning is Meaning.Mark { Text: not ("-" or ":") } or Meaning.Sign { Kind: SignKind.Another or SignKind.Then };
    }

    /// <summary>What stands right before a chunk.</summary>
    public Meaning? Before(Chunk chunk)
    {
        for (var i = 1; i < Chunks.Count; i++)
        {
            if (ReferenceEquals(Chunks[i], chunk))
                return Chunks[i - 1].Meaning;
        }
        return null;
    }

    /// <summary>The sign, where its clause says little else: "no", and not "no tablets since friday".</summary>
    public Chunk? FindAlone(SignKind sign) => Find(sign) is { } found && (OtherWords(found) <= FewWords || OpensWithAReason(found)) ? found : null;

    // "none im on antibiotics": what follows says why.
    private bool OpensWithAReason(Chunk found) =>
        Chunks.Count > 1 && ReferenceEquals(Chunks[0], found) && found.Meaning is Meaning.Sign { Kind: SignKind.Nought }
        && Chunks[1].Meaning is Meaning.Word { Text: var next } && Language.ReasonWords.Contains(next);

    /// <summary>A bare number answers what was asked when it stands by itself; "went back to 20 a day" tells of something else.</summary>
    public bool IsAnswer(Told told) =>
        told.Cue is not null || told.Value.Meaning is not (Meaning.Number or Meaning.Pair or Meaning.Tally)
        || (OtherWords(told.Value) <= SomeWords && !Chunks.Any(c => c.Rule is "dose" or "quantity.other"));

    private const int FewWords = 2;
    private const int SomeWords = 4;

    public Chunk? Find(SignKind sign)
    {
        foreach (var chunk in Chunks)
        {
            if (chunk.Meaning is Meaning.Sign found && found.Kind == sign)
                return chunk;
        }
        return null;
    }
}
