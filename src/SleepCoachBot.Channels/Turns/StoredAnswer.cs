using System.Text.Json;
using SleepCoachBot.BotRuntime.Activities;
using SleepCoachBot.BotRuntime.Turns;

namespace SleepCoachBot.Channels.Turns;

/// <summary>What an activity was answered with, as it is kept for its next delivery.</summary>
/// <param name="Status">HTTP status of an invoke's answer. Null: it was no invoke.</param>
/// <param name="Body">Body of that answer.</param>
/// <param name="Replies">The replies that <c>expectReplies</c> returned. Null: it did not ask for them.</param>
public sealed record StoredAnswer(int? Status, JsonElement? Body, IReadOnlyList<Activity>? Replies)
{
    /// <summary>What to keep of a turn's result.</summary>
    internal static TurnAnswer Of(InvokeResponse? invoke, IReadOnlyList<Activity>? replies)
    {
        if (invoke is null && replies is null)
            return TurnAnswer.Nothing;
        JsonElement? body = invoke?.Body is { } said ? JsonSerializer.SerializeToElement(said, said.GetType(), ActivityJson.Options) : null;
        return new TurnAnswer(JsonSerializer.SerializeToUtf8Bytes(new StoredAnswer(invoke?.Status, body, replies), ActivityJson.Options));
    }

    internal static TurnResult Read(string activityId, TurnAnswer answer)
    {
        var kept = answer.Json.IsEmpty ? null : JsonSerializer.Deserialize<StoredAnswer>(answer.Json.Span, ActivityJson.Options);
        var invoke = kept?.Status is { } status ? new InvokeResponse { Status = status, Body = kept.Body } : null;
        return new TurnResult(activityId, invoke, kept?.Replies ?? []);
    }
}
