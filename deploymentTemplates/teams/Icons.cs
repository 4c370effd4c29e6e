using SkiaSharp;

namespace SleepCoachBot.TeamsPackage;

/// <summary>The app's icons, drawn with the moon of <c>wwwroot/icon.svg</c>.</summary>
/// <remarks>Sizes and colours: the descriptions of <c>icons</c> in the manifest's schema. Teams cuts the corners of the colour icon itself.</remarks>
internal static class Icons
{
    /// <summary>Pixels a side of the colour icon.</summary>
    public const int ColorSize = 192;

    /// <summary>Pixels a side of the outline icon.</summary>
    public const int OutlineSize = 32;

    private const string Moon = "M45 40a17 17 0 1 1-20-23 14 14 0 0 0 20 23z";   // in a square of 64
    private static readonly SKColor s_night = new(0x1B, 0x19, 0x16);
    private static readonly SKColor s_lamp = new(0xD9, 0xA8, 0x66);

    /// <summary>A PNG: the moon on the night's ground, to all edges.</summary>
    public static byte[] Color() => Draw(ColorSize, 1, canvas =>
    {
        canvas.Clear(s_night);
        using var paint = new SKPaint { Color = s_lamp, IsAntialias = true };
        using var moon = SKPath.ParseSvgPathData(Moon);
        canvas.DrawPath(moon, paint);
    });

    /// <summary>A PNG: the moon's outline in white, on nothing.</summary>
    public static byte[] Outline() => Draw(OutlineSize, 1.6f, canvas =>
    {
        canvas.Clear(SKColors.Transparent);
        using var paint = new SKPaint
        {
            Color = SKColors.White, IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = 2.6f, StrokeJoin = SKStrokeJoin.Round,
        };
        using var moon = SKPath.ParseSvgPathData(Moon);
        canvas.DrawPath(moon, paint);
    });

    // Enlarged about the moon's own middle.
    private static byte[] Draw(int size, float enlarged, Action<SKCanvas> draw)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(size, size, SKColorType.Rgba8888, SKAlphaType.Premul));
        using var canvas = new SKCanvas(bitmap);
        using var moon = SKPath.ParseSvgPathData(Moon);
        var middle = moon.TightBounds;
        canvas.Scale(size / 64f);
        canvas.Translate(32, 32);
        canvas.Scale(enlarged);
        canvas.Translate(-middle.MidX, -middle.MidY);
        draw(canvas);
        canvas.Flush();
        using var png = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }
}
