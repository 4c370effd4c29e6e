using System.Text;
using SleepCoachBot.BotRuntime.Activities;
using SleepCoachBot.BotRuntime.Connector;
using SleepCoachBot.BotRuntime.Teams;
using SleepCoachBot.BotRuntime.Tests.Turns;
using SleepCoachBot.BotRuntime.Turns;
using Captures = SleepCoachBot.BotRuntime.Tests.Activities.Captures;

namespace SleepCoachBot.BotRuntime.Tests.Teams;

public sealed class TeamsActivityHandlerTests
{
    private readonly RecordingAdapter _adapter = new();
    private readonly Bot _bot = new();

    public static TheoryData<string, string> Events => new()
    {
        { "channelCreated", "channel created" },
        { "channelDeleted", "channel deleted" },
        { "channelRenamed", "channel renamed" },
        { "teamRenamed", "team renamed" },
        { "somethingNew", "" },
    };

    [Fact]
    public async Task Installing_in_a_personal_chat_greets_once_from_either_activity()
    {
        await RunAsync(Recorded("playground-01-install-installationUpdate-add"));
        await RunAsync(Recorded("playground-02-install-conversationUpdate"));
        Assert.Equal("installed", _bot.Called[0]);
        Assert.StartsWith("added ", _bot.Called[1], StringComparison.Ordinal);
        Assert.Equal(2, _bot.Called.Count);
    }

