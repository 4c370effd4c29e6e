using System.Text.Unicode;

namespace SleepCoachBot.Channels.DirectLine;

/// <summary>A kind of file that may be uploaded: by what it says it is, and by how its bytes begin.</summary>
/// <remarks>Pictures, plain text and tables as text alone: nothing that a browser would run (SVG, HTML) and nothing that has to be unpacked.</remarks>
internal sealed record FileKind(string ContentType, FileKind.Beginning IsOne)
{
    private const string Csv = "text/csv";

    // What browsers call a .csv, as the person's computer or phone has it.
    private static readonly string[] s_alsoCsv = ["text/comma-separated-values", "application/csv", "application/vnd.ms-excel", "text/tab-separated-values"];

    private static readonly FileKind[] s_taken =
    [
        new("image/png", bytes => bytes is [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, ..]),
        new("image/jpeg", bytes => bytes is [0xFF, 0xD8, 0xFF, ..]),
        new("image/gif", bytes => bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8)),
        new("image/webp", bytes => bytes.Length > 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8)),
        new("text/plain", bytes => Utf8.IsValid(bytes) && !bytes.Contains((byte)0)),
        // Spreadsheets write UTF-8, the letters of western Europe or, with its mark, UTF-16. A workbook holds zeros.
        new(Csv, bytes => bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] || !bytes.Contains((byte)0)),
    ];

    /// <summary>Says of some bytes whether they can be of a kind.</summary>
    public delegate bool Beginning(ReadOnlySpan<byte> bytes);

    /// <summary>A table, which may be as large as ten years of nights.</summary>
    public bool IsTable => ContentType == Csv;

    /// <summary>The kind of a file; null when it is not taken, or is not what it says.</summary>
    public static FileKind? Of(string? contentType, ReadOnlySpan<byte> bytes)
    {
        var type = s_alsoCsv.Contains(contentType, StringComparer.OrdinalIgnoreCase) ? Csv : contentType;
        foreach (var kind in s_taken)
        {
            if (string.Equals(kind.ContentType, type, StringComparison.OrdinalIgnoreCase))
                return kind.IsOne(bytes) ? kind : null;
        }

        return null;
    }
}
