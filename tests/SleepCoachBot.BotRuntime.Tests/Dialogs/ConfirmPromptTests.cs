using SleepCoachBot.BotRuntime.Activities;
using SleepCoachBot.BotRuntime.Dialogs;
using SleepCoachBot.BotRuntime.Dialogs.Choices;
using SleepCoachBot.BotRuntime.Dialogs.Prompts;
using SleepCoachBot.BotRuntime.Testing;

namespace SleepCoachBot.BotRuntime.Tests.Dialogs;

public sealed class ConfirmPromptTests
{
    public static TheoryData<string> Cultures => [.. PromptCultureModels.GetSupportedCultures().Select(model => model.Locale!)];

    [Theory]
    [MemberData(nameof(Cultures))]
    public async Task Yes_and_no_are_shown_and_understood_in_every_language(string culture)
    {
        var words = Array.Find(PromptCultureModels.GetSupportedCultures(), model => model.Locale == culture)!;
        var shown = $"Sure? (1) {words.YesInLanguage}{words.InlineOr}(2) {words.NoInLanguage}";
        foreach (var written in new[] { culture, culture.ToUpperInvariant(), culture[..2], culture[..2] + "-XX" })
        {
            foreach (var (said, result) in new[] { (words.YesInLanguage!, true), (words.NoInLanguage!, false), ("1", true), ("2", false) })
            {
                await new Conversation(adapter: new TestAdapter { Locale = written })
                    .Asking(new ConfirmPrompt("sure"), PromptTests.Question("Sure?"))
                    .Test("hello", shown)
                    .Test(said, $"done: {result}")
                    .StartTestAsync();
            }

            await new Conversation(adapter: new TestAdapter { Locale = null! })
                .Asking(new ConfirmPrompt("sure", defaultLocale: written), PromptTests.Question("Sure?"))
                .Test("hello", shown)
                .StartTestAsync();
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("not-supported")]
    public Task Any_other_language_is_answered_in_english(string? locale) => new Conversation(adapter: new TestAdapter { Locale = locale! })
        .Asking(new ConfirmPrompt("sure", defaultLocale: locale), PromptTests.Question("Sure?"))
        .Test("hello", "Sure? (1) Yes or (2) No")
        .Test("yes", "done: True")
        .StartTestAsync();

    [Theory]
    [InlineData("yes please", true)]
    [InlineData("Yep!", true)]
    [InlineData("ok", true)]
    [InlineData("👍", true)]
    [InlineData("the first", true)]
    [InlineData("No thank you", false)]
    [InlineData("nope", false)]
    [InlineData("not sure", false)]
    [InlineData("👎", false)]
    [InlineData("lala", null)]
    [InlineData("3", null)]
    [InlineData("?", null)]
    public async Task English_has_many_words_for_it(string said, bool? expected) =>
        Assert.Equal(expected, await PromptTests.AnswerAsync(new ConfirmPrompt("sure"), said));

    [Theory]
    [InlineData("zh-cn", "不是", false)]
    [InlineData("zh-cn", "是", true)]
    [InlineData("ja-jp", "いいえ、違います", false)]
    [InlineData("ko-kr", "네, 맞아요", true)]
    [InlineData("de-de", "nicht einverstanden", false)]
    [InlineData("fr-fr", "pas d'accord", false)]
    [InlineData("sv-se", "inte säkert", false)]
    public async Task A_refusal_that_contains_a_consent_is_a_refusal(string locale, string said, bool expected) =>
        Assert.Equal(expected, await PromptTests.AnswerAsync(new ConfirmPrompt("sure"), said, locale));

    [Fact]
    public Task Numbers_that_are_not_shown_are_not_understood() => new Conversation()
        .Asking(
            new ConfirmPrompt("sure") { ChoiceOptions = new ChoiceFactoryOptions { IncludeNumbers = false } },
            PromptTests.Question("Sure?", retry: "Yes or no?"))
        .Test("hello", "Sure? Yes or No")
        .Test("2", "Yes or no? Yes or No")
        .Test("no", "done: False")
        .StartTestAsync();

    [Fact]
    public Task A_bot_may_have_words_of_its_own() => new Conversation()
        .Asking(
            new ConfirmPrompt("sure") { ConfirmChoices = Tuple.Create(new Choice("Go ahead"), new Choice("Leave it")) },
            PromptTests.Question("Sure?"))
        .Test("hello", "Sure? (1) Go ahead or (2) Leave it")
        .Test("leave it", "done: False")
        .StartTestAsync();

    [Fact]
    public Task A_bot_may_have_a_language_of_its_own() => new Conversation(adapter: new TestAdapter { Locale = "custom-custom" })
        .Asking(
            new ConfirmPrompt("sure", new Dictionary<string, (Choice, Choice, ChoiceFactoryOptions)>
            {
                ["custom-custom"] = (new Choice("customYes"), new Choice("customNo"), new ChoiceFactoryOptions(" - ", " customOr ", " x ", true)),
            }),
            PromptTests.Question("Sure?"))
        .Test("hello", "Sure? (1) customYes customOr (2) customNo")
        .Test("customYes", "done: True")
        .StartTestAsync();

    [Fact]
    public Task On_a_channel_with_buttons_they_are_buttons() => new Conversation(adapter: new TestAdapter("webchat"))
        .Asking(new ConfirmPrompt("sure"), PromptTests.Question("Sure?"))
        .Send("hello")
        .AssertReply(reply =>
        {
            var message = reply.AsMessageActivity()!;
            Assert.Equal("Sure?", message.Text);
            Assert.Equal(["Yes", "No"], message.SuggestedActions!.Actions!.Select(action => action.Value));
        })
        .StartTestAsync();
}
