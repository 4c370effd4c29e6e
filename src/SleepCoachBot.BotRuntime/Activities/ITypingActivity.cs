namespace SleepCoachBot.BotRuntime.Activities;

/// <summary>The sender is typing.</summary>
public interface ITypingActivity : IActivity
{
}
