using SleepCoachBot.BotRuntime.Activities;

namespace SleepCoachBot.Channels.Proactive;

/// <summary>The activity by which something that the bot begins enters a turn.</summary>
public static class ProactiveActivity
{
    /// <summary>Begins the id of each, and no channel's.</summary>
    private const string IdPrefix = "proactive|";

    /// <summary>The activity id of an occurrence, from an id that its agenda knows it by.</summary>
    public static string IdOf(string occurrence) => IdPrefix + occurrence;

    /// <summary>The agenda's id of the occurrence that an activity is about.</summary>
    /// <returns>Null for every activity that came from a channel.</returns>
    public static string? OccurrenceOf(string activityId)
    {
        ArgumentNullException.ThrowIfNull(activityId);
        return activityId.StartsWith(IdPrefix, StringComparison.Ordinal) ? activityId[IdPrefix.Length..] : null;
    }

    internal static Activity Of(ProactiveItem item)
    {
        var activity = new Activity(ActivityTypes.Event) { Name = item.Name, Value = item.Value };
        activity.ApplyConversationReference(item.Reference, isIncoming: true);
        // The reference has the id of what was said last.
        activity.Id = item.ActivityId;
        return activity;
    }
}
