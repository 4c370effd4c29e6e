using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace SleepCoachBot.Storage.Databases;

/// <summary>EF's own retries, and one more case: a pooled connection that a restart of the server broke.</summary>
/// <remarks>The waits are 0, 1, 3, 7, 10 and 10 seconds, each up to a tenth longer: a server that is away for half a minute fails no turn.</remarks>
internal sealed class PatientStrategy(ExecutionStrategyDependencies dependencies)
    : SqlServerRetryingExecutionStrategy(dependencies, maxRetryCount: 6, maxRetryDelay: TimeSpan.FromSeconds(10), errorNumbersToAdd: null)
{
    /// <summary>What the client reports when the connection is gone without a word from the server.</summary>
    private const int ConnectionGone = 0;

    protected override bool ShouldRetryOn(Exception exception) =>
        exception is SqlException { Number: ConnectionGone } || base.ShouldRetryOn(exception);
}
