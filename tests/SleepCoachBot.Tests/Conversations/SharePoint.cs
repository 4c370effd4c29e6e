using System.Net;

namespace SleepCoachBot.Tests.Conversations;

/// <summary>Stands where Teams keeps the files of personal chats: hands out one file.</summary>
internal sealed class SharePoint : HttpMessageHandler
{
    public const string Address = "https://example-my.sharepoint.com/personal/somebody/_layouts/15/download.aspx?UniqueId=1&tempauth=x";

    public byte[] File { get; set; } = [];

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(request.RequestUri!.AbsoluteUri == Address
            ? new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(File) } : new HttpResponseMessage(HttpStatusCode.NotFound));
}
