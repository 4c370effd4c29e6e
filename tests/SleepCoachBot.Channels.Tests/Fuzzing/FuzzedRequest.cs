using System.Net.Http.Headers;
using System.Text;
using CsCheck;
using SleepCoachBot.Channels.Tests.Testing;

namespace SleepCoachBot.Channels.Tests.Fuzzing;

/// <summary>A request that is nearly right: each part is mostly what a client sends, and sometimes what none does.</summary>
/// <param name="Person">Which of the server's people asks.</param>
/// <param name="Path">With <c>{own}</c>, <c>{other}</c> and so on in the places of ids.</param>
internal sealed record FuzzedRequest(string Method, string Path, int Person, string Token, string? ContentType, byte[] Body)
{
    private static readonly string[] s_members =
    [
        "type", "text", "textFormat", "name", "value", "valueType", "locale", "localTimestamp", "localTimezone", "replyToId", "attachments", "entities",
        "channelData", "from", "recipient", "conversation", "id", "timestamp", "serviceUrl", "channelId", "membersAdded", "reactionsAdded", "suggestedActions",
        "relatesTo", "deliveryMode", "callerId", "action", "code", "clientActivityID", "contentType", "contentUrl", "content", "user", "TYPE", "", "__proto__", "$type",
    ];

    private static readonly string[] s_leaves =
    [
        "null", "true", "false", "0", "-1", "1e400", "99999999999999999999999999", "0.1", "\"\"", "\"message\"", "\"event\"", "\"typing\"", "\"invoke\"",
        "\"conversationUpdate\"", "\"endOfConversation\"", "\"webchat/join\"", "\"webchat\"", "\"msteams\"", "\"http://localhost:1/\"", "\"slept at 23:15\"",
        "\"2026-03-02T07:10:00.000-04:00\"", "\"9999-12-31T23:59:59.9999999-14:00\"", "\"0000-00-00\"", "\"\\ud83d\"", "\"\\udc00\\ud800\"", "\"\\u0000\"",
        "\"\u202E\"", "\"😴\"", "{}", "[]", "[null]", "[[[]]]", "{\"id\":\"x\"}", "[{\"contentType\":\"image/png\",\"contentUrl\":\"data:,\"}]", "nul", "'x'", "NaN", "\"half",
    ];

    private static readonly Gen<string> s_value = Gen.Recursive<string>((depth, inner) => depth > 3
        ? Gen.OneOf(s_leaves)
        : Gen.Frequency(
            (8, Gen.OneOf(s_leaves)),
            (1, inner.Array[0, 4].Select(parts => $"[{string.Join(',', parts)}]")),
            (1, Gen.Select(Gen.OneOf(s_members), inner).Array[0, 4].Select(Object))));

    private static readonly Gen<string> s_activity = Gen.Select(
        Gen.OneOf("{\"type\":\"message\",", "{\"type\":\"event\",\"name\":\"webchat/join\",", "{\"channelId\":\"emulator\",\"from\":{\"id\":\"u\"},\"conversation\":{\"id\":\"c\"},\"serviceUrl\":\"http://localhost:1/\",\"type\":\"message\",", "{"),
        Gen.Select(Gen.OneOf(s_members), s_value).Array[0, 8],
        (head, members) => head + (Object(members) is "{}" ? "\"text\":\"hi\"}" : Object(members)[1..]));

    private static readonly Gen<byte[]> s_multipart = Gen.Select(
        Gen.OneOf("application/vnd.microsoft.activity", "image/png", "text/plain", "text/html", "", "a/b; c=\"d"),
        Gen.OneOf("form-data; name=\"file\"; filename=\"a.png\"", "form-data; filename*=UTF-8''%zz", "form-data", "\u0000"),
        s_activity, Gen.OneOf("\r\n--b--\r\n", "\r\n--b\r\n", "\n--b--", ""),
        (type, disposition, body, end) => Encoding.UTF8.GetBytes($"--b\r\nContent-Disposition: {disposition}\r\nContent-Type: {type}\r\n\r\n{body}{end}"));

    // What a card's button sends: all inputs as texts beside the data of the button, here with anything in their places.
    private static readonly Gen<string> s_submit = Gen.Select(
        Gen.OneOf("{\"type\":\"message\",", "{\"type\":\"invoke\",\"name\":\"adaptiveCard/action\",\"channelId\":\"emulator\",\"from\":{\"id\":\"u\"},\"conversation\":{\"id\":\"c\"},\"serviceUrl\":\"http://localhost:1/\","),
        Gen.Select(
            Gen.OneOf("kind", "nonce", "action", "data", "verb", "bedTime", "latency", "awakenings", "woke", "up", "quality", "msteams", "trigger", "type"),
            Gen.Frequency((3, Gen.OneOf("\"diary\"", "\"23:00\"", "\"25:61\"", "\"45\"", "\"-1\"", "\"1e9\"", "\"\"", "\"Action.Execute\"", "\"true\"")), (1, s_value))).Array[0, 10],
        Gen.Bool,
        (head, inputs, nested) => head + "\"value\":" + (nested ? "{\"action\":" + Object(inputs) + "}" : Object(inputs)) + ",\"channelData\":{\"postBack\":true}}");

