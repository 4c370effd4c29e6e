using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using NetEscapades.AspNetCore.SecurityHeaders;
using SleepCoachBot.Channels.WebChat;
using SleepCoachBot.Pages.MySleep.Importing;
using IMiddleware = SleepCoachBot.BotRuntime.Turns.IMiddleware;

namespace SleepCoachBot.Pages.MySleep;

/// <summary>The page "My sleep" beside the chat: the same data through the same rules, without a script of its own but for the theme.</summary>
public static class MySleepRegistration
{
    private const string Root = "/sleep";

    public static IServiceCollection AddMySleep(this IServiceCollection services) => services
        .AddSingleton<Visitors>()
        .AddSingleton<MySleepPage>()
        .AddSingleton<ImportPage>()
        .AddSingleton<IPageWork, NightSaved>()
        .AddSingleton<IPageWork, NightUndone>()
        .AddSingleton<IPageWork>(provider => provider.GetRequiredService<ImportTaken>())
        .AddSingleton<IPageWork>(provider => provider.GetRequiredService<ImportUndone>())
        .AddSingleton<IMiddleware, PageTurns>();

    /// <summary>Its headers, in place of those of the chat page.</summary>
    public static IApplicationBuilder UseMySleep(this IApplicationBuilder app) =>
        app.UseWhen(context => IsOf(context.Request), sleep => sleep.UseSecurityHeaders(Policy()));

    internal static bool IsOf(HttpRequest request) => request.Path.StartsWithSegments(Root);

    public static void MapMySleep(this IEndpointRouteBuilder endpoints)
    {
        var (sleep, import) = (endpoints.ServiceProvider.GetRequiredService<MySleepPage>(), endpoints.ServiceProvider.GetRequiredService<ImportPage>());
        var pages = endpoints.MapGroup(Root).AddEndpointFilter(OnlyFromHereAsync);
        pages.MapGet("", sleep.ShowAsync);
        pages.MapGet("/strip.png", sleep.StripAsync);
        pages.MapPost("/night", sleep.SaveAsync);
        pages.MapPost("/undo", sleep.UndoAsync);
        pages.MapGet("/import", import.ShowAsync);
        pages.MapPost("/import", import.UploadAsync).WithMetadata(new RequestSizeLimitAttribute(ImportPage.LargestRequest));
        pages.MapPost("/import/look", import.LookAsync);
        pages.MapPost("/import/take", import.TakeAsync);
        pages.MapPost("/import/undo", import.UndoAsync);
    }

    // The cookie is not sent along from other sites (SameSite=Strict); what changes something is asked once more where it comes from.
    private static async ValueTask<object?> OnlyFromHereAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        context.HttpContext.Response.Headers[HeaderNames.CacheControl] = "no-store";
        if (HttpMethods.IsPost(request.Method) && !WebVisits.IsFromHere(request))
            return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        return await next(context);
    }

    private static HeaderPolicyCollection Policy() => new HeaderPolicyCollection()
        .AddFrameOptionsDeny()
        .AddContentTypeOptionsNoSniff()
        .AddReferrerPolicyNoReferrer()
        .AddCrossOriginOpenerPolicy(policy => policy.SameOrigin())
        .AddContentSecurityPolicy(csp =>
        {
            csp.AddDefaultSrc().None();
            csp.AddScriptSrc().Self();
            csp.AddStyleSrc().Self();
            csp.AddImgSrc().Self();
            csp.AddBaseUri().None();
            csp.AddFormAction().Self();
            csp.AddFrameAncestors().None();
        })
        .RemoveServerHeader();
}
