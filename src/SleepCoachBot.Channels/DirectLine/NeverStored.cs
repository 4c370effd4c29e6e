using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace SleepCoachBot.Channels.DirectLine;

/// <summary>Keeps tokens and what people wrote out of every cache.</summary>
internal sealed class NeverStored : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        context.HttpContext.Response.Headers[HeaderNames.CacheControl] = "no-store";
        return next(context);
    }
}
