namespace SleepCoachBot.BotRuntime.Activities;

/// <summary>Kinds of activity that stay between bot and adapter and never go over the wire.</summary>
public static class ActivityTypesEx
{
    public const string Delay = "delay";
    public const string InvokeResponse = "invokeResponse";
}
