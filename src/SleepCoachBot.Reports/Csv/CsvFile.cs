using System.Text;

namespace SleepCoachBot.Reports.Csv;

/// <summary>Comma separated files as RFC 4180 has them: CRLF, quotes doubled, a decimal point whatever the machine is set to.</summary>
public static class CsvFile
{
    private const char Guard = '\'';
    private const string Dangerous = "=+-@\t\r";

    /// <summary>The bytes of a file: UTF-8 with a byte order mark, without which Excel takes it for another encoding.</summary>
    public static byte[] Bytes(string text) => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)];

    /// <summary>Writes rows under their headings. A null cell is empty: not answered.</summary>
    internal static string Write(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string?>> rows)
    {
        var text = new StringBuilder();
        Row(text, headings);
        foreach (var row in rows)
            Row(text, row);
        return text.ToString();
    }

    /// <summary>A text that a person typed, made so that no spreadsheet takes it for a formula: it gets an apostrophe before it.</summary>
    internal static string Safe(string text) => text.Length > 0 && (Dangerous.Contains(text[0]) || text[0] == Guard) ? Guard + text : text;

    /// <summary>Takes the apostrophe of <see cref="Safe"/> off again.</summary>
    internal static string Unsafe(string text) =>
        text.Length > 1 && text[0] == Guard && (Dangerous.Contains(text[1]) || text[1] == Guard) ? text[1..] : text;

    private static void Row(StringBuilder text, IReadOnlyList<string?> cells)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            if (i > 0)
                text.Append(',');
            var cell = cells[i] ?? "";
            if (cell.AsSpan().IndexOfAny("\",\r\n") < 0)
                text.Append(cell);
            else
                text.Append('"').Append(cell.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        }
        text.Append("\r\n");
    }
}
