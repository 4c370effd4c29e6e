using System.Text.Json;
using System.Text.Json.Serialization;

namespace SleepCoachBot.BotRuntime.Activities;

/// <summary>Quick replies below a message.</summary>
public class SuggestedActions
{
    /// <summary>Makes one with nothing set.</summary>
    [JsonConstructor]
    public SuggestedActions()
    {
    }

    /// <summary>Makes one with the given members.</summary>
    public SuggestedActions(IList<string>? to = null, IList<CardAction>? actions = null)
    {
        To = to;
        Actions = actions;
    }

    /// <summary>Ids of those who see them; everyone when null.</summary>
    public IList<string>? To { get; set; }

    /// <summary>The quick replies, in order.</summary>
    public IList<CardAction>? Actions { get; set; }

    /// <summary>Members that this version does not know; they go out as they came in.</summary>
    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownMembers { get; set; }

    /// <summary>Makes one with copies of the given lists.</summary>
    /// <exception cref="ArgumentNullException">A list is null.</exception>
    public SuggestedActions(IEnumerable<string> to, IEnumerable<CardAction> actions)
        : this(to.ToArray(), actions.ToArray())
    {
    }
}
