using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace SleepCoachBot.Channels.Authentication;

/// <summary>The keys that an issuer signs with, from its OpenID metadata: kept for a day, and looked up anew when a key is not
/// known.</summary>
/// <remarks>
/// Unlike <see cref="ConfigurationManager{T}"/>, which refreshes in the background, the first token under a new key waits
/// for the look-up: it is not refused. Look-ups are rationed, so that made-up key ids cannot be turned against the issuer.
/// </remarks>
internal sealed partial class SigningKeys(Uri metadata, IDocumentRetriever documents, TimeProvider clock, ILogger<SigningKeys> log) : IDisposable
{
    private static readonly TimeSpan s_freshFor = TimeSpan.FromHours(24);

    /// <summary>An issuer that cannot be reached is believed by its old keys this long, and not longer.</summary>
    private static readonly TimeSpan s_usableFor = TimeSpan.FromDays(5);

    private static readonly TimeSpan s_betweenLookups = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _lookup = new(1, 1);
    private volatile Known? _known;
    private DateTimeOffset _notBefore = DateTimeOffset.MinValue;

    /// <summary>The key of this id.</summary>
    /// <returns>Null when the issuer has none, or cannot be reached: then nobody is let in.</returns>
    public async Task<JsonWebKey?> FindAsync(string keyId, CancellationToken cancellationToken)
    {
        if (_known is { } known && clock.GetUtcNow() - known.At < s_freshFor && known.Keys.TryGetValue(keyId, out var key))
            return key;

        await _lookup.WaitAsync(cancellationToken);
        try
        {
            // Whoever waited here may find that the one before has looked already.
            if (_known is { } fresh && clock.GetUtcNow() - fresh.At < s_freshFor && fresh.Keys.TryGetValue(keyId, out key))
                return key;
            await LookUpAsync(cancellationToken);
        }
        finally
        {
            _lookup.Release();
        }

        return _known is { } now && clock.GetUtcNow() - now.At < s_usableFor ? now.Keys.GetValueOrDefault(keyId) : null;
    }

    public void Dispose() => _lookup.Dispose();

    private async Task LookUpAsync(CancellationToken cancellationToken)
    {
        if (clock.GetUtcNow() < _notBefore)
            return;
        _notBefore = clock.GetUtcNow() + s_betweenLookups;
        try
        {
            var found = await OpenIdConnectConfigurationRetriever.GetAsync(metadata.AbsoluteUri, documents, cancellationToken);
            var keys = new Dictionary<string, JsonWebKey>(StringComparer.Ordinal);
            foreach (var key in found.JsonWebKeySet.Keys)
            {
                // Only public RSA keys sign these tokens; a symmetric one in the set would let anybody sign who can read it.
                if (key.Kty == JsonWebAlgorithmsKeyTypes.RSA && !string.IsNullOrEmpty(key.Kid))
                    keys.TryAdd(key.Kid, key);
            }

            _known = new Known(keys, clock.GetUtcNow());
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            LogUnreachable(e, metadata.Host);
        }
    }

    [LoggerMessage(EventId = 1101, Level = LogLevel.Warning, Message = "The signing keys of {Host} could not be read")]
    private partial void LogUnreachable(Exception exception, string host);

    private sealed record Known(IReadOnlyDictionary<string, JsonWebKey> Keys, DateTimeOffset At);
}
