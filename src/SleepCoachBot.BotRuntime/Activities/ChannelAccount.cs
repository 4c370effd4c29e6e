using System.Text.Json;
using System.Text.Json.Serialization;

namespace SleepCoachBot.BotRuntime.Activities;

/// <summary>A person or a bot, as one channel knows it.</summary>
public class ChannelAccount
{
    /// <summary>Makes one with nothing set.</summary>
    [JsonConstructor]
    public ChannelAccount()
    {
    }

    /// <summary>Makes one with the given members.</summary>
    public ChannelAccount(string? id = null, string? name = null, string? role = null, string? aadObjectId = null)
    {
        Id = id;
        Name = name;
        Role = role;
        AadObjectId = aadObjectId;
    }

    /// <summary>The channel's id for the account; opaque.</summary>
    public string? Id { get; set; }

    /// <summary>A name to show. Never a key, never trusted.</summary>
    public string? Name { get; set; }

    /// <summary>The Entra object id, where the channel knows it.</summary>
    public string? AadObjectId { get; set; }

    /// <summary>One of <see cref="RoleTypes"/>.</summary>
    public string? Role { get; set; }

    /// <summary>Members that this version does not know; they go out as they came in.</summary>
    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownMembers { get; set; }
}