    private static readonly Gen<byte[]> s_body = Gen.Frequency(
        (4, s_submit.Select(Encoding.UTF8.GetBytes)),
        (8, s_activity.Select(Encoding.UTF8.GetBytes)),
        (2, s_multipart),
        (2, Gen.Select(s_activity, Gen.Int[0, 400], Gen.Byte, (json, at, with) => OneByteChanged(Encoding.UTF8.GetBytes(json), at, with))),
        (1, Gen.Byte.Array[0, 60]),
        (1, Gen.Int[1, 90].Select(depth => Encoding.UTF8.GetBytes("{\"type\":\"message\",\"value\":" + new string('[', depth) + new string(']', depth) + "}"))));

    private static readonly Gen<string> s_path = Gen.Select(
        Gen.OneOf(
            "/v3/directline/conversations/{own}/activities", "/v3/directline/conversations/{own}/activities", "/v3/directline/conversations/{own}/activities",
            "/v3/directline/conversations/{own}/upload", "/v3/directline/conversations/{own}", "/v3/directline/conversations", "/v3/directline/tokens/refresh",
            "/v3/directline/tokens/generate", "/v3/directline/session/getsessionid", "/v3/directline/conversations/{own}/stream",
            "/v3/directline/conversations/{other}/activities", "/v3/directline/conversations/%2e%2e/activities", "/v3/directline/conversations/%00/upload",
            "/v3/directline/conversations/{own}/files/x", "/v3/directline/conversations/{own}/files/" + new string('A', 43),
            "/v3/directline/conversations/{other}/files/%2e%2e", "/v3/directline/conversations/{own}/files/" + new string('%', 9),
            "/webchat/token", "/api/messages", "/api/messages", "/v3/directline"),
        Gen.OneOf(
            "", "", "?watermark=", "?watermark=0", "?watermark=5", "?watermark=9223372036854775807", "?watermark=-1", "?watermark=%00", "?watermark=1&watermark=2",
            "?t={token}", "?t=x.y.z", "?userId=dl_x", "?%", "?watermark=" + new string('9', 300)),
        (path, query) => path + query);

    /// <summary>Requests of every kind.</summary>
    public static Gen<FuzzedRequest> All { get; } = Gen.Select(
        Gen.Frequency((6, Gen.Const("POST")), (3, Gen.Const("GET")), (1, Gen.OneOf("PUT", "DELETE", "OPTIONS", "HEAD", "PATCH"))),
        s_path, Gen.Int[0, People - 1],
        Gen.Frequency((8, Gen.Const("{token}")), (1, Gen.OneOf("{others}", "{secret}", "", "x", "..", "a.b.c", "{token}x", "\"{token}\""))),
        Gen.Frequency((8, Gen.Const<string?>("application/json")), (2, Gen.OneOf<string?>("multipart/form-data; boundary=b", "multipart/form-data", "text/plain", "image/png", null))),
        s_body,
        (method, path, person, token, contentType, body) => new FuzzedRequest(method, path, person, token, contentType, body));

    /// <summary>How many people's conversations the requests are spread over.</summary>
    public const int People = 8;

    /// <summary>The request as it goes out, with the ids of a running server in their places.</summary>
    public HttpRequestMessage For(IReadOnlyList<DirectLineClient> people)
    {
        var (own, other) = (people[Person], people[(Person + 1) % people.Count]);
        var path = Path.Replace("{own}", own.ConversationId, StringComparison.Ordinal).Replace("{other}", other.ConversationId, StringComparison.Ordinal)
            .Replace("{token}", own.Token, StringComparison.Ordinal);
        var request = new HttpRequestMessage(new HttpMethod(Method), path);
        var token = Token.Replace("{token}", own.Token, StringComparison.Ordinal).Replace("{others}", other.Token, StringComparison.Ordinal)
            .Replace("{secret}", ChannelServer.Secret, StringComparison.Ordinal);
        if (!Path.StartsWith("/api", StringComparison.Ordinal))
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        if (Method is "GET" or "HEAD")
            return request;

        request.Content = new ByteArrayContent(Body);
        request.Content.Headers.ContentType = ContentType is null ? null : MediaTypeHeaderValue.Parse(ContentType);
        return request;
    }

    public override string ToString() => $"{Method} {Path} as {Person} with {Token}, {ContentType}: {Convert.ToBase64String(Body)}";

    private static string Object((string Name, string Value)[] members) => $"{{{string.Join(',', members.Select(member => $"\"{member.Name}\":{member.Value}"))}}}";

    private static byte[] OneByteChanged(byte[] bytes, int at, byte with)
    {
        bytes[at % bytes.Length] = with;
        return bytes;
    }
}
