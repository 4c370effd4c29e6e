using SleepCoachBot.BotRuntime.Activities;

namespace SleepCoachBot.BotRuntime.Teams;

/// <summary>What only Teams says of an activity. Every one answers null when the activity does not say, or says it in a shape that cannot be read.</summary>
public static class TeamsActivityExtensions
{
    /// <summary>The id of the channel that was chosen at installation.</summary>
    public static string? TeamsGetSelectedChannelId(this IActivity activity) => Data(activity)?.Settings?.SelectedChannel?.Id;

    /// <summary>The meeting it belongs to.</summary>
    public static TeamsMeetingInfo? TeamsGetMeetingInfo(this IActivity activity) => Data(activity)?.Meeting;

    /// <summary>The id of the channel it was said in.</summary>
    public static string? TeamsGetChannelId(this IActivity activity) => Data(activity)?.Channel?.Id;

    /// <summary>The team it was said in.</summary>
    public static TeamInfo? TeamsGetTeamInfo(this IActivity activity) => Data(activity)?.Team;

    /// <summary>For whom the bot speaks.</summary>
    public static IList<OnBehalfOf>? TeamsGetTeamOnBehalfOf(this IActivity activity) => Data(activity)?.OnBehalfOf;

    /// <summary>Has Teams alert the person when this is sent.</summary>
    public static void TeamsNotifyUser(this IActivity activity) => activity.TeamsNotifyUser(alertInMeeting: false);

    /// <summary>Has Teams alert the person when this is sent.</summary>
    /// <param name="activity">What is sent.</param>
    /// <param name="alertInMeeting">In the meeting rather than in the activity feed.</param>
    /// <param name="externalResourceUrl">What is shown in the meeting.</param>
    public static void TeamsNotifyUser(this IActivity activity, bool alertInMeeting, string? externalResourceUrl = null)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var data = Data(activity) ?? new TeamsChannelData();
        data.Notification = new NotificationInfo(alert: !alertInMeeting)
        {
            AlertInMeeting = alertInMeeting ? true : null,
            ExternalResourceUrl = externalResourceUrl,
        };
        ((Activity)activity).ChannelData = data;
    }

    private static TeamsChannelData? Data(IActivity activity) =>
        activity.TryGetChannelData<TeamsChannelData>(out var data) ? data : null;
}
