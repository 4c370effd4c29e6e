using System.Text;

namespace SleepCoachBot.Reports.Csv;

/// <summary>Reads tables as people's programs write them: comma, semicolon or tab between cells, any line ending, quotes where there is something to quote.</summary>
/// <remarks>Written here and not taken from a library, because it must go on after a faulty row and know the line of every row.</remarks>
internal static class CsvRows
{
    private const int LinesToLookAt = 10;

    /// <summary>Every row, the heading too. A quote that is never closed ends with the file.</summary>
    public static IReadOnlyList<CsvRow> Read(string text)
    {
        var separator = Separator(text);
        var rows = new List<CsvRow>();
        var (cells, cell, line, begins, quoted) = (new List<string>(), new StringBuilder(), 1, 1, false);
        for (var i = text.StartsWith('\uFEFF') ? 1 : 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (quoted)
            {
                if (letter == '"' && i + 1 < text.Length && text[i + 1] == '"')
                    cell.Append(text[i++]);
                else if (letter == '"')
                    quoted = false;
                else
                    cell.Append(letter);
                if (letter == '\n')
                    line++;
            }
            else if (letter == '"' && cell.Length == 0)
            {
                quoted = true;
            }
            else if (letter == separator)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else if (letter is '\n' or '\r')
            {
                if (letter == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
                    i++;
                End();
                begins = ++line;
            }
            else
            {
                cell.Append(letter);
            }
        }
        if (cell.Length > 0 || cells.Count > 0)
            End();
        return rows;

        void End()
        {
            cells.Add(cell.ToString());
            rows.Add(new CsvRow(begins, [.. cells]));
            cells.Clear();
            cell.Clear();
        }
    }

    // The one that stands outside quotes most evenly in the first lines.
    private static char Separator(string text)
    {
        var counts = new Dictionary<char, int> { [','] = 0, [';'] = 0, ['\t'] = 0 };
        var (quoted, lines) = (false, 0);
        foreach (var letter in text)
        {
            if (letter == '"')
                quoted = !quoted;
            else if (!quoted && counts.TryGetValue(letter, out var count))
                counts[letter] = count + 1;
            else if (letter == '\n' && ++lines >= LinesToLookAt)
                break;
        }
        return counts.MaxBy(count => count.Value).Key;
    }
}
