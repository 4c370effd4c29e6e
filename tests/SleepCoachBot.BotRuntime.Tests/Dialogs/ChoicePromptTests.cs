using SleepCoachBot.BotRuntime.Activities;
using SleepCoachBot.BotRuntime.Dialogs;
using SleepCoachBot.BotRuntime.Dialogs.Choices;
using SleepCoachBot.BotRuntime.Dialogs.Prompts;
using SleepCoachBot.BotRuntime.Testing;
using SleepCoachBot.BotRuntime.Turns;

namespace SleepCoachBot.BotRuntime.Tests.Dialogs;

public sealed class ChoicePromptTests
{
    private static PromptOptions Colours => new()
    {
        Prompt = MessageFactory.Text("favourite colour?"),
        RetryPrompt = MessageFactory.Text("which colour?"),
        Choices = ChoiceFactory.ToChoices(["red", "green", "blue"]),
    };

    [Theory]
    [InlineData(ListStyle.None, "favourite colour?")]
    [InlineData(ListStyle.Auto, "favourite colour? (1) red, (2) green, or (3) blue")]
    [InlineData(ListStyle.Inline, "favourite colour? (1) red, (2) green, or (3) blue")]
    [InlineData(ListStyle.List, "favourite colour?\n\n   1. red\n   2. green\n   3. blue")]
    public Task Choices_are_shown_in_the_text(ListStyle style, string expected) => new Conversation()
        .Asking(new ChoicePrompt("colour") { Style = style }, Colours)
        .Test("hello", expected)
        .StartTestAsync();

    [Fact]
    public Task Choices_are_shown_as_buttons_that_vanish() => new Conversation()
        .Asking(new ChoicePrompt("colour") { Style = ListStyle.SuggestedAction }, Colours)
        .Send("hello")
        .AssertReply(reply =>
        {
            var message = reply.AsMessageActivity()!;
            Assert.Equal("favourite colour?", message.Text);
            Assert.Equal(["red", "green", "blue"], message.SuggestedActions!.Actions!.Select(action => action.Title));
            Assert.All(message.SuggestedActions.Actions!, action => Assert.Equal(ActionTypes.ImBack, action.Type));
            Assert.Equal(["user1"], message.SuggestedActions.To!);
        })
        .StartTestAsync();

    [Fact]
    public async Task Choices_on_a_card_are_added_to_the_attachments_of_the_question()
    {
        var options = Colours;
        options.Prompt!.Attachments = [new Attachment("text/plain", content: "some content")];
        await new Conversation()
            .Asking(new ChoicePrompt("colour") { Style = ListStyle.HeroCard }, options)
            .Send("hello")
            .AssertReply(reply =>
            {
                var message = reply.AsMessageActivity()!;
                Assert.Equal(["text/plain", "application/vnd.microsoft.card.hero"], message.Attachments!.Select(a => a.ContentType));
                var card = Assert.IsType<HeroCard>(message.Attachments![1].Content);
                Assert.Equal("favourite colour?", card.Text);
                Assert.Equal(["red", "green", "blue"], card.Buttons!.Select(button => button.Value));
            })
            .StartTestAsync();
        Assert.Single(options.Prompt.Attachments);
    }

    [Fact]
    public async Task The_style_of_the_options_comes_before_that_of_the_prompt()
    {
        var options = Colours;
        options.Style = ListStyle.List;
        await new Conversation()
            .Asking(new ChoicePrompt("colour") { Style = ListStyle.HeroCard }, options)
            .Test("hello", "favourite colour?\n\n   1. red\n   2. green\n   3. blue")
            .StartTestAsync();
    }

    [Fact]
    public Task What_is_spoken_stays_as_it_was()
    {
        var options = Colours;
        options.Prompt!.Speak = "spoken prompt";
        return new Conversation()
            .Asking(new ChoicePrompt("colour") { Style = ListStyle.Inline }, options)
            .Send("hello")
            .AssertReply(reply => Assert.Equal("spoken prompt", reply.AsMessageActivity()!.Speak))
            .StartTestAsync();
    }

    [Fact]
    public Task A_retry_shows_the_choices_too() => new Conversation()
        .Asking(new ChoicePrompt("colour"), Colours)
        .Test("hello", "favourite colour? (1) red, (2) green, or (3) blue")
        .Test("what was that?", "which colour? (1) red, (2) green, or (3) blue")
        .StartTestAsync();

