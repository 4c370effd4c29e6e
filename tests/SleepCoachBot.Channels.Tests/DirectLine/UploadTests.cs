using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using SleepCoachBot.Channels.Tests.Testing;

namespace SleepCoachBot.Channels.Tests.DirectLine;

public sealed class UploadTests
{
    private static readonly byte[] s_png = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0];

    [Fact]
    public async Task What_web_chat_uploads_reaches_the_bot_with_the_address_of_the_file()
    {
        await using var server = await ChannelServer.StartAsync();
        var person = await server.NewPersonAsync();
        using var body = new MultipartFormDataContent();
        var activity = new StringContent(
            """{"attachments":[{"contentType":"text/plain","name":"note.txt"}],"channelData":{"clientActivityID":"pdnxuonesr"},"text":"see file","type":"message"}""",
            Encoding.UTF8, "application/vnd.microsoft.activity");
        body.Add(activity, "activity", "blob");
        body.Add(File("text/plain", "hello file"u8.ToArray()), "file", "note.txt");

        using var answer = await person.PostAsync($"{person.Path}/upload?userId=dl_7b1f", body);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var heard = Assert.Single(server.Bot.Heard);
        Assert.Equal(("see file", heard.Id), (heard.Text, (await DirectLineClient.JsonOf(answer)).GetProperty("id").GetString()));
        var file = Assert.Single(heard.Attachments!);
        Assert.Equal(("text/plain", "note.txt"), (file.ContentType, file.Name));
        Assert.StartsWith($"{server.Address}v3/directline/conversations/{person.ConversationId}/files/", file.ContentUrl, StringComparison.Ordinal);

        // A page's picture or link sends no token.
        using var fetched = await server.SendAsync(HttpMethod.Get, file.ContentUrl!, token: null);
        Assert.Equal(HttpStatusCode.OK, fetched.StatusCode);
        Assert.Equal("hello file", await fetched.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("text/plain", fetched.Content.Headers.ContentType!.MediaType);
        Assert.Equal(("attachment", "note.txt"), (fetched.Content.Headers.ContentDisposition!.DispositionType, fetched.Content.Headers.ContentDisposition.FileNameStar));
        Assert.Equal(("nosniff", "default-src 'none'; sandbox", "no-store"),
            (Header(fetched, "X-Content-Type-Options"), Header(fetched, "Content-Security-Policy"), Header(fetched, "Cache-Control")));
    }

    [Fact]
    public async Task Several_files_beside_a_message_are_each_at_an_address_of_their_own()
    {
        await using var server = await ChannelServer.StartAsync();
        var person = await server.NewPersonAsync();
        using var body = new MultipartFormDataContent();
        body.Add(new StringContent("""{"type":"message","text":"two","attachments":[{"name":"a.png"},{"name":"b.txt"}]}""", Encoding.UTF8, "application/vnd.microsoft.activity"), "activity", "blob");
        body.Add(File("image/png", s_png), "file", "a.png");
        body.Add(File("text/plain", "b"u8.ToArray()), "file", "b.txt");

        using var answer = await person.PostAsync($"{person.Path}/upload?userId=dl_7b1f", body);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var attachments = Assert.Single(server.Bot.Heard).Attachments!;
        Assert.Equal([("image/png", "a.png"), ("text/plain", "b.txt")], attachments.Select(file => (file.ContentType, file.Name)));
        Assert.Equal(2, attachments.Select(file => file.ContentUrl).Distinct().Count());
        using var picture = await server.SendAsync(HttpMethod.Get, attachments[0].ContentUrl!, token: null);
        Assert.Equal(s_png, await picture.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal("inline", picture.Content.Headers.ContentDisposition!.DispositionType);

        // What the page reads on its stream has the same address.
        using var stream = await person.OpenStreamAsync();
        JsonElement echo;
        do
            echo = await stream.NextActivityAsync();
        while (!echo.TryGetProperty("attachments", out _));
        Assert.Equal(attachments[1].ContentUrl, echo.GetProperty("attachments")[1].GetProperty("contentUrl").GetString());
    }

    [Fact]
    public async Task A_file_is_gone_after_a_day_and_swept()
    {
        await using var server = await ChannelServer.StartAsync();
        var (_, address) = await UploadAsync(server);

        server.Clock.Advance(TimeSpan.FromHours(24) - TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(server, address));
        server.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(server, address));

        // The hosted sweep does its work on a thread of its own once its hour has come.
        for (var waited = 0; server.Files.Count > 0 && waited < 30_000; waited += 20)
        {
            server.Clock.Advance(TimeSpan.FromHours(1));
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        Assert.Equal(0, server.Files.Count);
    }

    [Fact]
    public async Task An_address_opens_its_own_file_in_its_own_conversation_alone()
    {
        await using var server = await ChannelServer.StartAsync();
        var (person, address) = await UploadAsync(server);
        var other = await server.NewPersonAsync();

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(server, address, person.Token));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(server, address, other.Token));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(server, address, "no token of ours"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(server, address.Replace(person.ConversationId, other.ConversationId, StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(server, $"{address[..^1]}{(address[^1] == 'A' ? 'E' : 'A')}"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(server, $"{address}x"));
    }

    [Fact]
    public async Task What_was_made_for_somebody_alone_opens_with_their_token_or_in_their_browser_and_nowhere_else()
    {
        await using var server = await ChannelServer.StartAsync();
        var (conversation, token, cookie) = await VisitAsync(server);
        var (_, otherToken, otherCookie) = await VisitAsync(server);
        var key = await server.Files.KeepAsync(new()
        {
            ChannelId = "webchat", ConversationId = conversation, ContentType = "application/pdf", Bytes = "%PDF-"u8.ToArray(), Life = TimeSpan.FromHours(1), IsPersonal = true,
        });
        var path = $"/v3/directline/conversations/{conversation}/files/{key}";

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(server, path, token));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(server, path, cookie: cookie));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(server, path));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(server, path, cookie: otherCookie));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(server, path, cookie: "sleepcoach=x"));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(server, path, otherToken));
    }

    [Fact]
    public async Task Nothing_is_kept_of_what_is_refused()
    {
        await using var server = await ChannelServer.StartAsync();
        var person = await server.NewPersonAsync();
        var other = await server.NewPersonAsync();
        using var body = new MultipartFormDataContent();
        body.Add(File("image/png", s_png), "file", "a.png");
        body.Add(File("text/html", "<script>"u8.ToArray()), "file", "b.html");
        using var half = await person.PostAsync($"{person.Path}/upload", body);
        using var wrongActivity = new MultipartFormDataContent();
        wrongActivity.Add(new StringContent("""{"type":"invoke"}""", Encoding.UTF8, "application/vnd.microsoft.activity"), "activity", "blob");
        wrongActivity.Add(File("image/png", s_png), "file", "a.png");
        using var wrong = await person.PostAsync($"{person.Path}/upload", wrongActivity);
        using var many = new MultipartFormDataContent();
        for (var i = 0; i < 5; i++)
            many.Add(File("image/png", s_png), "file", "a.png");
        using var crowded = await person.PostAsync($"{person.Path}/upload", many);
        using var elsewhere = await server.SendAsync(HttpMethod.Post, $"{other.Path}/upload", person.Token, File("image/png", s_png));

        Assert.Equal(
            [HttpStatusCode.UnsupportedMediaType, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.Forbidden],
            new[] { half, wrong, crowded, elsewhere }.Select(answer => answer.StatusCode));
        Assert.Equal(0, server.Files.Count);
        Assert.Empty(server.Bot.Heard);
    }

    [Fact]
    public async Task A_picture_alone_is_a_message_without_words()
    {
        await using var server = await ChannelServer.StartAsync();
        var person = await server.NewPersonAsync();
        using var body = File("image/png", s_png);
        body.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = "../../etc/tablets\u202Egnp.exe" };

        using var answer = await person.PostAsync($"{person.Path}/upload", body);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var heard = Assert.Single(server.Bot.Heard);
        Assert.Equal(("message", null), (heard.Type, heard.Text));
        Assert.DoesNotContain('/', Assert.Single(heard.Attachments!).Name!);
    }

    [Theory]
    [InlineData("text/html", "<script>alert(1)</script>")]
    [InlineData("image/svg+xml", "<svg/>")]
    [InlineData("image/png", "<script>alert(1)</script>")]
    [InlineData("text/plain", "bytes\0")]
    [InlineData("text/csv", "bytes\0")]
    [InlineData("application/vnd.ms-excel", "\u00D0\u00CF\0\0")]
    [InlineData("application/pdf", "%PDF-1.7")]
    [InlineData("application/octet-stream", "MZ")]
    public async Task Other_kinds_and_files_that_are_not_what_they_say_are_refused(string contentType, string bytes)
    {
        await using var server = await ChannelServer.StartAsync();
        var person = await server.NewPersonAsync();

        using var answer = await person.PostAsync($"{person.Path}/upload", File(contentType, Encoding.UTF8.GetBytes(bytes)));

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        Assert.Empty(server.Bot.Heard);
    }

    [Theory]
    [InlineData("text/csv")]
    [InlineData("text/comma-separated-values")]
    [InlineData("application/csv")]
    [InlineData("application/vnd.ms-excel")]
    public async Task A_table_is_taken_and_kept_as_CSV_whatever_the_browser_calls_it(string contentType)
    {
        await using var server = await ChannelServer.StartAsync();
        var person = await server.NewPersonAsync();

        // A name with an umlaut in the letters of western Europe, which is no UTF-8.
        using var answer = await person.PostAsync($"{person.Path}/upload", File(contentType, [.. "date,note\r\n2026-03-01,f"u8, 0xFC, .. "r\r\n"u8]));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var file = Assert.Single(Assert.Single(server.Bot.Heard).Attachments!);
        Assert.Equal("text/csv", file.ContentType);
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(server, file.ContentUrl!));   // it may be a diary
        using var fetched = await server.SendAsync(HttpMethod.Get, file.ContentUrl!, person.Token);
        Assert.Equal(("text/csv", "attachment", "nosniff"),
            (fetched.Content.Headers.ContentType!.MediaType, fetched.Content.Headers.ContentDisposition!.DispositionType, Header(fetched, "X-Content-Type-Options")));
    }

    [Theory]
    [InlineData(4 * 1024 * 1024, HttpStatusCode.OK)]
    [InlineData((4 * 1024 * 1024) + 1, HttpStatusCode.RequestEntityTooLarge)]
    public async Task The_tables_of_a_message_are_at_most_four_megabytes(int size, HttpStatusCode expected)
    {
        await using var server = await ChannelServer.StartAsync();
        var person = await server.NewPersonAsync();

        using var answer = await person.PostAsync($"{person.Path}/upload", File("text/csv", [.. Enumerable.Repeat((byte)'a', size)]));

        Assert.Equal(expected, answer.StatusCode);
    }

    [Theory]
    [InlineData(256 * 1024, HttpStatusCode.OK)]
    [InlineData((256 * 1024) + 1, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(5 * 1024 * 1024, HttpStatusCode.RequestEntityTooLarge)]
    public async Task The_files_of_a_message_are_at_most_256_kilobytes(int size, HttpStatusCode expected)
    {
        await using var server = await ChannelServer.StartAsync();
        var person = await server.NewPersonAsync();

        using var answer = await person.PostAsync($"{person.Path}/upload", File("image/png", [.. s_png, .. new byte[size - s_png.Length]]));

        Assert.Equal(expected, answer.StatusCode);
    }

    [Theory]
    [InlineData("multipart/form-data", "")]
    [InlineData("multipart/form-data; boundary=b", "")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Type: text/plain\r\n\r\nhalf a par")]
    [InlineData("multipart/form-data; boundary=b", "--b--\r\n")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nno header\r\n\r\n\r\n--b--\r\n")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Type: application/vnd.microsoft.activity\r\n\r\n{\"type\":\"message\"}\r\n--b--\r\n")]
    public async Task A_multipart_body_that_is_not_whole_is_refused(string contentType, string text)
    {
        await using var server = await ChannelServer.StartAsync();
        var person = await server.NewPersonAsync();
        using var body = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        body.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);

        using var answer = await person.PostAsync($"{person.Path}/upload", body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private static async Task<(DirectLineClient Person, string Address)> UploadAsync(ChannelServer server)
    {
        var person = await server.NewPersonAsync();
        using var answer = await person.PostAsync($"{person.Path}/upload", File("image/png", s_png));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (person, server.Bot.Heard.Last().Attachments!.Single().ContentUrl!);
    }

    private static async Task<(string Conversation, string Token, string Cookie)> VisitAsync(ChannelServer server)
    {
        using var answer = await server.Http.PostAsync("/webchat/token", null);
        var given = await DirectLineClient.JsonOf(answer);
        return (given.GetProperty("conversationId").GetString()!, given.GetProperty("token").GetString()!, Assert.Single(answer.Headers.GetValues("Set-Cookie")).Split(';')[0]);
    }

    private static async Task<HttpStatusCode> StatusAsync(ChannelServer server, string address, string? token = null, string? cookie = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (cookie is not null)
            request.Headers.Add("Cookie", cookie);
        using var answer = await server.Http.SendAsync(request);
        return answer.StatusCode;
    }

    private static string Header(HttpResponseMessage answer, string name) =>
        string.Join(',', answer.Headers.TryGetValues(name, out var values) ? values : answer.Content.Headers.GetValues(name));

    private static ByteArrayContent File(string contentType, byte[] bytes)
    {
        var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        return file;
    }
}
