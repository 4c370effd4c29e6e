using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace SleepCoachBot.Channels.DirectLine;

/// <summary>Makes and reads Direct Line tokens: in form a JWT, so that Web Chat finds the user's id in its <c>user</c> claim.</summary>
/// <remarks>
/// The third part is the SHA-256 of the first two, sealed by Data Protection (AES and HMAC under keys that the program's
/// database keeps and rolls). So a token outlives a restart, is understood by every copy of the program, and there is no key of our own
/// to lose. The header is never read: no algorithm can be chosen by whoever sends a token.
/// </remarks>
internal sealed class DirectLineTokens(IDataProtectionProvider protection, TimeProvider clock, IOptions<DirectLineOptions> options)
{
    /// <summary>Longer than any token that is made here; what is longer is refused unread.</summary>
    private const int LongestToken = 2048;

    private static readonly TimeSpan s_streamLife = TimeSpan.FromSeconds(60);
    private static readonly string s_header = Base64Url.EncodeToString("""{"alg":"DP","typ":"JWT"}"""u8);

    private readonly IDataProtector _seal = protection.CreateProtector("SleepCoachBot.DirectLine.Tokens.v1");

    /// <summary>How long a client token lives from now.</summary>
    public TimeSpan Life => options.Value.TokenLife;

    /// <summary>A token for every endpoint of one conversation.</summary>
    public string ForClient(string userId, string conversationId)
    {
        var expires = clock.GetUtcNow() + Life;
        return Write(new DirectLinePass(TokenUse.Client, userId, conversationId, expires, expires));
    }

    /// <summary>A token for the stream's address, good for 60 seconds; the stream may then stay open as long as the client's own token is
    /// good.</summary>
    public string ForStream(DirectLinePass client) =>
        Write(client with { Use = TokenUse.Stream, ExpiresAt = clock.GetUtcNow() + s_streamLife, SessionEndsAt = client.ExpiresAt });

    /// <summary>Reads a token.</summary>
    /// <returns>The pass, or null with the fault.</returns>
    public DirectLinePass? Read(string? token, TokenUse use, out TokenFault fault)
    {
        if (string.IsNullOrEmpty(token))
        {
            fault = TokenFault.Missing;
            return null;
        }

        fault = TokenFault.Invalid;
        if (token.Length > LongestToken || Unsealed(token) is not { } pass || pass.Use != use)
            return null;

        fault = pass.ExpiresAt <= clock.GetUtcNow() ? TokenFault.Expired : TokenFault.None;
        return fault == TokenFault.None ? pass : null;
    }

    private string Write(DirectLinePass pass)
    {
        var claims = new TokenClaims(
            pass.UserId, pass.ConversationId, pass.Use == TokenUse.Stream ? "stream" : "client",
            clock.GetUtcNow().ToUnixTimeSeconds(), pass.ExpiresAt.ToUnixTimeSeconds(), pass.SessionEndsAt.ToUnixTimeSeconds());
        var payload = JsonSerializer.SerializeToUtf8Bytes(claims, DirectLineJson.Default.TokenClaims);
        var signed = $"{s_header}.{Base64Url.EncodeToString(payload)}";
        return $"{signed}.{Base64Url.EncodeToString(_seal.Protect(Digest(signed)))}";
    }

    private DirectLinePass? Unsealed(string token)
    {
        var claimsFrom = token.IndexOf('.', StringComparison.Ordinal) + 1;
        var sealFrom = token.LastIndexOf('.') + 1;
        if (claimsFrom == 0 || sealFrom <= claimsFrom)
            return null;

        try
        {
            var digest = _seal.Unprotect(Base64Url.DecodeFromChars(token.AsSpan(sealFrom)));
            if (!CryptographicOperations.FixedTimeEquals(digest, Digest(token[..(sealFrom - 1)])))
                return null;

            var claims = JsonSerializer.Deserialize(
                Base64Url.DecodeFromChars(token.AsSpan(claimsFrom, sealFrom - 1 - claimsFrom)), DirectLineJson.Default.TokenClaims)!;
            return new DirectLinePass(
                claims.Use == "stream" ? TokenUse.Stream : TokenUse.Client, claims.User, claims.Conversation,
                DateTimeOffset.FromUnixTimeSeconds(claims.ExpiresAt), DateTimeOffset.FromUnixTimeSeconds(claims.SessionEndsAt));
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            // Not base64url, or not sealed by us. Whatever did unseal is our own writing, so its JSON needs no doubt.
            return null;
        }
    }

    private static byte[] Digest(string signed) => SHA256.HashData(Encoding.UTF8.GetBytes(signed));
}
