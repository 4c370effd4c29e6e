using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;

namespace SleepCoachBot.Channels.Authentication;

/// <summary>Makes the credential by which the bot proves to Entra who it is.</summary>
internal static class BotCredential
{
    /// <summary>Entra throttles more often than it fails; more patience than this belongs to whoever sends.</summary>
    private const int Retries = 2;

    /// <summary>The credential that the settings describe.</summary>
    /// <param name="identity">Validated settings with an app id.</param>
    /// <param name="cloud">Where to ask.</param>
    /// <param name="transport">How to ask; null for the ordinary way.</param>
    public static TokenCredential Of(BotIdentityOptions identity, CloudAddresses cloud, HttpPipelineTransport? transport = null)
    {
        if (identity.MicrosoftAppType == BotAppType.UserAssignedMSI)
        {
            var managed = ManagedIdentityId.FromUserAssignedClientId(identity.MicrosoftAppId!);
            return new ManagedIdentityCredential(With(new ManagedIdentityCredentialOptions(managed), transport));
        }

        var tenant = identity.MicrosoftAppType == BotAppType.SingleTenant ? identity.MicrosoftAppTenantId! : cloud.DefaultTenant;

        // The authority is one of the few that we name ourselves: Entra need not be asked whether it exists.
        return identity.MicrosoftAppCertificate is { Length: > 0 } certificate
            ? new ClientCertificateCredential(tenant, identity.MicrosoftAppId, certificate, With(
                new ClientCertificateCredentialOptions { AuthorityHost = cloud.Login, DisableInstanceDiscovery = true, SendCertificateChain = true }, transport))
            : new ClientSecretCredential(tenant, identity.MicrosoftAppId, identity.MicrosoftAppPassword, With(
                new ClientSecretCredentialOptions { AuthorityHost = cloud.Login, DisableInstanceDiscovery = true }, transport));
    }

    private static T With<T>(T options, HttpPipelineTransport? transport)
        where T : TokenCredentialOptions
    {
        options.Retry.MaxRetries = Retries;
        if (transport is not null)
            options.Transport = transport;
        return options;
    }
}
