namespace SleepCoachBot.Understanding.Safety.Rules;

/// <summary>How many slips of the finger lie between two words.</summary>
internal static class EditDistance
{
    /// <summary>Letters added, left out, exchanged, or two neighbours swapped (optimal string alignment).</summary>
    public static int Between(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        // Only words are compared; both are short, so three rows on the stack are enough.
        Span<int> rows = stackalloc int[3 * (b.Length + 1)];
        var width = b.Length + 1;
        var twoBack = rows[..width];
        var oneBack = rows[width..(2 * width)];
        var current = rows[(2 * width)..];
        for (var j = 0; j < width; j++)
            oneBack[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j < width; j++)
            {
                var exchange = oneBack[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(exchange, Math.Min(oneBack[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    current[j] = Math.Min(current[j], twoBack[j - 2] + 1);
            }
            var free = twoBack;
            twoBack = oneBack;
            oneBack = current;
            current = free;
        }
        return oneBack[b.Length];
    }
}
