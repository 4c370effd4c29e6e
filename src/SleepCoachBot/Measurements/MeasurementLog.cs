using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace SleepCoachBot.Measurements;

/// <summary>Writes count, mean and most of each of the program's own measurements into the log, for installations without a collector.</summary>
internal sealed partial class MeasurementLog(TimeSpan every, TimeProvider clock, ILogger<MeasurementLog> log) : BackgroundService
{
    private const string OwnMeters = "SleepCoachBot";

    private readonly Lock _gate = new();
    private readonly Dictionary<string, (long Count, double Sum, double Most)> _measured = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (instrument.Meter.Name.StartsWith(OwnMeters, StringComparison.Ordinal))
                listening.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        listener.Start();
        using var timer = new PeriodicTimer(every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            Report();
    }

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var name = instrument.Name;
        foreach (var (_, tag) in tags)
            name += $".{tag}";
        lock (_gate)
        {
            var (count, sum, most) = _measured.GetValueOrDefault(name);
            _measured[name] = (count + 1, sum + value, Math.Max(most, value));
        }
    }

    private void Report()
    {
        lock (_gate)
        {
            foreach (var (name, (count, sum, most)) in _measured)
                LogMeasured(name, count, sum / count * 1000, most * 1000);
            _measured.Clear();
        }

        using var own = Process.GetCurrentProcess();
        LogProcess(own.WorkingSet64 / (1024 * 1024), own.TotalProcessorTime.TotalSeconds);
    }

    [LoggerMessage(EventId = 3101, Level = LogLevel.Information, Message = "Measured {Name}: {Count} times, mean {Mean:F2} ms, most {Most:F2} ms")]
    private partial void LogMeasured(string name, long count, double mean, double most);

    [LoggerMessage(EventId = 3102, Level = LogLevel.Information, Message = "Measured process: {Memory} MB, {Processor:F2} s of processor time since its start")]
    private partial void LogProcess(long memory, double processor);
}
