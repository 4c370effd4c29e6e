using System.Net;
using SleepCoachBot.Channels.Tests.Testing;

namespace SleepCoachBot.Channels.Tests.DirectLine;

public sealed class CapturedRequestTests
{
    public static TheoryData<string> WebChat => Capture.Of("webchat");

    [Theory]
    [MemberData(nameof(WebChat))]
    public async Task What_web_chat_sends_is_taken_as_it_is(string name)
    {
        await using var server = await ChannelServer.StartAsync();
        var person = await server.NewPersonAsync();

        using var answer = await person.PostActivityAsync(Capture.Body("webchat", name).GetRawText());

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(string.IsNullOrEmpty((await DirectLineClient.JsonOf(answer)).GetProperty("id").GetString()));
    }
}
