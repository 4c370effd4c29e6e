namespace SleepCoachBot.BotRuntime.Activities;

/// <summary>How the sender wants the answer (<see cref="Activity.DeliveryMode"/>).</summary>
public static class DeliveryModes
{
    public const string Normal = "normal";
    public const string Notification = "notification";
    public const string ExpectReplies = "expectReplies";
    public const string Ephemeral = "ephemeral";
}
