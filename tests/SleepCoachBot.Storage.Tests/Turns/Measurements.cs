using System.Diagnostics;
using System.Globalization;

namespace SleepCoachBot.Storage.Tests.Turns;

/// <summary>Not rules but figures: <c>dotnet run -c Release --project tests/SleepCoachBot.Storage.Tests -- --explicit only --show-live-output on</c>.</summary>
public sealed class Measurements(ITestOutputHelper output)
{
    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_measured = TimeSpan.FromSeconds(5);

    [Theory(Explicit = true)]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(32)]
    public async Task Durable_turns_a_second(int conversations)
    {
        await using var home = await Installation.StartAsync();
        var ids = new List<string>();
        for (var i = 0; i < conversations; i++)
            ids.Add(await home.Web.OfAsync($"dl_{i}"));

        await RunAsync(home, ids, s_warmUp);
        var took = await RunAsync(home, ids, s_measured);
        took.Sort();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{conversations} conversations: {took.Count / s_measured.TotalSeconds:F0} turns/s, p50 {took[took.Count / 2].TotalMilliseconds:F1} ms, p99 {took[took.Count * 99 / 100].TotalMilliseconds:F1} ms"));
        Assert.NotEmpty(took);
    }

    // Each turn: a message in, a state changed, a reply; committed with a full sync.
    private static async Task<List<TimeSpan>> RunAsync(Installation home, List<string> conversations, TimeSpan length)
    {
        var started = Stopwatch.GetTimestamp();
        var all = await Task.WhenAll(conversations.Select((conversation, i) => Task.Run(async () =>
        {
            var took = new List<TimeSpan>();
            while (Stopwatch.GetElapsedTime(started) < length)
            {
                var began = Stopwatch.GetTimestamp();
                await home.SayAsync("bed 11ish, took 45 min, up twice, out at half 6, rubbish", conversation, $"dl_{i}");
                took.Add(Stopwatch.GetElapsedTime(began));
            }

            return took;
        })));
        return [.. all.SelectMany(took => took)];
    }
}
