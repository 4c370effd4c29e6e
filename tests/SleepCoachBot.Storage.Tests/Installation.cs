using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SleepCoachBot.BotRuntime.Activities;
using SleepCoachBot.BotRuntime.State;
using SleepCoachBot.BotRuntime.Turns;
using SleepCoachBot.Channels.Proactive;
using SleepCoachBot.Channels.Turns;
using SleepCoachBot.Storage.Databases;
using SleepCoachBot.Storage.Migrating;
using SleepCoachBot.Storage.Moving;

namespace SleepCoachBot.Storage.Tests;

/// <summary>The stores and the turns as a program composes them, over a database of their own, with a bot of the test's.</summary>
/// <remarks>
/// The database is a SQLite file, or one on the SQL Server that <c>SLEEPCOACH_TEST_SQLSERVER</c> names by a connection string. If that
/// names no database, each installation makes one of its own (the user may create them); if it names one, all take turns with that one
/// and find it empty. <c>SLEEPCOACH_TEST_MAXBATCHSIZE</c> is how many statements EF sends together. Tests that are about the file always get a file.
/// </remarks>
internal sealed class Installation : IAsyncDisposable
{
    private static readonly string? s_server = Environment.GetEnvironmentVariable("SLEEPCOACH_TEST_SQLSERVER");

    /// <summary>Who has the one database that the connection string names.</summary>
    private static readonly SemaphoreSlim s_onlyDatabase = new(1, 1);

    private readonly ServiceProvider _services;
    private readonly bool _ownsFolder;
    private readonly bool _isOnFile;

    private Installation(ServiceProvider services, string folder, bool ownsFolder, bool isOnFile) =>
        (_services, Folder, _ownsFolder, _isOnFile) = (services, folder, ownsFolder, isOnFile);

    /// <summary>Its composition, as a program has it.</summary>
    public IServiceProvider Services => _services;

    private static bool IsShared => new SqlConnectionStringBuilder(s_server).InitialCatalog.Length > 0;

    public string Folder { get; }

    public ITurns Turns => Of<ITurns>();

    public ITranscript Transcript => Of<ITranscript>();

    /// <summary>Its clock, when it was started with one that the test moves.</summary>
    public FakeTimeProvider Clock => (FakeTimeProvider)Of<TimeProvider>();

    public IWebConversations Web => Of<IWebConversations>();

    /// <summary>Starts one.</summary>
    /// <param name="bot">What the bot does.</param>
    /// <param name="folder">Another installation's folder, for a second program on the same file. Null: a new one.</param>
    /// <param name="configure">Services in place of the usual ones.</param>
    /// <param name="onFile">Always on a SQLite file.</param>
    /// <param name="options">What is stored how, beside where.</param>
    public static async Task<Installation> StartAsync(
        Func<ITurnContext, IServiceProvider, Task>? bot = null, string? folder = null, Action<IServiceCollection>? configure = null,
        bool onFile = false, DatabaseOptions? options = null)
    {
        var home = folder ?? Path.Combine(Path.GetTempPath(), $"sleepcoach-tests-{Guid.NewGuid():N}");
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        configure?.Invoke(services);
        options ??= new DatabaseOptions();
        options.Folder = home;
        if (Environment.GetEnvironmentVariable("SLEEPCOACH_TEST_MAXBATCHSIZE") is { Length: > 0 } most)
            options.SqlServer.MaxBatchSize = int.Parse(most, System.Globalization.CultureInfo.InvariantCulture);
        var isOnFile = onFile || s_server is null or "";
        options.Provider = isOnFile ? DatabaseProvider.Sqlite : DatabaseProvider.SqlServer;
        if (!isOnFile)
            options.SqlServer.ConnectionString = IsShared ? s_server : new SqlConnectionStringBuilder(s_server) { InitialCatalog = Path.GetFileName(home) }.ToString();
        if (!isOnFile && IsShared && folder is null)
            await TakeOnlyDatabaseAsync();
        services.AddStorage(options);
        services.AddDurableTurns();
        services.AddProactiveTurns();
        services.AddSingleton<IBot>(provider => new Bot(turn => (bot ?? Echo)(turn, provider)));
        var installation = new Installation(services.BuildServiceProvider(), home, folder is null, isOnFile);
        await installation._services.MigrateStorageAsync();
        return installation;
    }

    /// <summary>Another program on the same database.</summary>
    public Task<Installation> AgainAsync(Func<ITurnContext, IServiceProvider, Task>? bot = null) => StartAsync(bot, Folder, onFile: _isOnFile);

    public T Of<T>() where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Says something in a web conversation.</summary>
    public Task<TurnResult> SayAsync(string text, string conversation, string user, string? id = null) =>
        Turns.HandleAsync(Said(text, conversation, user, id));

    public static Activity Said(string text, string conversation, string user, string? id = null) => new(ActivityTypes.Message)
    {
        Id = id,
        ChannelId = WebChannel.Id,
        ServiceUrl = "urn:test",
        Text = text,
        From = new ChannelAccount(user, role: RoleTypes.User),
        Recipient = new ChannelAccount("bot", role: RoleTypes.Bot),
        Conversation = new ConversationAccount(id: conversation),
    };

    /// <summary>The whole transcript of a web conversation.</summary>
    public async Task<IReadOnlyList<Activity>> HeardAsync(string conversation) =>
        [.. (await Transcript.ReadAsync(conversation, 0, 100_000)).Select(row => ActivityJson.Parse(row.ActivityJson.Span))];

    public async ValueTask DisposeAsync()
    {
        if (_ownsFolder && !_isOnFile && IsShared)
        {
            s_onlyDatabase.Release();
        }
        else if (_ownsFolder && !_isOnFile)
        {
            await using var context = Of<IDatabase>().CreateContext();
            await context.Database.EnsureDeletedAsync();
        }

        await _services.DisposeAsync();
        if (_ownsFolder && Directory.Exists(Folder))
            Directory.Delete(Folder, recursive: true);
    }

    private static async Task TakeOnlyDatabaseAsync()
    {
        await s_onlyDatabase.WaitAsync();
        await using var database = new SqlServerDatabase(s_server!, maxBatchSize: null);
        await using var context = database.CreateContext();
        if (!(await context.Database.GetAppliedMigrationsAsync()).Any())
            return;
        foreach (var table in TableCopy.AllOf(context).Reverse())
            await context.Database.ExecuteSqlRawAsync(table.Delete);
        await context.Database.ExecuteSqlRawAsync($"UPDATE SchemaInfo SET OldestProgram = {SchemaVersion.OldestProgram}");
    }

    /// <summary>Counts what it is told, in the conversation's state, and says the count and the text.</summary>
    public static async Task Echo(ITurnContext turn, IServiceProvider services)
    {
        if (turn.Activity.Type != ActivityTypes.Message)
            return;
        var counter = services.GetRequiredService<ConversationState>().CreateProperty<Count>("count");
        var count = await counter.GetAsync(turn, () => new Count(0));
        await counter.SetAsync(turn, count = new Count(count.Value + 1));
        await turn.SendActivityAsync($"{count.Value}: {turn.Activity.Text}");
    }

    internal sealed record Count(int Value);

    private sealed class Bot(Func<ITurnContext, Task> onTurn) : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => onTurn(turnContext);
    }
}
