using SleepCoachBot.BotRuntime.Activities;
using SleepCoachBot.BotRuntime.Connector;
using SleepCoachBot.BotRuntime.Turns;

namespace SleepCoachBot.BotRuntime.Teams;

/// <summary>Asks Teams who is in a conversation.</summary>
/// <remarks>Every method asks the <see cref="IConnectorClient"/> in the turn's state, and throws an
/// <see cref="InvalidOperationException"/> where there is none: outside Teams, or in a turn that may not call out.</remarks>
public static class TeamsInfo
{
    /// <summary>One page of the members of this turn's team or, outside a team, of its conversation.</summary>
    public static Task<TeamsPagedMembersResult> GetPagedMembersAsync(
        ITurnContext turnContext, int? pageSize = null, string? continuationToken = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return PageAsync(turnContext, TeamOf(turnContext) ?? ConversationOf(turnContext), continuationToken, pageSize, cancellationToken);
    }

    /// <summary>One page of the members of a team.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="teamId">The team; this turn's unless given.</param>
    /// <param name="continuationToken">From the page before.</param>
    /// <param name="pageSize">How many at most.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    public static Task<TeamsPagedMembersResult> GetPagedTeamMembersAsync(
        ITurnContext turnContext, string? teamId = null, string? continuationToken = null, int? pageSize = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return PageAsync(turnContext, teamId ?? TeamOf(turnContext) ?? throw NoTeam(), continuationToken, pageSize, cancellationToken);
    }

    /// <summary>One member of this turn's team or, outside a team, of its conversation.</summary>
    public static Task<TeamsChannelAccount> GetMemberAsync(
        ITurnContext turnContext, string userId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentException.ThrowIfNullOrEmpty(userId);
        return MemberAsync(turnContext, userId, TeamOf(turnContext) ?? ConversationOf(turnContext), cancellationToken);
    }

    /// <summary>One member of a team.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="userId">The member.</param>
    /// <param name="teamId">The team; this turn's unless given.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    public static Task<TeamsChannelAccount> GetTeamMemberAsync(
        ITurnContext turnContext, string userId, string? teamId = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentException.ThrowIfNullOrEmpty(userId);
        return MemberAsync(turnContext, userId, teamId ?? TeamOf(turnContext) ?? throw NoTeam(), cancellationToken);
    }

    private static async Task<TeamsPagedMembersResult> PageAsync(
        ITurnContext turn, string conversationId, string? continuationToken, int? pageSize, CancellationToken cancellationToken)
    {
        var page = await ConversationsOf(turn)
            .GetConversationPagedMembersAsync(conversationId, pageSize, continuationToken, cancellationToken).ConfigureAwait(false);
        return new TeamsPagedMembersResult
        {
            ContinuationToken = page.ContinuationToken,
            Members = page.Members?.Select(member => ActivityJson.Convert<TeamsChannelAccount>(member)!).ToList(),
        };
    }

    private static async Task<TeamsChannelAccount> MemberAsync(
        ITurnContext turn, string userId, string conversationId, CancellationToken cancellationToken)
    {
        var member = await ConversationsOf(turn).GetConversationMemberAsync(userId, conversationId, cancellationToken).ConfigureAwait(false);
        return ActivityJson.Convert<TeamsChannelAccount>(member)!;
    }

    private static IConversations ConversationsOf(ITurnContext turn) =>
        turn.TurnState.Get<IConnectorClient>()?.Conversations
        ?? throw new InvalidOperationException("This turn has no connector client to ask.");

    private static string? TeamOf(ITurnContext turn) => turn.Activity.TeamsGetTeamInfo()?.Id;

    private static string ConversationOf(ITurnContext turn) =>
        turn.Activity.Conversation?.Id ?? throw new InvalidOperationException("The activity has no conversation.id.");

    private static InvalidOperationException NoTeam() => new("This turn belongs to no team.");
}
