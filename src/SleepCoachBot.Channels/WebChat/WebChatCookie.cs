using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using SleepCoachBot.Channels.DirectLine;

namespace SleepCoachBot.Channels.WebChat;

/// <summary>The cookie by which a browser is known again: a user's id, sealed by Data Protection.</summary>
internal sealed class WebChatCookie(IDataProtectionProvider protection)
{
    /// <summary>Browsers keep no cookie longer.</summary>
    private static readonly TimeSpan s_life = TimeSpan.FromDays(400);

    private readonly IDataProtector _seal = protection.CreateProtector("SleepCoachBot.WebChat.Cookie.v1");

    /// <summary>Whose browser this is; null for a new one, and for a cookie that is not ours.</summary>
    public string? Read(HttpRequest request)
    {
        if (request.Cookies[Name(request)] is not { Length: > 0 and < 1024 } cookie)
            return null;
        try
        {
            var userId = _seal.Unprotect(cookie);
            return WebUserId.IsPossible(userId) ? userId : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Gives the browser the cookie, or its life anew.</summary>
    public void Write(HttpContext context, string userId) =>
        context.Response.Cookies.Append(Name(context.Request), _seal.Protect(userId), new CookieOptions
        {
            HttpOnly = true,
            Secure = context.Request.IsHttps,
            SameSite = SameSiteMode.Strict,
            Path = "/",
            MaxAge = s_life,
            IsEssential = true,
        });

    // Under https the name itself forbids other hosts of the domain to set it.
    private static string Name(HttpRequest request) => request.IsHttps ? "__Host-sleepcoach" : "sleepcoach";
}
