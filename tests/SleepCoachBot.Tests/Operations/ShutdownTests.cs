using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SleepCoachBot.BotRuntime.Activities;
using SleepCoachBot.BotRuntime.Turns;
using SleepCoachBot.Channels.Turns;

namespace SleepCoachBot.Tests.Operations;

/// <summary>A program that is asked to end finishes what it has begun.</summary>
public sealed class ShutdownTests
{
    [Fact]
    public async Task A_turn_in_flight_is_committed_before_the_program_ends_though_its_caller_has_gone()
    {
        var bot = new SlowBot();
        await using var host = new RunningHost(change: services => services.AddSingleton<IBot>(bot));
        var services = host.Services;
        var conversation = await services.GetRequiredService<IWebConversations>().OfAsync("dl_someone");
        using var caller = new CancellationTokenSource();
        var turn = services.GetRequiredService<ITurns>().HandleAsync(
            new Activity
            {
                Type = ActivityTypes.Message, Id = $"{conversation}|0000001", ChannelId = "webchat", Text = "hello", From = new ChannelAccount("dl_someone"),
                Recipient = new ChannelAccount("sleepcoach"), Conversation = new ConversationAccount(id: conversation),
            },
            caller.Token);
        await bot.Began;
        await caller.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => turn);

        var ending = services.GetRequiredService<IEnumerable<IHostedService>>().Single(service => service.GetType().Name == "TurnDrain").StopAsync(TestContext.Current.CancellationToken);
        Assert.False(ending.IsCompleted);
        bot.GoOn();
        await ending;

        var rows = await services.GetRequiredService<ITranscript>().ReadAsync(conversation, 0, 100);
        Assert.Equal(2, rows.Count);   // what was said, and its answer
    }

    [Fact]
    public async Task The_program_waits_longer_for_turns_than_the_longest_turn_takes()
    {
        await using var host = new RunningHost(new Dictionary<string, string> { ["Turns:Longest"] = "00:02:00" });
        var options = host.Services.GetRequiredService<Microsoft.Extensions.Options.IOptions<HostOptions>>().Value;
        Assert.Equal(TimeSpan.FromSeconds(130), options.ShutdownTimeout);
    }

    private sealed class SlowBot : IBot
    {
        private readonly TaskCompletionSource _began = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _goOn = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Began => _began.Task;

        public void GoOn() => _goOn.SetResult();

        public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            _began.SetResult();
            await _goOn.Task;
            await turnContext.SendActivityAsync("done", cancellationToken: cancellationToken);
        }
    }
}
