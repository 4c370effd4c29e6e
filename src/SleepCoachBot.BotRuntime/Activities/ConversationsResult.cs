using System.Text.Json;
using System.Text.Json.Serialization;

namespace SleepCoachBot.BotRuntime.Activities;

/// <summary>One page of the bot's conversations.</summary>
public class ConversationsResult
{
    /// <summary>Makes one with nothing set.</summary>
    [JsonConstructor]
    public ConversationsResult()
    {
    }

    /// <summary>Makes one with the given members.</summary>
    public ConversationsResult(string? continuationToken = null, IList<ConversationMembers>? conversations = null)
    {
        ContinuationToken = continuationToken;
        Conversations = conversations;
    }

    /// <summary>Asks for the next page; null on the last.</summary>
    public string? ContinuationToken { get; set; }

    /// <summary>The conversations.</summary>
    public IList<ConversationMembers>? Conversations { get; set; }

    /// <summary>Members that this version does not know; they go out as they came in.</summary>
    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownMembers { get; set; }
}
