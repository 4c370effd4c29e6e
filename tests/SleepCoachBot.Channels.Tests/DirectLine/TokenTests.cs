using System.Net;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using SleepCoachBot.Channels.Tests.Testing;

namespace SleepCoachBot.Channels.Tests.DirectLine;

public sealed class TokenTests
{
    [Fact]
    public async Task A_token_is_three_parts_of_base64url_with_the_user_in_its_claims()
    {
        await using var server = await ChannelServer.StartAsync();
        var person = await server.NewPersonAsync();

        var parts = person.Token.Split('.');

        Assert.Equal(3, parts.Length);
        using var claims = System.Text.Json.JsonDocument.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(parts[1]));
        Assert.StartsWith("dl_", claims.RootElement.GetProperty("user").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_holder_of_the_secret_gets_a_token_for_a_new_user_without_body_or_content_type()
    {
        await using var server = await ChannelServer.StartAsync();

        using var answer = await server.SendAsync(HttpMethod.Post, "/v3/directline/tokens/generate", ChannelServer.Secret);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var given = await DirectLineClient.JsonOf(answer);
        Assert.Equal(3600, given.GetProperty("expires_in").GetInt32());
        using var started = await server.SendAsync(HttpMethod.Post, "/v3/directline/conversations", given.GetProperty("token").GetString());
        Assert.Equal(HttpStatusCode.Created, started.StatusCode);
    }

    [Theory]
    [InlineData("""{"user":{"id":"dl_7b1f"}}""", HttpStatusCode.OK)]
    [InlineData("""{"user":{}}""", HttpStatusCode.OK)]
    [InlineData("""{"user":{"id":"anna"}}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"user":{"id":"dl_"}}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"user":{"id":"dl_a b"}}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"user":7}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"user":""", HttpStatusCode.BadRequest)]
    public async Task A_user_may_be_named_by_an_id_that_begins_with_dl(string body, HttpStatusCode expected)
    {
        await using var server = await ChannelServer.StartAsync();

        using var answer = await server.SendAsync(
            HttpMethod.Post, "/v3/directline/tokens/generate", ChannelServer.Secret, new StringContent(body, Encoding.UTF8, "application/json"));

        Assert.Equal(expected, answer.StatusCode);
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData("another secret, which is also as long as one has to be", HttpStatusCode.Forbidden)]
    public async Task Nobody_else_generates_tokens(string? secret, HttpStatusCode expected)
    {
        await using var server = await ChannelServer.StartAsync();
        using var answer = await server.SendAsync(HttpMethod.Post, "/v3/directline/tokens/generate", secret);
        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task Without_a_secret_in_the_settings_no_secret_opens_anything()
    {
        await using var server = await ChannelServer.StartAsync(settings: new Dictionary<string, string?>());
        using var answer = await server.SendAsync(HttpMethod.Post, "/v3/directline/tokens/generate", ChannelServer.Secret);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A_token_is_refreshed_without_body_and_the_new_one_outlives_it()
    {
        await using var server = await ChannelServer.StartAsync();
        var person = await server.NewPersonAsync();
        server.Clock.Advance(TimeSpan.FromMinutes(50));

        using var answer = await person.PostAsync("/v3/directline/tokens/refresh");
        var fresh = await DirectLineClient.JsonOf(answer);
        server.Clock.Advance(TimeSpan.FromMinutes(50));

        using var late = await person.GetAsync($"{person.Path}/activities");
        Assert.Equal(HttpStatusCode.Forbidden, late.StatusCode);
        Assert.Equal("TokenExpired", (await DirectLineClient.JsonOf(late)).GetProperty("error").GetProperty("code").GetString());
        Assert.Equal(person.ConversationId, fresh.GetProperty("conversationId").GetString());
        person.Token = fresh.GetProperty("token").GetString()!;
        using var answered = await person.GetAsync($"{person.Path}/activities");
        Assert.Equal(HttpStatusCode.OK, answered.StatusCode);
    }

    [Fact]
    public async Task An_expired_token_cannot_be_refreshed()
    {
        await using var server = await ChannelServer.StartAsync();
        var person = await server.NewPersonAsync();
        server.Clock.Advance(TimeSpan.FromHours(1));

        using var answer = await person.PostAsync("/v3/directline/tokens/refresh");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A_token_outlives_a_restart_when_the_keys_do()
    {
        var keys = new EphemeralDataProtectionProvider();
        string token;
        await using (var before = await ChannelServer.StartAsync(keys))
            token = (await before.NewPersonAsync()).Token;

        await using var after = await ChannelServer.StartAsync(keys);
        using var answer = await after.SendAsync(HttpMethod.Post, "/v3/directline/tokens/refresh", token);

        // The memory bot has forgotten the conversation; that is asked only after the token was believed.
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_token_of_another_installation_opens_nothing()
    {
        await using var theirs = await ChannelServer.StartAsync();
        await using var ours = await ChannelServer.StartAsync();
        var token = (await theirs.NewPersonAsync()).Token;

        using var answer = await ours.SendAsync(HttpMethod.Post, "/v3/directline/tokens/refresh", token);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("Forbidden", (await DirectLineClient.JsonOf(answer)).GetProperty("error").GetProperty("code").GetString());
    }

    public static TheoryData<string> Tamperings => ["user", "header", "seal", "unsigned", "stripped", "long", "dots", "words", "stream"];

    [Theory]
    [MemberData(nameof(Tamperings))]
    public async Task A_token_that_was_changed_opens_nothing(string how)
    {
        await using var server = await ChannelServer.StartAsync();
        var person = await server.NewPersonAsync();
        var other = await server.NewPersonAsync();
        var mine = person.Token.Split('.');
        var theirs = other.Token.Split('.');
        var forged = how switch
        {
            "user" => $"{mine[0]}.{theirs[1]}.{mine[2]}",
            "header" => $"eyJhbGciOiJub25lIn0.{mine[1]}.{mine[2]}",
            "seal" => $"{mine[0]}.{mine[1]}.{theirs[2]}",
            "unsigned" => $"eyJhbGciOiJub25lIn0.{mine[1]}.",
            "stripped" => $"{mine[0]}.{mine[1]}",
            "long" => person.Token + new string('A', 5000),
            "dots" => "..",
            "words" => "not.a.token",
            "stream" => await StreamTokenOf(person),
            _ => throw new ArgumentOutOfRangeException(nameof(how)),
        };

        using var answer = await server.SendAsync(HttpMethod.Post, "/v3/directline/tokens/refresh", forged);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task The_address_of_a_stream_is_good_for_a_minute()
    {
        await using var server = await ChannelServer.StartAsync();
        var person = await server.NewPersonAsync();
        using var started = await person.PostAsync("/v3/directline/conversations");
        var url = (await DirectLineClient.JsonOf(started)).GetProperty("streamUrl").GetString()!;

        server.Clock.Advance(TimeSpan.FromSeconds(59));
        (await DirectLineClient.StreamReader.OpenAsync(url)).Dispose();
        server.Clock.Advance(TimeSpan.FromSeconds(2));

        await Assert.ThrowsAsync<System.Net.WebSockets.WebSocketException>(() => DirectLineClient.StreamReader.OpenAsync(url));
    }

    private static async Task<string> StreamTokenOf(DirectLineClient person)
    {
        using var answer = await person.GetAsync(person.Path);
        return (await DirectLineClient.JsonOf(answer)).GetProperty("streamUrl").GetString()!.Split("&t=")[1];
    }
}
