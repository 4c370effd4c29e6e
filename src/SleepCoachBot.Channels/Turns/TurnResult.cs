using SleepCoachBot.BotRuntime.Turns;

namespace SleepCoachBot.Channels.Turns;

/// <param name="ActivityId">The id of the handled activity, as the transcript shows it.</param>
/// <param name="Invoke">The answer to an invoke, also to a redelivered one. Null for other activities.</param>
/// <param name="Replies">With <c>expectReplies</c>, the replies; else empty.</param>
public sealed record TurnResult(string ActivityId, InvokeResponse? Invoke, IReadOnlyList<SleepCoachBot.BotRuntime.Activities.Activity> Replies);
