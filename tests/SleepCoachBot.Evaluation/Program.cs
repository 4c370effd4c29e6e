using SleepCoachBot.Evaluation;

// Scores corpus files: dotnet run -c Release --project tests/SleepCoachBot.Evaluation -- [--json] [--misses OUT] [--readings OUT] FILE...
string? misses = null, readings = null;
var json = false;
var paths = new List<string>();
for (var i = 0; i < args.Length; i++)
{
    switch (args[i])
    {
        case "--json":
            json = true;
            break;
        case "--misses" when i + 1 < args.Length:
            misses = args[++i];
            break;
        case "--readings" when i + 1 < args.Length:
            readings = args[++i];
            break;
        default:
            paths.Add(args[i]);
            break;
    }
}
if (paths.Count == 0 || paths.Exists(p => p.StartsWith("--", StringComparison.Ordinal)))
{
    Console.Error.WriteLine("Usage: SleepCoachBot.Evaluation [--json] [--misses OUT.jsonl] [--readings OUT.jsonl] FILE...");
    return 2;
}

var files = new List<(string, IReadOnlyList<CorpusLine>)>();
foreach (var path in paths)
{
    var number = 0;
    var lines = new List<CorpusLine>();
    try
    {
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Trim().Length > 0)
                lines.Add(CorpusLine.Parse(line));
        }
    }
    catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or FormatException)
    {
        Console.Error.WriteLine($"{path}:{number}: {fault.Message}");
        return 2;
    }
    files.Add((Path.GetFileName(path), lines));
}

var evaluation = new Evaluation(new Readers());
evaluation.Run(files);
if (misses is not null)
    Evaluation.Write(misses, evaluation.Misses);
if (readings is not null)
    Evaluation.Write(readings, evaluation.Readings);
if (json)
    Console.Out.WriteLine(evaluation.ToJson().ToJsonString());
else
    evaluation.Print(Console.Out);
return evaluation.Unscored == 0 ? 0 : 1;
