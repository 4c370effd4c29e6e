using System.Diagnostics;
using System.Diagnostics.Metrics;
using SleepCoachBot.Channels.Turns;

namespace SleepCoachBot.Storage.Tests;

/// <summary>Hears the spans and measures of one test, from when it is made: other tests of the process make theirs meanwhile.</summary>
internal sealed class HeardSignals : IDisposable
{
    private static readonly AsyncLocal<HeardSignals?> s_ofThisTest = new();
    private readonly Lock _gate = new();
    private readonly MeterListener _meters = new();
    private readonly ActivityListener _spans;
    private readonly List<Activity> _ended = [];
    private readonly List<(string Name, double Value, string Tag)> _measured = [];

    public HeardSignals()
    {
        s_ofThisTest.Value = this;
        _meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == TurnSignals.Name)
                listener.EnableMeasurementEvents(instrument);
        };
        _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Measured(instrument, value, tags));
        _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Measured(instrument, value, tags));
        _meters.Start();
        _spans = new ActivityListener
        {
            ShouldListenTo = source => source.Name == TurnSignals.Name,
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = Ended,
        };
        ActivitySource.AddActivityListener(_spans);
    }

    /// <summary>What an instrument was told, in order: value, and tags as <c>name=value</c>.</summary>
    public IReadOnlyList<(double Value, string Tag)> Of(string instrument)
    {
        lock (_gate)
            return [.. _measured.Where(measure => measure.Name == instrument).Select(measure => (measure.Value, measure.Tag))];
    }

    /// <summary>The spans of this name that have ended.</summary>
    public IReadOnlyList<Activity> Spans(string name)
    {
        lock (_gate)
            return [.. _ended.Where(span => span.OperationName == name)];
    }

    public void Dispose()
    {
        _meters.Dispose();
        _spans.Dispose();
    }

    private void Measured(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (s_ofThisTest.Value != this)
            return;
        var tag = string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"));
        lock (_gate)
            _measured.Add((instrument.Name, value, tag));
    }

    private void Ended(Activity span)
    {
        if (s_ofThisTest.Value != this)
            return;
        lock (_gate)
            _ended.Add(span);
    }
}
