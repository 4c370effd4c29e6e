using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using SleepCoachBot.BotRuntime.Activities;
using SleepCoachBot.Dialogs.Reports;
using SleepCoachBot.Importing;
using SleepCoachBot.Pages.MySleep.Importing;

namespace SleepCoachBot.Tests.Importing;

public sealed class TeamsFilesTests
{
    private const string Allowed = "https://example-my.sharepoint.com/download.aspx?tempauth=x";

    [Theory]
    [InlineData(Allowed, true)]
    [InlineData("https://SHAREPOINT.com/x", true)]
    [InlineData("http://example-my.sharepoint.com/x", false)]
    [InlineData("https://example-my.sharepoint.com:8443/x", false)]
    [InlineData("https://somebody@example-my.sharepoint.com/x", false)]
    [InlineData("https://sharepoint.com.example.org/x", false)]
    [InlineData("https://evilsharepoint.com/x", false)]
    [InlineData("https://example.org/?https://example-my.sharepoint.com/", false)]
    [InlineData("https://127.0.0.1/x", false)]
    [InlineData("https://[::1]/x", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("/x", false)]
    [InlineData("", false)]
    public async Task Only_hosts_that_are_named_are_asked(string address, bool isAsked)
    {
        var answers = new Answers(() => new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent([1, 2]) });
        var fetched = await Files(answers).FetchAsync(FileAt(address), TestContext.Current.CancellationToken);
        Assert.Equal((isAsked, isAsked ? 1 : 0), (fetched.Bytes is [1, 2], answers.Asked));
    }

    [Fact]
    public async Task Without_a_host_nobody_is_asked()
    {
        var answers = new Answers(() => new HttpResponseMessage(HttpStatusCode.OK));
        var files = new TeamsFiles(new HttpClient(answers), [], TeamsFiles.LongestWait, NullLogger<TeamsFiles>.Instance);
        Assert.Null((await files.FetchAsync(FileAt(Allowed), TestContext.Current.CancellationToken)).Bytes);
        Assert.Equal(0, answers.Asked);
    }

    [Theory]
    [InlineData(HttpStatusCode.Redirect)]
    [InlineData(HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.PartialContent)]
    public async Task Any_other_answer_than_the_file_is_none(HttpStatusCode status)
    {
        var answers = new Answers(() => new HttpResponseMessage(status) { Headers = { Location = new Uri("https://example.org/") }, Content = new ByteArrayContent([1]) });
        Assert.Equal(default, await Files(answers).FetchAsync(FileAt(Allowed), TestContext.Current.CancellationToken));
        Assert.Equal(1, answers.Asked);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_that_is_larger_than_it_may_be_is_not_read_whole(bool saysSo)
    {
        var endless = new Endless();
        var fetched = await Files(new Answers(() =>
        {
            var content = new StreamContent(endless);
            if (saysSo)
                content.Headers.ContentLength = ImportPage.LargestFile + 1;
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = content };
        })).FetchAsync(FileAt(Allowed), TestContext.Current.CancellationToken);
        Assert.Equal((null, true), (fetched.Bytes, fetched.IsTooLarge));
        Assert.InRange(endless.Given, 0, ImportPage.LargestFile + 128 * 1024);
    }

    [Fact]
    public async Task A_file_that_does_not_come_is_not_waited_for_longer_than_that()
    {
        var answers = new Answers(() => new HttpResponseMessage(HttpStatusCode.OK)) { Never = true };
        var files = new TeamsFiles(new HttpClient(answers) { Timeout = Timeout.InfiniteTimeSpan }, ["sharepoint.com"], TimeSpan.FromMilliseconds(20), NullLogger<TeamsFiles>.Instance);
        Assert.Equal(default, await files.FetchAsync(FileAt(Allowed), TestContext.Current.CancellationToken));
    }

    private static TeamsFiles Files(HttpMessageHandler answers) => new(new HttpClient(answers), ["sharepoint.com"], TeamsFiles.LongestWait, NullLogger<TeamsFiles>.Instance);

    private static Attachment FileAt(string address) =>
        new() { ContentType = DiaryFile.OfTeams, Name = "a.csv", Content = JsonSerializer.SerializeToElement(new { downloadUrl = address, uniqueId = "1", fileType = "csv" }) };

    private sealed class Answers(Func<HttpResponseMessage> answer) : HttpMessageHandler
    {
        public int Asked { get; private set; }

        public bool Never { get; init; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked++;
            if (Never)
                await Task.Delay(Timeout.Infinite, cancellationToken);
            return answer();
        }
    }

    private sealed class Endless : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Given += count;
            return count;
        }

        public override void Flush() => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
