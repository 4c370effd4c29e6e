namespace SleepCoachBot.Understanding.Plans;

/// <summary>Reads a table as it comes out of a letter, "Morning Noon Night" above and "16/3 10 5 10" below, as if each row said it in words.</summary>
/// <remarks>
/// The last cells of a row stand under the times of the day that the heading names, in their order; what stands before them is the
/// row's day or week. A row with more or fewer cells is left as it was typed: its gap would be a guess.
/// </remarks>
internal static class DoseTable
{
    private const int FewestTimes = 2;

    /// <summary>What a heading may hold beside the times of the day.</summary>
    private static readonly HashSet<string> s_labels =
        ["date", "dates", "day", "week", "weeks", "wk", "from", "starting", "commencing", "beginning", "start", "step", "dose", "doses", "mg", "mgs", "time", "baclofen", "of", "w", "c", "|", ",", "/", "(", ")", ":", "-", "."];

    private static readonly HashSet<string> s_totals = ["total", "daily", "sum"];
    private static readonly HashSet<string> s_units = ["mg", "mgs"];
    private static readonly HashSet<string> s_none = ["-", "nil", "none", "nothing", "x", "omit"];

    /// <summary>One column of a row: its amount, and where it stands in the person's own text.</summary>
    private readonly record struct Cell(decimal Amount, int Start, int End);

    private sealed record Heading(List<string> Times, bool HasTotal, bool CountsWeeks)
    {
        public int Columns => Times.Count + (HasTotal ? 1 : 0);
    }

    public static List<Lexeme> Unfold(List<Lexeme> words)
    {
        if (!words.Exists(word => word.Is("\n")))
            return words;
        var unfolded = new List<Lexeme>(words.Count);
        Heading? heading = null;
        foreach (var line in Lines(words))
        {
            if (HeadingOf(line) is { } found)
                heading = found;
            else if (heading is not null && Cells(line, heading.Columns) is { } row)
                Tell(unfolded, line[..row.At], row.Cells, heading);
            else
                unfolded.AddRange(line);
        }
        return unfolded;
    }

    // Each line with the line break that ends it.
    private static IEnumerable<List<Lexeme>> Lines(List<Lexeme> words)
    {
        for (var start = 0; start < words.Count;)
        {
            var end = words.FindIndex(start, word => word.Is("\n"));
            end = end < 0 ? words.Count : end + 1;
            yield return words[start..end];
            start = end;
        }
    }

    // "Date  Morning  Noon  Night  Total": nothing but times of the day and labels.
    private static Heading? HeadingOf(List<Lexeme> line)
    {
        var amounts = new AmountReader(line);
        var times = new List<string>();
        var hasTotal = false;
        for (var at = 0; at < line.Count;)
        {
            if (amounts.TimeAt(at) is { } time)
            {
                if (hasTotal)
                    return null;
                times.Add(AmountReader.NameOf(time.When));
                at = time.Next;
                continue;
            }
            if (line[at].IsAny(s_totals))
                hasTotal = times.Count > 0;
            else if (!line[at].Is("\n") && !line[at].IsAny(s_labels))
                return null;
            at++;
        }
        var countsWeeks = line.Exists(word => word.Text is "week" or "wk") && !line.Exists(word => word.Text is "starting" or "commencing" or "beginning" or "date");
        return times.Count >= FewestTimes ? new Heading(times, hasTotal, countsWeeks) : null;
    }

    // From the right, since the row's day may hold numbers too.
    private static (int At, List<Cell> Cells)? Cells(List<Lexeme> line, int count)
    {
        var cells = new List<Cell>();
        var at = line.Count - 1;
        while (at >= 0 && line[at].Text is "\n" or "|" or "." or ",")
            at--;
        while (at >= 0 && cells.Count < count)
        {
            var end = line[at].End;
            if (line[at].IsAny(s_units) && at > 0)
                at--;
            if (line[at] is { IsOrdinal: false, Number: { } amount })
                cells.Add(new Cell(amount, line[at].Start, end));
            else if (line[at].IsAny(s_none))
                cells.Add(new Cell(0, line[at].Start, end));
            else
                return null;
            at--;
            while (at >= 0 && line[at].Text is "|" or ",")
                at--;
        }
        // Two numbers side by side before the first cell: the nearer one is a cell that no heading names.
        if (cells.Count < count || at < 0 || (at > 0 && line[at].Number is not null && line[at - 1].Number is not null))
            return null;
        cells.Reverse();
        return (at + 1, cells);
    }

    private static void Tell(List<Lexeme> to, List<Lexeme> day, List<Cell> cells, Heading heading)
    {
        var times = heading.Times;
        if (heading.CountsWeeks && day[0].Number is not null)
            to.Add(day[0] with { Text = "week", Number = null });
        to.AddRange(day.Where(word => word.Text is not ("|" or ",")));
        var told = 0;
        for (var i = 0; i < times.Count; i++)
        {
            if (cells[i].Amount == 0)
                continue;
            if (told++ > 0)
                to.Add(Word(",", cells[i]));
            Amount(to, cells[i]);
            to.Add(Word(times[i], cells[i]));
        }
        if (told == 0)
            Amount(to, cells[0]);
        if (cells.Count > times.Count)
        {
            // "10 5 10 25": the row's own sum, which must agree.
            to.Add(Word("(", cells[^1]));
            Amount(to, cells[^1]);
            to.AddRange([Word("daily", cells[^1]), Word(")", cells[^1])]);
        }
        to.Add(Word("\n", cells[^1]));
    }

    private static void Amount(List<Lexeme> to, Cell cell)
    {
        to.Add(Word(cell.Amount.ToString(System.Globalization.CultureInfo.InvariantCulture), cell) with { Number = cell.Amount });
        to.Add(Word("mg", cell));
    }

    private static Lexeme Word(string text, Cell cell) => new(text, null, false, false, cell.Start, cell.End);
}
