using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace SleepCoachBot.EndToEnd;

/// <summary>
/// Three copies of the program on one database, killed at random while people talk to any of them. Whoever is not answered says the same again,
/// as the page does. In the end each transcript is the one of a person whose program was never killed.
/// </summary>
public sealed class TheFleet : IDisposable
{
    private const int Copies = 3;
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

    private readonly string _folder = Directory.CreateTempSubdirectory("sleepcoachbot-fleet-").FullName;

    [Fact]
    public Task A_small_fleet_whose_copies_are_killed_loses_and_doubles_nothing() => RunAsync(people: 12, kills: 4);

    [Fact(Explicit = true)]
    public Task Two_hundred_people_and_a_hundred_kills() => RunAsync(people: 200, kills: 100);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task RunAsync(int people, int kills)
    {
        using var redis = LocalRedis.TryStart();
        string[] settings = ["--DirectLine:NewcomersAtOnce=1000", "--Logging:LogLevel:Default=Warning", .. redis is null ? [] : new[] { $"--Redis:Connection={redis.Connection}" }];
        var copies = await Task.WhenAll(Enumerable.Range(0, Copies).Select(_ => RunningProgram.StartAsync(MondayMorning, folder: _folder, settings: settings)));
        try
        {
            using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false, PooledConnectionLifetime = TimeSpan.FromSeconds(5) });
            WebPerson Somebody() => new(http, () => copies[Random.Shared.Next(Copies)].Address);
            var expected = await UndisturbedAsync(Somebody());

            using var say = new SemaphoreSlim(0);
            var talks = Enumerable.Range(0, people).Select(_ => TalkAsync(Somebody(), say)).ToList();
            var clock = Stopwatch.StartNew();
            var messages = people * (s_script.Length + 1);
            for (var kill = 0; kill < kills; kill++)
            {
                say.Release(messages / kills);
                await Task.Delay(Random.Shared.Next(400), TestContext.Current.CancellationToken);
                await copies[Random.Shared.Next(Copies)].KillAndStartAgainAsync();
                if ((kill + 1) % 10 == 0)
                    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kill + 1} kills after {clock.Elapsed.TotalSeconds:F0} s"));
            }

            say.Release(messages);
            var told = await Task.WhenAll(talks);
            Assert.All(told, talk => Assert.Equal(expected, talk.Transcript));
            Assert.All(told, talk => Assert.Equal(expected, talk.Heard));
            Report(people, kills, redis is not null, clock.Elapsed, told);
            foreach (var copy in copies)
                await copy.DisposeAsync();
            await AssertOneNightEachAsync(told);
        }
        finally
        {
            foreach (var copy in copies)
                await copy.DisposeAsync();
        }
    }

    private static async Task<IReadOnlyList<string>> UndisturbedAsync(WebPerson person)
    {
        await person.JoinAsync();
        foreach (var message in s_script)
            await person.SayAsync(message);
        var heard = await person.HeardAsync();
        // The script does what it is for: every message has an answer, and a night is kept.
        Assert.Contains(heard, said => said.StartsWith("bot: Saved.", StringComparison.Ordinal));
        Assert.All(s_script, message => Assert.StartsWith("bot: ", heard[heard.ToList().IndexOf($"user: {message}") + 1], StringComparison.Ordinal));
        return heard;
    }

    private static async Task<Talk> TalkAsync(WebPerson person, SemaphoreSlim say)
    {
        await say.WaitAsync();
        await person.JoinAsync();
        await using var page = new WebListener(person);
        var answered = new List<long>();
        foreach (var message in s_script)
        {
            await say.WaitAsync();
            await person.SayAsync(message);
            answered.Add(Environment.TickCount64);
        }

        var transcript = await person.HeardAsync();
        // The page hears the last of it too, at the latest with its next look.
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (page.Heard.Count < transcript.Count)
            await Task.Delay(50, patience.Token);
        var heard = page.Heard;
        var lags = s_script.Select((message, i) => heard.First(row => row.Words == $"user: {message}").At - answered[i]);
        return new Talk(person, transcript, [.. heard.Select(row => row.Words)], page.Breaks, [.. lags]);
    }

    private async Task AssertOneNightEachAsync(IReadOnlyList<Talk> talks)
    {
        await using var database = new SqliteConnection($"Data Source={Path.Combine(_folder, "sleepcoach.db")};Pooling=False");
        await database.OpenAsync();
        await using var command = database.CreateCommand();
        command.CommandText = """
            SELECT c.ConversationId, COUNT(n.Id) FROM Conversations c LEFT JOIN Nights n ON n.PersonId = c.PersonId GROUP BY c.ConversationId
            """;
        var nights = new Dictionary<string, long>();
        await using (var reader = await command.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
                nights.Add(reader.GetString(0), reader.GetInt64(1));
        }

        Assert.All(talks, talk => Assert.Equal(1, nights[talk.Person.ConversationId]));
        command.CommandText = "PRAGMA integrity_check";
        Assert.Equal("ok", await command.ExecuteScalarAsync());
    }

    private static void Report(int people, int kills, bool hasRedis, TimeSpan took, IReadOnlyList<Talk> talks)
    {
        var lags = talks.SelectMany(talk => talk.Lags).Order().ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{people} people, {talks.Sum(talk => talk.Transcript.Count)} rows, {kills} kills in {took.TotalSeconds:F0} s, {(hasRedis ? "with" : "without")} Redis: "
            + $"{talks.Sum(talk => talk.Person.Repeats)} requests made again, {talks.Sum(talk => talk.Breaks)} sockets broken; "
            + $"on the page after the answer: p50 {lags[lags.Count / 2]} ms, p99 {lags[lags.Count * 99 / 100]} ms, most {lags[^1]} ms"));
    }

    /// <param name="Transcript">As a poll gives it in the end.</param>
    /// <param name="Heard">As the page's socket has told it, through all its breaks.</param>
    /// <param name="Breaks">How often the socket broke.</param>
    /// <param name="Lags">Milliseconds from a message's acknowledgement to its showing on the page; negative where it shows first.</param>
    private sealed record Talk(WebPerson Person, IReadOnlyList<string> Transcript, IReadOnlyList<string> Heard, int Breaks, IReadOnlyList<long> Lags);
}
