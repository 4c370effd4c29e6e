using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using SleepCoachBot.BotRuntime.Activities;
using SleepCoachBot.BotRuntime.Turns;
using SleepCoachBot.Channels.Files;
using SleepCoachBot.Leaving;

namespace SleepCoachBot.Tests.Leaving;

public sealed class FileHandingTests
{
    private static readonly Uri s_public = new("https://sleep.example");

    private readonly FilesInMemory _files = new();

    private sealed class FilesInMemory : IFiles
    {
        public Dictionary<(string, string, string), NewFile> Kept { get; } = [];

        public Task<string?> KeepAsync(NewFile file, CancellationToken cancellationToken = default)
        {
            var key = $"key{Kept.Count}";
            Kept[(file.ChannelId, file.ConversationId, key)] = file;
            return Task.FromResult<string?>(key);
        }

        public Task<KeptFile?> FindAsync(string channelId, string conversationId, string key, CancellationToken cancellationToken = default) =>
            Task.FromResult(Kept.TryGetValue((channelId, conversationId, key), out var file) ? new KeptFile(file.ContentType, file.Name, file.Bytes) : null);

        public Task SweepAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;
    }

    // Nothing is sent here.
    private sealed class NoAdapter : BotAdapter
    {
        public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) => throw new NotSupportedException();
    }

    private static TurnContext Turn(string channel, string conversation) => new(
        new NoAdapter(), new Activity { Type = ActivityTypes.Message, ChannelId = channel, Conversation = new ConversationAccount(id: conversation) });

    [Fact]
    public async Task On_the_page_it_is_a_path_of_this_host_for_a_day()
    {
        var link = await new FileHanding(_files, null).KeepAsync(Turn("webchat", "talk"), "a.pdf", "application/pdf", new byte[] { 1 }, default);
        Assert.Equal("/v3/directline/conversations/talk/files/key0", link!.Address.ToString());
        Assert.Equal(Duration.FromHours(24), link.Life);
        Assert.Equal((TimeSpan.FromHours(24), null, true), (_files.Kept.Values.Single().Life, _files.Kept.Values.Single().MostReads, _files.Kept.Values.Single().IsPersonal));
        Assert.Null(link.MostDownloads);
    }

    [Fact]
    public async Task In_Teams_it_has_the_public_host_and_lives_for_a_quarter_of_an_hour()
    {
        var link = await new FileHanding(_files, s_public).KeepAsync(Turn("msteams", "19:a/b@thread;1"), "a.pdf", "application/pdf", new byte[] { 1 }, default);
        Assert.StartsWith("https://sleep.example/files/", link!.Address.ToString(), StringComparison.Ordinal);
        Assert.Equal((Duration.FromMinutes(15), TimeSpan.FromMinutes(15)), (link.Life, _files.Kept.Values.Single().Life));
        Assert.Equal((3, 3, false), (link.MostDownloads, _files.Kept.Values.Single().MostReads, _files.Kept.Values.Single().IsPersonal));
        Assert.Equal(("msteams", "19:a/b@thread;1"), FileHanding.PlaceIn(link.Address.Segments[2].TrimEnd('/')));
    }

    [Fact]
    public async Task A_picture_of_a_message_lives_for_a_day_in_Teams_too()
    {
        var handing = new FileHanding(_files, s_public);
        Assert.True(handing.Reaches(Turn("msteams", "talk")));
        var link = await handing.KeepShownAsync(Turn("msteams", "talk"), "nights.png", "image/png", new byte[] { 1 }, default);
        Assert.StartsWith("https://sleep.example/files/", link!.Address.ToString(), StringComparison.Ordinal);
        Assert.Equal((TimeSpan.FromHours(24), null, false), (_files.Kept.Values.Single().Life, _files.Kept.Values.Single().MostReads, _files.Kept.Values.Single().IsPersonal));
        Assert.False(new FileHanding(_files, null).Reaches(Turn("msteams", "talk")));
        Assert.True(new FileHanding(_files, null).Reaches(Turn("webchat", "talk")));
    }

    [Fact]
    public async Task In_Teams_without_a_public_host_nothing_is_kept_that_nobody_could_fetch()
    {
        Assert.Null(await new FileHanding(_files, null).KeepAsync(Turn("msteams", "talk"), "a.pdf", "application/pdf", new byte[] { 1 }, default));
        Assert.Empty(_files.Kept);
    }

    [Fact]
    public async Task Whoever_has_the_address_gets_the_file_and_nobody_else_gets_anything()
    {
        var link = await new FileHanding(_files, s_public).KeepAsync(Turn("msteams", "talk"), "sleep-page.pdf", "application/pdf", "%PDF-"u8.ToArray(), default);
        var page = await new FileHanding(_files, s_public).KeepAsync(Turn("webchat", "talk"), "sleep-page.pdf", "application/pdf", "%PDF-"u8.ToArray(), default);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton<IFiles>(_files);
        await using var app = builder.Build();
        app.MapHandedFiles();
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = app.GetTestClient();

        using var answer = await client.GetAsync(link!.Address.PathAndQuery, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Contains("no-store", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal("%PDF-", Encoding.ASCII.GetString(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)));

        var picture = await new FileHanding(_files, s_public).KeepShownAsync(Turn("msteams", "talk"), "nights.png", "image/png", new byte[] { 1 }, default);
        using var shown = await client.GetAsync(picture!.Address.PathAndQuery, TestContext.Current.CancellationToken);
        Assert.Equal(("image/png", "inline"), (shown.Content.Headers.ContentType!.MediaType, shown.Content.Headers.ContentDisposition!.DispositionType));

        string[] others =
        [
            link.Address.PathAndQuery + "x", "/files/bm90aGluZw/key0", "/files/!!/key0",
            $"/files/{FileHanding.PlaceOf("msteams", "another")}/key0",
            // A file of the page is not served here, where nobody asks who wants it.
            $"/files/{FileHanding.PlaceOf("webchat", "talk")}/{page!.Address.ToString().Split('/')[^1]}",
        ];
        foreach (var other in others)
        {
            using var none = await client.GetAsync(other, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
        }
    }

    [Theory]
    [InlineData("sleep.example")]
    [InlineData("http://sleep.example")]
    [InlineData("not an address")]
    public void An_address_that_is_none_or_not_private_stops_the_start(string address) => Assert.Throws<InvalidSettingException>(() =>
        new ServiceCollection().AddLeaving(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Files:PublicAddress"] = address }).Build()));
}
