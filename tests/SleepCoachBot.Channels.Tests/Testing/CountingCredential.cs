using Azure.Core;
using Azure.Identity;

namespace SleepCoachBot.Channels.Tests.Testing;

/// <summary>Gives numbered tokens that live an hour.</summary>
internal sealed class CountingCredential(TimeProvider clock) : TokenCredential
{
    private int _given;

    public int Given => _given;

    public string? Scope { get; private set; }

    public bool Fails { get; set; }

    public override async ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
    {
        if (Fails)
            throw new AuthenticationFailedException("the secret has expired");
        Scope = Assert.Single(requestContext.Scopes);
        await Task.Yield();
        return new AccessToken($"token-{Interlocked.Increment(ref _given)}", clock.GetUtcNow().AddHours(1));
    }

    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => throw new NotSupportedException();
}
