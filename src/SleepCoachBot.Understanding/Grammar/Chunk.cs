namespace SleepCoachBot.Understanding.Grammar;

/// <summary>A stretch of the person's text and what it means so far: first a word, a number or a mark, later what rules made of it.</summary>
/// <param name="Start">Index of its first character in the person's own text.</param>
/// <param name="End">Index after its last character.</param>
/// <param name="Glued">True when nothing stands between it and the chunk before: the <c>h</c> of <c>1h30</c>.</param>
/// <param name="Meaning">What it means.</param>
/// <param name="Rule">The rule that made it of smaller chunks; null for what the lexer made.</param>
internal sealed record Chunk(int Start, int End, bool Glued, Meaning Meaning, string? Rule = null)
{
    /// <summary>The folded word or the mark, where it is still one; otherwise null.</summary>
    public string? Text { get; } = Meaning switch
    {
        Meaning.Word word => word.Text,
        Meaning.Mark mark => mark.Text,
        Meaning.Number number => number.Spelt,
        _ => null,
    };
}
