using System.Text.Json.Nodes;
using SleepCoachBot.Evaluation;

namespace SleepCoachBot.Understanding.Tests.Corpora;

/// <summary>Every file of the corpora is read as well as it was the last time somebody looked, or better.</summary>
public sealed class CorpusScores
{
    /// <summary>File, least share of lines read right, largest share of lines with a wrong value.</summary>
    public static TheoryData<string, double, double> Files => new()
    {
        { "dev/clock.jsonl", 0.99, 0.005 },
        { "dev/counts-ratings.jsonl", 0.99, 0.005 },
        { "dev/durations.jsonl", 0.99, 0.005 },
        { "dev/dates.jsonl", 0.99, 0.005 },
        { "dev/night.jsonl", 0.97, 0.005 },
        { "own/slots-nights.jsonl", 0.98, 0.005 },
        { "own/siblings.jsonl", 0.98, 0.005 },
        { "own/more.jsonl", 0.94, 0.011 },
        { "own/last.jsonl", 0.95, 0.005 },
        { "own/unseen.jsonl", 0.96, 0 },
        // Kept apart from five rounds of lines until the end: 116 of its 131 were read right at first.
        { "own/unseen-2.jsonl", 0.9, 0.04 },
        // A tenth of the rounds below, kept apart to their end: 43 of its 54 were read right at first, one wrong.
        { "own/unseen-3.jsonl", 0.87, 0 },
        // Six rounds, each written before it was read. Right at first were 70, 78, 77, 73, 89 and 85 of a hundred lines,
        // and of the nights among them 50, 70, 69, 51, 92 and 79.
        { "own/round-1.jsonl", 0.95, 0.01 },
        { "own/round-2.jsonl", 0.95, 0.01 },
        { "own/round-3.jsonl", 0.98, 0.005 },
        { "own/round-4.jsonl", 0.92, 0.04 },
        { "own/round-5.jsonl", 0.97, 0.005 },
        { "own/round-6.jsonl", 0.97, 0.005 },
        // A tenth of six more rounds, and a last round of safety lines: 146 of its 164 were read right at first.
        { "own/unseen-4.jsonl", 0.98, 0.007 },
        // Rounds whose first scores stand in the README beside them: safety, nights and slots, doses and plans.
        { "own/round-7.jsonl", 0.98, 0.015 },
        { "own/round-8.jsonl", 0.9, 0.007 },
        { "own/round-9.jsonl", 0.85, 0 },
        // Never learnt from by the safety screen's second opinion. The rules alone read 270 of 375, 202 of 302 and 481 of 488 right.
        { "own/round-10.jsonl", 0.85, 0.15 },
        { "own/unseen-5.jsonl", 0.74, 0.26 },
        { "own/everyday.jsonl", 0.96, 0.04 },
        // Lines in the manner of the development set, by somebody who had not seen the rules: 196 of 220 were read right at first.
        { "own/round-11.jsonl", 0.95, 0.02 },
        { "own/es-slots-nights.jsonl", 0.98, 0.007 },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void A_corpus_is_read_right(string file, double leastRight, double mostWrong)
    {
        var evaluation = Evaluate(file, out var lines);
        var misses = string.Join('\n', evaluation.Misses.Select(m => $"{m["id"]} {m["slot"]} '{m["text"]}' expected {m["expect"]!.ToJsonString()}, read {m["reading"]!.ToJsonString()}"));
        var wrong = evaluation.Misses.Count(IsWrong);

        Assert.Equal(0, evaluation.Unscored);
        Assert.True(lines - evaluation.Misses.Count >= leastRight * lines, $"Of {lines} lines {evaluation.Misses.Count} were missed:\n{misses}");
        Assert.True(wrong <= mostWrong * lines, $"{wrong} wrong values:\n{misses}");
    }

    [Fact]
    public void What_is_expected_is_never_needed_to_read()
    {
        var blank = Lines("dev/clock.jsonl").Select(l => l with { Expect = [] }).ToList();
        var told = Lines("dev/clock.jsonl");
        var readers = new Readers();

        Assert.All(blank.Zip(told), pair => Assert.Equal(
            readers.Read(pair.First.Kind, pair.First.Slot, pair.First.Text, pair.First.Context)!.ToJsonString(),
            readers.Read(pair.Second.Kind, pair.Second.Slot, pair.Second.Text, pair.Second.Context)!.ToJsonString()));
    }

    // A value that is not the expected one; a question instead of a value is none.
    private static bool IsWrong(JsonObject miss)
    {
        var expect = miss["expect"]!.AsObject();
        var read = miss["reading"]!.AsObject();
        return !read.ContainsKey("ask") && !read.ContainsKey("none") && !read.ContainsKey("skip")
            && read.Any(r => !expect.TryGetPropertyValue(r.Key, out var value) || !JsonNode.DeepEquals(value, r.Value));
    }

    private static Evaluation.Evaluation Evaluate(string file, out int count)
    {
        var lines = Lines(file);
        count = lines.Count;
        var evaluation = new Evaluation.Evaluation(new Readers());
        evaluation.Run([(file, lines)]);
        return evaluation;
    }

    /// <summary>Where the corpora lie beside the tests.</summary>
    internal static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "corpora");

    internal static IReadOnlyList<CorpusLine> Lines(string file) =>
        [.. File.ReadLines(Path.Combine(Folder, file)).Where(l => l.Length > 0).Select(CorpusLine.Parse)];
}
