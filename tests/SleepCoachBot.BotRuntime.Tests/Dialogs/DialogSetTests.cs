using SleepCoachBot.BotRuntime.Dialogs;
using SleepCoachBot.BotRuntime.State;
using SleepCoachBot.BotRuntime.Testing;
using SleepCoachBot.BotRuntime.Turns;
using static SleepCoachBot.BotRuntime.Tests.Dialogs.WaterfallDialogTests;

namespace SleepCoachBot.BotRuntime.Tests.Dialogs;

public sealed class DialogSetTests
{
    [Fact]
    public void A_set_for_a_stack_in_storage_needs_to_know_where() =>
        Assert.Throws<ArgumentNullException>(() => new DialogSet(null!));

    [Fact]
    public async Task A_set_without_a_stack_of_its_own_has_no_context()
    {
        var turn = new TurnContext(new TestAdapter(), Message("hi"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => new DialogSet().CreateContextAsync(turn, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_context_needs_a_turn()
    {
        var set = new DialogSet(new ConversationState(new MemoryStorage()).CreateProperty<DialogState>("stack"));
        await Assert.ThrowsAsync<ArgumentNullException>(() => set.CreateContextAsync(null!, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void What_was_added_is_found_and_nothing_else()
    {
        var set = new DialogSet().Add(new WaterfallDialog("A")).Add(new WaterfallDialog("B"));
        Assert.Equal("A", set.Find("A")!.Id);
        Assert.Null(set.Find("C"));
        Assert.Throws<ArgumentNullException>(() => set.Find(" "));
        Assert.Equal(["A", "B"], set.GetDialogs().Select(dialog => dialog.Id).Order());
    }

    [Fact]
    public void A_second_dialog_of_one_id_gets_a_number()
    {
        var (first, second, third) = (new TextPrompt("ask"), new TextPrompt("ask"), new TextPrompt("ask"));
        var set = new DialogSet().Add(first).Add(second).Add(third).Add(first);
        Assert.Equal(("ask", "ask2", "ask3"), (first.Id, second.Id, third.Id));
        Assert.Same(second, set.Find("ask2"));
        Assert.Equal(3, set.GetDialogs().Count());
    }

    [Fact]
    public void The_version_says_what_is_in_the_set()
    {
        Assert.Equal(new DialogSet().GetVersion(), new DialogSet().GetVersion());
        var set = new DialogSet();
        var (empty, _) = (set.GetVersion(), set.Add(new TextPrompt("A")));
        Assert.NotEqual(empty, set.GetVersion());
        Assert.Equal(new DialogSet().Add(new TextPrompt("A")).GetVersion(), set.GetVersion());
        Assert.NotEqual(
            new DialogSet().Add(new WaterfallDialog("A")).GetVersion(),
            new DialogSet().Add(new WaterfallDialog("A", [Say("one")])).GetVersion());
    }

    [Fact]
    public void Telemetry_reaches_the_dialogs_that_are_there_and_those_added_later()
    {
        var heard = new RecordingTelemetryClient();
        var set = new DialogSet().Add(new WaterfallDialog("A"));
        Assert.IsType<NullBotTelemetryClient>(set.Find("A")!.TelemetryClient);

        set.TelemetryClient = heard;
        set.Add(new WaterfallDialog("B"));
        Assert.Same(heard, set.Find("A")!.TelemetryClient);
        Assert.Same(heard, set.Find("B")!.TelemetryClient);

        set.TelemetryClient = null!;
        Assert.IsType<NullBotTelemetryClient>(set.Find("B")!.TelemetryClient);
    }

    [Fact]
    public void One_dialog_may_report_elsewhere()
    {
        var set = new DialogSet().Add(new WaterfallDialog("A")).Add(new WaterfallDialog("B"));
        set.Find("B")!.TelemetryClient = new RecordingTelemetryClient();
        Assert.IsType<NullBotTelemetryClient>(set.Find("A")!.TelemetryClient);
        Assert.IsType<RecordingTelemetryClient>(set.Find("B")!.TelemetryClient);
    }

    [Fact]
    public void A_dialog_without_an_id_is_named_after_its_type() => Assert.Equal(nameof(ComponentDialog), new ComponentDialog().Id);
}
