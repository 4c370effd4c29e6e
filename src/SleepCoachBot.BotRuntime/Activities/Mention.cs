using System.Text.Json;
using System.Text.Json.Serialization;

namespace SleepCoachBot.BotRuntime.Activities;

/// <summary>Says that a piece of the text names an account.</summary>
public class Mention : Entity
{
    /// <summary>Makes one with nothing but its type set.</summary>
    [JsonConstructor]
    public Mention() => Type = "mention";

    /// <summary>Makes one with the given members.</summary>
    public Mention(ChannelAccount? mentioned = null, string? text = null, string? type = null)
    {
        Mentioned = mentioned;
        Text = text;
        Type = type ?? "mention";
    }

    /// <summary>Who is meant.</summary>
    public ChannelAccount? Mentioned { get; set; }

    /// <summary>The very piece of the activity's text, such as <c>&lt;at&gt;Name&lt;/at&gt;</c>.</summary>
    public string? Text { get; set; }

    /// <summary>An entity as a mention; null when it is something else, or says it in a shape that cannot be read.</summary>
    internal static Mention? ReadFrom(Entity entity)
    {
        if (entity is Mention || !string.Equals(entity.Type, "mention", StringComparison.OrdinalIgnoreCase))
            return entity as Mention;
        try
        {
            return entity.GetAs<Mention>();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
