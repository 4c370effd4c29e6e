using System.Text.Json;
using System.Text.Json.Serialization;

namespace SleepCoachBot.BotRuntime.Activities;

/// <summary>Paging of a search invoke.</summary>
public class SearchInvokeOptions
{
    /// <summary>Makes one with nothing set.</summary>
    public SearchInvokeOptions()
    {
    }

    /// <summary>How many results to leave out.</summary>
    public int Skip { get; set; }

    /// <summary>How many results at most.</summary>
    public int Top { get; set; }

    /// <summary>Members that this version does not know; they go out as they came in.</summary>
    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownMembers { get; set; }
}
