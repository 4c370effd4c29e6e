using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SleepCoachBot.Evaluation;

/// <summary>Scores corpus files and reports what was read, what was missed and how long it took.</summary>
internal sealed class Evaluation(Readers readers)
{
    private static readonly JsonSerializerOptions Compact = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Said before anything is measured, so that a reader's first line costs no more than its others. No corpus line.
    private static readonly string[] WarmUp =
    [
        "to bed quarter past nine, lights off at ten, 25 minutes to drop off, woke 3 times, got up seven fifteen, good",
        "no idea", "between eight and 9 pm", "three days before christmas", "half an hour and then another ten minutes",
        "i forgot my tablet this morning", "how was my sleep this week", "from monday 15 mg a day", "hello, can you help",
    ];

    private readonly List<Score> _scores = [];
    private readonly List<double> _microseconds = [];
    private double _first;

    public List<JsonObject> Misses { get; } = [];
    public List<JsonObject> Readings { get; } = [];
    public Classes Safety { get; } = new();
    public Classes Intents { get; } = new();
    public int Unscored { get; private set; }

    public void Run(IReadOnlyList<(string File, IReadOnlyList<CorpusLine> Lines)> files)
    {
        if (files.SelectMany(f => f.Lines).FirstOrDefault() is not { } any)
            return;
        // The very first reading after start, on a line of no corpus.
        var start = Stopwatch.GetTimestamp();
        readers.Read(any.Kind, any.Slot, WarmUp[0], any.Context);
        _first = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        Warm(files);
        foreach (var (file, lines) in files)
        {
            foreach (var line in lines)
                Score(file, line);
        }
    }

    private void Warm(IReadOnlyList<(string File, IReadOnlyList<CorpusLine> Lines)> files)
    {
        var kinds = files.SelectMany(f => f.Lines).DistinctBy(l => (l.Kind, l.Slot)).ToList();
        for (var round = 0; round < 40; round++)
        {
            foreach (var line in kinds)
            {
                foreach (var text in WarmUp)
                    readers.Read(line.Kind, line.Slot, text, line.Context);
            }
        }
    }

    private void Score(string file, CorpusLine line)
    {
        var start = Stopwatch.GetTimestamp();
        var read = readers.Read(line.Kind, line.Slot, line.Text, line.Context);
        var elapsed = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        if (read is null)
        {
            Unscored++;
            return;
        }
        _microseconds.Add(elapsed);
        Readings.Add(new JsonObject { ["id"] = line.Id, ["reading"] = read.DeepClone() });
        var score = _scores.Find(s => s.File == file && s.Kind == line.Kind && s.Slot == line.Slot);
        if (score is null)
            _scores.Add(score = new Score(file, line.Kind, line.Slot));
        if (line.Kind == "safety")
            Safety.Add((string)line.Expect["safety"]!, (string)read["safety"]!);
        if (line.Kind == "intent")
            Intents.Add((string)line.Expect["intent"]!, (string)read["intent"]!);
        if (!score.Add(line.Expect, read))
        {
            Misses.Add(new JsonObject
            {
                ["file"] = file, ["id"] = line.Id, ["kind"] = line.Kind, ["slot"] = line.Slot, ["text"] = line.Text,
                ["expect"] = line.Expect.DeepClone(), ["reading"] = read.DeepClone(),
            });
        }
    }

    public void Print(TextWriter to)
    {
        to.WriteLine($"{"file",-24}{"kind",-10}{"slot",-16}{"lines",7}{"right",7}{"%",8}{"wrong",7}{"asked*",8}{"answered*",11}{"values",8}{"right",7}{"%",8}");
        foreach (var score in _scores)
            Row(score.File, score.Kind, score.Slot ?? "", [score]);
        foreach (var file in _scores.GroupBy(s => s.File).Where(g => g.Count() > 1))
            Row(file.Key, "all", "", [.. file]);
        to.WriteLine("asked*: though readable. answered*: though unreadable.");
        if (!Safety.IsEmpty)
            Safety.Print(to, "safety");
        if (!Intents.IsEmpty)
            Intents.Print(to, "intents");
        to.WriteLine();
        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"a reading: median {Quantile(0.5):F1} µs, p99 {Quantile(0.99):F1} µs; the first after start {_first / 1000:F1} ms"));
        if (Unscored > 0)
            to.WriteLine($"{Unscored} lines of kinds that nothing here reads were not scored.");

        void Row(string file, string kind, string slot, IReadOnlyList<Score> scores)
        {
            var (lines, right, values, valueRight) = (scores.Sum(s => s.Lines), scores.Sum(s => s.Right), scores.Sum(s => s.ValueLines), scores.Sum(s => s.ValueRight));
            to.WriteLine($"{file,-24}{kind,-10}{slot,-16}{lines,7}{right,7}{Percent(right, lines),8}{scores.Sum(s => s.Wrong),7}{scores.Sum(s => s.AskedThoughReadable),8}{scores.Sum(s => s.AnsweredThoughUnreadable),11}{values,8}{valueRight,7}{Percent(valueRight, values),8}");
        }
    }

    public JsonObject ToJson() => new()
    {
        ["files"] = new JsonArray([.. _scores.GroupBy(s => (s.File, s.Kind)).Select(g => new JsonObject
        {
            ["file"] = g.Key.File, ["kind"] = g.Key.Kind, ["lines"] = g.Sum(s => s.Lines), ["right"] = g.Sum(s => s.Right),
            ["wrong"] = g.Sum(s => s.Wrong), ["askedThoughReadable"] = g.Sum(s => s.AskedThoughReadable),
            ["answeredThoughUnreadable"] = g.Sum(s => s.AnsweredThoughUnreadable),
            ["valueLines"] = g.Sum(s => s.ValueLines), ["valueRight"] = g.Sum(s => s.ValueRight),
        })]),
        ["safety"] = new JsonObject(((string[])["crisis", "emergency", "urgent", "doseAdvice", "clear"]).Select(c => KeyValuePair.Create(
            c, (JsonNode?)new JsonObject { ["recall"] = Safety.Recall(c), ["precision"] = Safety.Precision(c) }))),
        ["intents"] = new JsonObject
        {
            ["accuracy"] = Intents.Accuracy,
            ["byIntent"] = new JsonObject(Intents.Names.Select(n => KeyValuePair.Create(
                n, (JsonNode?)new JsonObject { ["recall"] = Intents.Recall(n), ["precision"] = Intents.Precision(n) }))),
        },
        ["latencyMicroseconds"] = new JsonObject
        {
            ["median"] = Math.Round(Quantile(0.5), 1), ["p99"] = Math.Round(Quantile(0.99), 1), ["first"] = Math.Round(_first, 1),
        },
        ["unscored"] = Unscored,
    };

    public static void Write(string path, IEnumerable<JsonObject> lines) =>
        File.WriteAllLines(path, lines.Select(l => l.ToJsonString(Compact)));

    private double Quantile(double share)
    {
        if (_microseconds.Count == 0)
            return 0;
        var sorted = _microseconds.Order().ToList();
        return sorted[(int)Math.Min(sorted.Count - 1, Math.Floor(share * sorted.Count))];
    }

    private static string Percent(int part, int whole) =>
        whole == 0 ? "-" : (100.0 * part / whole).ToString("F1", CultureInfo.InvariantCulture);
}
