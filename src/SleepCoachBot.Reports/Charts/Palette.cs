using SkiaSharp;

namespace SleepCoachBot.Reports.Charts;

/// <summary>The colours of one theme.</summary>
/// <remarks>
/// The colours of data are Okabe and Ito's (Color Universal Design, 2008), which stay apart with every common colour blindness: blue for
/// asleep and vermilion for awake on light grounds, their lighter partners sky blue and orange on the dark one, because each must stand
/// out from its ground by 3:1 (WCAG 2.2, 1.4.11) and the light ones do not on white. Sleep and wake also differ in lightness and in
/// shape, so that a printer without colours will do. A test computes the contrasts.
/// </remarks>
internal sealed record Palette
{
    public required SKColor Ground { get; init; }
    public required SKColor Ink { get; init; }
    public required SKColor Quiet { get; init; }
    public required SKColor Grid { get; init; }
    public required SKColor Asleep { get; init; }
    public required SKColor Awake { get; init; }
    public required SKColor InBed { get; init; }
    public required SKColor Band { get; init; }

    public static Palette Of(ChartTheme theme) => theme switch
    {
        ChartTheme.Dark => s_dark,
        ChartTheme.Light => s_light,
        _ => s_paper,
    };

    private static readonly Palette s_light = new()
    {
        Ground = new SKColor(0xFF, 0xFD, 0xF9), Ink = new SKColor(0x2B, 0x26, 0x20), Quiet = new SKColor(0x67, 0x5D, 0x50), Grid = new SKColor(0xE6, 0xDF, 0xD3),
        Asleep = new SKColor(0x00, 0x72, 0xB2), Awake = new SKColor(0xD5, 0x5E, 0x00), InBed = new SKColor(0x8C, 0x84, 0x78),
        Band = new SKColor(0x00, 0x72, 0xB2, 0x30),
    };

    private static readonly Palette s_dark = new()
    {
        Ground = new SKColor(0x1A, 0x18, 0x15), Ink = new SKColor(0xE4, 0xD8, 0xC5), Quiet = new SKColor(0xA9, 0x9C, 0x88), Grid = new SKColor(0x37, 0x32, 0x2B),
        Asleep = new SKColor(0x56, 0xB4, 0xE9), Awake = new SKColor(0xE6, 0x9F, 0x00), InBed = new SKColor(0x8C, 0x82, 0x74),
        Band = new SKColor(0x56, 0xB4, 0xE9, 0x38),
    };

    private static readonly Palette s_paper = s_light with
    {
        Ground = SKColors.White, Ink = new SKColor(0x1C, 0x1A, 0x17), Quiet = new SKColor(0x55, 0x4E, 0x45), Grid = new SKColor(0xDE, 0xDB, 0xD6),
    };
}
