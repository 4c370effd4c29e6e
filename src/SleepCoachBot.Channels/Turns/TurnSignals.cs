using System.Diagnostics;
using System.Diagnostics.Metrics;
using SleepCoachBot.BotRuntime.Activities;
using KnownChannels = SleepCoachBot.BotRuntime.Connector.Channels;

namespace SleepCoachBot.Channels.Turns;

/// <summary>What turns and deliveries tell whoever watches the program: kinds, outcomes and lengths. Never a text or an id.</summary>
public static class TurnSignals
{
    /// <summary>The name under which traces and metrics are listened for.</summary>
    public const string Name = "SleepCoachBot.Channels";

    /// <summary>Tag: the channel; one that is not known is <c>other</c>, since a caller can write there what it likes.</summary>
    public const string Channel = "bot.channel";

    /// <summary>Tag: the activity's type; one that is not known is <c>other</c>.</summary>
    public const string ActivityType = "bot.activity";

    /// <summary>Tag: how a turn or a delivery ended.</summary>
    public const string Outcome = "bot.outcome";

    /// <summary>Tag: how often a turn was run.</summary>
    public const string Attempts = "bot.attempts";

    /// <summary>Tag: what fell due.</summary>
    public const string Kind = "bot.check_in";

    /// <summary>What is begun later than this after it fell due counts as late: six looks of the dispatcher.</summary>
    public static readonly TimeSpan LateAfter = TimeSpan.FromMinutes(1);

    private const string Other = "other";

    private static readonly HashSet<string> s_channels = [KnownChannels.Msteams, KnownChannels.Directline, KnownChannels.Webchat, KnownChannels.Emulator];

    private static readonly HashSet<string> s_types =
    [
        ActivityTypes.Message, ActivityTypes.Event, ActivityTypes.Invoke, ActivityTypes.ConversationUpdate, ActivityTypes.InstallationUpdate,
        ActivityTypes.MessageReaction, ActivityTypes.MessageUpdate, ActivityTypes.MessageDelete, ActivityTypes.EndOfConversation, ActivityTypes.Typing,
    ];

    private static readonly ActivitySource s_source = new(Name);
    private static readonly Meter s_meter = new(Name);

    private static readonly Counter<long> s_turns = s_meter.CreateCounter<long>("sleepcoach.turns", "{turn}", "Turns, by channel, kind of activity and outcome.");

    private static readonly Histogram<double> s_turnDuration = s_meter.CreateHistogram<double>(
        "sleepcoach.turn.duration", "s", "From taking a turn in, the wait for the turn before it included, to its commit.",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60] });

    private static readonly Counter<long> s_deliveries = s_meter.CreateCounter<long>("sleepcoach.deliveries", "{message}", "Attempts to send to a connector channel, by outcome.");
    private static readonly Counter<long> s_checkIns = s_meter.CreateCounter<long>("sleepcoach.checkins.sent", "{turn}", "What the bot began by itself, by kind.");
    private static readonly Counter<long> s_late = s_meter.CreateCounter<long>("sleepcoach.checkins.late", "{turn}", "Of these, what was begun more than a minute after it fell due.");

    private static readonly Histogram<double> s_lateness = s_meter.CreateHistogram<double>(
        "sleepcoach.checkin.lateness", "s", "From when something fell due to when it was taken up.",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [1, 5, 10, 20, 30, 60, 120, 300, 900, 3600] });

    /// <summary>A turn is taken in. It is counted when the answer is disposed.</summary>
    internal static WatchedTurn Turn(string channelId, string? type) => new(Known(s_channels, channelId), Known(s_types, type));

    /// <summary>A commit is begun.</summary>
    internal static System.Diagnostics.Activity? Commit() => s_source.StartActivity("commit");

    /// <summary>A message is sent to a channel's connector.</summary>
    internal static System.Diagnostics.Activity? Delivery() => s_source.StartActivity("delivery", ActivityKind.Producer);

    /// <summary>What sending came to.</summary>
    internal static void Delivered(System.Diagnostics.Activity? span, SendOutcome outcome)
    {
        var name = outcome.GetType().Name;
        span?.SetTag(Outcome, name);
        s_deliveries.Add(1, new KeyValuePair<string, object?>(Outcome, name));
    }

    /// <summary>Something that the bot begins by itself was begun.</summary>
    /// <param name="kind">The name of its kind.</param>
    /// <param name="dueFor">How long it had been due.</param>
    internal static void CheckIn(string kind, TimeSpan dueFor)
    {
        var tag = new KeyValuePair<string, object?>(Kind, kind);
        s_checkIns.Add(1, tag);
        s_lateness.Record(Math.Max(0, dueFor.TotalSeconds), tag);
        if (dueFor > LateAfter)
            s_late.Add(1, tag);
    }

    private static string Known(HashSet<string> names, string? name) => name is not null && names.Contains(name) ? name : Other;

    /// <summary>A turn under way: a span, and a measure when it ends.</summary>
    internal sealed class WatchedTurn(string channel, string type) : IDisposable
    {
        private readonly long _began = Stopwatch.GetTimestamp();
        private readonly System.Diagnostics.Activity? _span = s_source.StartActivity("turn");

        /// <summary>How it ended. An exception that nobody answers leaves it at "failed".</summary>
        public string Outcome { get; set; } = "failed";

        /// <summary>How often it was run.</summary>
        public int Attempts { get; set; }

        public void Dispose()
        {
            TagList tags = new() { { Channel, channel }, { ActivityType, type }, { TurnSignals.Outcome, Outcome } };
            s_turns.Add(1, tags);
            s_turnDuration.Record(Stopwatch.GetElapsedTime(_began).TotalSeconds, tags);
            foreach (var (name, value) in tags)
                _span?.SetTag(name, value);
            _span?.SetTag(TurnSignals.Attempts, Attempts);
            if (Outcome is "failed" or "apologised")
                _span?.SetStatus(ActivityStatusCode.Error);
            _span?.Dispose();
        }
    }
}
