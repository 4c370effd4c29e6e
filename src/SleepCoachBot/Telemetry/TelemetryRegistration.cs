using System.Reflection;
using Azure.Monitor.OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using SleepCoachBot.Channels.Turns;
using SleepCoachBot.Dialogs.Telemetry;

namespace SleepCoachBot.Telemetry;

/// <summary>Sends traces and metrics where the settings say (<see cref="TelemetryOptions"/>), and nothing in them that a person said or is.</summary>
public static class TelemetryRegistration
{
    private const string Requests = "Microsoft.AspNetCore.Hosting";
    private const string Calls = "System.Net.Http";

    /// <summary>Adds OpenTelemetry when a place to send to is named. Without one nothing is gathered, which costs nothing.</summary>
    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration settings)
    {
        var options = settings.GetSection("Telemetry").Get<TelemetryOptions>() ?? new TelemetryOptions();
        var (toCollector, toAzure) = (options.Otlp.Length > 0, !string.IsNullOrEmpty(options.AzureMonitor));
        if (!toCollector && !toAzure)
            return services;

        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("sleepcoachbot", serviceVersion: Version, serviceInstanceId: Environment.MachineName))
            .WithTracing(traces =>
            {
                traces.AddSource(TurnSignals.Name, DialogSignals.Name)
                    .SetSampler(new ParentBasedSampler(new TraceIdRatioBasedSampler(options.TracesKept)))
                    .AddAspNetCoreInstrumentation(requests => requests.Filter = IsNoProbe)
                    .AddHttpClientInstrumentation()
                    .AddProcessor<PlainSpans>();   // before the exporters, which see only what it leaves
                if (toCollector)
                    traces.AddOtlpExporter(exporter => exporter.Endpoint = new Uri(options.Otlp));
                if (toAzure)
                    traces.AddAzureMonitorTraceExporter(exporter => exporter.ConnectionString = options.AzureMonitor);
            })
            .WithMetrics(metrics =>
            {
                metrics.AddMeter(TurnSignals.Name, DialogSignals.Name, Requests, Calls).AddRuntimeInstrumentation();
                if (toCollector)
                    metrics.AddOtlpExporter(exporter => exporter.Endpoint = new Uri(options.Otlp));
                if (toAzure)
                    metrics.AddAzureMonitorMetricExporter(exporter => exporter.ConnectionString = options.AzureMonitor);
            });
        return services.AddSingleton<PlainSpans>();
    }

    private static string Version => typeof(TelemetryRegistration).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    private static bool IsNoProbe(HttpContext context) => !context.Request.Path.StartsWithSegments("/healthz", StringComparison.Ordinal);
}
