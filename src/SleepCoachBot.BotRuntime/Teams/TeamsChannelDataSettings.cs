using System.Text.Json;
using System.Text.Json.Serialization;

namespace SleepCoachBot.BotRuntime.Teams;

/// <summary>What was chosen when the bot was installed.</summary>
public class TeamsChannelDataSettings
{
    /// <summary>Makes one with nothing set.</summary>
    public TeamsChannelDataSettings()
    {
    }

    /// <summary>The channel that it was installed for.</summary>
    public ChannelInfo? SelectedChannel { get; set; }

    /// <summary>Members that this version does not know; they go out as they came in.</summary>
    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownMembers { get; set; }
}
