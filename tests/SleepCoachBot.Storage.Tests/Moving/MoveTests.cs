using Microsoft.Extensions.DependencyInjection;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using SleepCoachBot.Channels.Files;
using SleepCoachBot.Channels.Turns;
using SleepCoachBot.Sleep.Logs;
using SleepCoachBot.Sleep.Nights;
using SleepCoachBot.Sleep.People;
using SleepCoachBot.Storage.Databases;
using SleepCoachBot.Storage.Moving;
using SleepCoachBot.Storage.Tests.Migrations;
using SleepCoachBot.Storage.Tests.Nights;

namespace SleepCoachBot.Storage.Tests.Moving;

/// <summary>From a SQLite file to whatever database the tests run on: SQL Server where one is named, else another SQLite file.</summary>
public sealed class MoveTests
{
    private static readonly Guid s_stress = Guid.NewGuid();

    [Fact]
    public async Task Everything_is_on_the_other_side_and_opens_there()
    {
        await using var source = await Installation.StartAsync(BotAsync, onFile: true);
        var conversation = await source.Web.OfAsync("dl_anna");
        await source.SayAsync("hi", conversation, "dl_anna", "m1");
        await source.SayAsync("again", conversation, "dl_anna", "m2");
        await source.Turns.HandleAsync(OnTeams("hello"), TestContext.Current.CancellationToken);
        var key = await source.Of<IFiles>().KeepAsync(
            new NewFile { ChannelId = WebChannel.Id, ConversationId = conversation, ContentType = "text/plain", Bytes = "kept"u8.ToArray(), Life = TimeSpan.FromHours(1) },
            TestContext.Current.CancellationToken);

        await using var target = await Installation.StartAsync(BotAsync);
        var moved = await source.Services.MoveStorageAsync(target.Services, TestContext.Current.CancellationToken);

        Assert.Equal(2, moved.Single(table => table.Name == "Persons").Rows);
        Assert.Equal(4, moved.Single(table => table.Name == "Transcript").Rows);
        Assert.Equal(1, moved.Single(table => table.Name == "Nights").Rows);
        Assert.Equal(1, moved.Single(table => table.Name == "Outbox").Rows);
        Assert.Equal(1, moved.Single(table => table.Name == "DataProtectionKeys").Rows);

        // A program that starts on it knows the keys; the one above was there before they were.
        await using var next = await target.AgainAsync(BotAsync);
        await next.SayAsync("again", conversation, "dl_anna", "m2");
        await next.SayAsync("on", conversation, "dl_anna", "m3");
        Assert.Equal(["hi", "1: hi", "again", "2: again", "on", "3: on", "Dr Shah, 7, 480 minutes"], (await next.HeardAsync(conversation)).Select(a => a.Text));
        Assert.Equal("kept"u8.ToArray(), (await next.Of<IFiles>().FindAsync(WebChannel.Id, conversation, key!, TestContext.Current.CancellationToken))!.Bytes.ToArray());
        Assert.Equal(["1: hello"], (await next.Of<IOutbox>().ClaimAsync(10, TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken))
            .Select(item => BotRuntime.Activities.ActivityJson.Parse(item.ActivityJson.Span).Text));
    }

    [Fact]
    public async Task Each_row_is_the_same_to_the_last_column()
    {
        await using var source = await Installation.StartAsync(BotAsync, onFile: true);
        await source.SayAsync("hi", await source.Web.OfAsync("dl_anna"), "dl_anna");
        await using var target = await Installation.StartAsync(BotAsync);
        await source.Services.MoveStorageAsync(target.Services, TestContext.Current.CancellationToken);
        foreach (var table in Tables())
            Assert.Equal(await RowsAsync(source, table), await RowsAsync(target, table));
    }

