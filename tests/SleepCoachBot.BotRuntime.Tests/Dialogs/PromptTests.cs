using System.Globalization;
using SleepCoachBot.BotRuntime.Activities;
using SleepCoachBot.BotRuntime.Dialogs;
using SleepCoachBot.BotRuntime.Testing;
using SleepCoachBot.BotRuntime.Turns;
using static SleepCoachBot.BotRuntime.Tests.Dialogs.WaterfallDialogTests;

namespace SleepCoachBot.BotRuntime.Tests.Dialogs;

public sealed class PromptTests
{
    [Fact]
    public void A_prompt_needs_an_id()
    {
        foreach (var id in new[] { null, "", " " })
        {
            Assert.Throws<ArgumentNullException>(() => new TextPrompt(id!));
            Assert.Throws<ArgumentNullException>(() => new NumberPrompt<int>(id!));
            Assert.Throws<ArgumentNullException>(() => new ConfirmPrompt(id!));
            Assert.Throws<ArgumentNullException>(() => new ChoicePrompt(id!));
            Assert.Throws<ArgumentNullException>(() => new DateTimePrompt(id!));
            Assert.Throws<ArgumentNullException>(() => new AttachmentPrompt(id!));
            Assert.Throws<ArgumentNullException>(() => new ActivityPrompt(id!, (_, _) => Task.FromResult(true)));
        }

        Assert.Throws<ArgumentNullException>(() => new ActivityPrompt("event", null!));
    }

    [Fact]
    public Task Any_text_answers_a_text_prompt() => new Conversation()
        .Asking(new TextPrompt("ask"), Question("Name?"))
        .Test("hello", "Name?")
        .Test("Zoë 👋", "done: Zoë 👋")
        .StartTestAsync();

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public Task A_message_without_text_is_no_answer(string? text) => new Conversation()
        .Asking(new TextPrompt("ask"), Question("Name?", retry: "A name, please?"))
        .Test("hello", "Name?")
        .Send(Message(text))
        .AssertReply("A name, please?")
        .StartTestAsync();

    [Fact]
    public Task Without_a_retry_prompt_the_question_is_put_again() => new Conversation()
        .Asking(new NumberPrompt<int>("ask"), Question("How many?"))
        .Test("hello", "How many?")
        .Test("lots", "How many?")
        .Test("12", "done: 12")
        .StartTestAsync();

    [Fact]
    public Task Something_else_than_a_message_leaves_the_question_open() => new Conversation()
        .Asking(new TextPrompt("ask"), Question("Name?"))
        .Test("hello", "Name?")
        .Send(new Activity { Type = ActivityTypes.ConversationUpdate })
        .AssertNoReply(timeout: 1)
        .Test("Zoë", "done: Zoë")
        .StartTestAsync();

    [Fact]
    public Task A_validator_counts_attempts_and_may_change_the_value() => new Conversation()
        .Asking(
            new TextPrompt("ask", (prompt, _) =>
            {
                prompt.Recognized.Value += $" (at attempt {prompt.AttemptCount})";
                return Task.FromResult(prompt.AttemptCount == 3);
            }),
            Question("Name?", retry: "Again?"))
        .Test("hello", "Name?")
        .Test("a", "Again?")
        .Test("b", "Again?")
        .Test("c", "done: c (at attempt 3)")
        .StartTestAsync();

    [Fact]
    public Task A_validator_that_speaks_is_not_talked_over() => new Conversation()
        .Asking(
            new NumberPrompt<int>("ask", async (prompt, ct) =>
            {
                if (prompt.Recognized is { Succeeded: true, Value: <= 24 })
                    return true;
                await prompt.Context.SendActivityAsync("A day has 24 hours.", cancellationToken: ct);
                return false;
            }),
            Question("Hours?", retry: "Hours, please?"))
        .Test("hello", "Hours?")
        .Test("25", "A day has 24 hours.")
        .AssertNoReply(timeout: 1)
        .Test("7", "done: 7")
        .StartTestAsync();

