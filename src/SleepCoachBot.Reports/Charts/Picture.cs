using ScottPlot;
using SkiaSharp;
using SleepCoachBot.Reports.Drawing;
using SleepCoachBot.Reports.Fonts;

namespace SleepCoachBot.Reports.Charts;

/// <summary>A chart that can be drawn at any size: as an image for a chat, as vectors into a page.</summary>
/// <remarks>Lengths are points, which on a phone are its own pixels (a width of 360 at a scale of 2 is an image 720 wide).</remarks>
public abstract class Picture
{
    private const float Margin = 16;
    private const float TitleSize = 18;
    private const float SmallSize = 13;
    private const float LineHeight = 1.35f;
    private const float KeySwatch = 18;
    private const float KeyGap = 16;

    /// <summary>What the picture shows and finds, for those who do not see it: made from the very objects that are drawn.</summary>
    public abstract string AltText { get; }

    /// <summary>How high the picture is, drawn this wide, with its title and its key.</summary>
    public float HeightAt(float width) => Head(width).Height + PlotHeightAt(width - 2 * Margin) + KeyHeight(width) + 2 * Margin;

    /// <summary>Draws an image.</summary>
    /// <param name="width">Points, 240 to 4,000.</param>
    /// <param name="scale">Pixels a point, 0.5 to 4.</param>
    /// <returns>A PNG file as high as <see cref="HeightAt"/> says.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Width or scale is out of its bounds.</exception>
    public byte[] ToPng(float width, float scale, ChartTheme theme)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 240);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(width, 4000);
        ArgumentOutOfRangeException.ThrowIfLessThan(scale, 0.5f);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(scale, 4);
        var height = HeightAt(width);
        var size = new SKImageInfo((int)MathF.Round(width * scale), (int)MathF.Round(height * scale), SKColorType.Rgba8888, SKAlphaType.Premul);
        using var surface = SKSurface.Create(size);
        surface.Canvas.Scale(scale);
        DrawInto(surface.Canvas, new SKRect(0, 0, width, height), theme);
        using var image = surface.Snapshot();
        using var file = image.Encode(SKEncodedImageFormat.Png, 100);
        return file.ToArray();
    }

    /// <summary>Draws the whole picture, with title and key, into a part of a canvas; on a vector canvas it stays lines and text.</summary>
    public void DrawInto(SKCanvas canvas, SKRect area, ChartTheme theme)
    {
        ArgumentNullException.ThrowIfNull(canvas);
        var colors = Palette.Of(theme);
        var sheet = new Sheet(canvas);
        canvas.Save();
        canvas.ClipRect(area);
        sheet.Fill(area, colors.Ground);
        var head = Head(area.Width);
        var y = area.Top + Margin;
        foreach (var (line, size, strong) in head.Lines)
        {
            sheet.Write(line, area.Left + Margin, y + size, size, strong ? colors.Ink : colors.Quiet, strong);
            y += size * LineHeight;
        }
        var key = KeyHeight(area.Width);
        Plotted(sheet, new SKRect(area.Left + Margin, area.Top + Margin + head.Height, area.Right - Margin, area.Bottom - Margin - key), colors);
        DrawKey(sheet, area.Left + Margin, area.Bottom - Margin - key, area.Width - 2 * Margin, SmallSize, colors);
        canvas.Restore();
    }

    /// <summary>Draws the plot alone, without title and key, as a page does that has its own.</summary>
    internal void DrawPlotInto(Sheet sheet, SKRect area, ChartTheme theme) => Plotted(sheet, area, Palette.Of(theme));

    /// <summary>Draws the key alone.</summary>
    /// <returns>Its height.</returns>
    internal float DrawKey(Sheet sheet, float x, float y, float width, float size, Palette colors)
    {
        var row = size * 1.6f;
        foreach (var (entry, at, line) in KeyPlaces(width, size))
        {
            var middle = y + line * row + row / 2;
            sheet.Canvas.Save();
            entry.Draw(sheet, new SKRect(x + at, middle - size * 0.42f, x + at + KeySwatch * size / SmallSize, middle + size * 0.42f), colors);
            sheet.Canvas.Restore();
            sheet.Write(entry.Text, x + at + (KeySwatch + 6) * size / SmallSize, middle + size * 0.34f, size, colors.Ink);
        }
        return KeyLines(width, size) * row;
    }

    private protected abstract string Title { get; }
    private protected abstract string Subtitle { get; }
    private protected abstract IReadOnlyList<KeyEntry> KeyAt(float width);
    private protected abstract float PlotHeightAt(float width);
    private protected abstract void Plotted(Sheet sheet, SKRect area, Palette colors);

    /// <summary>A plot whose axes lie around the area given, with nothing else drawn that we did not ask for.</summary>
    private protected static Plot Axes(Palette colors, float textSize, SKRect area, SKRect inner)
    {
        PlotFonts.Install();
        var plot = new Plot();
        plot.RenderManager.ClearCanvasBeforeEachRender = false;   // a picture is more than its plot
        plot.FigureBackground.Color = Colors.Transparent;
        plot.DataBackground.Color = Colors.Transparent;
        plot.Axes.Frame(false);
        plot.Layout.Fixed(new PixelPadding(inner.Left - area.Left, area.Right - inner.Right, area.Bottom - inner.Bottom, inner.Top - area.Top));
        foreach (var axis in plot.Axes.GetAxes())
        {
            axis.TickLabelStyle.FontName = Lettering.Family;
            axis.TickLabelStyle.FontSize = textSize;
            axis.TickLabelStyle.ForeColor = Of(colors.Quiet);
            axis.MajorTickStyle.Length = 0;
            axis.MinorTickStyle.Length = 0;
            axis.TickGenerator = new ScottPlot.TickGenerators.NumericManual();
        }
        plot.Grid.MajorLineColor = Of(colors.Grid);
        plot.Grid.MajorLineWidth = 1;
        return plot;
    }

    private protected static void Ticks(IAxis axis, IEnumerable<(double At, string Text)> ticks) =>
        axis.TickGenerator = new ScottPlot.TickGenerators.NumericManual([.. ticks.Select(tick => new Tick(tick.At, tick.Text, true))]);

    private protected static void Render(Plot plot, Sheet sheet, SKRect area)
    {
        var place = new PixelRect(area.Left, area.Right, area.Bottom, area.Top);
        // The library draws a plot twice the first time it draws it, and in a PDF every text would stand twice: the first time is for nobody.
        using (var nowhere = new SKBitmap(1, 1))
        using (var unseen = new SKCanvas(nowhere))
            plot.RenderManager.Render(unseen, place);
        sheet.Canvas.Save();
        plot.RenderManager.Render(sheet.Canvas, place);
        sheet.Canvas.Restore();
    }

    private protected static Color Of(SKColor color) => Color.FromSKColor(color);

    private (IReadOnlyList<(string Text, float Size, bool Strong)> Lines, float Height) Head(float width)
    {
        var lines = Sheet.Wrap(Title, width - 2 * Margin, TitleSize, strong: true).Select(line => (line, TitleSize, true))
            .Concat(Sheet.Wrap(Subtitle, width - 2 * Margin, SmallSize).Select(line => (line, SmallSize, false))).ToList();
        return (lines, lines.Sum(line => line.Item2 * LineHeight) + 10);
    }

    private float KeyHeight(float width) => KeyLines(width - 2 * Margin, SmallSize) is > 0 and var lines ? lines * SmallSize * 1.6f + 6 : 0;

    internal float KeyHeight(float width, float size) => KeyLines(width, size) * size * 1.6f;

    private int KeyLines(float width, float size) => KeyPlaces(width, size) is [.., var last] ? last.Line + 1 : 0;

    private List<(KeyEntry Entry, float At, int Line)> KeyPlaces(float width, float size)
    {
        var places = new List<(KeyEntry, float, int)>();
        var (x, line) = (0f, 0);
        foreach (var entry in KeyAt(width))
        {
            var needed = (KeySwatch + 6) * size / SmallSize + Sheet.Width(entry.Text, size);
            if (x > 0 && x + needed > width)
                (x, line) = (0, line + 1);
            places.Add((entry, x, line));
            x += needed + KeyGap * size / SmallSize;
        }
        return places;
    }
}
