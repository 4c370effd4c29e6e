using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using SleepCoachBot.Sleep.Nights;
using SleepCoachBot.Storage.Databases;
using SleepCoachBot.Storage.Tests.Nights;

namespace SleepCoachBot.Storage.Tests.Databases;

/// <summary>
/// A killed process closes nothing: what it leaves is the files as they are at that moment. So the files of a running installation are
/// copied, and another one is started on the copy.
/// </summary>
public sealed class DurabilityTests
{
    [Fact]
    public async Task What_was_answered_is_there_after_a_kill_and_a_repeated_delivery_doubles_nothing()
    {
        await using var home = await Installation.StartAsync(onFile: true);
        var conversation = await home.Web.OfAsync("dl_anna");
        for (var i = 0; i < 5; i++)
        {
            await home.SayAsync("hi", conversation, "dl_anna", $"m{i}");
            using var left = Left(home);
            await using var next = await Installation.StartAsync(folder: left.Folder, onFile: true);
            for (var again = 0; again <= i; again++)
                await next.SayAsync("hi", conversation, "dl_anna", $"m{again}");
            Assert.Equal(
                Enumerable.Range(1, i + 1).SelectMany(n => new[] { "hi", $"{n}: hi" }),
                (await next.HeardAsync(conversation)).Select(a => a.Text));
        }
    }

    [Fact]
    public async Task A_commit_that_was_cut_off_leaves_nothing_behind()
    {
        await using var home = await Installation.StartAsync(onFile: true);
        var conversation = await home.Web.OfAsync("dl_anna");
        await home.SayAsync("one", conversation, "dl_anna");

        await using var cutOff = new SqliteConnection($"Data Source={Path.Combine(home.Folder, "sleepcoach.db")};Pooling=False");
        await cutOff.OpenAsync();
        await using var transaction = cutOff.BeginTransaction();
        await using var half = cutOff.CreateCommand();
        half.Transaction = transaction;
        half.CommandText = "UPDATE Conversations SET Version = Version + 1, LastSeq = 99; DELETE FROM Transcript";
        Assert.True(await half.ExecuteNonQueryAsync() > 0);

        using var left = Left(home);
        await using var next = await Installation.StartAsync(folder: left.Folder, onFile: true);
        await next.SayAsync("two", conversation, "dl_anna");
        Assert.Equal(["one", "1: one", "two", "2: two"], (await next.HeardAsync(conversation)).Select(a => a.Text));
    }

