namespace SleepCoachBot.Channels.Authentication;

/// <summary>The cloud in which the bot is registered.</summary>
public enum BotCloud
{
    /// <summary>Azure.</summary>
    Public,

    /// <summary>Azure for the US government.</summary>
    Government,

    /// <summary>Azure in China.</summary>
    China,
}
