using System.ComponentModel.DataAnnotations;
using SleepCoachBot.Channels.Authentication;

namespace SleepCoachBot.Channels.Tests.Authentication;

public sealed class BotIdentityOptionsTests
{
    [Theory]
    [InlineData(null, BotAppType.SingleTenant, null, null, null, true)]
    [InlineData("22222222-2222-2222-2222-222222222222", BotAppType.SingleTenant, "t", "p", null, true)]
    [InlineData("22222222-2222-2222-2222-222222222222", BotAppType.SingleTenant, "t", null, "bot.pem", true)]
    [InlineData("22222222-2222-2222-2222-222222222222", BotAppType.MultiTenant, null, "p", null, true)]
    [InlineData("22222222-2222-2222-2222-222222222222", BotAppType.UserAssignedMSI, null, null, null, true)]
    [InlineData("not-a-guid", BotAppType.MultiTenant, null, "p", null, false)]
    [InlineData("22222222-2222-2222-2222-222222222222", BotAppType.SingleTenant, null, "p", null, false)]
    [InlineData("22222222-2222-2222-2222-222222222222", BotAppType.MultiTenant, null, null, null, false)]
    [InlineData("22222222-2222-2222-2222-222222222222", BotAppType.MultiTenant, null, "p", "bot.pem", false)]
    public void An_identity_is_whole_or_the_program_does_not_start(
        string? appId, BotAppType appType, string? tenant, string? password, string? certificate, bool expected)
    {
        var identity = new BotIdentityOptions
        {
            MicrosoftAppId = appId, MicrosoftAppType = appType, MicrosoftAppTenantId = tenant, MicrosoftAppPassword = password, MicrosoftAppCertificate = certificate,
        };
        Assert.Equal(expected, !identity.Validate(new ValidationContext(identity)).Any());
    }
}
