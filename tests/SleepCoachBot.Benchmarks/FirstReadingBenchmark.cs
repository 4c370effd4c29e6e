using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using NodaTime;
using SleepCoachBot.Understanding.Readings;
using SleepCoachBot.Understanding.Slots;

namespace SleepCoachBot.Benchmarks;

/// <summary>The first reading after start: the person who writes first must not wait. Goal: under 50 ms.</summary>
[SimpleJob(RunStrategy.ColdStart, launchCount: 5, warmupCount: 0, iterationCount: 1, invocationCount: 1)]
public class FirstReadingBenchmark
{
    private SlotReader? _slots;
    private MessageContext? _morning;

    // A program makes its readers and knows its time zones as it starts, before anybody writes.
    [GlobalSetup]
    public void Start() => (_slots, _morning) = (new SlotReader(), ReaderBenchmarks.Morning);

    [Benchmark]
    public Reading<LocalDateTime> First() => _slots!.ReadMoment(Slot.IntoBed, "half ten", _morning!);
}
