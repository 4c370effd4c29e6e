using SleepCoachBot.BotRuntime.Activities;
using SleepCoachBot.BotRuntime.State;
using SleepCoachBot.BotRuntime.Turns;

namespace SleepCoachBot.Channels.Turns;

/// <summary>The state bags that a turn carries: loaded before the bot runs, taken out when it is done.</summary>
internal static class StateScopes
{
    private static readonly byte[] s_empty = "{}"u8.ToArray();

    /// <summary>Each bag's key in the turn's state, and the key under which the runtime would store it.</summary>
    private static readonly Dictionary<string, Func<Activity, string>> s_keys = new()
    {
        [nameof(ConversationState)] = activity => $"{Channel(activity)}/conversations/{activity.Conversation!.Id}",
        [nameof(UserState)] = activity => $"{Channel(activity)}/users/{activity.From!.Id}",
        [nameof(PrivateConversationState)] = activity =>
            $"{Channel(activity)}/conversations/{activity.Conversation!.Id}/users/{activity.From!.Id}",
    };

    public static IReadOnlyDictionary<string, string> KeysOf(Activity activity) =>
        s_keys.ToDictionary(scope => scope.Key, scope => scope.Value(activity));

    /// <summary>Puts the bags where the runtime's states look for them before they would ask a storage.</summary>
    public static void PutInto(TurnContextStateCollection turnState, IReadOnlyDictionary<string, LoadedState> loaded)
    {
        foreach (var name in s_keys.Keys)
        {
            var json = loaded.TryGetValue(name, out var state) ? state.Json : default;
            turnState.Add(name, new BotState.CachedBotState(StateJson.Read(json.Span)));
        }
    }

    /// <summary>The bags that are not as they were loaded.</summary>
    public static Dictionary<string, ReadOnlyMemory<byte>> ChangedIn(
        TurnContextStateCollection turnState, IReadOnlyDictionary<string, LoadedState> loaded)
    {
        var changed = new Dictionary<string, ReadOnlyMemory<byte>>();
        foreach (var name in s_keys.Keys)
        {
            // A bag that the bot deleted is not there any more, and is stored as an empty one.
            var bag = turnState.Get<BotState.CachedBotState>(name)?.State;
            var now = bag is { Count: > 0 } ? StateJson.Write(bag) : s_empty;
            var before = loaded.TryGetValue(name, out var state) ? state.Json.Span : s_empty;
            if (!now.AsSpan().SequenceEqual(before))
                changed.Add(name, now);
        }

        return changed;
    }

    private static string Channel(Activity activity) => WebChannel.Canonical(activity.ChannelId!);
}
