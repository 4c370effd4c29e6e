using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SleepCoachBot.Channels.Files;
using SleepCoachBot.Channels.Turns;
using SleepCoachBot.Storage.Databases;
using SleepCoachBot.Storage.Rows;

namespace SleepCoachBot.Storage.Tests.Files;

public sealed class FileTests
{
    private static readonly TimeSpan s_life = TimeSpan.FromHours(24);

    [Fact]
    public async Task A_file_is_read_by_its_conversation_and_key_until_its_life_is_over()
    {
        await using var home = await StartAsync();
        var (files, conversation) = (home.Of<IFiles>(), await home.Web.OfAsync("dl_anna"));
        var key = await files.KeepAsync(File(conversation, "hello", "note.txt"));

        Assert.Equal(43, key!.Length);   // 256 bits
        var kept = await files.FindAsync(WebChannel.Id, conversation, key);
        Assert.Equal(("text/plain", "note.txt", "hello"), (kept!.ContentType, kept.Name, System.Text.Encoding.UTF8.GetString(kept.Bytes.Span)));

        home.Clock.Advance(s_life - TimeSpan.FromSeconds(1));
        Assert.NotNull(await files.FindAsync("directline", conversation, key));
        home.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(await files.FindAsync(WebChannel.Id, conversation, key));
    }

    [Fact]
    public async Task No_other_conversation_or_key_finds_it()
    {
        await using var home = await StartAsync();
        var (files, anna, ben) = (home.Of<IFiles>(), await home.Web.OfAsync("dl_anna"), await home.Web.OfAsync("dl_ben"));
        var key = (await files.KeepAsync(File(anna, "hello")))!;

        Assert.Null(await files.FindAsync(WebChannel.Id, ben, key));
        Assert.Null(await files.FindAsync("msteams", anna, key));
        Assert.Null(await files.FindAsync(WebChannel.Id, anna, key[..^1] + (key[^1] == 'A' ? 'E' : 'A')));
        Assert.NotEqual(key, await files.KeepAsync(File(anna, "hello")));
    }

    [Fact]
    public async Task Nothing_is_kept_for_a_conversation_that_is_not_there()
    {
        await using var home = await StartAsync();
        Assert.Null(await home.Of<IFiles>().KeepAsync(File("never-was", "hello")));
        Assert.Equal(0, await CountAsync(home));
    }

    [Fact]
    public async Task Files_whose_life_is_over_are_swept()
    {
        await using var home = await StartAsync();
        var (files, conversation) = (home.Of<IFiles>(), await home.Web.OfAsync("dl_anna"));
        await files.KeepAsync(File(conversation, "old"));
        home.Clock.Advance(TimeSpan.FromHours(12));
        var key = await files.KeepAsync(File(conversation, "new"));
        home.Clock.Advance(TimeSpan.FromHours(12));
        await files.SweepAsync();

        Assert.Equal(1, await CountAsync(home));
        Assert.NotNull(await files.FindAsync(WebChannel.Id, conversation, key!));
    }

    [Fact]
    public async Task The_newest_sixty_four_of_a_person_are_kept()
    {
        await using var home = await StartAsync();
        var (files, anna, ben) = (home.Of<IFiles>(), await home.Web.OfAsync("dl_anna"), await home.Web.OfAsync("dl_ben"));
        var bens = await files.KeepAsync(File(ben, "hello"));
        var keys = new List<string>();
        for (var i = 0; i < 66; i++)
        {
            home.Clock.Advance(TimeSpan.FromSeconds(1));
            keys.Add((await files.KeepAsync(File(anna, $"file {i}")))!);
        }

        Assert.Null(await files.FindAsync(WebChannel.Id, anna, keys[1]));
        Assert.NotNull(await files.FindAsync(WebChannel.Id, anna, keys[2]));
        Assert.NotNull(await files.FindAsync(WebChannel.Id, ben, bens!));
        Assert.Equal(65, await CountAsync(home));
    }

    [Fact]
    public async Task A_file_that_may_be_read_three_times_is_read_three_times_also_by_many_at_once()
    {
        await using var home = await StartAsync();
        var (files, conversation) = (home.Of<IFiles>(), await home.Web.OfAsync("dl_anna"));
        var key = await files.KeepAsync(File(conversation, "hello") with { MostReads = 3 });

        var read = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => files.FindAsync(WebChannel.Id, conversation, key!)));

        Assert.Equal(3, read.Count(file => file is not null));
        Assert.Null(await files.FindAsync(WebChannel.Id, conversation, key!));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whether_a_file_is_for_its_person_alone_is_kept_with_it(bool isPersonal)
    {
        await using var home = await StartAsync();
        var (files, conversation) = (home.Of<IFiles>(), await home.Web.OfAsync("dl_anna"));
        var key = await files.KeepAsync(File(conversation, "hello") with { IsPersonal = isPersonal });
        for (var time = 0; time < 5; time++)
            Assert.Equal(isPersonal, (await files.FindAsync(WebChannel.Id, conversation, key!))!.IsPersonal);
    }

    [Fact]
    public async Task Neither_the_words_nor_the_name_nor_the_key_can_be_read_in_the_database()
    {
        await using var home = await StartAsync(onFile: true);
        var conversation = await home.Web.OfAsync("dl_anna");
        var key = await home.Of<IFiles>().KeepAsync(File(conversation, "slept badly since the cut", "my tablets.txt"));

        var stored = string.Concat(Directory.GetFiles(home.Folder, "sleepcoach.db*").Select(path => System.Text.Encoding.Latin1.GetString(Read(path))));
        Assert.Contains("text/plain", stored, StringComparison.Ordinal);
        Assert.DoesNotContain("slept badly", stored, StringComparison.Ordinal);
        Assert.DoesNotContain("my tablets", stored, StringComparison.Ordinal);
        Assert.DoesNotContain(key!, stored, StringComparison.Ordinal);
    }

    private static Task<Installation> StartAsync(bool onFile = false) => Installation.StartAsync(
        configure: services => services.AddSingleton<TimeProvider>(new FakeTimeProvider(DateTimeOffset.UtcNow)), onFile: onFile);

    private static NewFile File(string conversation, string text, string? name = null) => new()
    {
        ChannelId = WebChannel.Id, ConversationId = conversation, ContentType = "text/plain", Name = name, Life = s_life,
        Bytes = System.Text.Encoding.UTF8.GetBytes(text),
    };

    private static async Task<int> CountAsync(Installation home)
    {
        await using var context = home.Of<IDatabase>().CreateContext();
        return await context.Set<FileEntry>().CountAsync();
    }

    private static byte[] Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return bytes.ToArray();
    }
}
