using SleepCoachBot.BotRuntime.Activities;
using SleepCoachBot.BotRuntime.Dialogs;
using SleepCoachBot.BotRuntime.State;
using SleepCoachBot.BotRuntime.Testing;
using SleepCoachBot.BotRuntime.Turns;

namespace SleepCoachBot.BotRuntime.Tests.Testing;

public sealed class DialogTestClientTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static WaterfallDialog Greeting => new("greeting",
    [
        async (step, ct) =>
        {
            await step.Context.SendActivityAsync($"Hello {step.Options}.", cancellationToken: ct);
            await step.Context.SendActivityAsync("How are you?", cancellationToken: ct);
            return Dialog.EndOfTurn;
        },
        (step, ct) => step.EndDialogAsync(step.Result, ct),
    ]);

    [Fact]
    public async Task It_talks_to_one_dialog()
    {
        var client = new DialogTestClient("webchat", Greeting, "Ada");
        Assert.Null(client.DialogContext);

        Assert.Equal("Hello Ada.", (await client.SendActivityAsync<IMessageActivity>("hi", Ct))!.Text);
        Assert.Equal("How are you?", client.GetNextReply<IMessageActivity>()!.Text);
        Assert.Equal(DialogTurnStatus.Waiting, client.DialogTurnResult!.Status);
        Assert.Equal("greeting", client.DialogContext!.ActiveDialog!.Id);
        Assert.Equal("webchat", client.DialogContext.Context.Activity.ChannelId);

        Assert.Null(await client.SendActivityAsync<IMessageActivity>(new Activity(ActivityTypes.Message) { Text = "fine" }, Ct));
        Assert.Equal((DialogTurnStatus.Complete, "fine"), (client.DialogTurnResult.Status, client.DialogTurnResult.Result));
    }

    [Fact]
    public async Task Its_channel_its_middleware_and_its_state_can_be_given()
    {
        var state = new ConversationState(new MemoryStorage());
        var counting = new Counting();
        var client = new DialogTestClient(new TestAdapter("msteams"), Greeting, "Bo", [counting], state);
        await client.SendActivityAsync<IMessageActivity>("hi", Ct);
        Assert.Same(state, client.ConversationState);
        Assert.Equal(1, counting.Turns);
        Assert.Equal("msteams", client.DialogContext!.Context.Activity.ChannelId);
    }

    private sealed class Counting : IMiddleware
    {
        internal int Turns { get; private set; }

        public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            Turns++;
            return next(cancellationToken);
        }
    }
}
