using System.Text.Unicode;

namespace SleepCoachBot.Channels.DirectLine;

/// <summary>A kind of file that may be uploaded: by what it says it is, and by how its bytes begin.</summary>
/// <remarks>Pictures and plain text alone: nothing that a browser would run (SVG, HTML) and nothing that has to be unpacked.</remarks>
internal sealed record FileKind(string ContentType, Func<ReadOnlySpan<byte>, bool> IsOne)
{
    private static readonly FileKind[] s_taken =
    [
        new("image/png", bytes => bytes is [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, ..]),
        new("image/jpeg", bytes => bytes is [0xFF, 0xD8, 0xFF, ..]),
        new("image/gif", bytes => bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8)),
        new("image/webp", bytes => bytes.Length > 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8)),
        new("text/plain", bytes => Utf8.IsValid(bytes) && !bytes.Contains((byte)0)),
    ];

    /// <summary>The kind of a file; null when it is not taken, or is not what it says.</summary>
    public static FileKind? Of(string? contentType, ReadOnlySpan<byte> bytes)
    {
        foreach (var kind in s_taken)
        {
            if (string.Equals(kind.ContentType, contentType, StringComparison.OrdinalIgnoreCase))
                return kind.IsOne(bytes) ? kind : null;
        }

        return null;
    }
}
