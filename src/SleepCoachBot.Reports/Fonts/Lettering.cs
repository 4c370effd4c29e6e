using System.Text;
using SkiaSharp;

namespace SleepCoachBot.Reports.Fonts;

/// <summary>The letters of pictures and pages: fonts that travel inside the program, so that text is the same on every machine.</summary>
/// <remarks>
/// Atkinson Hyperlegible Next (SIL OFL 1.1) was drawn by the Braille Institute for readers with low vision; multiple sclerosis often
/// touches the eyes. A letter that it lacks (Greek, Cyrillic, a rare accent in a name) comes from Noto Sans (SIL OFL 1.1), and one that
/// neither has is shown as a question mark in both: no font of the machine is ever asked.
/// </remarks>
internal static class Lettering
{
    public const string Family = "Atkinson Hyperlegible Next";

    public static SKTypeface Regular { get; } = Load("AtkinsonHyperlegibleNext-Regular.ttf");
    public static SKTypeface SemiBold { get; } = Load("AtkinsonHyperlegibleNext-SemiBold.ttf");
    private static readonly SKTypeface s_wide = Load("NotoSans-Regular.ttf");

    /// <summary>Cuts a text where the font changes.</summary>
    public static IEnumerable<(string Text, SKTypeface Face)> Runs(string text, SKTypeface face)
    {
        var run = new StringBuilder();
        var current = face;
        foreach (var rune in text.EnumerateRunes())
        {
            // Variation selectors and joiners only make sense with the emoji that is not there.
            if (rune.Value is 0xFE0F or 0x200D)
                continue;
            var has = face.ContainsGlyph(rune.Value) ? face : s_wide.ContainsGlyph(rune.Value) ? s_wide : null;
            var (letter, of) = has is null ? (new Rune('?'), face) : (rune, has);
            if (of != current && run.Length > 0)
            {
                yield return (run.ToString(), current);
                run.Clear();
            }
            current = of;
            run.Append(letter);
        }
        if (run.Length > 0)
            yield return (run.ToString(), current);
    }

    private static SKTypeface Load(string name)
    {
        using var file = typeof(Lettering).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The font {name} is missing.");
        using var data = SKData.Create(file);
        return SKTypeface.FromData(data);
    }
}
