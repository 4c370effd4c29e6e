namespace SleepCoachBot.BotRuntime.Activities;

/// <summary>Names of events that the runtime itself sends through a turn.</summary>
public static class ActivityEventNames
{
    public const string ContinueConversation = "ContinueConversation";
}
