using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Net.Http.Headers;
using NetEscapades.AspNetCore.SecurityHeaders;
using SleepCoachBot.Pages.MySleep;

namespace SleepCoachBot.Pages;

/// <summary>The chat page at <c>/</c> and its files: everything from here, nothing from another host.</summary>
public static class ChatPage
{
    private const string Nonce = "{nonce}";

    public static IServiceCollection AddChatPage(this IServiceCollection services) =>
        services.AddResponseCompression(options =>
        {
            // Public files only: an answer that holds something of a person is never compressed beside an attacker's text.
            options.MimeTypes = ["text/javascript", "application/javascript", "text/css", "image/svg+xml"];
            options.EnableForHttps = true;
        });

    /// <summary>Headers, compression and the files of <c>wwwroot</c>; before the endpoints.</summary>
    public static IApplicationBuilder UseChatPage(this IApplicationBuilder app) => app
        .UseWhen(context => !MySleepRegistration.IsOf(context.Request), chat => chat.UseSecurityHeaders(Policy()))
        .UseResponseCompression()
        .UseStaticFiles(new StaticFileOptions
        {
            // Asked again each time, answered 304 while unchanged: an update is never half old.
            OnPrepareResponse = file => file.Context.Response.Headers[HeaderNames.CacheControl] = "no-cache",
        });

    public static void MapChatPage(this IEndpointRouteBuilder endpoints)
    {
        using var reader = new StreamReader(typeof(ChatPage).Assembly.GetManifestResourceStream("chat.html")!);
        var page = reader.ReadToEnd();
        endpoints.MapGet("/", (HttpContext context) =>
        {
            context.Response.Headers[HeaderNames.CacheControl] = "no-store";   // each answer has a nonce of its own
            return TypedResults.Content(page.Replace(Nonce, context.GetNonce(), StringComparison.Ordinal), "text/html; charset=utf-8");
        });
    }

    // What Web Chat needs and no more: it injects its styles under the nonce, and reads its own images as data and blob.
    private static HeaderPolicyCollection Policy() => new HeaderPolicyCollection()
        .AddFrameOptionsDeny()
        .AddContentTypeOptionsNoSniff()
        .AddReferrerPolicyNoReferrer()
        .AddCrossOriginOpenerPolicy(policy => policy.SameOrigin())
        .AddPermissionsPolicy(policy =>
        {
            policy.AddCamera().None();
            policy.AddGeolocation().None();
            policy.AddMicrophone().None();
            policy.AddPayment().None();
        })
        .AddContentSecurityPolicy(csp =>
        {
            csp.AddDefaultSrc().None();
            csp.AddConnectSrc().Self().Blob();   // a file that was chosen to be sent is read from where the browser holds it
            csp.AddScriptSrc().Self().WithNonce();
            csp.AddStyleSrc().Self().WithNonce().WithHash256("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");   // of Web Chat's one empty style
            csp.AddImgSrc().Self().Data().Blob();
            csp.AddMediaSrc().Self();
            csp.AddWorkerSrc().Blob();
            csp.AddBaseUri().None();
            csp.AddFormAction().None();
            csp.AddFrameAncestors().None();
        })
        .RemoveServerHeader();
}
