namespace SleepCoachBot.BotRuntime.Activities;

/// <summary>A message was changed; this is all of its new content.</summary>
public interface IMessageUpdateActivity : IMessageActivity
{
}
