using System.Text.Json;

namespace SleepCoachBot.Dialogs.Journey;

/// <summary>One plain value that a conversation keeps from turn to turn.</summary>
/// <remarks>It is kept as its JSON text: the same document on every bot runtime, whatever that serialises with.</remarks>
/// <typeparam name="T">A record of strings, numbers, other such records, and lists or dictionaries of them.</typeparam>
public sealed class Kept<T> where T : KeptValue, new()
{
    private readonly IStatePropertyAccessor<string> _text;

    /// <param name="state">The state that it is a property of.</param>
    /// <param name="name">The property's name: once stored, it means this for good.</param>
    public Kept(BotState state, string name)
    {
        ArgumentNullException.ThrowIfNull(state);
        _text = state.CreateProperty<string>(name);
    }

    /// <summary>The value, or an empty one where none is kept, or none that this build can read.</summary>
    public async Task<T> OfAsync(ITurnContext turn, CancellationToken cancellationToken) =>
        Read(await _text.GetAsync(turn, () => "", cancellationToken));

    /// <summary>Keeps a value in place of the one before.</summary>
    public Task KeepAsync(ITurnContext turn, T value, CancellationToken cancellationToken) =>
        _text.SetAsync(turn, Write(value), cancellationToken);

    internal static string Write(T value) => JsonSerializer.Serialize(value, JsonSerializerOptions.Web);

    internal static T Read(string? json)
    {
        if (string.IsNullOrEmpty(json))
            return new T();
        try
        {
            return JsonSerializer.Deserialize<T>(json, JsonSerializerOptions.Web) ?? new T();
        }
        catch (JsonException)
        {
            // Written by another version, in a shape that this one does not know: better to ask again than to fail every turn.
            return new T();
        }
    }
}
