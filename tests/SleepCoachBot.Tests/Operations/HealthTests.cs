using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Quartz;

namespace SleepCoachBot.Tests.Operations;

/// <summary>What the health endpoints say, and when.</summary>
public sealed class HealthTests
{
    private static readonly Uri s_live = new("/healthz/live", UriKind.Relative);
    private static readonly Uri s_ready = new("/healthz/ready", UriKind.Relative);

    [Fact]
    public async Task A_program_that_has_started_is_live_and_ready()
    {
        await using var host = new RunningHost();
        using var client = await StartedAsync(host);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), await AskAsync(client));
        var report = await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["database", "migrations", "scheduler"], report.Entries.Keys.Order());
    }

    [Fact]
    public async Task Without_its_scheduler_it_is_live_and_not_ready()
    {
        await using var host = new RunningHost();
        using var client = await StartedAsync(host);
        var scheduler = await host.Services.GetRequiredService<ISchedulerFactory>().GetScheduler(TestContext.Current.CancellationToken);
        await scheduler.Shutdown(cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable), await AskAsync(client));
    }

    [Fact]
    public async Task Without_its_tables_it_is_live_and_not_ready()
    {
        await using var host = new RunningHost();
        using var client = await StartedAsync(host);
        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(host.Folder, "sleepcoach.db")}"))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = "ALTER TABLE Conversations RENAME TO Elsewhere; DELETE FROM __EFMigrationsHistory";
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable), await AskAsync(client));
        var report = await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HealthStatus.Unhealthy, report.Entries["database"].Status);
        Assert.Equal(HealthStatus.Unhealthy, report.Entries["migrations"].Status);
        Assert.Equal(HealthStatus.Healthy, report.Entries["scheduler"].Status);
    }

    // The scheduler starts beside the web server, on a busy machine later than it.
    private static async Task<HttpClient> StartedAsync(RunningHost host)
    {
        var client = host.CreateClient();
        var scheduler = await host.Services.GetRequiredService<ISchedulerFactory>().GetScheduler(TestContext.Current.CancellationToken);
        for (var asked = 0; asked < 300 && await scheduler.GetStatus(TestContext.Current.CancellationToken) != SchedulerStatus.Running; asked++)
            await Task.Delay(100, TestContext.Current.CancellationToken);
        return client;
    }

    private static async Task<(HttpStatusCode Live, HttpStatusCode Ready)> AskAsync(HttpClient client)
    {
        using var live = await client.GetAsync(s_live, TestContext.Current.CancellationToken);
        using var ready = await client.GetAsync(s_ready, TestContext.Current.CancellationToken);
        return (live.StatusCode, ready.StatusCode);
    }
}