    [Fact]
    public Task A_validator_finds_what_the_prompt_was_begun_with() => new Conversation()
        .Asking(
            new TextPrompt("ask", (prompt, _) => Task.FromResult(prompt.Recognized.Value == prompt.Options.Validations as string)),
            new PromptOptions { Prompt = MessageFactory.Text("Password?"), Validations = "sesame" })
        .Test("hello", "Password?")
        .Test("open", "Password?")
        .Test("sesame", "done: sesame")
        .StartTestAsync();

    [Fact]
    public Task A_question_says_that_it_expects_an_answer() => new Conversation()
        .Asking(new TextPrompt("ask"), new PromptOptions { Prompt = Message("Name?") })
        .Send("hello")
        .AssertReply(reply => Assert.Equal(InputHints.ExpectingInput, reply.AsMessageActivity()!.InputHint))
        .StartTestAsync();

    [Fact]
    public async Task The_question_that_is_kept_is_not_the_one_that_a_channel_writes_into()
    {
        var options = Question("Name?");
        await new Conversation().Asking(new TextPrompt("ask"), options).Test("hello", "Name?").StartTestAsync();
        Assert.Null(options.Prompt!.Id);
        Assert.Null(options.Prompt.Recipient);
    }

    [Fact]
    public Task An_interrupted_prompt_puts_its_question_again() => new Conversation()
        .With(
            new WaterfallDialog("start",
            [
                (step, ct) => step.PromptAsync("ask", Question("Name?", retry: "retry"), ct),
            ]),
            new InterruptiblePrompt("ask"),
            new WaterfallDialog("help", [Say("helping"), (step, ct) => step.EndDialogAsync(null, ct)]))
        .Test("hello", "Name?")
        .Test("help", "helping")
        .Test("thanks", "Name?")
        .Test("Zoë", "done: Zoë")
        .StartTestAsync();

    [Theory]
    [InlineData("42", 42)]
    [InlineData("I slept 7 hours", 7)]
    [InlineData("seven", 7)]
    [InlineData("about forty-five minutes", 45)]
    [InlineData("a hundred and twenty", 120)]
    [InlineData("two thousand and one", 2001)]
    [InlineData("three hundred thousand", 300_000)]
    [InlineData("minus four", -4)]
    [InlineData("it was -4 outside", -4)]
    [InlineData("1,234,567", 1_234_567)]
    [InlineData("zero", 0)]
    [InlineData("one and three", 1)]
    [InlineData("twenty eleven", 20)]
    [InlineData("two million three hundred thousand", 2_300_000)]
    [InlineData("one hundred thousand and one", 100_001)]
    [InlineData("nineteen", 19)]
    [InlineData("a million million", 1_000_000)]
    [InlineData("two hundred hundred hundred", 200)]
    [InlineData("$500", 500)]
    [InlineData("i am 18 years old", 18)]
    [InlineData("I've run 5km", 5)]
    [InlineData("The temperature is 32C", 32)]
    [InlineData("500 dollars", 500)]
    [InlineData("٣ مرات", 3)]
    public Task A_whole_number_is_read_in_figures_and_in_words(string said, int expected) => new Conversation()
        .Asking(new NumberPrompt<int>("ask"), Question("How many?"))
        .Test("hello", "How many?")
        .Test(said, $"done: {expected}")
        .StartTestAsync();

    [Theory]
    [InlineData("dollars")]
    [InlineData("hundreds of them")]
    [InlineData("3.5")]
    [InlineData("99999999999")]
    [InlineData("123456789012345678901234567890123456789012345678901234567890")]
    [InlineData("the 3rd")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData("minus")]
    [InlineData("👍")]
    public Task What_is_no_whole_number_is_asked_again(string said) => new Conversation()
        .Asking(new NumberPrompt<int>("ask"), Question("How many?"))
        .Test("hello", "How many?")
        .Test(said, "How many?")
        .StartTestAsync();

