using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.Tokens;
using SleepCoachBot.Channels.Tests.Testing;

namespace SleepCoachBot.Channels.Tests.Authentication;

/// <summary>Tokens that must not let anybody in, each tried against a bot that trusts a local issuer with real keys.</summary>
public sealed class ForgedTokenTests
{
    private delegate string? Forgery(LocalIssuer issuer, DateTimeOffset now);

    private static readonly Dictionary<string, Forgery> s_forgeries = new()
    {
        ["no header at all"] = (_, _) => null,
        ["an empty header"] = (_, _) => "",
        ["Bearer and nothing"] = (_, _) => "Bearer ",
        ["another scheme"] = (issuer, now) => $"Basic {issuer.Token(now)}",
        ["no scheme"] = (issuer, now) => issuer.Token(now),
        ["words"] = (_, _) => "Bearer let me in",
        ["three words with dots"] = (_, _) => "Bearer let.me.in",
        ["algorithm none, no signature"] = (issuer, now) => $"Bearer {WithHeader(issuer.Token(now), """{"alg":"none","typ":"JWT"}""", signature: "")}",
        ["algorithm none, the old signature"] = (issuer, now) => $"Bearer {WithHeader(issuer.Token(now), """{"alg":"none","kid":"key-1"}""")}",
        ["algorithm NONE with a key id"] = (issuer, now) => $"Bearer {WithHeader(issuer.Token(now), """{"alg":"NONE","kid":"key-1"}""", signature: "")}",
        ["HS256 with the public key as secret"] = (issuer, now) => $"Bearer {HmacSigned(issuer.Token(now), "key-1", issuer.PublicKeyBytes("key-1"))}",
        ["HS256 with a symmetric key of the published set"] = (issuer, now) => $"Bearer {HmacSigned(issuer.Token(now), "shared", new byte[32])}",
        ["PS256, which Bot Service never uses"] = (issuer, now) => Changed(issuer, now, token =>
            token.SigningCredentials = new SigningCredentials(issuer.KeyOf("key-1"), SecurityAlgorithms.RsaSsaPssSha256)),
        ["another audience"] = (issuer, now) => Changed(issuer, now, token => token.Audience = "44444444-4444-4444-4444-444444444444"),
        ["no audience"] = (issuer, now) => Changed(issuer, now, token => token.Audience = null),
        ["another issuer"] = (issuer, now) => Changed(issuer, now, token => token.Issuer = "https://api.botframework.com.attacker.test"),
        ["the issuer with a slash"] = (issuer, now) => Changed(issuer, now, token => token.Issuer = LocalIssuer.Issuer + "/"),
        ["no issuer"] = (issuer, now) => Changed(issuer, now, token => token.Issuer = null),
        ["expired six minutes ago"] = (issuer, now) => Changed(issuer, now, token =>
            (token.NotBefore, token.IssuedAt, token.Expires) = (now.UtcDateTime.AddHours(-1), now.UtcDateTime.AddHours(-1), now.UtcDateTime.AddMinutes(-6))),
        ["not valid for another six minutes"] = (issuer, now) => Changed(issuer, now, token => token.NotBefore = now.UtcDateTime.AddMinutes(6)),
        ["no expiry"] = (issuer, now) => Changed(issuer, now, token => token.Expires = null),
        ["a key that the issuer does not have"] = (issuer, now) => Changed(issuer, now, token => token.SigningCredentials = StrangersKey("key-9")),
        ["a stranger's key under the issuer's key id"] = (issuer, now) => Changed(issuer, now, token => token.SigningCredentials = StrangersKey("key-1")),
        ["no key id"] = (issuer, now) => Changed(issuer, now, token => token.SigningCredentials = StrangersKey(null)),
        ["a key of its own in the header"] = (issuer, now) =>
            $"Bearer {WithHeader(issuer.Token(now), """{"alg":"RS256","kid":"key-1","jwk":{"kty":"oct","k":"AAAA"},"jku":"http://attacker.test/keys"}""")}",
        ["the user's claims exchanged after signing"] = (issuer, now) => $"Bearer {WithClaims(issuer.Token(now), issuer.Token(now, token => token.Audience = "x"))}",
        ["the signature cut off"] = (issuer, now) => $"Bearer {issuer.Token(now)[..^20]}",
        ["one bit of the signature changed"] = (issuer, now) => $"Bearer {OneBitChanged(issuer.Token(now))}",
        ["two tokens"] = (issuer, now) => $"Bearer {issuer.Token(now)} {issuer.Token(now)}",
        ["far too long"] = (issuer, now) => Changed(issuer, now, token => token.Claims["padding"] = new string('x', 20_000)),
        ["an encrypted token's five parts"] = (issuer, now) => $"Bearer {issuer.Token(now)}.a.b",
        ["another app's token for this bot"] = (issuer, now) => Changed(issuer, now, token =>
            (token.Issuer, token.Claims) = (LocalIssuer.AppIssuer, Claims("1.0", "appid", "44444444-4444-4444-4444-444444444444"))),
        ["an app's token without a version"] = (issuer, now) => Changed(issuer, now, token =>
            (token.Issuer, token.Claims) = (LocalIssuer.AppIssuer, new Dictionary<string, object> { ["appid"] = LocalIssuer.AppId })),
        ["an app's token whose id stands in the other version's claim"] = (issuer, now) => Changed(issuer, now, token =>
            (token.Issuer, token.Claims) = (LocalIssuer.AppIssuer, Claims("2.0", "appid", LocalIssuer.AppId))),
    };

    private static readonly Dictionary<string, (Forgery Token, string Activity)> s_misuses = new()
    {
        ["the service address of another"] = ((issuer, now) => Changed(issuer, now, _ => { }), BotServer.Activity(serviceUrl: "https://attacker.test/teams/")),
        ["an address that only begins alike"] = ((issuer, now) => Changed(issuer, now, _ => { }), BotServer.Activity(serviceUrl: LocalIssuer.ServiceUrl + "x")),
        ["a token without a service address"] = ((issuer, now) => Changed(issuer, now, token => token.Claims.Clear()), BotServer.Activity()),
        ["an empty service address in the token"] = ((issuer, now) => Changed(issuer, now, token => token.Claims["serviceurl"] = ""), BotServer.Activity()),
        ["a channel that the key does not speak for"] = ((issuer, now) => Changed(issuer, now, _ => { }), BotServer.Activity(channelId: "slack")),
        ["a channel in other letters"] = ((issuer, now) => Changed(issuer, now, _ => { }), BotServer.Activity(channelId: "MSTeams")),
        ["a key without endorsements"] = (UnendorsedKey, BotServer.Activity()),
        ["our own web channel, brought from outside"] = (WebChatKey, BotServer.Activity(channelId: "webchat")),
        ["its other name"] = (WebChatKey, BotServer.Activity(channelId: "directline")),
        ["the emulator's token for Teams"] = (
            (issuer, now) => Changed(issuer, now, token => (token.Issuer, token.Claims) = (LocalIssuer.AppIssuer, Claims("1.0", "appid", LocalIssuer.AppId))),
            BotServer.Activity()),
    };

    public static TheoryData<string> Forgeries => [.. s_forgeries.Keys];

    public static TheoryData<string> Misuses => [.. s_misuses.Keys];

    [Theory]
    [MemberData(nameof(Forgeries))]
    public async Task A_forged_or_stale_token_is_401_without_a_word(string forgery)
    {
        await using var bot = await BotServer.StartAsync();

        using var answer = await bot.PostAsync(s_forgeries[forgery](bot.Issuer, bot.Now), BotServer.Activity());

        await AssertTurnedAway(bot, answer, HttpStatusCode.Unauthorized);
    }

    [Theory]
    [MemberData(nameof(Misuses))]
    public async Task A_good_token_for_something_else_is_403_without_a_word(string misuse)
    {
        await using var bot = await BotServer.StartAsync();
        var (token, activity) = s_misuses[misuse];

        using var answer = await bot.PostAsync(token(bot.Issuer, bot.Now), activity);

        await AssertTurnedAway(bot, answer, HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Two_authorization_headers_are_none()
    {
        await using var bot = await BotServer.StartAsync();
        var good = $"Bearer {bot.Issuer.Token(bot.Now)}";

        using var answer = await bot.PostAsync(good, BotServer.Activity(), request => request.Headers.TryAddWithoutValidation("Authorization", good));

        await AssertTurnedAway(bot, answer, HttpStatusCode.Unauthorized);
    }

    private static async Task AssertTurnedAway(BotServer bot, HttpResponseMessage answer, HttpStatusCode status)
    {
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Empty(bot.Server.Bot.Heard);
    }

    private static string Changed(LocalIssuer issuer, DateTimeOffset now, Action<SecurityTokenDescriptor> change) => $"Bearer {issuer.Token(now, change)}";

    private static string UnendorsedKey(LocalIssuer issuer, DateTimeOffset now)
    {
        issuer.AddKey("bare", null);
        return Changed(issuer, now, token => token.SigningCredentials = new SigningCredentials(issuer.KeyOf("bare"), SecurityAlgorithms.RsaSha256));
    }

    private static string WebChatKey(LocalIssuer issuer, DateTimeOffset now)
    {
        issuer.AddKey("web", ["webchat", "directline"]);
        return Changed(issuer, now, token => token.SigningCredentials = new SigningCredentials(issuer.KeyOf("web"), SecurityAlgorithms.RsaSha256));
    }

    private static SigningCredentials StrangersKey(string? kid) =>
        new(new RsaSecurityKey(RSA.Create(2048)) { KeyId = kid }, SecurityAlgorithms.RsaSha256);

    private static Dictionary<string, object> Claims(string version, string claim, string appId) => new() { ["ver"] = version, [claim] = appId };

    private static string WithHeader(string token, string header, string? signature = null)
    {
        var parts = token.Split('.');
        return $"{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(header))}.{parts[1]}.{signature ?? parts[2]}";
    }

    private static string WithClaims(string token, string other) => $"{token.Split('.')[0]}.{other.Split('.')[1]}.{token.Split('.')[2]}";

    private static string HmacSigned(string token, string kid, byte[] secret)
    {
        var signed = WithHeader(token, $$"""{"alg":"HS256","typ":"JWT","kid":"{{kid}}"}""", signature: "")[..^1];
        return $"{signed}.{Base64Url.EncodeToString(HMACSHA256.HashData(secret, Encoding.ASCII.GetBytes(signed)))}";
    }

    private static string OneBitChanged(string token)
    {
        var signature = Base64Url.DecodeFromChars(token.Split('.')[2]);
        signature[100] ^= 1;
        return $"{token[..token.LastIndexOf('.')]}.{Base64Url.EncodeToString(signature)}";
    }
}
