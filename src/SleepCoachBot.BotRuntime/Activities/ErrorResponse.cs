using System.Text.Json;
using System.Text.Json.Serialization;

namespace SleepCoachBot.BotRuntime.Activities;

/// <summary>The body of a channel's refusal.</summary>
public class ErrorResponse
{
    /// <summary>Makes one with nothing set.</summary>
    [JsonConstructor]
    public ErrorResponse()
    {
    }

    /// <summary>Makes one with the given members.</summary>
    public ErrorResponse(Error? error = null)
    {
        Error = error;
    }

    /// <summary>What went wrong.</summary>
    public Error? Error { get; set; }

    /// <summary>Members that this version does not know; they go out as they came in.</summary>
    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownMembers { get; set; }
}
