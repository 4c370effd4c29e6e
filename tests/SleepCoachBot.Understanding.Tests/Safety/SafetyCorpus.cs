using SleepCoachBot.Understanding.Readings;
using SleepCoachBot.Understanding.Safety;
using SleepCoachBot.Understanding.Tests.Corpora;

namespace SleepCoachBot.Understanding.Tests.Safety;

/// <summary>The corpora's messages with the safety level that each must be read as.</summary>
internal static class SafetyCorpus
{
    internal sealed record Line(string Id, string Text, MessageContext Context, SafetyLevel Level);

    public static List<Line> Read(string file) =>
        [.. CorpusScores.Lines(file).Select(line => new Line(line.Id, line.Text, line.Context,
            Enum.Parse<SafetyLevel>((string?)line.Expect["safety"] ?? nameof(SafetyLevel.Clear), ignoreCase: true)))];
}
