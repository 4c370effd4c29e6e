using System.Text.Json;
using System.Text.Json.Serialization;

namespace SleepCoachBot.BotRuntime.Activities;

/// <summary>A conversation and who is in it.</summary>
public class ConversationMembers
{
    /// <summary>Makes one with nothing set.</summary>
    [JsonConstructor]
    public ConversationMembers()
    {
    }

    /// <summary>Makes one with the given members.</summary>
    public ConversationMembers(string? id = null, IList<ChannelAccount>? members = null)
    {
        Id = id;
        Members = members;
    }

    /// <summary>The conversation's id.</summary>
    public string? Id { get; set; }

    /// <summary>Who is in it.</summary>
    public IList<ChannelAccount>? Members { get; set; }

    /// <summary>Members that this version does not know; they go out as they came in.</summary>
    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownMembers { get; set; }
}
