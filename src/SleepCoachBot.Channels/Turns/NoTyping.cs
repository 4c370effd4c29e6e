using SleepCoachBot.BotRuntime.Activities;

namespace SleepCoachBot.Channels.Turns;

/// <summary>For a program whose channels show nothing.</summary>
internal sealed class NoTyping : ITyping
{
    public Task ShowAsync(Activity typing, CancellationToken cancellationToken) => Task.CompletedTask;
}
