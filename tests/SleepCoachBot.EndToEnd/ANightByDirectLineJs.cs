using System.Text.Json;

namespace SleepCoachBot.EndToEnd;

/// <summary>The same conversation by the unmodified <c>botframework-directlinejs</c> in Node.</summary>
public sealed class ANightByDirectLineJs
{
    [Fact]
    public async Task A_night_is_told_corrected_and_saved_through_the_real_client()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "directlinejs");
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
            await RunAsync("npm", folder, "ci", "--no-audit", "--no-fund", "--ignore-scripts");
        await using var program = await RunningProgram.StartAsync("2026-03-16T07:10+00:00");

        var printed = await RunAsync("node", folder, "conversation.mjs", program.Address.ToString().TrimEnd('/'),
            "bed 11ish, took 45 min to drop off, up twice for maybe 20 minutes, awake for good at 6, out at half 6, pretty rubbish",
            "no, I woke at 5:40", "yes", "show last night");

        var answers = new List<string>();
        foreach (var line in printed.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using var json = JsonDocument.Parse(line);
            Assert.False(json.RootElement.TryGetProperty("problem", out var problem), problem.ToString());
            if (json.RootElement.TryGetProperty("said", out _)) answers.Add("");
            else if (answers.Count > 0) answers[^1] += json.RootElement.GetRawText();
        }
        Assert.Equal(4, answers.Count);
        Assert.Contains("23:00", answers[0], StringComparison.Ordinal);
        Assert.Contains("06:00", answers[0], StringComparison.Ordinal);
        Assert.Contains("05:40", answers[1], StringComparison.Ordinal);
        Assert.Contains("05:40", answers[3], StringComparison.Ordinal);
    }

    private static async Task<string> RunAsync(string program, string folder, params string[] arguments)
    {
        var (isWell, output, error) = await Command.RunAsync(program, folder, arguments);
        Assert.True(isWell, $"{program} did not end well:\n{output}\n{error}");
        return output;
    }
}
