namespace SleepCoachBot.Channels.DirectLine;

/// <summary>Who is calling, as proved by a token: one user, in one conversation.</summary>
/// <param name="Use">What it opens.</param>
/// <param name="UserId">The <c>dl_…</c> id that every activity of this client is from, whatever the client writes.</param>
/// <param name="ConversationId">The only conversation it opens.</param>
/// <param name="ExpiresAt">When the token itself stops opening anything.</param>
/// <param name="SessionEndsAt">When a stream that it opened is closed: the end of the client token behind it.</param>
internal sealed record DirectLinePass(
    TokenUse Use, string UserId, string ConversationId, DateTimeOffset ExpiresAt, DateTimeOffset SessionEndsAt);
