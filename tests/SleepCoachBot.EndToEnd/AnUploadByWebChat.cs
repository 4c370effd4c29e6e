using System.Text.Json;

namespace SleepCoachBot.EndToEnd;

/// <summary>Several files beside one message, by the unmodified Direct Line client that Web Chat carries.</summary>
public sealed class AnUploadByWebChat
{
    // The page hides the button for it, so the client is used as another page would use it. It fetches what it uploads by address.
    private const string Upload = """
        async () => {
          const issued = await fetch('/webchat/token', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}' });
          const { token, conversationId, watermark } = await issued.json();
          const line = WebChat.createDirectLine({ token, conversationId, watermark, domain: `${location.origin}/v3/directline` });
          const echo = new Promise((resolve, reject) => {
            line.activity$.subscribe(activity => { if (activity.attachments?.length === 2) resolve(activity); }, reject);
            line.postActivity({
              type: 'message', text: 'two files', from: { id: '' }, channelData: { clientActivityID: 'upload-1' },
              attachments: [
                { contentType: 'text/plain', contentUrl: `${location.origin}/chat.css`, name: 'first.txt' },
                { contentType: 'text/plain', contentUrl: `${location.origin}/theme.js`, name: 'second.txt' },
              ],
            }).subscribe(id => { if (id === 'retry') reject(new Error('not accepted')); }, reject);
          });
          const { id, channelData, attachments } = await echo;
          attachments.sort((one, other) => one.name < other.name ? -1 : 1);   // the client sends them in the order in which it got hold of them
          line.end();
          const read = async address => { const answer = await fetch(address); return `${answer.status} ${await answer.text()}`; };
          const arrived = await Promise.all(attachments.map(file => read(file.contentUrl)));
          const sent = await Promise.all(['/chat.css', '/theme.js'].map(read));
          return JSON.stringify({ id, clientActivityID: channelData.clientActivityID, attachments, arrived, sent });
        }
        """;

    [Fact]
    public async Task Two_files_arrive_as_they_are_and_are_read_at_their_addresses()
    {
        await using var chromium = await Chromium.StartAsync();
        await using var program = await RunningProgram.StartAsync("2026-03-16T07:10+00:00");
        var page = await chromium.OpenAsync(program.Address);
        await page.GotoAsync("/");
        await page.WaitForFunctionAsync("() => window.WebChat !== undefined");

        using var result = JsonDocument.Parse(await page.EvaluateAsync<string>(Upload));

        var echo = result.RootElement;
        Assert.Equal(Texts(echo, "sent"), Texts(echo, "arrived"));
        Assert.All(Texts(echo, "sent"), text => Assert.StartsWith("200 ", text, StringComparison.Ordinal));
        Assert.Equal("upload-1", echo.GetProperty("clientActivityID").GetString());
        Assert.Equal(["first.txt", "second.txt"], echo.GetProperty("attachments").EnumerateArray().Select(file => file.GetProperty("name").GetString()));
        Assert.All(echo.GetProperty("attachments").EnumerateArray(), file =>
            Assert.StartsWith($"{program.Address}v3/directline/conversations/", file.GetProperty("contentUrl").GetString(), StringComparison.Ordinal));
    }

    private static string[] Texts(JsonElement echo, string property) =>
        [.. echo.GetProperty(property).EnumerateArray().Select(text => text.GetString()!)];
}
