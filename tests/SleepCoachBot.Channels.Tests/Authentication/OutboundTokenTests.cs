using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;
using Microsoft.Extensions.Time.Testing;
using SleepCoachBot.Channels.Authentication;
using SleepCoachBot.Channels.Tests.Testing;

namespace SleepCoachBot.Channels.Tests.Authentication;

public sealed class OutboundTokenTests
{
    private static readonly CloudAddresses s_cloud = CloudAddresses.Of(BotCloud.Public);

    [Fact]
    public async Task Many_who_wait_get_one_token_and_it_is_kept_until_five_minutes_before_its_end()
    {
        var clock = new FakeTimeProvider();
        var credential = new CountingCredential(clock);
        using var tokens = new OutboundTokens(() => credential, s_cloud, clock);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => tokens.GetAsync(TestContext.Current.CancellationToken).AsTask()));
        clock.Advance(TimeSpan.FromMinutes(54));
        Assert.Equal("token-1", await tokens.GetAsync(TestContext.Current.CancellationToken));
        clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal("token-2", await tokens.GetAsync(TestContext.Current.CancellationToken));

        Assert.Equal((2, "https://api.botframework.com/.default"), (credential.Given, credential.Scope));
    }

    [Fact]
    public async Task Forgetting_an_old_token_leaves_the_new_one()
    {
        var clock = new FakeTimeProvider();
        using var tokens = new OutboundTokens(() => new CountingCredential(clock), s_cloud, clock);
        var first = await tokens.GetAsync(TestContext.Current.CancellationToken);
        tokens.Forget(first);
        var second = await tokens.GetAsync(TestContext.Current.CancellationToken);
        tokens.Forget(first);
        Assert.Equal(second, await tokens.GetAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_credential_that_fails_is_one_kind_of_exception()
    {
        var clock = new FakeTimeProvider();
        using var tokens = new OutboundTokens(() => new CountingCredential(clock) { Fails = true }, s_cloud, clock);
        await Assert.ThrowsAsync<BotTokenException>(() => tokens.GetAsync(TestContext.Current.CancellationToken).AsTask());
    }

    [Theory]
    [InlineData(BotCloud.Public, BotAppType.MultiTenant, "https://login.microsoftonline.com/botframework.com/oauth2/v2.0/token", "https://api.botframework.com/.default")]
    [InlineData(BotCloud.Public, BotAppType.SingleTenant, "https://login.microsoftonline.com/33333333-3333-3333-3333-333333333333/oauth2/v2.0/token", "https://api.botframework.com/.default")]
    [InlineData(BotCloud.Government, BotAppType.MultiTenant, "https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us/oauth2/v2.0/token", "https://api.botframework.us/.default")]
    public async Task A_secret_asks_the_tenants_authority_for_the_connectors_scope(BotCloud cloud, BotAppType appType, string address, string scope)
    {
        var entra = new Entra();
        var addresses = CloudAddresses.Of(cloud);
        var credential = BotCredential.Of(Identity(appType, password: "a password of the test"), addresses, new HttpClientTransport(entra));

        var token = await credential.GetTokenAsync(new TokenRequestContext([addresses.Scope]), TestContext.Current.CancellationToken);

        Assert.Equal("from-entra", token.Token);
        Assert.Equal(address, entra.Address, ignoreCase: true);
        Assert.Contains("grant_type=client_credentials", entra.Form, StringComparison.Ordinal);
        Assert.Contains($"client_id={LocalIssuer.AppId}", entra.Form, StringComparison.Ordinal);
        Assert.Contains($"scope={Uri.EscapeDataString(scope)}", entra.Form, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_certificate_signs_an_assertion_and_sends_no_secret()
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=sleepcoach", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.pem");
        await File.WriteAllTextAsync(path, certificate.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem(), TestContext.Current.CancellationToken);
        try
        {
            var entra = new Entra();
            var credential = BotCredential.Of(Identity(BotAppType.SingleTenant, certificate: path), s_cloud, new HttpClientTransport(entra));
            await credential.GetTokenAsync(new TokenRequestContext([s_cloud.Scope]), TestContext.Current.CancellationToken);
            Assert.Contains("client_assertion=", entra.Form, StringComparison.Ordinal);
            Assert.DoesNotContain("client_secret", entra.Form, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_managed_identity_needs_no_secret() =>
        Assert.IsType<Azure.Identity.ManagedIdentityCredential>(BotCredential.Of(Identity(BotAppType.UserAssignedMSI), s_cloud));

    private static BotIdentityOptions Identity(BotAppType appType, string? password = null, string? certificate = null) => new()
    {
        MicrosoftAppId = LocalIssuer.AppId, MicrosoftAppType = appType, MicrosoftAppTenantId = "33333333-3333-3333-3333-333333333333",
        MicrosoftAppPassword = password, MicrosoftAppCertificate = certificate,
    };

    /// <summary>Plays Entra's token endpoint.</summary>
    private sealed class Entra : HttpMessageHandler
    {
        public string? Address { get; private set; }

        public string Form { get; private set; } = "";

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Address = request.RequestUri!.GetLeftPart(UriPartial.Path);
            Form = await request.Content!.ReadAsStringAsync(cancellationToken);
            return new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new StringContent("""{"token_type":"Bearer","expires_in":3600,"ext_expires_in":3600,"access_token":"from-entra"}""", Encoding.UTF8, "application/json"),
            };
        }
    }
}
