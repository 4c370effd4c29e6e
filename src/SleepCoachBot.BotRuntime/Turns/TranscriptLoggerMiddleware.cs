using SleepCoachBot.BotRuntime.Activities;
using Trace = System.Diagnostics.Trace;

namespace SleepCoachBot.BotRuntime.Turns;

/// <summary>Gives everything that is said in a turn to a logger, as it was at that moment.</summary>
/// <remarks>A logger that fails does not keep the bot from answering.</remarks>
public class TranscriptLoggerMiddleware : IMiddleware
{
    private readonly ITranscriptLogger _logger;

    /// <param name="transcriptLogger">Who keeps it.</param>
    public TranscriptLoggerMiddleware(ITranscriptLogger transcriptLogger)
    {
        ArgumentNullException.ThrowIfNull(transcriptLogger);
        _logger = transcriptLogger;
    }

    /// <inheritdoc />
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate nextTurn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(nextTurn);
        var said = new Queue<Activity>();
        var incoming = turnContext.Activity;
        incoming.From ??= new ChannelAccount();
        if (string.IsNullOrEmpty(incoming.From.Role))
            incoming.From.Role = RoleTypes.User;
        said.Enqueue(Snapshot(incoming));
        Listen(turnContext, said);
        try
        {
            await nextTurn(cancellationToken);
        }
        finally
        {
            while (said.TryDequeue(out var activity))
                await LogAsync(activity);
        }
    }

    private static void Listen(ITurnContext turnContext, Queue<Activity> said)
    {
        turnContext.OnSendActivities(async (_, activities, next) =>
        {
            var responses = await next();
            for (var index = 0; index < activities.Count; index++)
            {
                var sent = Snapshot(activities[index]);
                if (string.IsNullOrEmpty(sent.Id) && index < responses?.Length)
                    sent.Id = responses[index]?.Id;
                said.Enqueue(sent);
            }

            return responses!;
        });
        turnContext.OnUpdateActivity(async (_, activity, next) =>
        {
            var response = await next();
            var update = Snapshot(activity);
            update.Type = ActivityTypes.MessageUpdate;
            said.Enqueue(update);
            return response;
        });
        turnContext.OnDeleteActivity(async (_, reference, next) =>
        {
            await next();
            var deletion = new Activity(ActivityTypes.MessageDelete).ApplyConversationReference(reference);
            deletion.Id = reference.ActivityId;
            said.Enqueue(deletion);
        });
    }

    // What the bot does to an activity afterwards does not change what was said.
    private static Activity Snapshot(Activity activity) => ActivityJson.Parse(ActivityJson.Serialize(activity));

    private async Task LogAsync(Activity activity)
    {
        activity.Timestamp ??= TimeProvider.System.GetUtcNow();
        if (string.IsNullOrEmpty(activity.Id))
            activity.Id = $"g_{Guid.NewGuid():n}";
        try
        {
            await _logger.LogActivityAsync(activity);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Trace.TraceError($"A transcript could not be kept: {failure.GetType().Name}");
        }
    }
}
