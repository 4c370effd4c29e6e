namespace SleepCoachBot.BotRuntime.Activities;

/// <summary>A message was deleted.</summary>
public interface IMessageDeleteActivity : IActivity
{
}
