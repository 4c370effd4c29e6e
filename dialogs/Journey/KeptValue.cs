using System.Text.Json;
using System.Text.Json.Serialization;

namespace SleepCoachBot.Dialogs.Journey;

/// <summary>A plain value that a conversation keeps from turn to turn, with what a newer version of the program has written into it.</summary>
/// <remarks>
/// While copies are upgraded one by one, a conversation goes back and forth between versions. What this one does not know stays with its
/// value: a changed value (<c>with</c>) carries it on, a new one begins without it, so that nothing of one night gets into another.
/// </remarks>
public abstract record KeptValue
{
    /// <summary>Members that this version does not know, as they were read. Null: none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Newer { get; init; }
}
