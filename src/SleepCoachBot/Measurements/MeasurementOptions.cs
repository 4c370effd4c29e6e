namespace SleepCoachBot.Measurements;

/// <summary>Whether the program writes into its log what it measures of itself. Section <c>Measurements</c> of the settings.</summary>
public sealed class MeasurementOptions
{
    /// <summary>How often. Zero: not at all.</summary>
    /// <value>Zero unless set. A collector (<c>dotnet-counters</c>, OpenTelemetry) reads the same meters without it.</value>
    public TimeSpan Every { get; init; }
}
