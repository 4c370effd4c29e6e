using System.Diagnostics;

namespace SleepCoachBot.Benchmarks.Scale;

/// <summary>Counts the commands that EF sends while it lives.</summary>
internal sealed class QueryCounter : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private const string Listener = "Microsoft.EntityFrameworkCore";
    private const string Executed = "Microsoft.EntityFrameworkCore.Database.Command.CommandExecuted";

    private readonly IDisposable _all;
    private IDisposable? _one;
    private long _queries;

    public QueryCounter() => _all = DiagnosticListener.AllListeners.Subscribe(this);

    public long Queries => Interlocked.Read(ref _queries);

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == Listener)
            _one = value.Subscribe(this, name => name == Executed);
    }

    public void OnNext(KeyValuePair<string, object?> value) => Interlocked.Increment(ref _queries);

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose()
    {
        _one?.Dispose();
        _all.Dispose();
    }
}
