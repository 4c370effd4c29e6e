using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;

namespace SleepCoachBot.Channels.DirectLine;

/// <summary>The id of somebody who comes through the web: <c>dl_</c>, as Direct Line asks, and what nobody can guess.</summary>
internal static class WebUserId
{
    private const string Prefix = "dl_";
    private const int RandomBytes = 24;

    private static readonly SearchValues<char> s_allowed =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    /// <summary>A new one, of 192 random bits.</summary>
    public static string New() => Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomBytes));

    /// <summary>True for what could be one: the prefix, then at least one of the characters that need no escaping anywhere.</summary>
    public static bool IsPossible(string id) =>
        id.StartsWith(Prefix, StringComparison.Ordinal) && id.Length > Prefix.Length && !id.AsSpan().ContainsAnyExcept(s_allowed);
}