    [Theory]
    [InlineData("red", 0)]
    [InlineData("I'll take the green please.", 1)]
    [InlineData("BLUE", 2)]
    [InlineData("2", 1)]
    [InlineData("two", 1)]
    [InlineData("the second one", 1)]
    [InlineData("3rd", 2)]
    [InlineData("the last one", 2)]
    public async Task A_choice_is_made_by_word_by_number_or_by_place(string said, int expected) => Assert.Equal(
        expected, ((FoundChoice?)await PromptTests.AnswerAsync(new ChoicePrompt("colour"), said, options: Colours))!.Index);

    [Theory]
    [InlineData("yellow")]
    [InlineData("4")]
    [InlineData("0")]
    [InlineData("1.5")]
    [InlineData("the fourth")]
    public async Task What_was_not_offered_cannot_be_chosen(string said) =>
        Assert.Null(await PromptTests.AnswerAsync(new ChoicePrompt("colour"), said, options: Colours));

    [Theory]
    [InlineData("de-de", "das zweite", 1)]
    [InlineData("fr-fr", "la première", 0)]
    [InlineData("es-es", "el último", 2)]
    [InlineData("zh-cn", "第二", 1)]
    [InlineData("ja-jp", "三番目", 2)]
    [InlineData("ko-kr", "두 번째", 1)]
    [InlineData("sv-se", "den tredje", 2)]
    public async Task A_place_is_understood_in_other_languages(string locale, string said, int expected) => Assert.Equal(
        expected, ((FoundChoice?)await PromptTests.AnswerAsync(new ChoicePrompt("colour"), said, locale, Colours))!.Index);

    [Fact]
    public async Task Numbers_can_be_left_out_of_it()
    {
        var prompt = new ChoicePrompt("colour")
        {
            RecognizerOptions = new FindChoicesOptions { RecognizeNumbers = false, RecognizeOrdinals = false },
        };
        Assert.Null(await PromptTests.AnswerAsync(prompt, "2", options: Colours));
        Assert.Null(await PromptTests.AnswerAsync(prompt, "the second", options: Colours));
        Assert.Null(prompt.RecognizerOptions.Locale);
    }

    [Fact]
    public async Task Synonyms_and_the_titles_of_buttons_choose_too()
    {
        var options = new PromptOptions
        {
            Choices =
            [
                new Choice("en") { Action = new CardAction(ActionTypes.ImBack, "English", value: "en"), Synonyms = ["anglais", "inglese"] },
                new Choice("fr") { Action = new CardAction(ActionTypes.ImBack, "French", value: "fr") },
            ],
        };
        Assert.Equal(("en", "inglese"), Found(await PromptTests.AnswerAsync(new ChoicePrompt("a"), "inglese, per favore", options: options)));
        Assert.Equal(("fr", "French"), Found(await PromptTests.AnswerAsync(new ChoicePrompt("a"), "French", options: options)));
        Assert.Equal(("fr", "fr"), Found(await PromptTests.AnswerAsync(new ChoicePrompt("a"), "fr", options: options)));
    }

    [Fact]
    public Task A_choice_may_have_a_button_and_no_value() => new Conversation()
        .Asking(
            new ChoicePrompt("a"),
            new PromptOptions { Choices = [new Choice { Action = new CardAction(ActionTypes.ImBack, "title", value: "value") }] })
        .Send("hello")
        .AssertReply(reply => Assert.StartsWith(" (1) title", reply.AsMessageActivity()!.Text, StringComparison.Ordinal))
        .StartTestAsync();

    [Theory]
    [MemberData(nameof(ConfirmPromptTests.Cultures), MemberType = typeof(ConfirmPromptTests))]
    public async Task The_words_between_choices_are_those_of_the_language(string culture)
    {
        var words = Array.Find(PromptCultureModels.GetSupportedCultures(), model => model.Locale == culture)!;
        await new Conversation(adapter: new TestAdapter { Locale = culture.ToUpperInvariant() })
            .Asking(new ChoicePrompt("colour"), Colours)
            .Test("hello", $"favourite colour? (1) red{words.Separator}(2) green{words.InlineOrMore}(3) blue")
            .StartTestAsync();
    }

    [Fact]
    public Task A_bot_may_have_a_language_of_its_own() => new Conversation(adapter: new TestAdapter { Locale = "custom-custom" })
        .Asking(
            new ChoicePrompt("colour", new Dictionary<string, ChoiceFactoryOptions>
            {
                ["custom-custom"] = new("customSeparator", " customOr ", " customOrMore ", true),
            }),
            Colours)
        .Test("hello", "favourite colour? (1) redcustomSeparator(2) green customOrMore (3) blue")
        .Test("2", "done: SleepCoachBot.BotRuntime.Dialogs.Choices.FoundChoice")
        .StartTestAsync();

    private static (string?, string?) Found(object? result) => result is FoundChoice choice ? (choice.Value, choice.Synonym) : (null, null);
}
