using System.Text.Json;
using System.Text.Json.Serialization;

namespace SleepCoachBot.BotRuntime.Activities;

/// <summary>A conversation so far.</summary>
public class Transcript
{
    /// <summary>Makes one with nothing set.</summary>
    [JsonConstructor]
    public Transcript()
    {
    }

    /// <summary>Makes one with the given members.</summary>
    public Transcript(IList<Activity>? activities = null)
    {
        Activities = activities;
    }

    /// <summary>Its activities, in order.</summary>
    public IList<Activity>? Activities { get; set; }

    /// <summary>Members that this version does not know; they go out as they came in.</summary>
    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownMembers { get; set; }
}