    [Theory]
    [InlineData("en-us", "3.14", 3.14)]
    [InlineData("en-GB", "1,234.5", 1234.5)]
    [InlineData("en-us", ".5", 0.5)]
    [InlineData("en-us", "two and a half", 2.5)]
    [InlineData("en-us", "three point one four", 3.14)]
    [InlineData("nl-nl", "3,14", 3.14)]
    [InlineData("de-DE", "1.234,5", 1234.5)]
    [InlineData("de-de", "3.14", 3.14)]
    [InlineData("fr-FR", "1\u202F234,5", 1234.5)]
    [InlineData("es-es", "tres", 3)]
    [InlineData("zh-cn", "五", 5)]
    [InlineData("not-supported", "3.14", 3.14)]
    public async Task Figures_are_read_as_the_language_writes_them(string culture, string said, double expected)
    {
        Assert.Equal(expected, await AnswerAsync(new NumberPrompt<double>("a", defaultLocale: culture), said));
        Assert.Equal(expected, await AnswerAsync(new NumberPrompt<double>("a"), said, locale: culture));
        Assert.Equal((float)expected, await AnswerAsync(new NumberPrompt<float>("a"), said, locale: culture));
        Assert.Equal((decimal)expected, await AnswerAsync(new NumberPrompt<decimal>("a"), said, locale: culture));
    }

    [Fact]
    public async Task A_number_that_falls_apart_in_the_channels_language_is_read_in_that_of_the_prompt()
    {
        Assert.Equal(3.14, await AnswerAsync(new NumberPrompt<double>("a", defaultLocale: "nl-nl"), "3,14", locale: "en-us"));
        Assert.Equal(3.0, await AnswerAsync(new NumberPrompt<double>("a"), "3,14", locale: "en-us"));
        Assert.Equal(1234.5, await AnswerAsync(new NumberPrompt<double>("a", defaultLocale: "nl-nl"), "1,234.5", locale: "en-us"));
    }

    [Fact]
    public void Nothing_that_is_typed_is_an_exception_in_any_language()
    {
        var random = new Random(20260302);
        string[] parts =
        [
            "one", "twenty", "hundred", "thousand", "million", "billion", "and", "a", "half", "point", "minus", "negative", "7", "99999", "1,234",
            ".5", "-", ",", ".", "\u202f", "3rd", "第", "三", "두", "번째", "不", "नहीं", "\ud83d", "\udc4d", "👍", "last", "not", "yes", "no", "١٢",
        ];
        var cultures = SleepCoachBot.BotRuntime.Dialogs.Prompts.PromptCultureModels.GetSupportedCultures();
        var choices = SleepCoachBot.BotRuntime.Dialogs.Choices.ChoiceFactory.ToChoices(["red one", "two", "第三"]);
        for (var run = 0; run < 20_000; run++)
        {
            var said = string.Join(random.Next(3) == 0 ? "" : " ", random.GetItems(parts, random.Next(0, 12)));
            var found = SleepCoachBot.BotRuntime.Dialogs.Choices.ChoiceRecognizers.RecognizeChoices(
                said, choices, new() { Locale = random.GetItems(cultures, 1)[0].Locale });
            Assert.All(found, one => Assert.Equal(one.Text, said[one.Start..(one.End + 1)]));
        }
    }

