using System.Text.Json;
using System.Text.Json.Serialization;

namespace SleepCoachBot.BotRuntime.Activities;

/// <summary>What went wrong at the channel.</summary>
public class Error
{
    /// <summary>Makes one with nothing set.</summary>
    [JsonConstructor]
    public Error()
    {
    }

    /// <summary>Makes one with the given members.</summary>
    public Error(string? code = null, string? message = null, InnerHttpError? innerHttpError = null)
    {
        Code = code;
        Message = message;
        InnerHttpError = innerHttpError;
    }

    /// <summary>Stable; decides.</summary>
    public string? Code { get; set; }

    /// <summary>For people; changes without notice.</summary>
    public string? Message { get; set; }

    /// <summary>The error behind it.</summary>
    public InnerHttpError? InnerHttpError { get; set; }

    /// <summary>Members that this version does not know; they go out as they came in.</summary>
    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownMembers { get; set; }
}
