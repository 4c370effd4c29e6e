using SleepCoachBot.BotRuntime.Dialogs;
using SleepCoachBot.BotRuntime.Testing;
using static SleepCoachBot.BotRuntime.Tests.Dialogs.WaterfallDialogTests;

namespace SleepCoachBot.BotRuntime.Tests.Dialogs;

public sealed class DialogExtensionsTests
{
    [Fact]
    public Task RunAsync_begins_the_dialog_continues_it_and_begins_it_again_when_it_is_over()
    {
        var talk = new Conversation();
        var stack = talk.State.CreateProperty<DialogState>("stack");
        var root = new WaterfallDialog("root", [Say("one"), Say("two"), (step, ct) => step.EndDialogAsync(null, ct)]);
        return new TestFlow(talk.Adapter, (turn, ct) => root.RunAsync(turn, stack, ct))
            .Test("a", "one")
            .Test("b", "two")
            .Send("c")
            .AssertNoReply(timeout: 1)
            .Test("d", "one")
            .StartTestAsync();
    }

    [Fact]
    public async Task RunAsync_leaves_the_telemetry_of_each_dialog_as_it_was_set()
    {
        var (ours, theirs) = (new RecordingTelemetryClient(), new RecordingTelemetryClient());
        var inside = new WaterfallDialog("inside", [Say("one")]);
        var root = new ComponentDialog("root").AddDialog(inside);
        root.TelemetryClient = ours;
        inside.TelemetryClient = theirs;
        var talk = new Conversation();
        var stack = talk.State.CreateProperty<DialogState>("stack");

        await new TestFlow(talk.Adapter, (turn, ct) => root.RunAsync(turn, stack, ct)).Test("a", "one").StartTestAsync();

        Assert.Same(theirs, inside.TelemetryClient);
        Assert.Contains(theirs.Events, heard => heard.Name == "WaterfallStep");
        Assert.Empty(ours.Events);
    }
}
