namespace SleepCoachBot.Reports.Pdf;

/// <summary>The paper that a page is made for.</summary>
public enum PaperSize
{
    /// <summary>210 × 297 mm.</summary>
    A4,
    /// <summary>8½ × 11 inches.</summary>
    Letter,
}
