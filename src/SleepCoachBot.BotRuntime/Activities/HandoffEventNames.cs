namespace SleepCoachBot.BotRuntime.Activities;

/// <summary>Names of the hand-over events.</summary>
public static class HandoffEventNames
{
    public const string InitiateHandoff = "handoff.initiate";
    public const string HandoffStatus = "handoff.status";
}
