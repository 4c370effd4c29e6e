namespace SleepCoachBot.Channels.Turns;

/// <summary>Other turns of the conversation came first again and again. Nothing was committed; the activity may be delivered again.</summary>
public sealed class TurnConflictException : Exception
{
    public TurnConflictException(string conversationId, int attempts)
        : base($"A turn of conversation {conversationId} was overtaken {attempts} times.")
    {
    }
}
