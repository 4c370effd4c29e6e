using System.Text.Json;
using System.Text.Json.Serialization;

namespace SleepCoachBot.BotRuntime.Activities;

/// <summary>A conversation, as one channel knows it.</summary>
public class ConversationAccount
{
    /// <summary>Makes one with nothing set.</summary>
    [JsonConstructor]
    public ConversationAccount()
    {
    }

    /// <summary>Makes one with the given members.</summary>
    public ConversationAccount(bool? isGroup = null, string? conversationType = null, string? id = null, string? name = null, string? aadObjectId = null, string? role = null, string? tenantId = null)
    {
        IsGroup = isGroup;
        ConversationType = conversationType;
        Id = id;
        Name = name;
        AadObjectId = aadObjectId;
        Role = role;
        TenantId = tenantId;
    }

    /// <summary>Whether more than two take part.</summary>
    public bool? IsGroup { get; set; }

    /// <summary><c>personal</c>, <c>groupChat</c> or <c>channel</c> in Teams.</summary>
    public string? ConversationType { get; set; }

    /// <summary>Opaque; may contain any character, so it is percent-encoded in paths.</summary>
    public string? Id { get; set; }

    /// <summary>A name to show.</summary>
    public string? Name { get; set; }

    /// <summary>The Entra object id, where there is one.</summary>
    public string? AadObjectId { get; set; }

    /// <summary>One of <see cref="RoleTypes"/>.</summary>
    public string? Role { get; set; }

    /// <summary>The tenant in which the conversation lives.</summary>
    public string? TenantId { get; set; }

    /// <summary>Members that this version does not know; they go out as they came in.</summary>
    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownMembers { get; set; }
}
