using Azure;
using Azure.Core;
using Azure.Identity;

namespace SleepCoachBot.Channels.Authentication;

/// <summary>The bot's own token for the connector: one for everybody, kept until shortly before it expires.</summary>
/// <param name="credential">The app's secret, certificate or managed identity; made when it is first needed, which a bot without an
/// identity never does.</param>
/// <param name="cloud">What to ask for.</param>
/// <param name="clock">When it expires.</param>
internal sealed class OutboundTokens(Func<TokenCredential> credential, CloudAddresses cloud, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan s_renewBefore = TimeSpan.FromMinutes(5);

    private readonly Lazy<TokenCredential> _credential = new(credential);
    private readonly SemaphoreSlim _asking = new(1, 1);
    private Kept? _kept;

    /// <summary>The token.</summary>
    /// <exception cref="BotTokenException">None could be got.</exception>
    public async ValueTask<string> GetAsync(CancellationToken cancellationToken)
    {
        if (Usable() is { } usable)
            return usable;

        await _asking.WaitAsync(cancellationToken);
        try
        {
            // Whoever waited here finds what the first one got.
            if (Usable() is { } fresh)
                return fresh;
            var got = await _credential.Value.GetTokenAsync(new TokenRequestContext([cloud.Scope]), cancellationToken);
            Volatile.Write(ref _kept, new Kept(got.Token, got.ExpiresOn));
            return got.Token;
        }
        catch (Exception e) when (e is AuthenticationFailedException or RequestFailedException)
        {
            throw new BotTokenException("The bot got no token for the connector.", e);
        }
        finally
        {
            _asking.Release();
        }
    }

    /// <summary>Keeps this token no longer; another that has come meanwhile stays.</summary>
    public void Forget(string token)
    {
        if (Volatile.Read(ref _kept) is { } kept && kept.Token == token)
            Interlocked.CompareExchange(ref _kept, null, kept);
    }

    public void Dispose() => _asking.Dispose();

    private string? Usable() =>
        Volatile.Read(ref _kept) is { } kept && kept.ExpiresOn - s_renewBefore > clock.GetUtcNow() ? kept.Token : null;

    private sealed record Kept(string Token, DateTimeOffset ExpiresOn);
}
