using SleepCoachBot.BotRuntime.Activities;
using SleepCoachBot.BotRuntime.Connector;
using SleepCoachBot.BotRuntime.Dialogs.Choices;

namespace SleepCoachBot.BotRuntime.Tests.Dialogs.Choices;

public sealed class ChoiceFactoryTests
{
    private static readonly IList<Choice> Colours = ChoiceFactory.ToChoices(["red", "green", "blue"]);

    [Fact]
    public void Inline_choices_follow_the_question()
    {
        Assert.Equal("select from: (1) red, (2) green, or (3) blue", ChoiceFactory.Inline(Colours, "select from:").Text);
        Assert.Equal("which? (1) red or (2) green", ChoiceFactory.Inline(ChoiceFactory.ToChoices(["red", "green"]), "which?").Text);
        Assert.Equal("which? (1) red", ChoiceFactory.Inline(ChoiceFactory.ToChoices(["red"]), "which?").Text);
        Assert.Equal(
            "which? red; green / blue",
            ChoiceFactory.Inline(Colours, "which?", null, new ChoiceFactoryOptions("; ", " or ", " / ", false)).Text);
    }

    [Fact]
    public void Listed_choices_stand_indented_after_a_blank_line()
    {
        Assert.Equal("select from:\n\n   1. red\n   2. green\n   3. blue", ChoiceFactory.List(Colours, "select from:").Text);
        Assert.Equal(
            "select from:\n\n   - red\n   - green\n   - blue",
            ChoiceFactory.List(["red", "green", "blue"], "select from:", null, new ChoiceFactoryOptions { IncludeNumbers = false }).Text);
    }

    [Fact]
    public void Every_message_expects_an_answer_and_can_be_spoken()
    {
        Assert.All(
            [
                ChoiceFactory.Inline(Colours, "q", "say it"),
                ChoiceFactory.List(Colours, "q", "say it"),
                ChoiceFactory.SuggestedAction(Colours, "q", "say it"),
                ChoiceFactory.HeroCard(Colours, "q", "say it"),
            ],
            (IMessageActivity message) =>
            {
                Assert.Equal(InputHints.ExpectingInput, message.InputHint);
                Assert.Equal("say it", message.Speak);
            });
    }

    [Fact]
    public void A_choice_keeps_its_own_button()
    {
        var own = new CardAction(ActionTypes.MessageBack, "Red", value: new { colour = "red" });
        var message = ChoiceFactory.SuggestedAction([new Choice("red") { Action = own }, new Choice("green")], "q", null, ["user1"]);
        Assert.Same(own, message.SuggestedActions!.Actions![0]);
        Assert.Equal("green", message.SuggestedActions.Actions[1].Title);
        Assert.Equal(["user1"], message.SuggestedActions.To!);
    }

    [Fact]
    public void Nothing_to_choose_is_no_error()
    {
        Assert.Empty(ChoiceFactory.ToChoices(null));
        Assert.Equal("q ", ChoiceFactory.Inline(null, "q").Text);
        Assert.Empty(ChoiceFactory.SuggestedAction((IList<Choice>?)null, "q", null).SuggestedActions!.Actions!);
    }

    [Theory]
    [InlineData(Channels.Emulator, "red green blue", "suggested")]
    [InlineData(Channels.Webchat, "red green blue", "suggested")]
    [InlineData(Channels.Directline, "a b c d e f g h i j k", "suggested")]
    [InlineData(Channels.Facebook, "a b c d e f g h i j k", "list")]
    [InlineData(Channels.Msteams, "red green blue", "hero")]
    [InlineData(Channels.Msteams, "red green blue black", "list")]
    [InlineData(Channels.Slack, "red green blue black", "hero")]
    [InlineData(Channels.Test, "red green blue", "inline")]
    [InlineData(Channels.Test, "red green blue black", "list")]
    [InlineData(Channels.Emulator, "red a-title-of-more-than-twenty-characters", "list")]
    [InlineData(null, "red green", "inline")]
    public void The_channel_decides_how_choices_are_shown(string? channel, string choices, string expected) =>
        Assert.Equal(expected, Style(ChoiceFactory.ForChannel(channel!, ChoiceFactory.ToChoices(choices.Split(' ')), "q", null, null, null, null)));

    [Fact]
    public void Teams_shows_up_to_three_suggestions_to_one_person_alone()
    {
        Assert.Equal("suggested", Style(ChoiceFactory.ForChannel(Channels.Msteams, Colours, "q", null, null, "personal", ["user1"])));
        Assert.Equal("hero", Style(ChoiceFactory.ForChannel(Channels.Msteams, Colours, "q", null, null, "groupChat", null)));
        Assert.True(Channel.SupportsSuggestedActions(Channels.Msteams, 3, "personal"));
        Assert.False(Channel.SupportsSuggestedActions(Channels.Msteams, 4, "personal"));
        Assert.False(Channel.SupportsSuggestedActions(Channels.Msteams, 1));
    }

    [Theory]
    [InlineData(Channels.Line, 13, true, 99, true)]
    [InlineData(Channels.Line, 14, false, 100, false)]
    [InlineData(Channels.Skype, 10, true, 3, true)]
    [InlineData(Channels.Kik, 20, true, 1, false)]
    [InlineData(Channels.Cortana, 1, false, 100, true)]
    [InlineData("unheard of", 1, false, 1, false)]
    public void Each_channel_has_its_limits(string channel, int suggested, bool showsThem, int buttons, bool showsButtons)
    {
        Assert.Equal(showsThem, Channel.SupportsSuggestedActions(channel, suggested));
        Assert.Equal(showsButtons, Channel.SupportsCardActions(channel, buttons));
    }

    private static string Style(IMessageActivity message) =>
        message.SuggestedActions is { Actions.Count: > 0 } ? "suggested"
        : message.Attachments is { Count: > 0 } ? "hero"
        : message.Text!.Contains('\n', StringComparison.Ordinal) ? "list"
        : "inline";
}
