using System.Text;
using SleepCoachBot.BotRuntime.Activities;
using Trace = System.Diagnostics.Trace;

namespace SleepCoachBot.BotRuntime.Turns;

/// <summary>Writes what is said to the diagnostics trace: a developer's help, not for people's own conversations.</summary>
public class TraceTranscriptLogger : ITranscriptLogger
{
    private readonly bool _traceActivity;

    /// <param name="traceActivity">Whether all of an activity is written, texts too; otherwise its type and id alone.</param>
    public TraceTranscriptLogger(bool traceActivity) => _traceActivity = traceActivity;

    /// <inheritdoc />
    public Task LogActivityAsync(IActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        Trace.TraceInformation(_traceActivity && activity is Activity whole
            ? Encoding.UTF8.GetString(ActivityJson.Serialize(whole))
            : $"{activity.Type} {activity.Id}");
        return Task.CompletedTask;
    }
}
