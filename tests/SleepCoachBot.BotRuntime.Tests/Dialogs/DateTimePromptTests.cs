using SleepCoachBot.BotRuntime.Dialogs;
using SleepCoachBot.BotRuntime.Testing;
using SleepCoachBot.BotRuntime.Turns;

namespace SleepCoachBot.BotRuntime.Tests.Dialogs;

public sealed class DateTimePromptTests
{
    // A Wednesday afternoon, as the person's client says.
    private static readonly DateTimeOffset Now = new(2026, 3, 4, 15, 30, 0, TimeSpan.FromHours(1));

    [Theory]
    [InlineData("5th December 2018 at 9am", "2018-12-05T09 = 2018-12-05 09:00:00")]
    [InlineData("December 5, 2018 9:30 pm", "2018-12-05T21:30 = 2018-12-05 21:30:00")]
    [InlineData("2018-12-05", "2018-12-05 = 2018-12-05")]
    [InlineData("2018-12-05T07:10", "2018-12-05T07:10 = 2018-12-05 07:10:00")]
    [InlineData("tomorrow", "2026-03-05 = 2026-03-05")]
    [InlineData("yesterday at noon", "2026-03-03T12 = 2026-03-03 12:00:00")]
    [InlineData("last friday", "2026-02-27 = 2026-02-27")]
    [InlineData("next wednesday", "2026-03-11 = 2026-03-11")]
    [InlineData("monday", "XXXX-WXX-1 = 2026-03-02; XXXX-WXX-1 = 2026-03-09")]
    [InlineData("5 dec", "XXXX-12-05 = 2025-12-05; XXXX-12-05 = 2026-12-05")]
    [InlineData("17:45", "T17:45 = 17:45:00")]
    [InlineData("half past nothing at 7pm", "T19 = 19:00:00")]
    [InlineData("midnight", "T00 = 00:00:00")]
    [InlineData("4 o'clock", "T04 = 04:00:00; T16 = 16:00:00")]
    [InlineData("in two hours", "2026-03-04T17:30:00 = 2026-03-04 17:30:00")]
    [InlineData("5 minutes from now", "2026-03-04T15:35:00 = 2026-03-04 15:35:00")]
    [InlineData("3 days ago", "2026-03-01 = 2026-03-01")]
    public async Task Plain_english_is_read_without_a_reader(string said, string expected) =>
        Assert.Equal(expected, await ReadAsync(said));

    [Fact]
    public async Task What_was_not_said_is_given_in_every_meaning() => Assert.Equal(
        ["XXXX-WXX-3T04", "XXXX-WXX-3T16"],
        (await ReadAsync("Wednesday 4 oclock"))!.Split("; ").Select(meaning => meaning.Split(" = ")[0]).Distinct());

    [Theory]
    [InlineData("hello again")]
    [InlineData("31 february 2020")]
    [InlineData("7")]
    [InlineData("99:99")]
    [InlineData("2018-13-45")]
    [InlineData("at")]
    [InlineData("ago")]
    [InlineData("99999999999999999999 hours ago")]
    [InlineData("may")]
    public async Task What_names_no_time_is_asked_again(string said) => Assert.Null(await ReadAsync(said));

    [Theory]
    [InlineData(1)]
    [InlineData(9999)]
    public async Task A_client_that_lives_in_no_year_is_no_exception(int year) =>
        Assert.NotNull(await ReadAsync("monday", new DateTimeOffset(year, 6, 1, 0, 0, 0, TimeSpan.Zero)));

    [Fact]
    public async Task Nothing_that_is_typed_is_an_exception()
    {
        var random = new Random(20260304);
        string[] words =
        [
            "monday", "5", "31", "february", "at", "am", ":", "99", "now", "in", "hours", "ago", "next", "2018-02-30", "o'clock", "\ud83d", "٣",
            "th", "1st", "midnight", "-", ".", "0000", "9999", "december",
        ];
        for (var run = 0; run < 2_000; run++)
            await ReadAsync(string.Join(random.Next(3) == 0 ? "" : " ", random.GetItems(words, random.Next(1, 7))));
    }

    [Fact]
    public async Task The_readers_of_the_turn_come_first()
    {
        var talk = new Conversation();
        talk.Adapter.Use(new WithReader());
        await talk.Asking(new DateTimePrompt("when", defaultLocale: "de-de"), PromptTests.Question("When?"))
            .Test("hello", "When?")
            .Send("gestern")
            .AssertReplyContains("done:")
            .StartTestAsync();
        Assert.Equal("gestern in en-us", Assert.Single((IList<DateTimeResolution>)talk.Last!.Result!).Value);
    }

    [Fact]
    public Task A_validator_may_keep_only_the_day() => new Conversation()
        .Asking(
            new DateTimePrompt("when", (prompt, _) =>
            {
                if (!prompt.Recognized.Succeeded)
                    return Task.FromResult(false);
                prompt.Recognized.Value = [new DateTimeResolution { Value = prompt.Recognized.Value[0].Value!.Split(' ')[0] }];
                return Task.FromResult(true);
            }),
            PromptTests.Question("When?"))
        .Test("hello", "When?")
        .Test("whenever", "When?")
        .Send("5th December 2018 at 9am")
        .AssertReplyContains("done:")
        .StartTestAsync();

    private static async Task<string?> ReadAsync(string said, DateTimeOffset? now = null)
    {
        var talk = new Conversation();
        var message = talk.Adapter.MakeActivity(said);
        message.LocalTimestamp = now ?? Now;
        await talk.Asking(new DateTimePrompt("when"), PromptTests.Question("When?")).Send("hello").Send(message).StartTestAsync();
        return talk.Last!.Status == DialogTurnStatus.Complete
            ? string.Join("; ", ((IList<DateTimeResolution>)talk.Last.Result!).Select(meaning => $"{meaning.Timex} = {meaning.Value}"))
            : null;
    }

    private sealed class WithReader : IMiddleware, IDateTimeReader
    {
        public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            turnContext.TurnState.Set<IDateTimeReader>(this);
            return next(cancellationToken);
        }

        public IReadOnlyList<DateTimeResolution> Read(ITurnContext turnContext, string text, string culture) =>
            [new DateTimeResolution { Value = $"{text} in {culture}" }];
    }
}
