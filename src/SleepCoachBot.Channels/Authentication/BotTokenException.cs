namespace SleepCoachBot.Channels.Authentication;

/// <summary>The bot could not get a token for the connector: nothing was sent.</summary>
public sealed class BotTokenException : Exception
{
    public BotTokenException()
    {
    }

    public BotTokenException(string message)
        : base(message)
    {
    }

    public BotTokenException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
