using System.Security.Cryptography;
using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Tokens;
using SleepCoachBot.BotRuntime.Activities;
using SleepCoachBot.Channels.Authentication;

namespace SleepCoachBot.Benchmarks;

/// <summary>Proving who brings an activity to <c>/api/messages</c>: the token's signature by a 2048-bit RSA key, its issuer, audience, times,
/// endorsement and service address. The issuer's metadata is read once, as in the program.</summary>
[MemoryDiagnoser]
public class TokenBenchmarks : IDisposable
{
    private const string AppId = "22222222-2222-2222-2222-222222222222";
    private const string ServiceUrl = "https://smba.example/emea/";

    private readonly RSA _key = RSA.Create(2048);
    private readonly InboundTokens _tokens;
    private readonly string _token;
    private readonly string _forged;
    private readonly Activity _activity = ActivityJson.Parse(System.Text.Encoding.UTF8.GetBytes(SampleActivity.Json));
    private readonly byte[] _hash = SHA256.HashData("what is signed"u8);
    private readonly byte[] _signature;

    public TokenBenchmarks()
    {
        var cloud = CloudAddresses.Of(BotCloud.Public);
        _tokens = new InboundTokens(
            Options.Create(new BotIdentityOptions { MicrosoftAppId = AppId }), cloud, new Issuer(cloud, _key), TimeProvider.System, NullLogger<SigningKeys>.Instance);
        _token = Token(cloud, AppId);
        _forged = Token(cloud, "33333333-3333-3333-3333-333333333333");
        _signature = _key.SignHash(_hash, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        if (!Validate().GetAwaiter().GetResult() || Refuse().GetAwaiter().GetResult())
            throw new InvalidOperationException("The tokens are not what the benchmark is about.");
    }

    [Benchmark]
    public async Task<bool> Validate() => await _tokens.ReadAsync(_token, default) is { } caller && caller.MayBring(_activity);

    /// <summary>A genuine token for another bot.</summary>
    [Benchmark]
    public async Task<bool> Refuse() => await _tokens.ReadAsync(_forged, default) is { } caller && caller.MayBring(_activity);

    /// <summary>What cannot be saved: the signature alone.</summary>
    [Benchmark(Baseline = true)]
    public bool SignatureAlone() => _key.VerifyHash(_hash, _signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    public void Dispose()
    {
        _tokens.Dispose();
        _key.Dispose();
        GC.SuppressFinalize(this);
    }

    private string Token(CloudAddresses cloud, string audience) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = cloud.ChannelIssuer,
        Audience = audience,
        Expires = DateTime.UtcNow.AddHours(24),
        Claims = new Dictionary<string, object> { ["serviceurl"] = ServiceUrl },
        SigningCredentials = new SigningCredentials(new RsaSecurityKey(_key) { KeyId = "key-1" }, SecurityAlgorithms.RsaSha256),
    });

    /// <summary>Bot Service's metadata and keys, as it publishes them.</summary>
    private sealed class Issuer(CloudAddresses cloud, RSA key) : IDocumentRetriever
    {
        private const string Keys = "https://login.botframework.com/v1/.well-known/keys";

        public Task<string> GetDocumentAsync(string address, CancellationToken cancel)
        {
            var parameters = key.ExportParameters(includePrivateParameters: false);
            return Task.FromResult(address == Keys
                ? $$"""
                    {"keys":[{"kty":"RSA","use":"sig","kid":"key-1","n":"{{Base64UrlEncoder.Encode(parameters.Modulus)}}","e":"{{Base64UrlEncoder.Encode(parameters.Exponent)}}",
                      "endorsements":["msteams","webchat","directline","emulator"]}]}
                    """
                : $$"""{"issuer":"{{cloud.ChannelIssuer}}","jwks_uri":"{{Keys}}","id_token_signing_alg_values_supported":["RS256"]}""");
        }
    }
}
