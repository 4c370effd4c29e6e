namespace SleepCoachBot.Channels.Authentication;

/// <summary>Whom a cloud's tokens come from, and where the bot gets its own.</summary>
/// <param name="ChannelMetadata">The OpenID metadata of Bot Service.</param>
/// <param name="ChannelIssuer">The <c>iss</c> of its tokens.</param>
/// <param name="AppMetadata">The OpenID metadata of Entra, for tokens that the bot's own app asks for (the emulator).</param>
/// <param name="AppIssuers">Their <c>iss</c>, besides those of the bot's own tenant.</param>
/// <param name="Login">Where the bot asks for its tokens.</param>
/// <param name="DefaultTenant">The tenant of a multi-tenant bot's tokens.</param>
/// <param name="Scope">What the bot asks for.</param>
/// <remarks>Source: learn.microsoft.com, "Authentication with the Bot Connector API", and the constants of botbuilder-dotnet.</remarks>
public sealed record CloudAddresses(
    Uri ChannelMetadata, string ChannelIssuer, Uri AppMetadata, IReadOnlyList<string> AppIssuers, Uri Login, string DefaultTenant, string Scope)
{
    private static readonly CloudAddresses s_public = new(
        new("https://login.botframework.com/v1/.well-known/openidconfiguration"),
        "https://api.botframework.com",
        new("https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration"),
        [
            .. IssuersOf("d6d49420-f39b-4df7-a1dc-d59a935871db", "login.microsoftonline.com"),
            .. IssuersOf("f8cdef31-a31e-4b4a-93e4-5f571e91255a", "login.microsoftonline.com"),
        ],
        new("https://login.microsoftonline.com/"), "botframework.com", "https://api.botframework.com/.default");

    private static readonly CloudAddresses s_government = new(
        new("https://login.botframework.azure.us/v1/.well-known/openidconfiguration"),
        "https://api.botframework.us",
        new("https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0/.well-known/openid-configuration"),
        [.. IssuersOf("cab8a31a-1906-4287-a0d8-4eef66b95f6e", "login.microsoftonline.us")],
        new("https://login.microsoftonline.us/"), "MicrosoftServices.onmicrosoft.us", "https://api.botframework.us/.default");

    private static readonly CloudAddresses s_china = new(
        new("https://login.botframework.azure.cn/v1/.well-known/openidconfiguration"),
        "https://api.botframework.azure.cn",
        new("https://login.partner.microsoftonline.cn/common/v2.0/.well-known/openid-configuration"),
        [],
        new("https://login.partner.microsoftonline.cn/"), "microsoftservices.partner.onmschina.cn", "https://api.botframework.azure.cn/.default");

    /// <summary>The addresses of a cloud.</summary>
    public static CloudAddresses Of(BotCloud cloud) => cloud switch
    {
        BotCloud.Public => s_public,
        BotCloud.Government => s_government,
        BotCloud.China => s_china,
        _ => throw new ArgumentOutOfRangeException(nameof(cloud)),
    };

    /// <summary>How Entra signs for a tenant: in its first and its second version.</summary>
    public static IEnumerable<string> IssuersOf(string tenantId, string loginHost) =>
        [$"https://sts.windows.net/{tenantId}/", $"https://{loginHost}/{tenantId}/v2.0"];
}
