using SkiaSharp;
using SleepCoachBot.Reports.Fonts;

namespace SleepCoachBot.Reports.Drawing;

/// <summary>A canvas one can write on: text that is measured, wrapped and cut by the fonts that travel along.</summary>
/// <remarks>Lengths are points; the canvas scales them. Text is drawn as text, so that it can be selected in a PDF.</remarks>
internal sealed class Sheet(SKCanvas canvas)
{
    private const string Ellipsis = "…";

    public SKCanvas Canvas { get; } = canvas;

    public static float Width(string text, float size, bool strong = false) =>
        Lettering.Runs(text, Face(strong)).Sum(run => { using var font = Font(run.Face, size); return font.MeasureText(run.Text); });

    /// <summary>Writes one line, its baseline at y.</summary>
    /// <returns>Where the line ends.</returns>
    public float Write(string text, float x, float y, float size, SKColor color, bool strong = false, SKTextAlign align = SKTextAlign.Left)
    {
        var at = align switch
        {
            SKTextAlign.Right => x - Width(text, size, strong),
            SKTextAlign.Center => x - Width(text, size, strong) / 2,
            _ => x,
        };
        using var paint = new SKPaint { Color = color, IsAntialias = true };
        foreach (var (run, face) in Lettering.Runs(text, Face(strong)))
        {
            using var font = Font(face, size);
            Canvas.DrawText(run, at, y, SKTextAlign.Left, font, paint);
            at += font.MeasureText(run);
        }
        return at;
    }

    /// <summary>Breaks a text into lines of a width; a word that is longer than a line is broken inside.</summary>
    public static List<string> Wrap(string text, float width, float size, bool strong = false)
    {
        var lines = new List<string>();
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var line = "";
            foreach (var word in paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var longer = line.Length == 0 ? word : line + " " + word;
                if (Width(longer, size, strong) <= width)
                {
                    line = longer;
                    continue;
                }
                if (line.Length > 0)
                    lines.Add(line);
                line = word;
                while (Width(line, size, strong) > width && line.Length > 1)
                {
                    var fits = Fitting(line, width, size, strong);
                    lines.Add(line[..fits]);
                    line = line[fits..];
                }
            }
            if (line.Length > 0)
                lines.Add(line);
        }
        return lines;
    }

    /// <summary>A text that fits the width in one line, cut with an ellipsis where it must be.</summary>
    public static string Fit(string text, float width, float size, bool strong = false)
    {
        if (Width(text, size, strong) <= width)
            return text;
        var room = width - Width(Ellipsis, size, strong);
        return room <= 0 ? "" : text[..Fitting(text, room, size, strong)].TrimEnd() + Ellipsis;
    }

    /// <summary>At most so many lines of a text, the last one cut with an ellipsis if there was more.</summary>
    public static List<string> Wrap(string text, float width, float size, int most, bool strong = false)
    {
        var lines = Wrap(text, width, size, strong);
        if (lines.Count <= most)
            return lines;
        var kept = lines.Take(most).ToList();
        kept[^1] = Fit(kept[^1] + Ellipsis + lines[most], width, size, strong) is var cut && cut.EndsWith(Ellipsis, StringComparison.Ordinal)
            ? cut : kept[^1] + Ellipsis;
        return kept;
    }

    public void Fill(SKRect area, SKColor color, float round = 0)
    {
        using var paint = new SKPaint { Color = color, IsAntialias = true };
        Canvas.DrawRoundRect(area, round, round, paint);
    }

    public void Outline(SKRect area, SKColor color, float width, float round = 0)
    {
        using var paint = new SKPaint { Color = color, IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = width };
        Canvas.DrawRoundRect(area, round, round, paint);
    }

    public void Line(float x1, float y1, float x2, float y2, SKColor color, float width, float[]? dashes = null)
    {
        using var effect = dashes is null ? null : SKPathEffect.CreateDash(dashes, 0);
        using var paint = new SKPaint { Color = color, IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = width, PathEffect = effect };
        Canvas.DrawLine(x1, y1, x2, y2, paint);
    }

    public void Dot(float x, float y, float radius, SKColor color, SKColor? hollow = null, float width = 1.5f)
    {
        using var paint = new SKPaint { Color = hollow ?? color, IsAntialias = true };
        Canvas.DrawCircle(x, y, radius, paint);
        if (hollow is null)
            return;
        using var ring = new SKPaint { Color = color, IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = width };
        Canvas.DrawCircle(x, y, radius - width / 2, ring);
    }

    private static int Fitting(string text, float width, float size, bool strong)
    {
        var (least, most) = (0, text.Length);
        while (least < most)
        {
            var middle = (least + most + 1) / 2;
            if (Width(text[..middle], size, strong) <= width)
                least = middle;
            else
                most = middle - 1;
        }
        // Never between the halves of one letter.
        return Math.Max(1, least > 0 && least < text.Length && char.IsHighSurrogate(text[least - 1]) ? least - 1 : least);
    }

    private static SKTypeface Face(bool strong) => strong ? Lettering.SemiBold : Lettering.Regular;

    private static SKFont Font(SKTypeface face, float size) => new(face, size) { Subpixel = true, LinearMetrics = true, Hinting = SKFontHinting.None };
}
