using SleepCoachBot.BotRuntime.State;

namespace SleepCoachBot.BotRuntime.Tests.State;

public sealed class MemoryStorageTests
{
    private readonly MemoryStorage _storage = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_not_there_is_absent() => Assert.Empty(await _storage.ReadAsync(["unknown"], Cancellation));

    [Fact]
    public async Task What_was_written_comes_back_as_what_it_was_but_not_as_the_same_object()
    {
        var (plain, versioned) = (new Plain { Id = "1" }, new Versioned { Id = "2" });
        await WriteAsync("plain", plain, "versioned", versioned);
        var read = await _storage.ReadAsync(["plain", "versioned"], Cancellation);
        Assert.Equal("1", Assert.IsType<Plain>(read["plain"]).Id);
        Assert.NotSame(plain, read["plain"]);
        Assert.Equal("2", Assert.IsType<Versioned>(read["versioned"]).Id);
        Assert.NotNull(((Versioned)read["versioned"]).ETag);
    }

    [Fact]
    public async Task Each_write_makes_a_new_version_and_an_old_one_is_refused()
    {
        await WriteAsync("key", new Versioned { Id = "1" });
        var (first, stale) = (await ReadAsync(), await ReadAsync());
        first.Id = "2";
        await WriteAsync("key", first);
        Assert.NotEqual(stale.ETag, (await ReadAsync()).ETag);

        stale.Id = "3";
        await Assert.ThrowsAsync<Exception>(() => WriteAsync("key", stale));
        Assert.Equal("2", (await ReadAsync()).Id);
    }

    [Fact]
    public async Task A_star_writes_over_any_version_and_an_empty_version_over_none()
    {
        await WriteAsync("key", new Versioned { Id = "1" });
        await WriteAsync("key", new Versioned { Id = "2", ETag = "*" });
        await Assert.ThrowsAsync<ArgumentException>(() => WriteAsync("key", new Versioned { Id = "3", ETag = "" }));
        Assert.Equal("2", (await ReadAsync()).Id);
    }

    [Fact]
    public async Task Of_several_changes_one_refused_is_all_refused()
    {
        await WriteAsync("key", new Versioned { Id = "1" });
        await Assert.ThrowsAsync<Exception>(() => WriteAsync("other", new Plain { Id = "9" }, "key", new Versioned { ETag = "0" }));
        Assert.Empty(await _storage.ReadAsync(["other"], Cancellation));
    }

    [Fact]
    public async Task What_was_deleted_is_absent_and_can_be_deleted_again()
    {
        await WriteAsync("!@#$%^&*()~/\\><,.?';\"`~", new Plain { Id = "1" });
        await _storage.DeleteAsync(["!@#$%^&*()~/\\><,.?';\"`~", "unknown"], Cancellation);
        Assert.Empty(await _storage.ReadAsync(["!@#$%^&*()~/\\><,.?';\"`~"], Cancellation));
    }

    private async Task<Versioned> ReadAsync() => (Versioned)(await _storage.ReadAsync(["key"], Cancellation))["key"];

    private Task WriteAsync(string key, object item) => _storage.WriteAsync(new Dictionary<string, object> { [key] = item }, Cancellation);

    private Task WriteAsync(string key, object item, string other, object otherItem) =>
        _storage.WriteAsync(new Dictionary<string, object> { [key] = item, [other] = otherItem }, Cancellation);

    private sealed class Plain
    {
        public string? Id { get; set; }
    }

    private sealed class Versioned : IStoreItem
    {
        public string? Id { get; set; }

        public string? ETag { get; set; }
    }
}
