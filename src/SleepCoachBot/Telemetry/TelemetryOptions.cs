using System.ComponentModel.DataAnnotations;

namespace SleepCoachBot.Telemetry;

/// <summary>Where traces and metrics go. Section <c>Telemetry</c> of appsettings.json. With neither place named, nothing is exported.</summary>
public sealed class TelemetryOptions : IValidatableObject
{
    /// <summary>Address of an OpenTelemetry collector that speaks gRPC, such as <c>http://localhost:4317</c>; empty: none.</summary>
    public string Otlp { get; init; } = "";

    /// <summary>Connection string of an Application Insights resource. From the environment or a vault; null: none.</summary>
    public string? AzureMonitor { get; init; }

    /// <summary>The share of turns whose trace is kept. Metrics count every turn.</summary>
    /// <value>0 to 1; 1 unless set.</value>
    [Range(0.0, 1.0)]
    public double TracesKept { get; init; } = 1;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Otlp.Length > 0 && !(Uri.TryCreate(Otlp, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
            yield return new ValidationResult($"Telemetry:Otlp is {Otlp}, which is no address. Write one like http://localhost:4317.");
        if (!string.IsNullOrEmpty(AzureMonitor) && !AzureMonitor.Contains("InstrumentationKey=", StringComparison.OrdinalIgnoreCase))
            yield return new ValidationResult("Telemetry:AzureMonitor is no connection string. Copy it from the Application Insights resource; it begins with InstrumentationKey=.");
    }
}
