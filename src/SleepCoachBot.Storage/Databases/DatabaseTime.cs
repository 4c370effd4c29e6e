using System.Data.Common;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SleepCoachBot.Storage.Databases;

/// <summary>How long the database takes, as metric <c>sleepcoach.database.duration</c> of meter <c>SleepCoachBot.Storage</c>.</summary>
/// <remarks>
/// Seconds, by operation: <c>read</c> (a connection's reads together), <c>query</c> (one of EF's outside a write) and <c>write</c> (from asking
/// until it is durable: the waiting for others' commits and the tries are in it).
/// </remarks>
internal sealed class DatabaseTime : DbCommandInterceptor
{
    private static readonly Meter s_meter = new("SleepCoachBot.Storage");
    private static readonly Histogram<double> s_duration = s_meter.CreateHistogram<double>("sleepcoach.database.duration", "s");

    /// <summary>Measures the queries of a context of its own.</summary>
    public static DatabaseTime OfQueries { get; } = new();

    /// <summary>Measures one operation, also one that fails.</summary>
    public static async Task<T> MeasureAsync<T>(string operation, Func<Task<T>> work)
    {
        var began = Stopwatch.GetTimestamp();
        try
        {
            return await work();
        }
        finally
        {
            Record(operation, Stopwatch.GetElapsedTime(began));
        }
    }

    public override DbDataReader ReaderExecuted(DbCommand command, CommandExecutedEventData eventData, DbDataReader result)
    {
        ArgumentNullException.ThrowIfNull(eventData);
        Record("query", eventData.Duration);
        return result;
    }

    public override ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default) =>
        new(ReaderExecuted(command, eventData, result));

    private static void Record(string operation, TimeSpan duration) =>
        s_duration.Record(duration.TotalSeconds, new KeyValuePair<string, object?>("operation", operation));
}
