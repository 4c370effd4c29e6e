using System.Text.Json;
using System.Text.Json.Serialization;

namespace SleepCoachBot.BotRuntime.Activities;

/// <summary>The value of an <c>application/search</c> invoke.</summary>
public class SearchInvokeValue
{
    /// <summary>Makes one with nothing set.</summary>
    public SearchInvokeValue()
    {
    }

    /// <summary>One of <see cref="SearchInvokeTypes"/>.</summary>
    public string? Kind { get; set; }

    /// <summary>What is searched for.</summary>
    public string? QueryText { get; set; }

    /// <summary>Which results.</summary>
    public SearchInvokeOptions? QueryOptions { get; set; }

    /// <summary>What the search is about.</summary>
    public object? Context { get; set; }

    /// <summary>Members that this version does not know; they go out as they came in.</summary>
    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownMembers { get; set; }
}