    [Theory]
    [InlineData("billion ")]
    [InlineData("one hundred ")]
    [InlineData("9")]
    [InlineData("a ")]
    [InlineData("1,")]
    [InlineData("minus ")]
    [InlineData("point one ")]
    public async Task A_very_long_message_is_read_in_a_time_that_grows_with_it(string repeated)
    {
        var said = string.Concat(Enumerable.Repeat(repeated, 100_000 / repeated.Length));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        await AnswerAsync(new NumberPrompt<decimal>("a"), said);
        await AnswerAsync(new ConfirmPrompt("a"), said);
        await AnswerAsync(new DateTimePrompt("a"), said);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), $"{repeated}: {clock.Elapsed}");
    }

    [Fact]
    public async Task The_language_of_an_answer_can_be_asked_for()
    {
        var options = new PromptOptions { Prompt = MessageFactory.Text("Sure?"), RecognizeLanguage = "es-es" };
        Assert.Equal(true, await AnswerAsync(new ConfirmPrompt("a"), "claro que sí", "en-us", options));
    }

    [Fact]
    public async Task A_large_whole_number_fits_a_long() =>
        Assert.Equal(99_999_999_999L, await AnswerAsync(new NumberPrompt<long>("a"), "99999999999"));

    [Fact]
    public void Only_numbers_can_be_asked_for()
    {
        Assert.Throws<NotSupportedException>(() => new NumberPrompt<short>("a"));
        Assert.Throws<NotSupportedException>(() => new NumberPrompt<DialogReason>("a"));
        Assert.Throws<NotSupportedException>(() => new NumberPrompt<string>("a"));
    }

    [Fact]
    public async Task Attachments_answer_an_attachment_prompt_and_text_does_not()
    {
        var picture = Message(null);
        picture.Attachments = [new Attachment("image/png", "https://example.org/a.png")];
        var talk = new Conversation();
        await talk.Asking(new AttachmentPrompt("ask"), Question("A picture?", retry: "A picture, please?"))
            .Test("hello", "A picture?")
            .Test("I have none", "A picture, please?")
            .Send(picture)
            .AssertReplyContains("done:")
            .StartTestAsync();
        Assert.Equal("image/png", Assert.Single((IList<Attachment>)talk.Last!.Result!).ContentType);
    }

    [Fact]
    public Task An_activity_prompt_takes_what_its_validator_takes() => new Conversation()
        .Asking(
            new ActivityPrompt("ask", (prompt, _) =>
            {
                Assert.True(prompt.AttemptCount > 0);
                return Task.FromResult(prompt.Recognized.Value is { Type: ActivityTypes.Event, Name: "ready" });
            }),
            Question("Waiting.", retry: "Still waiting."))
        .Test("hello", "Waiting.")
        .Test("now?", "Still waiting.")
        .Send(new Activity { Type = ActivityTypes.Event, Name = "other" })
        .AssertNoReply(timeout: 1)
        .Send(new Activity { Type = ActivityTypes.Event, Name = "ready" })
        .AssertReplyContains("done:")
        .StartTestAsync();

    [Fact]
    public async Task An_activity_prompt_that_is_resumed_does_not_retry()
    {
        var adapter = new TestAdapter();
        var prompt = new ActivityPrompt("ask", (_, _) => Task.FromResult(false));
        var dc = new DialogContext(new DialogSet().Add(prompt), new TurnContext(adapter, adapter.MakeActivity("hi")), new DialogState());
        await dc.PromptAsync("ask", Question("Waiting.", retry: "Still waiting."), TestContext.Current.CancellationToken);
        await prompt.ResumeDialogAsync(dc, DialogReason.NextCalled, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(["Waiting.", "Waiting."], adapter.ActiveQueue.Select(reply => reply.Text));
    }

    internal static PromptOptions Question(string text, string? retry = null) => new()
    {
        Prompt = MessageFactory.Text(text),
        RetryPrompt = retry is null ? null : MessageFactory.Text(retry),
    };

    /// <summary>What a prompt makes of one answer; null when it asks again.</summary>
    internal static async Task<object?> AnswerAsync(Dialog prompt, string said, string? locale = null, PromptOptions? options = null)
    {
        var talk = new Conversation(adapter: new TestAdapter { Locale = locale! });
        await talk.Asking(prompt, options ?? Question("?")).Send("hello").Send(said).StartTestAsync();
        return talk.Last!.Status == DialogTurnStatus.Complete ? talk.Last.Result : null;
    }

    private sealed class InterruptiblePrompt(string id) : TextPrompt(id)
    {
        public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default) =>
            dc.Context.Activity.Text == "help"
                ? dc.BeginDialogAsync("help", cancellationToken: cancellationToken)
                : base.ContinueDialogAsync(dc, cancellationToken);
    }
}
