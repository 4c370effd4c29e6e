using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Tokens;

namespace SleepCoachBot.Channels.Authentication;

/// <summary>Reads the tokens of <c>/api/messages</c>: signed by Bot Service for this bot, or by Entra for the bot's own app.</summary>
internal sealed class InboundTokens : IDisposable
{
    private const int LongestToken = 16 * 1024;

    private static readonly TimeSpan s_skew = TimeSpan.FromMinutes(5);
    private static readonly string[] s_algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512];

    private readonly BotIdentityOptions _identity;
    private readonly TimeProvider _clock;
    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };
    private readonly SigningKeys _channelKeys;
    private readonly SigningKeys _appKeys;
    private readonly string[] _channelIssuers;
    private readonly string[] _appIssuers;

    public InboundTokens(
        IOptions<BotIdentityOptions> identity, CloudAddresses cloud, IDocumentRetriever documents, TimeProvider clock, ILogger<SigningKeys> log)
    {
        (_identity, _clock) = (identity.Value, clock);
        _channelKeys = new SigningKeys(cloud.ChannelMetadata, documents, clock, log);
        _appKeys = new SigningKeys(cloud.AppMetadata, documents, clock, log);
        _channelIssuers = [cloud.ChannelIssuer];
        _appIssuers = identity.Value.MicrosoftAppTenantId is { Length: > 0 } tenant
            ? [.. cloud.AppIssuers, .. CloudAddresses.IssuersOf(tenant, cloud.Login.Host)]
            : [.. cloud.AppIssuers];
    }

    /// <summary>Reads a token.</summary>
    /// <returns>Null for every token that proves nothing, whatever is wrong with it.</returns>
    public async Task<Caller?> ReadAsync(string token, CancellationToken cancellationToken)
    {
        if (token.Length > LongestToken || !_handler.CanReadToken(token))
            return null;

        JsonWebToken unproved;
        try
        {
            unproved = _handler.ReadJsonWebToken(token);
        }
        catch (Exception e) when (e is ArgumentException or JsonException or FormatException)
        {
            return null;
        }

        // Who it says it is from chooses the keys; whether it is, they decide.
        return _channelIssuers.Contains(unproved.Issuer) ? await ReadAsync(unproved, _channelKeys, _channelIssuers, FromChannel, cancellationToken)
            : _appIssuers.Contains(unproved.Issuer) ? await ReadAsync(unproved, _appKeys, _appIssuers, FromOwnApp, cancellationToken)
            : null;
    }

    public void Dispose()
    {
        _channelKeys.Dispose();
        _appKeys.Dispose();
    }

    private async Task<Caller?> ReadAsync(
        JsonWebToken unproved, SigningKeys keys, string[] issuers, Func<JsonWebToken, JsonWebKey, Caller?> caller, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(unproved.Kid) || !s_algorithms.Contains(unproved.Alg)
            || await keys.FindAsync(unproved.Kid, cancellationToken) is not { } key)
            return null;

        var result = await _handler.ValidateTokenAsync(unproved, new TokenValidationParameters
        {
            ValidIssuers = issuers,
            ValidAudience = _identity.MicrosoftAppId,
            IssuerSigningKey = key,
            TryAllIssuerSigningKeys = false,
            ValidAlgorithms = s_algorithms,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            LifetimeValidator = (notBefore, expires, _, _) => IsInTime(notBefore, expires),
        });
        return result is { IsValid: true, SecurityToken: JsonWebToken proved } ? caller(proved, key) : null;
    }

    private bool IsInTime(DateTime? notBefore, DateTime? expires)
    {
        var now = _clock.GetUtcNow().UtcDateTime;
        return expires + s_skew > now && (notBefore is null || notBefore - s_skew <= now);
    }

    private static Caller.Channel FromChannel(JsonWebToken proved, JsonWebKey key) =>
        new(proved.TryGetPayloadValue<string>("serviceurl", out var serviceUrl) ? serviceUrl : null, Endorsements(key));

    // Another app's token for this bot would make that app a caller of a skill; the bot offers none.
    private Caller.OwnApp? FromOwnApp(JsonWebToken proved, JsonWebKey key)
    {
        var version = proved.TryGetPayloadValue<string>("ver", out var said) ? said : null;
        var claim = version switch { "" or "1.0" => "appid", "2.0" => "azp", _ => null };
        var isOurs = claim is not null && proved.TryGetPayloadValue<string>(claim, out var appId) && appId == _identity.MicrosoftAppId;
        return isOurs ? new Caller.OwnApp() : null;
    }

    private static HashSet<string> Endorsements(JsonWebKey key)
    {
        var endorsed = new HashSet<string>(StringComparer.Ordinal);
        if (key.AdditionalData.TryGetValue("endorsements", out var data) && data is JsonElement { ValueKind: JsonValueKind.Array } list)
        {
            foreach (var channel in list.EnumerateArray())
            {
                if (channel.ValueKind == JsonValueKind.String)
                    endorsed.Add(channel.GetString()!);
            }
        }

        return endorsed;
    }
}
