using System.Globalization;
using System.Text.Unicode;

namespace SleepCoachBot.BotRuntime.Activities;

/// <summary>Looks at JSON before it is read.</summary>
internal static class JsonText
{
    private const int EscapeLength = 6;   // \uD83D

    /// <summary>Makes sure that every text in it can be read, and written again later.</summary>
    /// <param name="utf8">The JSON, or what claims to be.</param>
    /// <param name="mended">The same, with U+FFFD for each half of a surrogate pair: a client that cuts a text by length cuts emoji in two.</param>
    /// <returns>False when it is not UTF-8.</returns>
    public static bool TryMend(ReadOnlySpan<byte> utf8, out ReadOnlySpan<byte> mended)
    {
        mended = utf8;
        if (!Utf8.IsValid(utf8))
            return false;

        byte[]? copy = null;
        for (var at = NextEscape(utf8, 0); at >= 0; at = NextEscape(utf8, at))
        {
            if (CodeUnit(utf8, at) is not { } unit)
            {
                at += 2;
            }
            else if (char.IsHighSurrogate(unit) && CodeUnit(utf8, at + EscapeLength) is { } low && char.IsLowSurrogate(low))
            {
                at += 2 * EscapeLength;
            }
            else
            {
                if (char.IsSurrogate(unit))
                    @"\uFFFD"u8.CopyTo((copy ??= utf8.ToArray()).AsSpan(at));
                at += EscapeLength;
            }
        }

        if (copy is not null)
            mended = copy;
        return true;
    }

    private static int NextEscape(ReadOnlySpan<byte> utf8, int from)
    {
        if (from >= utf8.Length)
            return -1;
        var found = utf8[from..].IndexOf((byte)'\\');
        return found < 0 ? -1 : from + found;
    }

    private static char? CodeUnit(ReadOnlySpan<byte> utf8, int at)
    {
        if (at + EscapeLength > utf8.Length || utf8[at] != '\\' || utf8[at + 1] != 'u')
            return null;
        return ushort.TryParse(utf8.Slice(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit) ? (char)unit : null;
    }
}
