using System.Globalization;
using System.Text.Json;
using SleepCoachBot.Understanding.Readings;
using SleepCoachBot.Understanding.Tests.Corpora;

namespace SleepCoachBot.Understanding.Tests.Plans;

/// <summary>One line of an understanding corpus.</summary>
internal sealed record CorpusLine(string Id, string Text, MessageContext Context, string Expect)
{
    /// <summary>Lines of every file of that name, the given corpus and our own.</summary>
    public static IReadOnlyList<CorpusLine> Of(string file) =>
        [.. from folder in new[] { "dev", "own" }
            from line in CorpusScores.Lines($"{folder}/{file}")
            select new CorpusLine(line.Id, line.Text, line.Context, Normalized(JsonSerializer.SerializeToElement(line.Expect)))];

    /// <summary>What a reading would have to look like in the corpus, for comparison and for showing what was missed.</summary>
    public static string Written(object expect) => JsonSerializer.Serialize(expect, s_plain);

    /// <summary>Scores a reader over lines and shows every miss.</summary>
    /// <param name="read">Gives the reading in the corpus's form.</param>
    public static (int Lines, int Right, int WrongValues, string Misses) Score(IReadOnlyList<CorpusLine> lines, Func<CorpusLine, string> read)
    {
        var misses = new List<string>();
        var wrongValues = 0;
        foreach (var line in lines)
        {
            var said = read(line);
            if (said == line.Expect)
                continue;
            // A value that is not the right one, as against asking again.
            if (!said.Contains("\"ask\"", StringComparison.Ordinal) && !said.Contains("\"none\"", StringComparison.Ordinal))
                wrongValues++;
            misses.Add($"{line.Id}: {line.Text.ReplaceLineEndings(" / ")}\n   read   {said}\n   expect {line.Expect}");
        }
        return (lines.Count, lines.Count - misses.Count, wrongValues, string.Join("\n", misses));
    }

    private static readonly JsonSerializerOptions s_plain = new() { WriteIndented = false };

    // Numbers as plain as can be: 25 and 25.0 are one dose.
    private static string Normalized(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "{" + string.Join(",", element.EnumerateObject().OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => $"\"{p.Name}\":{Normalized(p.Value)}")) + "}",
        JsonValueKind.Array => "[" + string.Join(",", element.EnumerateArray().Select(Normalized)) + "]",
        JsonValueKind.Number => element.GetDecimal().ToString("0.##", CultureInfo.InvariantCulture),
        _ => element.GetRawText(),
    };
}
