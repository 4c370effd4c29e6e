using System.Buffers;
using System.Text;

namespace SleepCoachBot.BotRuntime.Dialogs.Choices;

/// <summary>Splits sentences into words.</summary>
public class Tokenizer
{
    // Characters that no word contains: controls and marks of ASCII and Latin-1, modifiers and combining marks, arrows,
    // signs and pictures, supplemental punctuation. First and last of each block.
    private static readonly (int First, int Last)[] Breaks =
    [
        (0x0000, 0x002F), (0x003A, 0x0040), (0x005B, 0x0060), (0x007B, 0x00BF),
        (0x02B9, 0x036F), (0x2000, 0x2BFF), (0x2E00, 0x2E7F),
    ];

    /// <summary>The tokenizer that is used unless another is asked for.</summary>
    public static TokenizerFunction DefaultTokenizer { get; } = DefaultTokenizerImpl;

    /// <summary>Splits at blanks and punctuation; a character beyond the basic plane (an emoji, say) is a word by itself.</summary>
    /// <param name="text">The sentence; null for none.</param>
    /// <param name="locale">Its language, which makes no difference here.</param>
    public static List<Token> DefaultTokenizerImpl(string? text, string? locale = null)
    {
        var tokens = new List<Token>();
        if (string.IsNullOrEmpty(text))
            return tokens;

        var wordStart = -1;
        for (var position = 0; position < text.Length;)
        {
            // A lone half of a surrogate pair is one more character of its word.
            var length = Rune.DecodeFromUtf16(text.AsSpan(position), out var rune, out var consumed) == OperationStatus.Done
                ? consumed
                : 1;
            var alone = length > 1;
            if (alone || IsBreak(rune.Value))
            {
                EndWord(position);
                if (alone)
                    Add(position, position + length);
            }
            else if (wordStart < 0)
            {
                wordStart = position;
            }

            position += length;
        }

        EndWord(text.Length);
        return tokens;

        void EndWord(int end)
        {
            if (wordStart >= 0)
                Add(wordStart, end);
            wordStart = -1;
        }

        void Add(int start, int end)
        {
            var word = text[start..end];
            tokens.Add(new Token { Start = start, End = end - 1, Text = word, Normalized = word.ToLowerInvariant() });
        }
    }

    private static bool IsBreak(int codePoint)
    {
        foreach (var (first, last) in Breaks)
        {
            if (codePoint >= first && codePoint <= last)
                return true;
        }

        return false;
    }
}
