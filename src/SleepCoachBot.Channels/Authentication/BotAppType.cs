namespace SleepCoachBot.Channels.Authentication;

/// <summary>How the bot is registered, in the words of the Azure portal.</summary>
public enum BotAppType
{
    /// <summary>For any tenant. No new bot can be one, old ones go on.</summary>
    MultiTenant,

    /// <summary>For one tenant.</summary>
    SingleTenant,

    /// <summary>A user-assigned managed identity: no secret at all.</summary>
    UserAssignedMSI,
}
