using System.Security.Cryptography;
using System.Text;
using SleepCoachBot.Channels.Turns;

namespace SleepCoachBot.Storage.Stores;

/// <summary>The 32 bytes under which an id of a channel is found: SHA-256 of its parts, exact in case and bounded in length.</summary>
internal static class KeyHash
{
    // No id that a channel gives contains it, so that ("a", "bc") and ("ab", "c") differ.
    private const char Between = '\0';

    public static byte[] OfConversation(string channelId, string conversationId) => Of("conversation", WebChannel.Canonical(channelId), conversationId);

    public static byte[] OfAccount(string channelId, string userId) => Of("account", WebChannel.Canonical(channelId), userId);

    public static byte[] OfActivity(string channelId, string conversationId, string activityId) =>
        Of("activity", WebChannel.Canonical(channelId), conversationId, activityId);

    public static byte[] OfFile(string channelId, string conversationId, string key) =>
        Of("file", WebChannel.Canonical(channelId), conversationId, key);

    public static byte[] OfState(string storageKey) => Of("state", storageKey);

    private static byte[] Of(params ReadOnlySpan<string?> parts) => SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(Between, parts)));
}
