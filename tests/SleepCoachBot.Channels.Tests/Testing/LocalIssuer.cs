using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using SleepCoachBot.Channels.Authentication;

namespace SleepCoachBot.Channels.Tests.Testing;

/// <summary>Plays Bot Service's token issuer and Entra, with real keys and real metadata over HTTP.</summary>
internal sealed class LocalIssuer : IAsyncDisposable
{
    public const string Issuer = "https://api.botframework.test";
    public const string AppIssuer = "https://sts.windows.net/11111111-1111-1111-1111-111111111111/";
    public const string AppId = "22222222-2222-2222-2222-222222222222";
    public const string ServiceUrl = "https://smba.test/teams/";

    private readonly WebApplication _app;
    // Making keys takes longer than any test; one is enough for most of them.
    private static readonly RSA s_firstKey = RSA.Create(2048);

    private readonly Dictionary<string, (RSA Key, string[]? Endorsements)> _keys = [];
    private readonly HashSet<string> _takenBack = [];
    private int _lookups;

    private LocalIssuer(WebApplication app) => _app = app;

    /// <summary>How often the keys were asked for.</summary>
    public int Lookups => _lookups;

    /// <summary>False: the issuer answers 500.</summary>
    public bool IsReachable { get; set; } = true;

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    public CloudAddresses Cloud => new(
        new Uri(Address, "/openid"), Issuer, new Uri(Address, "/openid"), [AppIssuer],
        new Uri("https://login.test/"), "botframework.test", "https://api.botframework.test/.default");

    public static async Task<LocalIssuer> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRouting();
        var app = builder.Build();
        var issuer = new LocalIssuer(app);
        app.MapGet("/openid", (HttpContext _) => issuer.IsReachable
            ? Results.Text($$"""{"issuer":"{{Issuer}}","jwks_uri":"{{new Uri(issuer.Address, "/keys")}}","id_token_signing_alg_values_supported":["RS256"]}""", "application/json")
            : Results.StatusCode(500));
        app.MapGet("/keys", (HttpContext _) => Results.Text(issuer.KeySet(), "application/json"));
        issuer._keys["key-1"] = (s_firstKey, ["msteams", "emulator"]);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return issuer;
    }

    public void AddKey(string kid, string[]? endorsements) => _keys[kid] = (RSA.Create(2048), endorsements);

    /// <summary>Publishes the key no more; whoever holds it can still sign.</summary>
    public void TakeBack(string kid) => _takenBack.Add(kid);

    public RsaSecurityKey KeyOf(string kid) => new(_keys[kid].Key) { KeyId = kid };

    /// <summary>A token as Bot Service makes it, after somebody has changed it.</summary>
    public string Token(DateTimeOffset now, Action<SecurityTokenDescriptor>? change = null)
    {
        var token = new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = AppId,
            NotBefore = now.UtcDateTime,
            IssuedAt = now.UtcDateTime,
            Expires = now.UtcDateTime.AddMinutes(65),
            Claims = new Dictionary<string, object> { ["serviceurl"] = ServiceUrl },
            SigningCredentials = new SigningCredentials(KeyOf("key-1"), SecurityAlgorithms.RsaSha256),
        };
        change?.Invoke(token);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(token);
    }

    /// <summary>The public half of a key as everybody can read it, the classic secret of a forger who changes RS256 into HS256.</summary>
    public byte[] PublicKeyBytes(string kid) => Encoding.ASCII.GetBytes(_keys[kid].Key.ExportSubjectPublicKeyInfoPem());

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private string KeySet()
    {
        Interlocked.Increment(ref _lookups);
        var keys = new JsonArray();
        foreach (var (kid, (key, endorsements)) in _keys.Where(key => !_takenBack.Contains(key.Key)))
        {
            var parameters = key.ExportParameters(includePrivateParameters: false);
            var jwk = new JsonObject
            {
                ["kty"] = "RSA", ["use"] = "sig", ["kid"] = kid, ["x5t"] = kid,
                ["n"] = Base64UrlEncoder.Encode(parameters.Modulus), ["e"] = Base64UrlEncoder.Encode(parameters.Exponent),
            };
            if (endorsements is not null)
                jwk["endorsements"] = new JsonArray([.. endorsements.Select(channel => JsonValue.Create(channel))]);
            keys.Add(jwk);
        }

        // A symmetric key that slipped into the published set must never sign anything.
        keys.Add(new JsonObject { ["kty"] = "oct", ["kid"] = "shared", ["k"] = Base64UrlEncoder.Encode(new byte[32]), ["endorsements"] = new JsonArray("msteams") });
        return new JsonObject { ["keys"] = keys }.ToJsonString();
    }
}
