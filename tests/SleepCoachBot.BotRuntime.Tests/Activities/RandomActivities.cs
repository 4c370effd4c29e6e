using System.Text.Json.Nodes;

namespace SleepCoachBot.BotRuntime.Tests.Activities;

/// <summary>Makes activities that nobody would write but anybody may send: every known member now and then, unknown ones everywhere.</summary>
internal sealed class RandomActivities(ulong seed)
{
    private static readonly string[] Types = ["message", "event", "invoke", "typing", "conversationUpdate", "messageReaction", "trace", "x/y"];
    private static readonly string[] Texts =
    [
        "", " ", "bed 11ish", "<b>&amp;</b>", "\"\\/\b\f\n\r\t", "ünïcödé", "睡眠", "😴🛌🏽", "\u0000", "\u2028", "null", "12", "{\"type\":\"message\"}", "$type",
    ];

    private static readonly string[] Instants =
    [
        "2026-03-02T07:10:04.123Z", "2026-03-02T07:10:04+05:45", "2026-03-02T07:10:04.1234567-08:00", "2024-02-29T23:59:59Z",
    ];

    private static readonly string[] UnknownNames = ["foo", "Text", "TYPE", "$type", "__proto__", "a.b", "", "日", "properties", "unknownMembers"];

    private readonly Random _random = new(unchecked((int)(seed ^ (seed >> 32))));

    public JsonObject Next()
    {
        var activity = new JsonObject { ["type"] = Pick(Types) };
        foreach (var name in (string[])["id", "text", "locale", "channelId", "serviceUrl", "textFormat", "speak", "name", "code", "replyToId", "summary"])
            Sometimes(activity, name, () => Text());
        foreach (var name in (string[])["timestamp", "localTimestamp", "expiration"])
            Sometimes(activity, name, () => Pick(Instants));
        foreach (var name in (string[])["value", "channelData"])
            Sometimes(activity, name, () => Anything(3));
        foreach (var name in (string[])["from", "recipient"])
            Sometimes(activity, name, Account);
        foreach (var name in (string[])["membersAdded", "membersRemoved"])
            Sometimes(activity, name, () => ListOf(Account));
        Sometimes(activity, "conversation", () => WithUnknown(new JsonObject { ["id"] = Text(), ["isGroup"] = Flip() }));
        Sometimes(activity, "attachments", () => ListOf(Attachment));
        Sometimes(activity, "entities", () => ListOf(() => WithUnknown(new JsonObject { ["type"] = Text() })));
        Sometimes(activity, "reactionsAdded", () => ListOf(() => WithUnknown(new JsonObject { ["type"] = "like" })));
        Sometimes(activity, "suggestedActions", () => WithUnknown(new JsonObject { ["actions"] = ListOf(Button) }));
        Sometimes(activity, "relatesTo", () => WithUnknown(new JsonObject { ["activityId"] = Text(), ["user"] = Account() }));
        Sometimes(activity, "semanticAction", () => WithUnknown(new JsonObject { ["id"] = Text() }));
        Sometimes(activity, "listenFor", () => ListOf(Text));
        return WithUnknown(activity);
    }

    public JsonNode? Anything(int depth) => _random.Next(depth > 0 ? 8 : 6) switch
    {
        0 => null,
        1 => Flip(),
        2 => _random.Next(),
        3 => _random.NextDouble() * Math.Pow(10, _random.Next(-20, 20)),
        4 => long.MinValue + _random.Next(),
        5 => Text(),
        6 => ListOf(() => Anything(depth - 1)),
        _ => Members(depth),
    };

    private JsonObject Members(int depth)
    {
        var members = new JsonObject();
        for (var left = _random.Next(4); left > 0; left--)
            members[Pick(UnknownNames) + left] = Anything(depth - 1);
        return members;
    }

    private JsonObject Account() => WithUnknown(new JsonObject { ["id"] = Text(), ["name"] = Text() });

    private JsonObject Button() => WithUnknown(new JsonObject { ["type"] = "imBack", ["title"] = Text(), ["value"] = Anything(1) });

    private JsonObject Attachment() => WithUnknown(new JsonObject { ["contentType"] = Text(), ["content"] = Anything(3) });

    private JsonObject WithUnknown(JsonObject known)
    {
        if (_random.Next(3) == 0)
            known[Pick(UnknownNames)] = Anything(2);
        return known;
    }

    private void Sometimes(JsonObject activity, string name, Func<JsonNode?> value)
    {
        if (_random.Next(4) == 0)
            activity[name] = value();
    }

    private JsonArray ListOf(Func<JsonNode?> item) => [.. Enumerable.Range(0, _random.Next(4)).Select(_ => item())];

    private JsonNode Text() => JsonValue.Create(Pick(Texts));

    private bool Flip() => _random.Next(2) == 0;

    private string Pick(string[] from) => from[_random.Next(from.Length)];
}
