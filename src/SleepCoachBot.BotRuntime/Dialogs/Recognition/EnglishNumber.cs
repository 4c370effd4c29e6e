using SleepCoachBot.BotRuntime.Dialogs.Choices;

namespace SleepCoachBot.BotRuntime.Dialogs.Recognition;

/// <summary>Reads one number in English words: "forty-five", "a hundred and twenty", "two and a half", "minus three point one".</summary>
internal sealed class EnglishNumber
{
    private const int MostDecimals = 6;

    private static readonly Dictionary<string, int> Units = Numbered(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen");

    private static readonly Dictionary<string, int> Tens = Numbered("- - twenty thirty forty fifty sixty seventy eighty ninety");

    private static readonly Dictionary<string, long> Scales = new()
    {
        ["hundred"] = 100, ["thousand"] = 1_000, ["million"] = 1_000_000, ["billion"] = 1_000_000_000,
    };

    private readonly List<Token> _words;
    private int _at;
    private decimal _total;   // thousands and more that are complete
    private decimal _group;   // the hundreds, tens and units now being read
    private long _lastScale = long.MaxValue;
    private decimal _smallest = decimal.MaxValue;   // what is still to come in this group must be smaller: "twenty" then "one"

    private EnglishNumber(List<Token> words, int at) => (_words, _at) = (words, at);

    /// <summary>Reads the number that starts at a word, as far as it goes.</summary>
    /// <param name="words">The words of the sentence.</param>
    /// <param name="first">Where it should start.</param>
    /// <param name="last">Its last word.</param>
    /// <returns>Null when none starts there.</returns>
    internal static decimal? At(List<Token> words, int first, out int last)
    {
        var negative = words[first].Normalized is "minus" or "negative";
        var number = new EnglishNumber(words, negative ? first + 1 : first);
        var value = number.Read();
        last = number._at - 1;
        return negative ? -value : value;
    }

    private decimal? Read()
    {
        // "a hundred" is a number; "hundreds" of things and an "a" alone are not.
        if (Word(0) is "a" or "an" && Scales.ContainsKey(Word(1)))
            (_group, _at) = (1, _at + 1);
        else if (!TakeSmall())
            return null;

        while (TakeScale() || TakeSmall() || TakeAnd())
        {
        }

        return _total + _group + Half() + Decimals();
    }

    private bool TakeSmall()
    {
        var isTens = Tens.TryGetValue(Word(0), out var value);
        if (isTens)
            value *= 10;
        else if (!Units.TryGetValue(Word(0), out value))
            return false;
        // "one three" are two numbers, and so are "twenty eleven".
        if (value >= _smallest || (value == 0 && _smallest != decimal.MaxValue))
            return false;

        _group += value;
        _smallest = isTens ? 10 : 1;
        _at++;
        return true;
    }

    private bool TakeScale()
    {
        // Scales fall: "two million three hundred thousand", never "a million million", which would have no end.
        if (!Scales.TryGetValue(Word(0), out var scale) || _group == 0 || scale >= _lastScale || (scale == 100 && _group >= 100))
            return false;

        _group *= scale;
        _smallest = scale;
        if (scale > 100)
            (_total, _group, _smallest, _lastScale) = (_total + _group, 0, 1_000, scale);
        _at++;
        return true;
    }

    // "a hundred and three" is one number, "one and three" are two.
    private bool TakeAnd()
    {
        if (Word(0) != "and" || !Scales.ContainsKey(Word(-1)) || !(Units.ContainsKey(Word(1)) || Tens.ContainsKey(Word(1))))
            return false;
        _at++;
        return true;
    }

    private decimal Half()
    {
        if (Word(0) != "and" || Word(1) != "a" || Word(2) != "half")
            return 0;
        _at += 3;
        return 0.5m;
    }

    private decimal Decimals()
    {
        if (Word(0) != "point" || !IsDigit(Word(1)))
            return 0;

        var (value, unit, left) = (0m, 1m, MostDecimals);
        for (_at++; left > 0 && IsDigit(Word(0)); left--, _at++)
            value += Units[Word(0)] * (unit /= 10);
        return value;
    }

    private static bool IsDigit(string word) => Units.TryGetValue(word, out var value) && value < 10;

    private string Word(int offset) => (uint)(_at + offset) < (uint)_words.Count ? _words[_at + offset].Normalized : "";

    private static Dictionary<string, int> Numbered(string words) =>
        words.Split(' ').Index().Where(word => word.Item != "-").ToDictionary(word => word.Item, word => word.Index);
}
