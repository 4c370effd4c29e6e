using System.Text.Json;
using System.Text.Json.Serialization;

namespace SleepCoachBot.BotRuntime.Activities;

/// <summary>A name and a value on a receipt.</summary>
public class Fact
{
    /// <summary>Makes one with nothing set.</summary>
    [JsonConstructor]
    public Fact()
    {
    }

    /// <summary>Makes one with the given members.</summary>
    public Fact(string? key = null, string? value = null)
    {
        Key = key;
        Value = value;
    }

    /// <summary>The name.</summary>
    public string? Key { get; set; }

    /// <summary>The value.</summary>
    public string? Value { get; set; }

    /// <summary>Members that this version does not know; they go out as they came in.</summary>
    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownMembers { get; set; }
}
