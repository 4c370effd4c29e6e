using SleepCoachBot.BotRuntime.Dialogs;
using SleepCoachBot.BotRuntime.State;
using SleepCoachBot.BotRuntime.Testing;
using SleepCoachBot.BotRuntime.Turns;
using static SleepCoachBot.BotRuntime.Tests.Dialogs.WaterfallDialogTests;

namespace SleepCoachBot.BotRuntime.Tests.Dialogs;

public sealed class DialogManagerTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_runs_a_dialog_over_the_states_of_the_turn_and_saves_them()
    {
        var storage = new MemoryStorage();
        var user = new UserState(storage);
        var name = user.CreateProperty<string>("name");
        DialogManagerResult? last = null;
        var manager = new DialogManager(new WaterfallDialog("steps",
        [
            Say("name?"),
            async (step, ct) =>
            {
                await name.SetAsync(step.Context, (string)step.Result!, ct);
                return await step.EndDialogAsync(step.Result, ct);
            },
        ]));
        TestFlow Talk() => new((TestAdapter)new TestAdapter().UseStorage(storage).UseBotState(new ConversationState(storage), user), async (turn, ct) =>
        {
            Assert.Same(storage, turn.TurnState.Get<IStorage>());
            if (turn.Activity.Text == "who?")
                await turn.SendActivityAsync(await name.GetAsync(turn, () => "nobody", ct), cancellationToken: ct);
            else
                last = await manager.OnTurnAsync(turn, ct);
        });

        await Talk().Test("hello", "name?").StartTestAsync();
        Assert.Equal(DialogTurnStatus.Waiting, last!.TurnResult!.Status);
        await Talk().Send("Ada").StartTestAsync();
        Assert.Equal((DialogTurnStatus.Complete, "Ada"), (last.TurnResult!.Status, last.TurnResult.Result));
        await Talk().Test("who?", "Ada").Test("again", "name?").StartTestAsync();
    }

    [Fact]
    public async Task It_needs_a_dialog_and_a_conversation()
    {
        var turn = new TurnContext(new TestAdapter(), Message("hi"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => new DialogManager().OnTurnAsync(turn, Ct));
        await Assert.ThrowsAsync<InvalidOperationException>(() => new DialogManager(new TextPrompt("a")).OnTurnAsync(turn, Ct));
        await Assert.ThrowsAsync<ArgumentNullException>(() => new DialogManager(new TextPrompt("a")).OnTurnAsync(null!, Ct));
    }
}
