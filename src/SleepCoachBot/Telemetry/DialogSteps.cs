using SleepCoachBot.BotRuntime.Turns;
using SleepCoachBot.Dialogs.Telemetry;

namespace SleepCoachBot.Telemetry;

/// <summary>Takes from what the runtime reports of its dialogs the names of steps, and nothing else.</summary>
internal sealed class DialogSteps : IBotTelemetryClient
{
    private const string WaterfallStep = "WaterfallStep";

    public void TrackEvent(string eventName, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null)
    {
        if (eventName == WaterfallStep && properties is not null)
            DialogSignals.StepIsBegun(properties["DialogId"], properties["StepName"]);
    }

    public void TrackAvailability(
        string name, DateTimeOffset timeStamp, TimeSpan duration, string runLocation, bool success, string? message = null,
        IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null)
    {
    }

    public void TrackDependency(
        string dependencyTypeName, string target, string dependencyName, string data, DateTimeOffset startTime, TimeSpan duration, string resultCode,
        bool success)
    {
    }

    // An exception's text may quote what was said.
    public void TrackException(Exception exception, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null)
    {
    }

    public void TrackTrace(string message, Severity severityLevel, IDictionary<string, string>? properties)
    {
    }

    public void Flush()
    {
    }
}
