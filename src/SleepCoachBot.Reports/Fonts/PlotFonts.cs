using ScottPlot;
using SkiaSharp;

namespace SleepCoachBot.Reports.Fonts;

/// <summary>Hands our letters to the plotting library, whose fonts are process-wide.</summary>
internal sealed class PlotFonts : IFontResolver
{
    private static readonly Lock s_once = new();
    private static bool s_isIn;

    /// <summary>Must have been called before anything is plotted.</summary>
    public static void Install()
    {
        lock (s_once)
        {
            if (s_isIn)
                return;
            ScottPlot.Fonts.FontResolvers.Insert(0, new PlotFonts());
            s_isIn = true;
        }
    }

    public SKTypeface? CreateTypeface(string fontName, FontWeight weight, FontSlant slant, FontSpacing spacing) =>
        CreateTypeface(fontName, weight >= FontWeight.SemiBold, slant != FontSlant.Upright);

    public SKTypeface? CreateTypeface(string fontName, bool bold, bool italic) =>
        fontName == Lettering.Family ? bold ? Lettering.SemiBold : Lettering.Regular : null;
}
