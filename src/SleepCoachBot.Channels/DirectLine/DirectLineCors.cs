using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace SleepCoachBot.Channels.DirectLine;

/// <summary>Which other origins' scripts may use the channel, and with what.</summary>
/// <remarks>Clients ask for these four headers, and stop when one of them is missing (protocol notes: directlinejs).</remarks>
internal sealed class DirectLineCors(IOptions<DirectLineOptions> options) : IConfigureOptions<CorsOptions>
{
    public const string Policy = "DirectLine";

    private static readonly string[] s_headers = [HeaderNames.Authorization, HeaderNames.ContentType, "x-ms-bot-agent", HeaderNames.XRequestedWith];

    private static readonly TimeSpan s_rememberedFor = TimeSpan.FromHours(1);

    public void Configure(CorsOptions cors) => cors.AddPolicy(Policy, policy => policy
        .WithOrigins([.. options.Value.AllowedOrigins])
        .WithMethods("GET", "POST")
        .WithHeaders(s_headers)
        .SetPreflightMaxAge(s_rememberedFor));
}