    [Fact]
    public async Task Uninstalling_is_told_and_so_is_who_left()
    {
        await RunAsync(Recorded("playground-07-uninstall"));
        await RunAsync(Recorded("playground-08-bot-removed"));
        Assert.Equal("uninstalled", _bot.Called[0]);
        Assert.StartsWith("removed ", _bot.Called[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_is_answered_with_what_becomes_of_it()
    {
        var answer = await RunAsync(Recorded("playground-05-adaptivecard-execute-invoke"));
        Assert.Equal((200, 200), (answer?.Status, Assert.IsType<AdaptiveCardInvokeResponse>(answer?.Body).StatusCode));
    }

    [Theory]
    [InlineData("""{"type":"messageUpdate","channelData":{"eventType":"editMessage"}}""", "edited")]
    [InlineData("""{"type":"messageUpdate","channelData":{"eventType":"undeleteMessage"}}""", "undeleted")]
    [InlineData("""{"type":"messageDelete","channelData":{"eventType":"softDeleteMessage"}}""", "deleted")]
    [InlineData("""{"type":"messageReaction","replyToId":"5","reactionsAdded":[{"type":"like"}]}""", "like to 5")]
    [InlineData("""{"type":"messageUpdate","channelData":"odd"}""", "")]
    [InlineData("""{"type":"messageUpdate"}""", "")]
    public async Task What_happens_to_a_message_has_its_method(string activity, string method)
    {
        await RunAsync(Parse(activity));
        Assert.Equal(method, string.Join(' ', _bot.Called));
    }

    [Theory]
    [MemberData(nameof(Events))]
    public async Task What_happens_to_a_team_has_its_method(string eventType, string method)
    {
        await RunAsync(Parse($$"""
            {"type":"conversationUpdate","channelData":{"eventType":"{{eventType}}","channel":{"id":"c"},"team":{"id":"t"} } }
            """));
        Assert.Equal(method, string.Join(' ', _bot.Called));
    }

    [Theory]
    [InlineData("""{"type":"invoke"}""")]
    [InlineData("""{"type":"invoke","name":"task/fetch"}""")]
    [InlineData("""{"type":"invoke","name":"signin/verifyState"}""")]
    [InlineData("""{"type":"invoke","name":"composeExtension/query","value":{}}""")]
    public async Task What_this_bot_does_not_do_is_not_implemented(string activity) =>
        Assert.Equal(501, (await RunAsync(Parse(activity)))?.Status);

    [Fact]
    public async Task In_a_group_the_mention_of_the_bot_is_no_part_of_what_was_said()
    {
        var message = Recorded("playground-06-message-group-mention");
        Assert.Contains("<at>", message.Text, StringComparison.Ordinal);
        Assert.True(message.MentionsRecipient());

        _adapter.Use(new NormalizeMentionsMiddleware());
        string? heard = null;
        await _adapter.RunAsync(message, (turn, _) =>
        {
            heard = turn.Activity.Text;
            Assert.Empty(turn.Activity.GetMentions());
            return Task.CompletedTask;
        });
        Assert.False(string.IsNullOrEmpty(heard));
        Assert.DoesNotContain("<at>", heard, StringComparison.Ordinal);
        Assert.Equal(heard, heard.Trim());
    }

    [Fact]
    public async Task Somebody_else_mentioned_stays_named()
    {
        _adapter.Use(new NormalizeMentionsMiddleware());
        var message = RecordingAdapter.Message("<at>Bot</at> tell <at id=\"0\">Ann</at> it is <b>5 < 6</b>");
        message.Entities =
        [
            new Mention(new ChannelAccount("bot", "Bot"), "<at>Bot</at>"),
            new Mention(new ChannelAccount("ann", "Ann"), "<at id=\"0\">Ann</at>"),
        ];
        await _adapter.RunAsync(message, (turn, _) =>
        {
            Assert.Equal("tell Ann it is <b>5 < 6</b>", turn.Activity.Text);
            Assert.Equal("Ann", Assert.Single(turn.Activity.GetMentions()).Text);
            return Task.CompletedTask;
        });
    }

    [Fact]
    public void The_senders_zone_and_clock_are_as_their_device_tells_them()
    {
        var message = Recorded("playground-03-message-text");
        Assert.Equal("UTC", message.LocalTimezone);
        Assert.NotNull(message.LocalTimestamp);
    }

    [Fact]
    public async Task Who_is_here_is_asked_of_the_connector()
    {
        using var turn = new TurnContext(_adapter, Recorded("playground-03-message-text"));
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => TeamsInfo.GetMemberAsync(turn, "u1", TestContext.Current.CancellationToken));

        using var connector = new Connector();
        turn.TurnState.Add<IConnectorClient>(connector);
        var member = await TeamsInfo.GetMemberAsync(turn, "u1", TestContext.Current.CancellationToken);
        Assert.Equal(("u1", "Ann", "ann@example.org"), (member.Id, member.GivenName, member.Email));
        var page = await TeamsInfo.GetPagedMembersAsync(turn, 5, "next", TestContext.Current.CancellationToken);
        Assert.Equal(("after next", "u1"), (page.ContinuationToken, Assert.Single(page.Members!).Id));
    }

    [Fact]
    public void An_alert_is_asked_for_in_the_channel_data()
    {
        var message = MessageFactory.Text("good morning");
        message.TeamsNotifyUser();
        Assert.Contains("\"channelData\":{\"notification\":{\"alert\":true}}", Encoding.UTF8.GetString(ActivityJson.Serialize(message)), StringComparison.Ordinal);
    }

    [Fact]
    public void What_teams_says_is_read_or_is_null()
    {
        var message = Parse("""
            {"type":"message","channelData":{"team":{"id":"t","aadGroupId":"g"},"channel":{"id":"c"},"meeting":{"id":"m"},
             "settings":{"selectedChannel":{"id":"s"}},"onBehalfOf":[{"itemId":0,"displayName":"Ann"}]}}
            """);
        Assert.Equal(("t", "g"), (message.TeamsGetTeamInfo()?.Id, message.TeamsGetTeamInfo()?.AadGroupId));
        Assert.Equal(("c", "m", "s"), (message.TeamsGetChannelId(), message.TeamsGetMeetingInfo()?.Id, message.TeamsGetSelectedChannelId()));
        Assert.Equal("Ann", message.TeamsGetTeamOnBehalfOf()?.Single().DisplayName);
        Assert.Null(Parse("""{"type":"message","channelData":{"team":"odd"}}""").TeamsGetTeamInfo());
        Assert.Null(Parse("""{"type":"message"}""").TeamsGetTeamInfo());
    }

    private static Activity Recorded(string name) => ActivityJson.Parse(Encoding.UTF8.GetBytes(Captures.Request(name).GetRawText()));

    private static Activity Parse(string json)
    {
        var activity = ActivityJson.Parse(Encoding.UTF8.GetBytes(json));
        activity.ChannelId = Channels.Msteams;
        return activity;
    }

    private Task<InvokeResponse?> RunAsync(Activity activity) => _adapter.RunAsync(activity, _bot.OnTurnAsync);

    private sealed class Bot : TeamsActivityHandler
    {
        public List<string> Called { get; } = [];

        protected override Task OnInstallationUpdateAddAsync(
            ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("installed");

        protected override Task OnInstallationUpdateRemoveAsync(
            ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("uninstalled");

        protected override Task OnTeamsMembersAddedAsync(
            IList<TeamsChannelAccount> teamsMembersAdded, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext,
            CancellationToken cancellationToken) => Note($"added {teamsMembersAdded.Count}");

        protected override Task OnTeamsMembersRemovedAsync(
            IList<TeamsChannelAccount> teamsMembersRemoved, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext,
            CancellationToken cancellationToken) => Note($"removed {teamsMembersRemoved.Count}");

        protected override Task OnTeamsChannelCreatedAsync(
            ChannelInfo channelInfo, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Note("channel created");

        protected override Task OnTeamsChannelDeletedAsync(
            ChannelInfo channelInfo, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Note("channel deleted");

        protected override Task OnTeamsChannelRenamedAsync(
            ChannelInfo channelInfo, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Note("channel renamed");

        protected override Task OnTeamsTeamRenamedAsync(
            TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("team renamed");

        protected override Task OnTeamsMessageEditAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Note("edited");

        protected override Task OnTeamsMessageUndeleteAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Note("undeleted");

        protected override Task OnTeamsMessageSoftDeleteAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) =>
            Note("deleted");

        protected override Task OnReactionsAddedAsync(
            IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) =>
            Note($"{messageReactions[0].Type} to {((IActivity)turnContext.Activity).ReplyToId}");

        protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
            ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
            Task.FromResult(new AdaptiveCardInvokeResponse { StatusCode = 200, Type = "application/vnd.microsoft.activity.message", Value = "ok" });

        private Task Note(string method)
        {
            Called.Add(method);
            return Task.CompletedTask;
        }
    }

    private sealed class Connector() : ConnectorClient(new Uri("https://channel.example/")), IConversations
    {
        private static readonly ChannelAccount Ann = ActivityJson.Convert<ChannelAccount>(
            System.Text.Json.JsonElement.Parse("""{"id":"u1","givenName":"Ann","email":"ann@example.org"}"""))!;

        public override IConversations Conversations => this;

        public Task<ChannelAccount> GetConversationMemberAsync(string userId, string conversationId, CancellationToken cancellationToken = default) =>
            Task.FromResult(Ann);

        public Task<PagedMembersResult> GetConversationPagedMembersAsync(
            string conversationId, int? pageSize = null, string? continuationToken = null, CancellationToken cancellationToken = default) =>
            Task.FromResult(new PagedMembersResult($"after {continuationToken}", [Ann]));

        public Task<ConversationResourceResponse> CreateConversationAsync(
            ConversationParameters parameters, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<ResourceResponse> SendToConversationAsync(string conversationId, Activity activity, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public Task<ResourceResponse> ReplyToActivityAsync(
            string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public Task<ResourceResponse> UpdateActivityAsync(
            string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public Task DeleteActivityAsync(string conversationId, string activityId, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public Task<IList<ChannelAccount>> GetConversationMembersAsync(string conversationId, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public Task<ResourceResponse> UploadAttachmentAsync(
            string conversationId, AttachmentData attachmentUpload, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();
    }
}
