using SkiaSharp;
using SleepCoachBot.Reports.Drawing;

namespace SleepCoachBot.Reports.Charts;

/// <summary>One line of a picture's key: how something looks, and what it is.</summary>
internal sealed record KeyEntry(string Text, Action<Sheet, SKRect, Palette> Draw);
