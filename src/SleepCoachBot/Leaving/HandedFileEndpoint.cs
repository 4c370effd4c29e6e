using Microsoft.Net.Http.Headers;
using SleepCoachBot.Channels.Files;
using SleepCoachBot.Channels.Turns;

namespace SleepCoachBot.Leaving;

/// <summary>Serves files to whoever was told their address on a channel without a page of ours: the address is what opens them.</summary>
internal static class HandedFileEndpoint
{
    public static void MapHandedFiles(this IEndpointRouteBuilder endpoints) => endpoints.MapGet($"{FileHanding.Path}/{{place}}/{{key}}", ServeAsync);

    private static async Task<IResult> ServeAsync(string place, string key, HttpContext context, IFiles files, CancellationToken cancellationToken)
    {
        // Files of the page have a door of their own, which also looks at who is asking.
        if (FileHanding.PlaceIn(place) is not { } at || WebChannel.Is(at.Channel)
            || await files.FindAsync(at.Channel, at.Conversation, key, cancellationToken) is not { } file)
            return TypedResults.NotFound();
        var headers = context.Response.Headers;
        headers[HeaderNames.XContentTypeOptions] = "nosniff";
        headers[HeaderNames.ContentSecurityPolicy] = "default-src 'none'; sandbox";
        headers[HeaderNames.CacheControl] = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex";
        // A picture is shown where it stands; all else is saved.
        var disposition = new ContentDispositionHeaderValue(file.ContentType.StartsWith("image/", StringComparison.Ordinal) ? "inline" : "attachment");
        if (file.Name is not null)
            disposition.SetHttpFileName(file.Name);
        headers[HeaderNames.ContentDisposition] = disposition.ToString();
        return TypedResults.Bytes(file.Bytes, file.ContentType);
    }
}
