namespace SleepCoachBot.BotRuntime.Activities;

/// <summary>Whether the bot waits for an answer after a message.</summary>
public static class InputHints
{
    public const string AcceptingInput = "acceptingInput";
    public const string IgnoringInput = "ignoringInput";
    public const string ExpectingInput = "expectingInput";
}
