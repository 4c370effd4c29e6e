using System.Diagnostics.Metrics;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SleepCoachBot.Channels.Turns;
using SleepCoachBot.Dialogs.Telemetry;

namespace SleepCoachBot.Tests.Operations;

/// <summary>The dashboard asks for metrics that the program has, under the names that Prometheus gives them.</summary>
public sealed partial class DashboardTests
{
    // Not ours: of ASP.NET Core and of the runtime.
    private static readonly string[] s_framework = ["http_server_request_duration_seconds", "dotnet_process_memory_working_set_bytes"];

    private static readonly Dictionary<string, Instrument> s_instruments = new[] { typeof(TurnSignals), typeof(DialogSignals) }
        .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.NonPublic))
        .Where(field => typeof(Instrument).IsAssignableFrom(field.FieldType))
        .Select(field => (Instrument)field.GetValue(null)!)
        .ToDictionary(PrometheusName);

    private static readonly JsonNode s_dashboard = JsonNode.Parse(Repository.Read("deploymentTemplates", "grafana", "sleepcoachbot.json"))!;

    [Fact]
    public void Every_metric_that_it_asks_for_exists()
    {
        var asked = Queries().SelectMany(query => MetricName().Matches(query)).Select(match => Bare(match.Value)).ToHashSet();
        Assert.NotEmpty(asked);
        Assert.Empty(asked.Except(s_instruments.Keys).Except(s_framework));
    }

    [Fact]
    public void Every_metric_of_ours_is_shown()
    {
        var queries = string.Join('\n', Queries());
        Assert.All(s_instruments.Keys, name => Assert.Contains(name, queries, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_metric_of_ours_is_in_the_administrators_table()
    {
        var document = Repository.Read("docs", "administrator.md");
        Assert.All(s_instruments.Values, instrument => Assert.Contains($"| `{instrument.Name}` |", document, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_panel_has_a_title_and_a_place_of_its_own()
    {
        var panels = s_dashboard["panels"]!.AsArray();
        Assert.All(panels, panel => Assert.NotEmpty((string)panel!["title"]!));
        Assert.Equal(panels.Count, panels.Select(panel => ((int)panel!["gridPos"]!["x"]!, (int)panel["gridPos"]!["y"]!)).Distinct().Count());
    }

    private static IEnumerable<string> Queries() =>
        s_dashboard["panels"]!.AsArray().SelectMany(panel => panel!["targets"]!.AsArray()).Select(target => (string)target!["expr"]!);

    // OpenTelemetry's rule for Prometheus: dots to underscores, the unit at the end unless in braces, _total after a counter.
    private static string PrometheusName(Instrument instrument)
    {
        var name = instrument.Name.Replace('.', '_') + (instrument.Unit == "s" ? "_seconds" : "");
        return instrument is Counter<long> ? name + "_total" : name;
    }

    private static string Bare(string name) => Suffix().Replace(name, "");

    [GeneratedRegex("(?:sleepcoach|http_server|dotnet)_[a-z_]+")]
    private static partial Regex MetricName();

    [GeneratedRegex("_(?:bucket|sum|count)$")]
    private static partial Regex Suffix();
}
