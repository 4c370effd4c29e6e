using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using NodaTime;
using SleepCoachBot.Channels.Files;
using SleepCoachBot.Channels.Proactive;
using SleepCoachBot.Channels.Turns;
using SleepCoachBot.Sleep.CheckIns;
using SleepCoachBot.Sleep.Doses;
using SleepCoachBot.Sleep.Logs;
using SleepCoachBot.Sleep.Nights;
using SleepCoachBot.Sleep.People;
using SleepCoachBot.Sleep.Plans;
using SleepCoachBot.Storage.Databases;
using SleepCoachBot.Storage.Migrating;
using SleepCoachBot.Storage.Moving;
using SleepCoachBot.Storage.Sealing;
using SleepCoachBot.Storage.Stores;

namespace SleepCoachBot.Storage;

/// <summary>Adds the stores to a program.</summary>
/// <example>
/// <code>
/// builder.Services.AddStorage(databaseOptions);        // IDiaries, IPlans, … IPeople, ITurnStore, ITranscript, IFiles, keys
/// builder.Services.AddDurableTurns();                 // ITurns, ConversationState, UserState, IBell
/// builder.Services.AddSingleton&lt;IBot, CoachBot&gt;();
/// var app = builder.Build();
/// await app.Services.MigrateStorageAsync();           // before the first request, and before anything asks for keys
/// </code>
/// </example>
public static class StorageRegistration
{
    private const string FileName = "sleepcoach.db";

    /// <summary>Adds the database, what is stored in it, and Data Protection with its keys in it.</summary>
    /// <exception cref="ArgumentException">What its provider needs (a folder, a connection string) is not named.</exception>
    public static IServiceCollection AddStorage(this IServiceCollection services, DatabaseOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        switch (options)
        {
            case { Provider: DatabaseProvider.SqlServer, SqlServer.ConnectionString: { Length: > 0 } connectionString }:
                services.AddSingleton<IDatabase>(_ => new SqlServerDatabase(connectionString, options.SqlServer.MaxBatchSize));
                services.AddSingleton<Migrator, SqlServerMigrator>();
                break;
            case { Provider: DatabaseProvider.Sqlite, Folder: { Length: > 0 } folder }:
                var file = Path.Combine(folder, FileName);
                services.AddSingleton<IDatabase>(_ => new SqliteDatabase(file));
                services.AddSingleton<Migrator>(provider => new SqliteMigrator(
                    provider.GetRequiredService<IDatabase>(), provider.GetRequiredService<ISeal>(), file, options.CheckAtStart, provider.GetRequiredService<TimeProvider>()));
                break;
            default:
                throw new ArgumentException("SQLite needs a folder, SQL Server a connection string.", nameof(options));
        }

        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IClock>(SystemClock.Instance);
        services.TryAddSingleton(CheckInTimes.Usual);
        var keys = services.AddDataProtection().SetApplicationName("SleepCoachBot");
        if (options.KeyCertificate is { Length: > 0 } certificate)
            keys.ProtectKeysWithCertificate(KeyFile.Read(certificate, options.KeyCertificatePassword));
        services.AddSingleton<KeyRing>();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider =>
            new ConfigureOptions<KeyManagementOptions>(management => management.XmlRepository = provider.GetRequiredService<KeyRing>()));
        services.AddSingleton<ISeal, DataProtectionSeal>();
        services.AddSingleton<ITurnStore, TurnStore>();
        services.AddSingleton<ITranscript, TranscriptStore>();
        services.AddSingleton<IWebConversations, WebConversations>();
        services.AddSingleton<IOutbox, OutboxStore>();
        services.AddSingleton<IFiles, FileStore>();
        services.AddSingleton<IConversationReferences, ConversationReferences>();
        services.AddSingleton<IDiaries, Diaries>();
        services.AddSingleton<IPeople, People>();
        services.AddSingleton<IProfiles, Profiles>();
        services.AddSingleton<IPlans, Plans>();
        services.AddSingleton<IDoses, Doses>();
        services.AddSingleton<ILogbooks, Logbooks>();
        services.AddSingleton<Dues>();
        services.AddSingleton<IDues>(provider => provider.GetRequiredService<Dues>());
        services.AddSingleton<IAgenda, DueAgenda>();
        services.AddSingleton<IForgetting, Forgetting>();
        return services;
    }

    /// <summary>Brings the database up to this program, making it when there is none.</summary>
    /// <exception cref="SchemaTooNewException">A newer program has changed the database so that this one must not use it.</exception>
    public static Task MigrateStorageAsync(this IServiceProvider services, CancellationToken cancellationToken = default) =>
        services.GetRequiredService<Migrator>().MigrateAsync(cancellationToken);

    /// <summary>Writes a copy of the embedded store as it is at one moment, while programs go on using it.</summary>
    /// <param name="services">Of a program with <see cref="AddStorage"/>; nothing of it needs to run.</param>
    /// <param name="file">Where to; must not be there yet. It is there only when it is whole.</param>
    /// <param name="cancellationToken">Ends it and leaves no file.</param>
    /// <exception cref="StorageTaskException">It is no embedded store, is not there, or the file is there already.</exception>
    /// <exception cref="StorageDamagedException">The copy is not sound, so the store is not either.</exception>
    public static Task BackUpStorageAsync(this IServiceProvider services, string file, CancellationToken cancellationToken = default) =>
        services.GetRequiredService<IDatabase>().BackUpAsync(file, cancellationToken);

    /// <summary>Copies everything into another, empty database, of either kind, and compares the counts.</summary>
    /// <param name="services">Whose storage to read. No program may be using it.</param>
    /// <param name="target">Whose storage to fill; made when it is not there.</param>
    /// <param name="cancellationToken">Ends it; the target then lets no program start, until a move into it has ended.</param>
    /// <returns>Each table with its rows.</returns>
    /// <exception cref="StorageTaskException">The target holds people already, or the counts differ.</exception>
    public static async Task<IReadOnlyList<MovedTable>> MoveStorageAsync(
        this IServiceProvider services, IServiceProvider target, CancellationToken cancellationToken = default)
    {
        await services.MigrateStorageAsync(cancellationToken);
        var move = new StorageMove(services.GetRequiredService<IDatabase>(), target.GetRequiredService<IDatabase>());
        await move.OpenTargetAsync(cancellationToken);
        await target.MigrateStorageAsync(cancellationToken);
        return await move.RunAsync(cancellationToken);
    }

    /// <summary>Whether the database has everything that this program works with.</summary>
    public static async Task<bool> IsStorageMigratedAsync(this IServiceProvider services, CancellationToken cancellationToken = default)
    {
        await using var context = services.GetRequiredService<IDatabase>().CreateContext();
        return !(await context.Database.GetPendingMigrationsAsync(cancellationToken)).Any();
    }
}
