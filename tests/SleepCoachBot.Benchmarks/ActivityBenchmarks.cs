using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using BenchmarkDotNet.Attributes;
using SleepCoachBot.BotRuntime.Activities;

namespace SleepCoachBot.Benchmarks;

/// <summary>Reading and writing a message of 2 KB, as Teams sends it after a card was submitted.</summary>
[MemoryDiagnoser]
public class ActivityBenchmarks
{
    private readonly byte[] _sent = Encoding.UTF8.GetBytes(SampleActivity.Json);

    // The same types without generated metadata: what a runtime would do that left all to reflection.
    private readonly JsonSerializerOptions _reflection = new(ActivityJson.Options) { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };

    [Benchmark]
    public byte[] ParseAndSerialize() => ActivityJson.Serialize(ActivityJson.Parse(_sent));

    [Benchmark(Baseline = true)]
    public byte[] ByReflection() =>
        JsonSerializer.SerializeToUtf8Bytes(JsonSerializer.Deserialize<Activity>(_sent, _reflection), _reflection);

    [Benchmark]
    public string AsATreeOfNodes() => JsonNode.Parse(_sent)!.ToJsonString();

    [Benchmark]
    public Activity Parse() => ActivityJson.Parse(_sent);
}
