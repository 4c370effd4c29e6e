using System.Globalization;

namespace SleepCoachBot.Channels.DirectLine;

/// <summary>How far a client has read: the number of the last activity that it was given.</summary>
internal readonly record struct Watermark(long Seq)
{
    /// <summary>How many activities a client that comes without a watermark is told again at most.</summary>
    public const int Replayed = 60;

    /// <summary>Before the first activity.</summary>
    public static readonly Watermark Start = new(0);

    /// <summary>The one from which the last <see cref="Replayed"/> activities follow.</summary>
    /// <param name="latest">The number of the newest activity.</param>
    public static Watermark ForReplayUpTo(long latest) => new(Math.Max(0, latest - Replayed));

    /// <summary>Reads what a client gives back. To the client it is opaque, so anything that was never given is a mistake.</summary>
    /// <param name="text">As in the query; missing, empty and <c>-</c> all mean "none".</param>
    /// <param name="watermark">Null when there is none.</param>
    public static bool TryParse(string? text, out Watermark? watermark)
    {
        watermark = null;
        if (text is null or "" or "-" or "null")
            return true;
        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seq))
            return false;
        watermark = new Watermark(seq);
        return true;
    }

    public override string ToString() => Seq.ToString(CultureInfo.InvariantCulture);
}
