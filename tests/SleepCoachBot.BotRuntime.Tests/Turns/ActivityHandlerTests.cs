using SleepCoachBot.BotRuntime.Activities;
using SleepCoachBot.BotRuntime.Turns;
using Captures = SleepCoachBot.BotRuntime.Tests.Activities.Captures;

namespace SleepCoachBot.BotRuntime.Tests.Turns;

public sealed class ActivityHandlerTests
{
    private readonly RecordingAdapter _adapter = new();
    private readonly Bot _bot = new();

    public static TheoryData<string, string> Kinds => new()
    {
        { ActivityTypes.Message, "message" },
        { ActivityTypes.MessageUpdate, "messageUpdate" },
        { ActivityTypes.MessageDelete, "messageDelete" },
        { ActivityTypes.EndOfConversation, "endOfConversation" },
        { ActivityTypes.Typing, "typing" },
        { ActivityTypes.Command, "command" },
        { ActivityTypes.CommandResult, "commandResult" },
        { ActivityTypes.Trace, "unrecognized" },
        { "somethingNew", "unrecognized" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Each_kind_of_activity_has_its_method(string type, string method)
    {
        await RunAsync(new Activity(type));
        Assert.Equal([method], _bot.Called);
    }

    [Fact]
    public async Task Whoever_comes_is_greeted_but_not_the_bot_itself()
    {
        await RunAsync(Update(added: [new("bot")]));
        Assert.Empty(_bot.Called);
        await RunAsync(Update(added: [new("bot"), new("person")]));
        Assert.Equal(["added bot,person"], _bot.Called);
    }

    [Fact]
    public async Task Whoever_leaves_is_noticed()
    {
        await RunAsync(Update(removed: [new("person")]));
        Assert.Equal(["removed person"], _bot.Called);
    }

    [Fact]
    public async Task Reactions_are_told_apart_by_given_and_taken_back()
    {
        await RunAsync(new Activity(ActivityTypes.MessageReaction) { ReactionsAdded = [new("like")], ReactionsRemoved = [new("sad")] });
        Assert.Equal(["reaction +like", "reaction -sad"], _bot.Called);
    }

    [Theory]
    [InlineData("add", "installed")]
    [InlineData("add-upgrade", "installed")]
    [InlineData("remove", "uninstalled")]
    [InlineData("remove-upgrade", "uninstalled")]
    public async Task Installing_and_uninstalling_have_their_methods(string action, string method)
    {
        await RunAsync(new Activity(ActivityTypes.InstallationUpdate) { Action = action });
        Assert.Equal([method], _bot.Called);
    }

    [Theory]
    [InlineData("tokens/response", "token")]
    [InlineData("webchat/join", "event webchat/join")]
    [InlineData(null, "event ")]
    public async Task Events_are_told_apart_by_name(string? name, string method)
    {
        await RunAsync(new Activity(ActivityTypes.Event) { Name = name });
        Assert.Equal([method], _bot.Called);
    }

    [Fact]
    public async Task A_tap_on_an_execute_action_is_answered_with_what_becomes_of_the_card()
    {
        var tap = ActivityJson.Parse(System.Text.Encoding.UTF8.GetBytes(Captures.Request("playground-05-adaptivecard-execute-invoke").GetRawText()));
        var answer = await RunAsync(tap);
        Assert.Equal(200, answer?.Status);
        Assert.Equal("saved saveDiary", Assert.IsType<AdaptiveCardInvokeResponse>(answer?.Body).Value);
    }

    [Theory]
    [InlineData("null", "BadRequest")]
    [InlineData("\"text\"", "BadRequest")]
    [InlineData("{}", "BadRequest")]
    [InlineData("""{"action":null}""", "BadRequest")]
    [InlineData("""{"action":"text"}""", "BadRequest")]
    [InlineData("""{"action":{"type":"Action.Submit"}}""", "NotSupported")]
    public async Task A_malformed_tap_is_refused_in_the_protocols_own_words(string value, string code)
    {
        var answer = await RunAsync(ActivityJson.Parse(System.Text.Encoding.UTF8.GetBytes(
            $$"""{"type":"invoke","name":"adaptiveCard/action","value":{{value}}}""")));
        Assert.Equal(400, answer?.Status);
        Assert.Equal(code, Assert.IsType<Error>(Assert.IsType<AdaptiveCardInvokeResponse>(answer?.Body).Value).Code);
    }

    [Fact]
    public async Task An_invoke_that_is_not_known_is_not_implemented() =>
        Assert.Equal(501, (await RunAsync(new Activity(ActivityTypes.Invoke) { Name = "unknown" }))?.Status);

    [Fact]
    public async Task A_bot_that_does_not_search_says_so() =>
        Assert.Equal(
            501,
            (await RunAsync(new Activity(ActivityTypes.Invoke)
            {
                Name = "application/search",
                Value = new SearchInvokeValue { Kind = SearchInvokeTypes.Search, QueryText = "q" },
            }))?.Status);

    [Fact]
    public async Task A_turn_without_an_activity_or_its_type_is_a_callers_mistake()
    {
        await Assert.ThrowsAsync<ArgumentNullException>(() => _bot.OnTurnAsync(null!, TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ArgumentException>(() => RunAsync(new Activity()));
    }

    private static Activity Update(IList<ChannelAccount>? added = null, IList<ChannelAccount>? removed = null) =>
        new(ActivityTypes.ConversationUpdate, recipient: new ChannelAccount("bot"), membersAdded: added, membersRemoved: removed);

    private Task<InvokeResponse?> RunAsync(Activity activity) => _adapter.RunAsync(activity, _bot.OnTurnAsync);

    private sealed class Bot : ActivityHandler
    {
        public List<string> Called { get; } = [];

        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
            Note("message");

        protected override Task OnMessageUpdateActivityAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Note("messageUpdate");

        protected override Task OnMessageDeleteActivityAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) =>
            Note("messageDelete");

        protected override Task OnMembersAddedAsync(
            IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Note($"added {string.Join(',', membersAdded.Select(member => member.Id))}");

        protected override Task OnMembersRemovedAsync(
            IList<ChannelAccount> membersRemoved, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Note($"removed {string.Join(',', membersRemoved.Select(member => member.Id))}");

        protected override Task OnReactionsAddedAsync(
            IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) =>
            Note($"reaction +{messageReactions[0].Type}");

        protected override Task OnReactionsRemovedAsync(
            IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) =>
            Note($"reaction -{messageReactions[0].Type}");

        protected override Task OnTokenResponseEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
            Note("token");

        protected override Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
            Note($"event {turnContext.Activity.Name}");

        protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
            ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
            Task.FromResult(new AdaptiveCardInvokeResponse
            {
                StatusCode = 200,
                Type = "application/vnd.microsoft.activity.message",
                Value = $"saved {invokeValue.Action?.Verb}",
            });

        protected override Task OnEndOfConversationActivityAsync(
            ITurnContext<IEndOfConversationActivity> turnContext, CancellationToken cancellationToken) => Note("endOfConversation");

        protected override Task OnTypingActivityAsync(ITurnContext<ITypingActivity> turnContext, CancellationToken cancellationToken) =>
            Note("typing");

        protected override Task OnInstallationUpdateAddAsync(
            ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("installed");

        protected override Task OnInstallationUpdateRemoveAsync(
            ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("uninstalled");

        protected override Task OnCommandActivityAsync(ITurnContext<ICommandActivity> turnContext, CancellationToken cancellationToken) =>
            Note("command");

        protected override Task OnCommandResultActivityAsync(
            ITurnContext<ICommandResultActivity> turnContext, CancellationToken cancellationToken) => Note("commandResult");

        protected override Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
            Note("unrecognized");

        private Task Note(string method)
        {
            Called.Add(method);
            return Task.CompletedTask;
        }
    }
}
