namespace SleepCoachBot.BotRuntime.Turns;

/// <summary>Hears what a bot does. Nothing that a person said is among it.</summary>
public interface IBotTelemetryClient
{
    /// <summary>Whether something could be reached.</summary>
    /// <param name="name">What was tried.</param>
    /// <param name="timeStamp">When.</param>
    /// <param name="duration">How long it took.</param>
    /// <param name="runLocation">From where.</param>
    /// <param name="success">Whether it could.</param>
    /// <param name="message">What was the matter.</param>
    /// <param name="properties">What else is known.</param>
    /// <param name="metrics">Measures.</param>
    void TrackAvailability(
        string name,
        DateTimeOffset timeStamp,
        TimeSpan duration,
        string runLocation,
        bool success,
        string? message = null,
        IDictionary<string, string>? properties = null,
        IDictionary<string, double>? metrics = null);

    /// <summary>Something else was called.</summary>
    /// <param name="dependencyTypeName">What kind of thing.</param>
    /// <param name="target">Where it is.</param>
    /// <param name="dependencyName">Its name.</param>
    /// <param name="data">The command.</param>
    /// <param name="startTime">When.</param>
    /// <param name="duration">How long it took.</param>
    /// <param name="resultCode">What it answered.</param>
    /// <param name="success">Whether that is good.</param>
    void TrackDependency(
        string dependencyTypeName,
        string target,
        string dependencyName,
        string data,
        DateTimeOffset startTime,
        TimeSpan duration,
        string resultCode,
        bool success);

    /// <summary>Something happened.</summary>
    void TrackEvent(string eventName, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null);

    /// <summary>Something failed.</summary>
    void TrackException(Exception exception, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null);

    /// <summary>Something worth noting.</summary>
    void TrackTrace(string message, Severity severityLevel, IDictionary<string, string>? properties);

    /// <summary>Sends what was kept back.</summary>
    void Flush();
}
