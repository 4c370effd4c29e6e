using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SleepCoachBot.EndToEnd;

/// <summary>
/// How much one copy of the program carries, by real HTTP, with SQLite: many conversations that each say the next thing as soon as they are answered.
/// Run by hand (docs/scale.md); <c>LOAD_CONVERSATIONS</c> and <c>LOAD_TURNS</c> (of each) change its size.
/// </summary>
public sealed partial class UnderLoad
{
    private const string MondayMorning = "2026-03-16T07:10+00:00";

    private static readonly string[] s_script =
    [
        "bed 11ish, took 45 min to drop off, up twice for maybe 20 minutes, awake for good at 6, out at half 6, pretty rubbish",
        "no, I woke at 5:40",
        "yes",
        "dont know",
        "show last night",
        "show this week",
    ];

    private static readonly int s_conversations = Number("LOAD_CONVERSATIONS", 32);
    private static readonly int s_turns = Number("LOAD_TURNS", 30);

    [Fact(Explicit = true)]
    public async Task Direct_Line()
    {
        await using var program = await StartAsync();
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false });
        var people = Enumerable.Range(0, s_conversations).Select(_ => new WebPerson(http, () => program.Address)).ToList();
        await Task.WhenAll(people.Select(person => person.JoinAsync()));
        await MeasureAsync("Direct Line", program, (i, text) => people[i].SayAsync(text));
        Assert.All(people, person => Assert.Equal(0, person.Repeats));
    }

    [Fact(Explicit = true)]
    public async Task Api_messages_with_a_local_connector()
    {
        await using var connector = new LocalConnector();
        await using var program = await StartAsync();
        using var http = new HttpClient();
        async Task SayAsync(int i, string text)
        {
            var activity = new JsonObject
            {
                ["type"] = "message", ["id"] = Guid.NewGuid().ToString("N"), ["channelId"] = "emulator", ["serviceUrl"] = connector.Address.ToString(),
                ["text"] = text, ["locale"] = "en-GB", ["localTimezone"] = "Europe/London",
                ["from"] = new JsonObject { ["id"] = $"person-{i}" },
                ["recipient"] = new JsonObject { ["id"] = "bot" },
                ["conversation"] = new JsonObject { ["id"] = $"conversation-{i}" },
            };
            using var answer = await http.PostAsync(
                new Uri(program.Address, "/api/messages"), new StringContent(activity.ToJsonString(), new MediaTypeHeaderValue("application/json")));
            answer.EnsureSuccessStatusCode();
        }

        await MeasureAsync("/api/messages", program, SayAsync);
        // Every turn has been answered by one message or more, each of which arrives.
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (connector.Count < s_conversations * s_turns)
            await Task.Delay(50, patience.Token);
        Console.WriteLine($"the connector was sent {connector.Count} activities");
    }

    private static Task<RunningProgram> StartAsync() => RunningProgram.StartAsync(MondayMorning, settings:
    [
        "--DirectLine:NewcomersAtOnce=10000", "--DirectLine:SendsAtOnce=1000", "--DirectLine:SendsPerSecond=1000", "--Measurements:Every=00:00:02",
    ]);

    private static async Task MeasureAsync(string way, RunningProgram program, Func<int, string, Task> say)
    {
        // Compiled, and each in the middle of something.
        await Parallel.ForAsync(0, s_conversations, async (i, _) =>
        {
            foreach (var text in s_script)
                await say(i, text);
        });
        await Task.Delay(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);
        var before = Totals(program.Output());
        var waits = new double[s_conversations][];
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, s_conversations).Select(async i =>
        {
            waits[i] = new double[s_turns];
            for (var turn = 0; turn < s_turns; turn++)
            {
                var began = Stopwatch.GetTimestamp();
                await say(i, s_script[turn % s_script.Length]);
                waits[i][turn] = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            }
        }));
        var took = clock.Elapsed;
        await Task.Delay(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);
        var after = Totals(program.Output());

        var sorted = waits.SelectMany(wait => wait).Order().ToList();
        var turns = sorted.Count;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{way}: {s_conversations} conversations, {turns} turns in {took.TotalSeconds:F1} s: {turns / took.TotalSeconds:F0} a second; "
            + $"p50 {sorted[turns / 2]:F0} ms, p95 {sorted[turns * 95 / 100]:F0} ms, p99 {sorted[turns * 99 / 100]:F0} ms; "
            + $"{(after.Processor - before.Processor) * 1000 / turns:F1} ms of processor a turn; {after.Memory} MB"));
        foreach (var (operation, (count, milliseconds)) in after.Database.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            var (countBefore, millisecondsBefore) = before.Database.GetValueOrDefault(operation);
            var times = count - countBefore;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"  database {operation}: {(double)times / turns:F1} a turn, mean {(milliseconds - millisecondsBefore) / Math.Max(1, times):F2} ms"));
        }
    }

    private static (Dictionary<string, (long Count, double Milliseconds)> Database, double Processor, string Memory) Totals(string output)
    {
        var database = new Dictionary<string, (long Count, double Milliseconds)>();
        foreach (Match line in Database().Matches(output))
        {
            var (count, sum) = database.GetValueOrDefault(line.Groups[1].Value);
            var times = long.Parse(line.Groups[2].Value, CultureInfo.InvariantCulture);
            database[line.Groups[1].Value] = (count + times, sum + (times * double.Parse(line.Groups[3].Value, CultureInfo.InvariantCulture)));
        }

        var own = Own().Matches(output)[^1];
        return (database, double.Parse(own.Groups[2].Value, CultureInfo.InvariantCulture), own.Groups[1].Value);
    }

    private static int Number(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    [GeneratedRegex(@"Measured sleepcoach\.database\.duration\.(\w+): (\d+) times, mean ([\d.]+) ms")]
    private static partial Regex Database();

    [GeneratedRegex(@"Measured process: (\d+) MB, ([\d.]+) s")]
    private static partial Regex Own();
}