    [Fact]
    public async Task A_target_with_people_in_it_is_left_alone()
    {
        await using var source = await Installation.StartAsync(onFile: true);
        await source.SayAsync("hi", await source.Web.OfAsync("dl_anna"), "dl_anna");
        await using var target = await Installation.StartAsync();
        var theirs = await target.Web.OfAsync("dl_bert");
        await target.SayAsync("mine", theirs, "dl_bert");
        await Assert.ThrowsAsync<StorageTaskException>(() => source.Services.MoveStorageAsync(target.Services, TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<StorageTaskException>(() => source.Services.MoveStorageAsync(source.Services, TestContext.Current.CancellationToken));
        Assert.Equal(["mine", "1: mine"], (await target.HeardAsync(theirs)).Select(a => a.Text));
    }

    [Fact]
    public async Task An_empty_store_that_is_moved_onto_itself_keeps_its_keys()
    {
        await using var source = await Installation.StartAsync(onFile: true);
        await Assert.ThrowsAsync<StorageTaskException>(() => source.Services.MoveStorageAsync(source.Services, TestContext.Current.CancellationToken));
        await using var next = await source.AgainAsync();
        Assert.Single(await RowsAsync(next, Tables().Single(table => table.Name == "DataProtectionKeys")));
    }

    [Fact]
    public async Task On_half_of_a_move_no_program_starts_and_the_move_begins_anew()
    {
        await using var source = await Installation.StartAsync(onFile: true);
        var conversation = await source.Web.OfAsync("dl_anna");
        await source.SayAsync("hi", conversation, "dl_anna");
        await using var target = await Installation.StartAsync();
        // As a move leaves it that was killed: marked, and with some of the rows.
        await target.SayAsync("half", await target.Web.OfAsync("dl_half"), "dl_half");
        await target.Of<IDatabase>().WriteAsync(async (connection, transaction) =>
        {
            await using var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = $"UPDATE SchemaInfo SET OldestProgram = {int.MaxValue}";
            return await command.ExecuteNonQueryAsync() == 1;
        });
        var refusal = await Assert.ThrowsAsync<SchemaTooNewException>(() => target.AgainAsync());
        Assert.Contains("move", refusal.Message, StringComparison.Ordinal);

        await source.Services.MoveStorageAsync(target.Services, TestContext.Current.CancellationToken);
        await using var next = await target.AgainAsync();
        Assert.Equal(["hi", "1: hi"], (await next.HeardAsync(conversation)).Select(a => a.Text));
        Assert.Single(await RowsAsync(next, Tables().Single(table => table.Name == "Persons")));
    }

    [Fact]
    public async Task A_source_that_is_still_written_to_is_found_out()
    {
        await using var source = await Installation.StartAsync(onFile: true);
        await source.SayAsync("hi", await source.Web.OfAsync("dl_anna"), "dl_anna");
        await using var target = await Installation.StartAsync();
        var move = new StorageMove(new LateWriter(source), target.Of<IDatabase>());
        await move.OpenTargetAsync(TestContext.Current.CancellationToken);
        var refusal = await Assert.ThrowsAsync<StorageTaskException>(() => move.RunAsync(TestContext.Current.CancellationToken));
        Assert.Contains("Stop every program", refusal.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<SchemaTooNewException>(() => target.AgainAsync());
    }

    [Fact]
    public void What_SQL_Server_gets_is_sound_and_small_enough()
    {
        foreach (var table in Tables())
        {
            foreach (var sql in new[] { table.Select, table.Count, table.Delete, table.Insert(Dialect.SqlServer, table.RowsAtOnce) })
            {
                new TSql160Parser(initialQuotedIdentifiers: true).Parse(new StringReader(sql), out var errors);
                Assert.Empty(errors.Select(e => e.Message));
                Assert.True(sql.Count(letter => letter == '@') < 2_100);
            }
        }

        // These number their rows themselves, and the numbers stay.
        Assert.Equal(
            ["DataProtectionKeys", "Outbox"],
            Tables().Where(table => table.Insert(Dialect.SqlServer, 1).Contains("IDENTITY_INSERT", StringComparison.Ordinal)).Select(table => table.Name));
    }

    private static IReadOnlyList<TableCopy> Tables()
    {
        using var context = MigrationTests.ContextOf("SqlServer");
        return TableCopy.AllOf(context);
    }

    // Tells of everything once, and at the third message says what it finds.
    private static async Task BotAsync(BotRuntime.Turns.ITurnContext turn, IServiceProvider services)
    {
        await Installation.Echo(turn, services);
        var (diary, profiles) = (services.GetRequiredService<IDiaries>().Of(turn.TurnState), services.GetRequiredService<IProfiles>());
        var log = services.GetRequiredService<ILogbooks>().Of(turn.TurnState);
        if (turn.Activity.Text == "hi")
        {
            diary.Record(DiaryRoom.Night(10));
            profiles.Keep(turn.TurnState, new Profile { Prescriber = "Dr Shah" });
            log.Record(new LogEntry(s_stress, LogKind.Stress, DiaryRoom.Evening(2, 10).Evening, 7, "much", DiaryRoom.At("2026-02-10T20:00")));
        }
        else if (turn.Activity.Text == "on")
        {
            var entries = await log.BetweenAsync(DiaryRoom.Evening(2, 1).Evening, DiaryRoom.Evening(2, 20).Evening);
            var night = await diary.LatestAsync();
            var prescriber = (await profiles.OfAsync(turn.TurnState)).Prescriber;
            await turn.SendActivityAsync($"{prescriber}, {entries.Single().Number}, {(night!.OutOfBed - night.IntoBed)?.TotalMinutes} minutes");
        }
    }

    private static BotRuntime.Activities.Activity OnTeams(string text) => new(BotRuntime.Activities.ActivityTypes.Message)
    {
        Id = "t1",
        ChannelId = "msteams",
        ServiceUrl = "https://smba.trafficmanager.net/uk/",
        Text = text,
        From = new BotRuntime.Activities.ChannelAccount("29:anna"),
        Recipient = new BotRuntime.Activities.ChannelAccount("28:bot"),
        Conversation = new BotRuntime.Activities.ConversationAccount(id: "a:1"),
    };

    private static Task<List<string>> RowsAsync(Installation home, TableCopy table) => home.Of<IDatabase>().ReadAsync(async (connection, cancel) =>
    {
        await using var command = connection.CreateCommand();
        command.CommandText = table.Select;
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var rows = new List<string>();
        while (await reader.ReadAsync(cancel))
        {
            rows.Add(string.Join(" | ", table.Read(reader).Select(value => value switch
            {
                null => "null",
                byte[] bytes => Convert.ToHexString(bytes),
                DateTime time => time.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
                _ => FormattableString.Invariant($"{value}"),
            })));
        }

        return rows.Order(StringComparer.Ordinal).ToList();
    }, CancellationToken.None);

    /// <summary>A source on which somebody writes just after the copy was made.</summary>
    private sealed class LateWriter(Installation home) : IDatabase
    {
        private readonly IDatabase _inner = home.Of<IDatabase>();

        public Dialect Dialect => _inner.Dialect;

        public async Task<T> ReadAsync<T>(Func<System.Data.Common.DbConnection, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
        {
            var answer = await _inner.ReadAsync(read, cancellationToken);
            if (answer is IReadOnlyList<MovedTable>)
                await home.SayAsync("late", await home.Web.OfAsync("dl_anna", cancellationToken), "dl_anna");
            return answer;
        }

        public Task<bool> WriteAsync(Func<System.Data.Common.DbConnection, System.Data.Common.DbTransaction, Task<bool>> write) => _inner.WriteAsync(write);

        public SleepCoachContext CreateContext() => _inner.CreateContext();

        public SleepCoachContext CreateContext(System.Data.Common.DbConnection connection, System.Data.Common.DbTransaction? transaction) =>
            _inner.CreateContext(connection, transaction);

        public Task BackUpAsync(string file, CancellationToken cancellationToken) => _inner.BackUpAsync(file, cancellationToken);

        public bool IsDuplicate(System.Data.Common.DbException exception) => _inner.IsDuplicate(exception);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
