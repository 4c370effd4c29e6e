using System.Globalization;
using CsCheck;
using Microsoft.Extensions.Logging;
using SleepCoachBot.Channels.Connector;
using SleepCoachBot.Channels.Tests.Testing;

namespace SleepCoachBot.Channels.Tests.Fuzzing;

/// <summary>Whatever comes over the wire is answered: never with a 500, never with an exception that nobody caught.</summary>
/// <remarks>
/// A few thousand requests in every test run. A million:
/// <code>FUZZ_REQUESTS=1000000 dotnet run -c Release --project tests/SleepCoachBot.Channels.Tests -- --filter-class "*FuzzTests"</code>
/// </remarks>
public sealed class FuzzTests
{
    /// <summary>Requests to one server before the next is started, so that what its bot remembers stays small.</summary>
    private const int Round = 20_000;

    private static readonly long s_requests =
        long.TryParse(Environment.GetEnvironmentVariable("FUZZ_REQUESTS"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : 3000;

    [Fact]
    public async Task No_request_is_answered_with_500_or_leaves_an_exception_behind()
    {
        for (var left = s_requests; left > 0; left -= Round)
        {
            await using var server = await ChannelServer.StartAsync(
                settings: new Dictionary<string, string?>
                {
                    ["DirectLine:Secret"] = ChannelServer.Secret, ["DirectLine:SendsAtOnce"] = "1000", ["DirectLine:SendsPerSecond"] = "1000",
                    ["DirectLine:NewcomersAtOnce"] = "10000", ["DirectLine:NewcomersPerSecond"] = "10000",
                },
                map: app => app.MapBotMessages(), add: (services, configuration) => services.AddBotMessages(configuration));
            var people = new List<DirectLineClient>();
            for (var i = 0; i < FuzzedRequest.People; i++)
                people.Add(await server.NewPersonAsync());

            var answers = new int[600];
            await FuzzedRequest.All.SampleAsync(
                async fuzzed =>
                {
                    using var request = fuzzed.For(people);
                    using var answer = await server.Http.SendAsync(request, TestContext.Current.CancellationToken);
                    Interlocked.Increment(ref answers[(int)answer.StatusCode]);
                    Assert.True((int)answer.StatusCode is < 500 or 501, $"{fuzzed} was answered with {(int)answer.StatusCode}");
                },
                iter: Math.Min(left, Round), threads: 4);

            Assert.DoesNotContain(server.Log.Lines, line => line.Level >= LogLevel.Error);

            // Requests that all fail at the door would prove nothing about what is behind it.
            TestContext.Current.SendDiagnosticMessage(string.Join(", ", answers.Index().Where(a => a.Item > 0).Select(a => $"{a.Index}: {a.Item}")));
            Assert.True(answers[200] > Math.Min(left, Round) / 20);
            Assert.NotEmpty(server.Bot.Heard);
        }
    }
}
