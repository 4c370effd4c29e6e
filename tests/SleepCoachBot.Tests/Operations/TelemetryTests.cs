using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using SleepCoachBot.Channels.Turns;

namespace SleepCoachBot.Tests.Operations;

/// <summary>What leaves the program as traces and metrics.</summary>
public sealed class TelemetryTests
{
    private const string Danger = "my breathing is very shallow zanzibar and I can't wake up properly";
    private const string Night = "bed 11ish, took 45 min zanzibar, up twice, out at half 6, rubbish";

    private static readonly Dictionary<string, string> s_exported = new()
    {
        ["Telemetry:Otlp"] = "http://127.0.0.1:9",   // nobody listens; what would be sent is looked at in memory
        ["Turns:Longest"] = "00:10:00",              // however busy the machine is
    };

    [Fact]
    public async Task Every_part_of_a_turn_is_a_span_of_one_trace()
    {
        var (all, _, _) = await TalkAsync();
        // Other tests of this process have turns too, without a request; and a request may end after its answer is here.
        var requests = all.Where(span => span.Kind == ActivityKind.Server).Select(span => span.TraceId).ToHashSet();
        var spans = all.Where(span => requests.Contains(span.TraceId)).ToList();
        var turn = spans.Last(span => span.OperationName == "turn");
        var within = spans.Where(span => span.TraceId == turn.TraceId).Select(span => span.OperationName).ToHashSet();
        Assert.Superset(new HashSet<string> { "turn", "safety screen", "commit" }, within);
        var told = spans.Where(span => span.OperationName == "reading").Select(span => span.TraceId).ToHashSet();
        Assert.Contains(spans, span => span.OperationName == "dialogs" && told.Contains(span.TraceId));
        var steps = spans.Where(span => span.OperationName == "dialog step").ToList();
        Assert.Contains(steps, step => Equals(step.GetTagItem("bot.dialog"), "MorningCheckInDialog") && Equals(step.GetTagItem("bot.dialog.step"), "AskOrShowAsync"));
        var dialogs = spans.Where(span => span.OperationName is "dialogs" or "dialog step").Select(span => span.SpanId).ToHashSet();
        Assert.All(steps, step => Assert.Contains(step.ParentSpanId, dialogs));
    }

    [Fact]
    public async Task No_text_and_no_id_is_in_any_of_it()
    {
        var (spans, metrics, secrets) = await TalkAsync();
        Assert.NotEmpty(spans);
        Assert.NotEmpty(metrics);
        var all = spans.SelectMany(Texts).Concat(metrics).ToList();
        foreach (var secret in secrets.Append("zanzibar"))
            Assert.DoesNotContain(all, text => text.Contains(secret, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task What_is_counted_is_there_under_its_name()
    {
        var (_, metrics, _) = await TalkAsync();
        foreach (var name in new[] { "sleepcoach.turns", "sleepcoach.turn.duration", "sleepcoach.safety.events", "sleepcoach.readings.asked_again" })
            Assert.Contains(metrics, metric => metric.StartsWith(name + " ", StringComparison.Ordinal));
        Assert.Contains(metrics, metric => metric.StartsWith("sleepcoach.safety.events ", StringComparison.Ordinal) && metric.Contains("bot.safety=Emergency", StringComparison.Ordinal));
    }

    // Tells a night and a danger over the web chat's own way. Secrets: what must not be found anywhere.
    private static async Task<(IReadOnlyList<Activity> Spans, IReadOnlyList<string> Metrics, IReadOnlyList<string> Secrets)> TalkAsync()
    {
        var (spans, metrics) = (new Collected<Activity>(), new Collected<Metric>());
        await using var host = new RunningHost(s_exported, services => services
            .ConfigureOpenTelemetryTracerProvider(traces => traces.AddInMemoryExporter(spans))
            .ConfigureOpenTelemetryMeterProvider(meters => meters.AddInMemoryExporter(metrics)));
        using var client = host.CreateClient();
        client.BaseAddress = new Uri("http://localhost");
        var cancel = TestContext.Current.CancellationToken;

        var pass = await PostAsync(client, "/webchat/token", new JsonObject(), cancel);
        var (token, conversation) = ((string)pass["token"]!, (string)pass["conversationId"]!);
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        var person = UserOf(token);
        foreach (var text in new[] { Night, "yes", Night, "tablets", "xyzzy", "plugh", Danger })
        {
            var message = new JsonObject
            {
                ["type"] = "message", ["text"] = text, ["from"] = new JsonObject { ["id"] = person }, ["localTimezone"] = "Europe/London", ["locale"] = "en-GB",
            };
            // On a busy machine the channel may stop waiting for the bot; the turn goes on.
            using var answer = await client.PostAsJsonAsync(new Uri($"/v3/directline/conversations/{conversation}/activities", UriKind.Relative), message, cancel);
            await host.Services.GetRequiredService<DurableTurns>().WhenIdleAsync();
        }
        host.Services.GetRequiredService<MeterProvider>().ForceFlush();
        host.Services.GetRequiredService<TracerProvider>().ForceFlush();
        return ([.. spans], [.. metrics.SelectMany(Written)], [token, conversation, person, "xyzzy", host.Folder]);
    }

    private static async Task<JsonNode> PostAsync(HttpClient client, string path, JsonObject body, CancellationToken cancel)
    {
        using var answer = await client.PostAsJsonAsync(new Uri(path, UriKind.Relative), body, cancel);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonNode>(cancel))!;
    }

    // The token says whose it is; a client may look.
    private static string UserOf(string token)
    {
        var claims = token.Split('.')[1].Replace('-', '+').Replace('_', '/');
        var json = JsonNode.Parse(Encoding.UTF8.GetString(Convert.FromBase64String(claims.PadRight((claims.Length + 3) / 4 * 4, '='))))!;
        return (string)json["user"]!;
    }

    private static IEnumerable<string> Texts(Activity span) =>
        span.TagObjects.Concat(span.Events.SelectMany(e => e.Tags)).Concat(span.Baggage.Select(item => KeyValuePair.Create(item.Key, (object?)item.Value)))
            .Select(tag => $"{tag.Key}={tag.Value}")
            .Concat([span.DisplayName, span.StatusDescription ?? ""]);

    private static IEnumerable<string> Written(Metric metric)
    {
        foreach (var point in metric.GetMetricPoints())
        {
            var text = new StringBuilder(metric.Name).Append(' ');
            foreach (var tag in point.Tags)
                text.Append(tag.Key).Append('=').Append(tag.Value).Append(' ');
            yield return text.ToString();
        }
    }

    // The exporters fill a plain collection, from more than one thread.
    private sealed class Collected<T> : ICollection<T>
    {
        private readonly ConcurrentQueue<T> _items = [];
        public int Count => _items.Count;
        public bool IsReadOnly => false;
        public void Add(T item) => _items.Enqueue(item);
        public void Clear() => _items.Clear();
        public bool Contains(T item) => _items.Contains(item);
        public void CopyTo(T[] array, int arrayIndex) => _items.CopyTo(array, arrayIndex);
        public bool Remove(T item) => throw new NotSupportedException();
        public IEnumerator<T> GetEnumerator() => _items.GetEnumerator();
        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
