using Microsoft.AspNetCore.Http;

namespace SleepCoachBot.Channels.DirectLine;

/// <summary>The token of an <c>Authorization</c> header.</summary>
internal static class BearerToken
{
    private const string Scheme = "Bearer ";

    /// <summary>The token; null when the header is missing, of another scheme, or there twice.</summary>
    public static string? Of(HttpRequest request) =>
        request.Headers.Authorization is [{ } header] && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? header[Scheme.Length..].Trim()
            : null;
}
