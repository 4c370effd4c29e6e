using System.Net;
using Microsoft.AspNetCore.Http;

namespace SleepCoachBot.Channels.Authentication;

/// <summary>Tells a tool on this machine from everybody else, for a bot that has no identity yet.</summary>
/// <remarks>
/// The address alone does not prove it: a web page that a developer happens to visit also calls from this machine, and so does a proxy
/// that passes on what comes from outside. Browsers say so by <c>Origin</c>, proxies by what they forward.
/// </remarks>
internal static class SameMachineRule
{
    private static readonly string[] s_tellTales =
    [
        "Origin", "Sec-Fetch-Site", "Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Original-For", "X-Real-IP", "Via",
    ];

    /// <summary>True for a request from this machine, to this machine by name, past no proxy and from no page.</summary>
    public static bool Admits(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && IsThisMachine(context.Request.Host)
        && !s_tellTales.Any(context.Request.Headers.ContainsKey);

    // A name that a stranger's DNS points here is still the stranger's name.
    private static bool IsThisMachine(HostString host) =>
        host.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Host, out var address) && IPAddress.IsLoopback(address));
}
