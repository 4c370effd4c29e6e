using SleepCoachBot.Channels.Turns;

namespace SleepCoachBot.Storage.Stores;

/// <summary>The hashed keys of everything that a turn loads.</summary>
internal sealed record TurnKeys(byte[] Conversation, byte[] Handled, byte[] Account, IReadOnlyList<(string Name, byte[] Key)> States)
{
    public static TurnKeys Of(TurnAddress address) => new(
        KeyHash.OfConversation(address.ChannelId, address.ConversationId),
        KeyHash.OfActivity(address.ChannelId, address.ConversationId, address.ActivityId),
        KeyHash.OfAccount(address.ChannelId, address.UserId),
        [.. address.StateKeys.Select(state => (state.Key, KeyHash.OfState(state.Value)))]);
}
