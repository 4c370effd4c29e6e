using System.Text.Json;
using System.Text.Json.Serialization;

namespace SleepCoachBot.BotRuntime.Activities;

/// <summary>A token that a sign-in brought.</summary>
public class TokenResponse
{
    /// <summary>Makes one with nothing set.</summary>
    [JsonConstructor]
    public TokenResponse()
    {
    }

    /// <summary>Makes one with the given members.</summary>
    public TokenResponse(string? channelId = null, string? connectionName = null, string? token = null, string? expiration = null)
    {
        ChannelId = channelId;
        ConnectionName = connectionName;
        Token = token;
        Expiration = expiration;
    }

    /// <summary>The channel of the sign-in.</summary>
    public string? ChannelId { get; set; }

    /// <summary>The connection that was signed in to.</summary>
    public string? ConnectionName { get; set; }

    /// <summary>The token.</summary>
    public string? Token { get; set; }

    /// <summary>When it ends, ISO 8601.</summary>
    public string? Expiration { get; set; }

    /// <summary>Members that this version does not know; they go out as they came in.</summary>
    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownMembers { get; set; }
}