    [Fact]
    public async Task Nothing_that_was_typed_can_be_read_in_the_files()
    {
        await using var home = await Installation.StartAsync(async (turn, services) =>
        {
            await Installation.Echo(turn, services);
            var diary = services.GetRequiredService<IDiaries>().Of(turn.TurnState);
            diary.Record(DiaryRoom.Night(10) with { Zone = "Europe/London" });
            if (turn.Activity.Text == "marigold")
                throw new InvalidOperationException();
        }, onFile: true);
        var conversation = await home.Web.OfAsync("dl_anna");
        await home.SayAsync("cornflower at eleven", conversation, "dl_anna");
        await home.SayAsync("marigold", conversation, "dl_anna");

        var files = Directory.GetFiles(home.Folder, "sleepcoach.db*");
        Assert.Contains(files, file => file.EndsWith(".db", StringComparison.Ordinal));
        foreach (var file in files)
        {
            var bytes = await ReadSharedAsync(file);
            foreach (var word in new[] { "cornflower", "marigold", "Sorry, something" })
            {
                Assert.Equal(-1, bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)));
                Assert.Equal(-1, bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(word)));
            }
        }

        // What is not sealed would have been found.
        Assert.Contains(files, file => ReadSharedAsync(file).Result.AsSpan().IndexOf("Europe/London"u8) >= 0);
    }

    [Fact]
    public async Task With_a_certificate_the_keys_in_the_database_are_locked_and_open_again_in_the_next_start()
    {
        using var left = LeftFiles.New();
        var options = new DatabaseOptions { KeyCertificate = Path.Combine(left.Folder, "keys.pfx"), KeyCertificatePassword = "p" };
        await File.WriteAllBytesAsync(options.KeyCertificate, NewCertificate("p"));
        string conversation;
        await using (var home = await Installation.StartAsync(folder: left.Folder, onFile: true, options: options))
        {
            conversation = await home.Web.OfAsync("dl_anna");
            await home.SayAsync("one", conversation, "dl_anna");
            var keys = await home.Of<IDatabase>().ReadAsync(async (connection, cancel) =>
            {
                await using var command = connection.CreateCommand();
                command.CommandText = "SELECT Xml FROM DataProtectionKeys";
                return (string)(await command.ExecuteScalarAsync(cancel))!;
            }, CancellationToken.None);
            Assert.Contains("EncryptedData", keys, StringComparison.Ordinal);
            Assert.DoesNotContain("masterKey", keys, StringComparison.Ordinal);
        }

        await using var next = await Installation.StartAsync(folder: left.Folder, onFile: true, options: options);
        Assert.Equal(["one", "1: one"], (await next.HeardAsync(conversation)).Select(a => a.Text));
    }

    [Fact]
    public async Task Commits_are_synced_to_the_disk_in_write_ahead_mode()
    {
        await using var home = await Installation.StartAsync(onFile: true);
        await home.Of<IDatabase>().WriteAsync(async (connection, transaction) =>
        {
            await using var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = "PRAGMA synchronous";
            Assert.Equal(2L, await command.ExecuteScalarAsync());
            command.CommandText = "PRAGMA journal_mode";
            Assert.Equal("wal", await command.ExecuteScalarAsync());
            command.CommandText = "PRAGMA foreign_keys";
            Assert.Equal(1L, await command.ExecuteScalarAsync());
            return true;
        });
    }

    [Fact]
    public async Task A_full_disk_refuses_turns_and_the_same_ones_go_through_when_there_is_room_again()
    {
        await using var home = await Installation.StartAsync(onFile: true);
        var conversations = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => home.Web.OfAsync($"dl_{i}")));
        var much = new string('x', 200_000);
        await LimitAsync(home, pages: 1);
        foreach (var outcome in conversations.Select((c, i) => home.SayAsync(much, c, $"dl_{i}", "m1")).ToArray())
            await Assert.ThrowsAsync<SqliteException>(() => outcome);

        await LimitAsync(home, pages: 1_000_000);
        await Task.WhenAll(conversations.Select((c, i) => home.SayAsync(much, c, $"dl_{i}", "m1")));
        foreach (var conversation in conversations)
            Assert.Equal([much, "1: " + much], (await home.HeardAsync(conversation)).Select(a => a.Text));
    }

    [Fact]
    public async Task One_outcome_that_is_too_much_for_the_disk_spoils_none_that_waits_beside_it()
    {
        await using var home = await Installation.StartAsync(onFile: true);
        var database = home.Of<IDatabase>();
        await LimitAsync(home, pages: 200);
        var hold = new TaskCompletionSource();
        var first = database.WriteAsync(async (_, _) =>
        {
            await hold.Task;
            return true;
        });
        var small = database.WriteAsync((connection, transaction) => InsertAsync(connection, transaction, "small"));
        var big = database.WriteAsync((connection, transaction) => InsertAsync(connection, transaction, new string('x', 2_000_000)));
        var last = database.WriteAsync((connection, transaction) => InsertAsync(connection, transaction, "last"));
        hold.SetResult();
        await first;
        Assert.True(await small);
        await Assert.ThrowsAsync<SqliteException>(() => big);
        Assert.True(await last);
    }

    [Fact]
    public async Task The_files_are_their_owners_alone()
    {
        if (OperatingSystem.IsWindows())
            return;
        await using var home = await Installation.StartAsync(onFile: true);
        await home.SayAsync("hi", await home.Web.OfAsync("dl_anna"), "dl_anna");
        var files = Directory.GetFiles(home.Folder, "sleepcoach.db*");
        Assert.True(files.Length > 1);
        foreach (var file in files)
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [Fact]
    public async Task One_outcome_that_cannot_be_written_spoils_none_that_waits_beside_it()
    {
        await using var home = await Installation.StartAsync(onFile: true);
        var database = home.Of<IDatabase>();
        var hold = new TaskCompletionSource();
        var first = database.WriteAsync(async (_, _) =>
        {
            await hold.Task;
            return true;
        });
        // These wait together, and are committed together.
        var good = database.WriteAsync((connection, transaction) => InsertAsync(connection, transaction, "good"));
        var bad = database.WriteAsync((connection, transaction) => InsertAsync(connection, transaction, null));
        var dropped = database.WriteAsync(async (connection, transaction) => !await InsertAsync(connection, transaction, "dropped"));
        var last = database.WriteAsync((connection, transaction) => InsertAsync(connection, transaction, "last"));
        hold.SetResult();

        Assert.True(await first);
        Assert.True(await good);
        await Assert.ThrowsAsync<SqliteException>(() => bad);
        Assert.False(await dropped);
        Assert.True(await last);
        Assert.Equal(["good", "last"], await database.ReadAsync(async (connection, cancel) =>
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "SELECT Name FROM DataProtectionKeys WHERE Xml = '' ORDER BY Id";
            await using var reader = await command.ExecuteReaderAsync(cancel);
            var names = new List<string>();
            while (await reader.ReadAsync(cancel))
                names.Add(reader.GetString(0));
            return names;
        }, CancellationToken.None));
    }

    private static Task<bool> LimitAsync(Installation home, int pages) => home.Of<IDatabase>().WriteAsync(async (connection, transaction) =>
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"PRAGMA max_page_count = {pages}";
        await command.ExecuteNonQueryAsync();
        return true;
    });

    private static async Task<bool> InsertAsync(System.Data.Common.DbConnection connection, System.Data.Common.DbTransaction transaction, string? name)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = name is null
            ? "INSERT INTO DataProtectionKeys (Name, Xml) VALUES (NULL, '')"
            : $"INSERT INTO DataProtectionKeys (Name, Xml) VALUES ('{name}', '')";
        return await command.ExecuteNonQueryAsync() == 1;
    }

    private static byte[] NewCertificate(string password)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=keys", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddYears(1));
        return certificate.Export(X509ContentType.Pkcs12, password);
    }

    private static LeftFiles Left(Installation running)
    {
        var left = LeftFiles.New();
        foreach (var file in Directory.GetFiles(running.Folder, "sleepcoach.db*"))
        {
            // The shared index of the log is memory: it does not outlive the process, and SQLite makes it anew.
            if (!file.EndsWith("-shm", StringComparison.Ordinal))
                File.WriteAllBytes(Path.Combine(left.Folder, Path.GetFileName(file)), ReadSharedAsync(file).Result);
        }

        return left;
    }

    private static async Task<byte[]> ReadSharedAsync(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    private sealed record LeftFiles(string Folder) : IDisposable
    {
        public static LeftFiles New() => new(Directory.CreateTempSubdirectory("sleepcoach-tests-").FullName);

        public void Dispose() => Directory.Delete(Folder, recursive: true);
    }
}
