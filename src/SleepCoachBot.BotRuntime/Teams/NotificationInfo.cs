using System.Text.Json;
using System.Text.Json.Serialization;

namespace SleepCoachBot.BotRuntime.Teams;

/// <summary>Whether and how the person is alerted.</summary>
public class NotificationInfo
{
    /// <summary>Makes one with nothing set.</summary>
    [JsonConstructor]
    public NotificationInfo()
    {
    }

    /// <summary>Makes one with the given members.</summary>
    public NotificationInfo(bool? alert = null)
    {
        Alert = alert;
    }

    /// <summary>Whether it goes to the activity feed.</summary>
    public bool? Alert { get; set; }

    /// <summary>Whether it is shown in the meeting.</summary>
    public bool? AlertInMeeting { get; set; }

    /// <summary>What is shown in the meeting.</summary>
    public string? ExternalResourceUrl { get; set; }

    /// <summary>Members that this version does not know; they go out as they came in.</summary>
    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownMembers { get; set; }
}
