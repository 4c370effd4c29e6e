using System.Globalization;
using System.Text;

namespace SleepCoachBot.Understanding.Safety.Rules;

/// <summary>
/// Cuts a message into plain lower-case words, whatever it was dressed in: accents, look-alike letters of other scripts, full-width
/// forms, zero-width characters, digits for letters ("su1cide"), a symbol in the middle of a word, letters spaced out ("s u i c i d e").
/// </summary>
/// <remarks>The slot readers keep their own tokens: they must know where in the text a value stood, and must never change a digit.</remarks>
internal static class WordSplitter
{
    // Letters of other scripts that look Latin; full-width and mathematical forms are folded by compatibility normalisation.
    private const string LookAlikes = "аеорсухіѕјԁкмтвнԛԝαονρτικεηυωıłøđß";
    private const string LookLike = "aeopcyxisjdkmtbhqwaovptikenuwilods";

    private const string DigitsForLetters = "013457@$";
    private const string LettersMeant = "oieastas";

    /// <summary>A plain word and the pause before it.</summary>
    public readonly record struct PlainWord(string Text, Pause Before);

    public static List<PlainWord> Split(string text)
    {
        var words = new List<PlainWord>();
        var word = new StringBuilder();
        var pause = Pause.Sentence;
        var plain = Fold(text);
        for (var i = 0; i < plain.Length; i++)
        {
            var c = plain[i];
            var previous = word.Length > 0 ? word[^1] : ' ';
            var next = i + 1 < plain.Length ? plain[i + 1] : ' ';
            if (char.IsLetter(c))
            {
                // "10mg" and "2pm" are two words; "t10" and "c6" are levels of the spine and stay whole.
                if (char.IsDigit(previous) && !HasLetter(word) && !IsDigitForLetter(word, plain, i))
                    End(ref pause);
                word.Append(c);
            }
            else if (char.IsDigit(c) || (c is '@' or '$' && char.IsLetter(previous) && char.IsLetter(next)))
                word.Append(c);
            else if (c is '\'' or '*' or '_' && word.Length > 0 && char.IsLetterOrDigit(next))
                continue;
            else if (c is '.' or ',' or ':' && char.IsDigit(previous) && char.IsDigit(next))
                word.Append(c == ',' ? '.' : c);
            else if (IsDecoration(c) && char.IsLetter(previous) && (char.IsLetter(next) || IsDecoration(next)))
                continue;
            else
            {
                End(ref pause);
                pause = (Pause)Math.Max((int)pause, (int)PauseOf(c, next));
            }
        }
        End(ref pause);
        return JoinSpacedLetters(words);

        void End(ref Pause before)
        {
            if (word.Length == 0)
                return;
            words.Add(new PlainWord(LettersOf(word.ToString()), before));
            word.Clear();
            before = Pause.None;
        }
    }

    private static string Fold(string text)
    {
        if (System.Text.Ascii.IsValid(text))
            return text.ToLowerInvariant().Replace('`', '\'');
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())   // a lone surrogate comes out as U+FFFD, so Normalize cannot throw
            clean.Append(rune.ToString());
        var folded = new StringBuilder(text.Length);
        foreach (var c in clean.ToString().Normalize(NormalizationForm.FormKD))
        {
            var category = char.GetUnicodeCategory(c);
            if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format or UnicodeCategory.EnclosingMark)
                continue;
            var lower = char.ToLowerInvariant(c);
            var alike = LookAlikes.IndexOf(lower);
            folded.Append(alike >= 0 ? LookLike[alike] : lower is '’' or '‘' or '`' or '´' or 'ʼ' or '′' ? '\'' : lower);
        }
        return folded.ToString();
    }

    private static bool HasLetter(StringBuilder word)
    {
        for (var i = 0; i < word.Length; i++)
            if (char.IsLetter(word[i]))
                return true;
        return false;
    }

    // Never at the start of a word: "3am" is a time, only "su1cide" hides a letter, and there a letter stands on both sides.
    private static bool IsDigitForLetter(StringBuilder word, string text, int at) =>
        word.Length > 1 && char.IsLetter(word[0]) && at < text.Length;

    private static string LettersOf(string word)
    {
        var first = word.Length > 0 && char.IsLetter(word[0]);
        var last = word.Length > 0 && char.IsLetter(word[^1]);
        if (!first || !last || word.All(char.IsLetter))
            return word;
        return string.Concat(word.Select(c => DigitsForLetters.IndexOf(c) is var i and >= 0 ? LettersMeant[i] : c));
    }

    private static bool IsDecoration(char c) =>
        char.IsSurrogate(c) || char.GetUnicodeCategory(c) is UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol;

    private static Pause PauseOf(char c, char next) => c switch
    {
        '.' or '!' or '?' or ';' or '\n' or '\r' or '。' => Pause.Sentence,
        ',' or ':' or '(' or ')' or '–' or '—' or '/' => Pause.Clause,
        '-' when next is ' ' or '-' => Pause.Clause,
        _ => Pause.None,
    };

    private static List<PlainWord> JoinSpacedLetters(List<PlainWord> words)
    {
        const int FewestSpacedLetters = 4;
        var joined = new List<PlainWord>(words.Count);
        for (var i = 0; i < words.Count;)
        {
            var end = i;
            while (end < words.Count && words[end].Text.Length == 1 && char.IsLetter(words[end].Text[0]))
                end++;
            if (end - i >= FewestSpacedLetters)
            {
                joined.Add(new PlainWord(string.Concat(words.Skip(i).Take(end - i).Select(w => w.Text)), words[i].Before));
                i = end;
                continue;
            }
            joined.Add(words[i++]);
        }
        return joined;
    }
}
