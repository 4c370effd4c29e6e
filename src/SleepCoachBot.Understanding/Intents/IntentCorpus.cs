using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using SleepCoachBot.Understanding.Learning;
using SleepCoachBot.Understanding.Readings;

namespace SleepCoachBot.Understanding.Intents;

/// <summary>Reads labelled messages for training from corpus files, one JSON object a line.</summary>
/// <remarks>
/// Lines of kind <c>intent</c> say what they are. A night, a plan, a dose and a question said out of the blue have one intent each,
/// so those files help too; they are never scored as intents. A tenth of our own lines is kept unseen ("heldOut": true).
/// </remarks>
internal static class IntentCorpus
{
    /// <summary>A message and its label.</summary>
    internal sealed record Line(string Id, string Text, MessageContext Context, Intent Intent, bool IsHeldOut, bool IsMeasured);

    public static IReadOnlyList<Line> Read(IEnumerable<string> files) =>
        [.. files.SelectMany(File.ReadLines).Where(line => line.Length > 0).SelectMany(ReadLine)];

    // Named, so that a corpus added for something else does not silently change the model.
    private static readonly string[] TrainingFiles =
        ["dev/intent.jsonl", "dev/night.jsonl", "dev/plan.jsonl", "dev/dose.jsonl", "dev/question.jsonl", "own/intent.jsonl"];

    /// <summary>The files of a corpora folder that the shipped model is trained on.</summary>
    public static IEnumerable<string> TrainingFilesIn(string folder) => TrainingFiles.Select(file => Path.Combine(folder, file));

    public static IReadOnlyList<LinearTraining.Example> ToExamples(IEnumerable<Line> lines) =>
        [.. lines.Where(line => !line.IsHeldOut)
            .Select(line => new LinearTraining.Example(IntentFeatures.Of(line.Text, line.Context), (int)line.Intent, line.IsMeasured))];

    private static IEnumerable<Line> ReadLine(string json)
    {
        using var document = JsonDocument.Parse(json);
        var line = document.RootElement;
        var kind = line.GetProperty("kind").GetString();
        if (IntentOf(kind, line.GetProperty("expect")) is not { } intent)
            yield break;
        var context = new MessageContext
        {
            Now = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-ddTHH:mm").Parse(line.GetProperty("now").GetString()!).Value,
            Zone = DateTimeZoneProviders.Tzdb[line.GetProperty("zone").GetString()!],
            Culture = CultureInfo.GetCultureInfo(line.GetProperty("culture").GetString()!),
        };
        var isHeldOut = line.TryGetProperty("heldOut", out var held) && held.GetBoolean();
        yield return new Line(line.GetProperty("id").GetString()!, line.GetProperty("text").GetString()!, context, intent, isHeldOut, kind == "intent");
    }

    private static Intent? IntentOf(string? kind, JsonElement expect) => kind switch
    {
        "intent" => Enum.Parse<Intent>(expect.GetProperty("intent").GetString()!, ignoreCase: true),
        "night" => Intent.DiaryLog,
        "plan" => Intent.TaperPlan,
        "dose" => Text(expect, "event") switch
        {
            "taken" or "missed" => Intent.DoseLog,
            "changed" or "paused" => Intent.DoseChanged,
            _ => null,
        },
        "question" => Text(expect, "measure") switch
        {
            "spasms" => Intent.SymptomQuestion,
            null or "stress" or "caffeine" => null,   // which of the two is meant is open
            _ => Intent.SleepQuestion,
        },
        _ => null,
    };

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value.GetString() : null;
}
