using System.ComponentModel.DataAnnotations;

namespace SleepCoachBot.Channels.Authentication;

/// <summary>Who the bot is towards Bot Service. At the root of appsettings.json, under the names that every bot uses.</summary>
public sealed class BotIdentityOptions : IValidatableObject
{
    /// <summary>The bot's app id, a GUID. Without one the bot talks to this machine's own tools only.</summary>
    public string? MicrosoftAppId { get; init; }

    /// <summary>How the bot is registered.</summary>
    public BotAppType MicrosoftAppType { get; init; } = BotAppType.SingleTenant;

    /// <summary>The tenant of a <see cref="BotAppType.SingleTenant"/> bot.</summary>
    public string? MicrosoftAppTenantId { get; init; }

    /// <summary>The client secret. From the environment or a vault.</summary>
    public string? MicrosoftAppPassword { get; init; }

    /// <summary>The path of a certificate with its private key (PEM or PFX), instead of a secret.</summary>
    public string? MicrosoftAppCertificate { get; init; }

    /// <summary>The cloud of the registration.</summary>
    public BotCloud MicrosoftAppCloud { get; init; }

    /// <summary>True when the bot has an identity.</summary>
    public bool HasAppId => !string.IsNullOrEmpty(MicrosoftAppId);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!HasAppId)
            yield break;
        if (!Guid.TryParse(MicrosoftAppId, out _))
            yield return new ValidationResult("MicrosoftAppId is not a GUID.", [nameof(MicrosoftAppId)]);
        if (MicrosoftAppType == BotAppType.SingleTenant && string.IsNullOrEmpty(MicrosoftAppTenantId))
            yield return new ValidationResult("A single-tenant bot needs MicrosoftAppTenantId.", [nameof(MicrosoftAppTenantId)]);
        if (MicrosoftAppType != BotAppType.UserAssignedMSI
            && string.IsNullOrEmpty(MicrosoftAppPassword) == string.IsNullOrEmpty(MicrosoftAppCertificate))
            yield return new ValidationResult("Set either MicrosoftAppPassword or MicrosoftAppCertificate.", [nameof(MicrosoftAppPassword)]);
    }
}
