using SleepCoachBot.BotRuntime.Turns;

namespace SleepCoachBot.BotRuntime.Tests.Dialogs;

/// <summary>Keeps what dialogs report.</summary>
internal sealed class RecordingTelemetryClient : IBotTelemetryClient, IBotPageViewTelemetryClient
{
    internal List<(string Name, IDictionary<string, string> Properties)> Events { get; } = [];

    internal List<string> PageViews { get; } = [];

    internal List<string> Traces { get; } = [];

    public void TrackEvent(string eventName, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null) =>
        Events.Add((eventName, properties ?? new Dictionary<string, string>()));

    public void TrackPageView(string dialogName, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null) =>
        PageViews.Add(dialogName);

    public void TrackTrace(string message, Severity severityLevel, IDictionary<string, string>? properties) => Traces.Add(message);

    public void TrackAvailability(
        string name, DateTimeOffset timeStamp, TimeSpan duration, string runLocation, bool success, string? message = null,
        IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null) => throw new NotSupportedException();

    public void TrackDependency(
        string dependencyTypeName, string target, string dependencyName, string data, DateTimeOffset startTime, TimeSpan duration,
        string resultCode, bool success) => throw new NotSupportedException();

    public void TrackException(
        Exception exception, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null) =>
        throw new NotSupportedException();

    public void Flush()
    {
    }
}
