using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SleepCoachBot.EndToEnd;

/// <summary>Somebody before the page, without the page: says each thing until it is acknowledged, wherever a program answers.</summary>
/// <param name="http">Shared; keeps no cookies of its own.</param>
/// <param name="replica">The address to try next, another each time where there are several.</param>
internal sealed class WebPerson(HttpClient http, Func<Uri> replica)
{
    private static readonly TimeSpan s_again = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(5);

    private string _cookie = "";
    private string _token = "";

    public string ConversationId { get; private set; } = "";

    /// <summary>How often a request was not answered, or by a failure, and was made again.</summary>
    public int Repeats { get; private set; }

    /// <summary>Opens the page: gets cookie, token and conversation, and enters.</summary>
    public async Task JoinAsync()
    {
        using (var answer = await UntilAnsweredAsync(() => new HttpRequestMessage(HttpMethod.Post, new Uri(replica(), "/webchat/token"))))
        {
            _cookie = answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
            await ReadTokenAsync(answer);
        }

        await PostAsync(new JsonObject { ["type"] = "event", ["name"] = "webchat/join", ["channelData"] = ClientId() });
    }

    /// <summary>Says something, and comes back when it is acknowledged.</summary>
    public Task SayAsync(string text) =>
        PostAsync(new JsonObject
        {
            ["type"] = "message", ["text"] = text, ["locale"] = "en-GB", ["localTimezone"] = "Europe/London", ["channelData"] = ClientId(),
        });

    /// <summary>The whole transcript: who said what, the words of cards included.</summary>
    public async Task<IReadOnlyList<string>> HeardAsync()
    {
        var heard = new List<string>();
        var watermark = "0";
        while (true)
        {
            var path = $"/v3/directline/conversations/{ConversationId}/activities?watermark={watermark}";
            using var answer = await UntilAnsweredAsync(() => Signed(new HttpRequestMessage(HttpMethod.Get, new Uri(replica(), path))));
            var page = await answer.Content.ReadFromJsonAsync<JsonElement>();
            var activities = page.GetProperty("activities").EnumerateArray().ToList();
            if (activities.Count == 0)
                return heard;
            heard.AddRange(activities.Select(WordsOf));
            watermark = page.GetProperty("watermark").GetString()!;
        }
    }

    /// <summary>Comes to the conversation again, at any replica, and gives the address of its stream.</summary>
    public async Task<Uri> StreamAsync(string watermark)
    {
        var path = $"/v3/directline/conversations/{ConversationId}?watermark={watermark}";
        using var answer = await UntilAnsweredAsync(() => Signed(new HttpRequestMessage(HttpMethod.Get, new Uri(replica(), path))));
        return new Uri((await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("streamUrl").GetString()!);
    }

    /// <summary>One activity as who said it and what.</summary>
    public static string WordsOf(JsonElement activity)
    {
        var from = activity.GetProperty("from").TryGetProperty("role", out var role) ? role.GetString() : "";
        var text = activity.TryGetProperty("text", out var said) ? said.GetString() : activity.GetProperty("type").GetString();
        var cards = activity.TryGetProperty("attachments", out var attachments)
            ? string.Concat(attachments.EnumerateArray().SelectMany(attachment => TextsIn(attachment)).Select(words => $" · {words}"))
            : "";
        return $"{from}: {text}{cards}";
    }

    private static IEnumerable<string> TextsIn(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member =>
            member.Name is "text" or "title" && member.Value.ValueKind == JsonValueKind.String ? [member.Value.GetString()!] : TextsIn(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(TextsIn),
        _ => [],
    };

    private static JsonObject ClientId() => new() { ["clientActivityID"] = Guid.NewGuid().ToString("N") };

    private async Task PostAsync(JsonObject activity)
    {
        var body = activity.ToJsonString();
        using var answer = await UntilAnsweredAsync(() =>
        {
            var request = Signed(new HttpRequestMessage(HttpMethod.Post, new Uri(replica(), $"/v3/directline/conversations/{ConversationId}/activities")));
            request.Content = new StringContent(body, new MediaTypeHeaderValue("application/json"));
            return request;
        });
    }

    private async Task<HttpResponseMessage> UntilAnsweredAsync(Func<HttpRequestMessage> request)
    {
        using var patience = new CancellationTokenSource(s_patience);
        while (true)
        {
            try
            {
                var answer = await http.SendAsync(request(), patience.Token);
                if (answer.IsSuccessStatusCode)
                    return answer;
                if (answer.StatusCode < HttpStatusCode.InternalServerError)
                    throw new InvalidOperationException($"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(patience.Token)}");
                answer.Dispose();
            }
            catch (HttpRequestException)
            {
                // Nobody there, or killed over it.
            }

            Repeats++;
            await Task.Delay(s_again, patience.Token);
        }
    }

    private HttpRequestMessage Signed(HttpRequestMessage request)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token);
        request.Headers.Add("Cookie", _cookie);
        return request;
    }

    private async Task ReadTokenAsync(HttpResponseMessage answer)
    {
        var given = await answer.Content.ReadFromJsonAsync<JsonElement>();
        (_token, ConversationId) = (given.GetProperty("token").GetString()!, given.GetProperty("conversationId").GetString()!);
    }
}
