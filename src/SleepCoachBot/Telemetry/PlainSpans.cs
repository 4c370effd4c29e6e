using System.Diagnostics;
using OpenTelemetry;
using SleepCoachBot.Channels.Turns;
using SleepCoachBot.Dialogs.Telemetry;

namespace SleepCoachBot.Telemetry;

/// <summary>Leaves of a span what is listed here, and nothing else: paths and queries hold conversation ids and tokens.</summary>
internal sealed class PlainSpans : BaseProcessor<Activity>
{
    private static readonly HashSet<string> s_plain =
    [
        "http.request.method", "http.response.status_code", "http.route", "url.scheme", "server.address", "server.port", "network.protocol.version", "error.type",
        TurnSignals.Channel, TurnSignals.ActivityType, TurnSignals.Outcome, TurnSignals.Attempts, TurnSignals.Kind,
        DialogSignals.Dialog, DialogSignals.Step, DialogSignals.Safety, DialogSignals.ReadFor, DialogSignals.Why,
    ];

    public override void OnEnd(Activity data)
    {
        foreach (var name in data.TagObjects.Select(tag => tag.Key).Where(name => !s_plain.Contains(name)).ToList())
            data.SetTag(name, null);
        // What goes with a failure is an exception's text, which may quote what was said.
        data.SetStatus(data.Status);
        // An event cannot be taken off a span, and none is ours: it takes the span with it.
        if (data.Events.Any())
            data.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
    }
}
