using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using SleepCoachBot.Channels.Turns;
using SleepCoachBot.Pages.MySleep.Importing;
using SleepCoachBot.Reports.Csv;
using SleepCoachBot.Sleep.Comparisons;
using SleepCoachBot.Sleep.Logs;
using SleepCoachBot.Sleep.Measures;
using SleepCoachBot.Sleep.Nights;
using SleepCoachBot.Sleep.People;
using SleepCoachBot.Sleep.Plans;
using SleepCoachBot.Storage;
using SleepCoachBot.Storage.Databases;
using SleepCoachBot.Storage.Rows;
using SleepCoachBot.Storage.Sealing;
using SleepCoachBot.Storage.Stores;

namespace SleepCoachBot.Benchmarks.Scale;

/// <summary>Ten years of one person, and a year of many: how long an answer takes, how many queries it costs, how long a file of ten years takes.</summary>
/// <remarks>
/// <c>dotnet run -c Release --project tests/SleepCoachBot.Benchmarks -- scale [people]</c>. Everything is on SQLite in folders that are removed in the
/// end; with 10,000 people the file has about 4 GB. Goals: all answers over 3,650 nights in under 50 ms of work and one query of the nights; the
/// p99 of a question grows by under 20 % from one person to many; ten years of nights are brought in within 5 s.
/// </remarks>
internal static class ScaleOfSleep
{
    /// <summary>As many as a large clinic's.</summary>
    public const int People = 10_000;

    private const int TenYears = 3650;
    private const int AYear = 365;
    private const int Rounds = 300;
    private const int Questions = 1000;   // ten of them lie above the p99
    private static readonly LocalDate s_last = new(2026, 3, 31);
    private static readonly NightDate s_ever = new(new LocalDate(1900, 1, 1));
    private static readonly Instant s_now = Instant.FromUtc(2026, 4, 2, 9, 0);

    public static async Task RunAsync(int people, TextWriter output)
    {
        await using var alone = await InstalledAsync();
        await using var among = await InstalledAsync();
        await OnePersonAsync(alone.Services, output);
        await ManyPeopleAsync(alone, among, people, output);
    }

    private static async Task OnePersonAsync(ServiceProvider services, TextWriter output)
    {
        var conversation = await services.GetRequiredService<IWebConversations>().OfAsync("dl_ten_years");
        var nights = InventedNights.Nights(TenYears, s_last, 1);
        var table = NightsCsv.Write(LoggedNights.Told(nights, [.. InventedNights.Beside(nights, 2)]), null);

        await TurnAsync(services, conversation, "agree", rows =>
        {
            services.GetRequiredService<IPeople>().Change(rows, services.GetRequiredService<IPeople>().Of(rows) with { Zone = InventedNights.Zone });
            services.GetRequiredService<IProfiles>().Keep(rows, new Profile { Consent = new Consent("1", s_now) });
            return Task.CompletedTask;
        });
        var import = ActivatorUtilities.CreateInstance<ImportTaken>(services);
        var worked = Environment.CpuUsage.TotalTime;
        var imported = await TurnAsync(services, conversation, "import", async rows =>
        {
            var answer = await import.DoAsync(rows, new Dictionary<string, string> { [ImportFields.Text] = table }, default);
            if (answer.Nights != TenYears)
                throw new InvalidOperationException($"{answer.Nights} nights were taken.");
        });
        Line(output, $"bring in {TenYears} nights ({table.Length / 1024} KB, read, dry run, one commit): {imported.TotalSeconds:0.00} s, {(Environment.CpuUsage.TotalTime - worked).TotalSeconds:0.00} s of work");

        var (took, work, whole, queries) = (new List<double>(), new List<double>(), new List<double>(), 0L);
        for (var round = 0; round < Rounds; round++)
        {
            var rows = await RowsAsync(services, conversation, "read");
            using var counter = new QueryCounter();
            var started = Stopwatch.GetTimestamp();
            var entries = await services.GetRequiredService<IDiaries>().Of(rows).BetweenAsync(s_ever, new NightDate(s_last));
            var (ofNights, read) = (counter.Queries, Stopwatch.GetElapsedTime(started));
            var log = await services.GetRequiredService<ILogbooks>().Of(rows).BetweenAsync(s_ever.Evening, s_last);
            var (began, usedBefore) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            Answers(entries, log);
            took.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            work.Add((Environment.CpuUsage.TotalTime - usedBefore).TotalMilliseconds);
            whole.Add(read.TotalMilliseconds);
            queries = ofNights;
        }
        Line(output, $"all answers over {TenYears} nights: p50 {At(took, 0.5):0.0} ms, p99 {At(took, 0.99):0.0} ms; of work p50 {At(work, 0.5):0.0} ms, p99 {At(work, 0.99):0.0} ms; {queries} query of the nights, p50 {At(whole, 0.5):0.0} ms");

        var undone = await TurnAsync(services, conversation, "undo", async rows =>
        {
            var entry = (await services.GetRequiredService<ILogbooks>().Of(rows).BetweenAsync(s_last, s_last.PlusDays(10), [LogKind.Import]))[0];
            await ActivatorUtilities.CreateInstance<ImportUndone>(services).DoAsync(rows, new Dictionary<string, string> { [ImportUndone.Import] = $"{entry.Id}" }, default);
        });
        Line(output, $"take those {TenYears} nights out again: {undone.TotalSeconds:0.00} s");
    }

    // Every measure, around a change, around every step of a plan, apart by three things, and the weeks.
    private static void Answers(IReadOnlyList<DiaryEntry> entries, IReadOnlyList<LogEntry> log)
    {
        var latest = new NightDate(s_last);
        var told = LoggedNights.Told(entries, log);
        var facts = NightFacts.Of(told);
        PlanStep[] steps = [.. Enumerable.Range(1, 6).Select(step => new PlanStep(s_last.PlusDays(-14 * (7 - step)), new DailyDose(new Milligrams(60 - 5 * step))))];
        var plan = new KeptPlan { Id = Guid.Empty, Plan = new TaperPlan(new DailyDose(new Milligrams(60)), steps), Verbatim = "", Status = PlanStatus.Confirmed, ToldAt = s_now, ChangedAt = s_now };
        foreach (var measure in (Measure[])[Measure.TotalSleep, Measure.SleepLatency, Measure.AwakeTotal, Measure.Awakenings, Measure.Efficiency, Measure.Quality, Measure.Bedtime, Measure.WakeTime])
            Comparison.Of(measure, MeasuredNights.Of(measure, entries), ComparedSpans.AroundStep(plan.Plan, steps[^1], latest), facts);
        var hours = MeasuredNights.Of(Measure.TotalSleep, entries);
        StepComparison.ForEveryStep(plan, Measure.TotalSleep, hours, latest, facts);
        foreach (var fact in (NightFact[])[NightFact.Weekend, NightFact.Caffeine, NightFact.Alcohol])
            FactComparison.Of(Measure.TotalSleep, fact, hours, new NightDate(s_last.PlusDays(-55)), latest, NightFacts.Of(fact, told), facts);
        SpanSummary.Weeks(told, entries[0].Night, latest, CountingRules.AsTheDiaryAsks);
    }

    // Both are asked in turn, so that what the machine does meanwhile, and what the program has warmed up to, is the same for both.
    private static async Task ManyPeopleAsync(Installed alone, Installed among, int people, TextWriter output)
    {
        List<Guid> one = [await YearAsync(alone.Services)];
        var template = await YearAsync(among.Services);
        var started = Stopwatch.GetTimestamp();
        var all = await MultiplyAsync(among.Services.GetRequiredService<IDatabase>(), among.File, template, people);
        Line(output, $"{people} people × {AYear} nights made in {Stopwatch.GetElapsedTime(started).TotalSeconds:0} s, {new FileInfo(among.File).Length / 1e9:0.0} GB");

        var random = new Random(5);
        var (byOne, byMany) = (new Asked(), new Asked());
        for (var round = -Rounds; round < Questions; round++)
        {
            var (ofOne, ofMany) = (await AskAsync(alone.Services, one[0]), await AskAsync(among.Services, all[random.Next(all.Count)]));
            if (round < 0)
                continue;   // warming up
            byOne.Add(ofOne);
            byMany.Add(ofMany);
        }
        Line(output, $"one question over a year, one person: {byOne}");
        Line(output, $"the same question among {people} people: {byMany}");
        Line(output, $"growth of the wait: p50 {byMany.Wait(0.5) / byOne.Wait(0.5) - 1:+0%;-0%}, p99 {byMany.Wait(0.99) / byOne.Wait(0.99) - 1:+0%;-0%}; of the work: p50 {byMany.Work(0.5) / byOne.Work(0.5) - 1:+0%;-0%}, p99 {byMany.Work(0.99) / byOne.Work(0.99) - 1:+0%;-0%}");
    }

    /// <summary>A question as the chat asks it: the nights, what was told beside them, and a comparison with what may explain it.</summary>
    private static async Task<(double Wait, double Work)> AskAsync(ServiceProvider services, Guid of)
    {
        var work = new TurnWork(new Person { Id = of }, 1, services.GetRequiredService<IDatabase>(), services.GetRequiredService<ISeal>());
        var rows = new Dictionary<string, object> { [typeof(ITurnWork).FullName!] = work };
        var (started, worked) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var entries = await services.GetRequiredService<IDiaries>().Of(rows).BetweenAsync(s_ever, new NightDate(s_last));
        if (entries.Count != AYear)
            throw new InvalidOperationException($"{entries.Count} nights were found.");
        var log = await services.GetRequiredService<ILogbooks>().Of(rows).BetweenAsync(s_ever.Evening, s_last);
        var facts = NightFacts.Of(LoggedNights.Told(entries, log));
        Comparison.Of(Measure.TotalSleep, MeasuredNights.Of(Measure.TotalSleep, entries), ComparedSpans.Around(s_last.PlusDays(-20), new NightDate(s_last)), facts);
        return (Stopwatch.GetElapsedTime(started).TotalMilliseconds, (Environment.CpuUsage.TotalTime - worked).TotalMilliseconds);
    }

    private static async Task<Guid> YearAsync(ServiceProvider services)
    {
        const string User = "dl_one_year";
        var conversation = await services.GetRequiredService<IWebConversations>().OfAsync(User);
        await TurnAsync(services, conversation, "year", rows =>
        {
            var (diary, log) = (services.GetRequiredService<IDiaries>().Of(rows), services.GetRequiredService<ILogbooks>().Of(rows));
            var nights = InventedNights.Nights(AYear, s_last, 3);
            nights.ForEach(diary.Record);
            foreach (var told in InventedNights.Beside(nights, 4).Where(told => told.Kind == LogKind.Caffeine))
                log.Record(told);
            return Task.CompletedTask;
        });
        return services.GetRequiredService<IPeople>().Of(await RowsAsync(services, conversation, "who", User)).Id;
    }

    // The year of one person, given to all the others by the database itself: evening after evening, as diaries grow, so that the nights of one person
    // lie far from one another in the file. The file is thrown away in the end, so nothing waits for the disk.
    private static async Task<List<Guid>> MultiplyAsync(IDatabase database, string file, Guid template, int people)
    {
        List<Guid> all = [.. Enumerable.Range(0, people).Select(_ => Guid.NewGuid())];
        string nights, log;
        await using (var context = database.CreateContext())
            (nights, log) = (ColumnsOf(context, typeof(DiaryEntry)), ColumnsOf(context, typeof(LogRow)));
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, DefaultTimeout = 600 }.ToString());
        await connection.OpenAsync();
        await ExecuteAsync("PRAGMA synchronous = OFF; PRAGMA cache_size = -1000000; CREATE TEMP TABLE Many (Id TEXT PRIMARY KEY) WITHOUT ROWID");
        foreach (var some in all.Chunk(500))
            await ExecuteAsync($"INSERT INTO Many VALUES {string.Join(", ", some.Select(person => $"('{Text(person)}')"))}");
        await ExecuteAsync("INSERT INTO Persons (Id, Version) SELECT Id, 1 FROM Many ORDER BY Id");
        await ExecuteAsync("BEGIN");
        for (var evening = s_last.PlusDays(1 - AYear); evening <= s_last; evening = evening.PlusDays(1))
        {
            if (evening.DayOfWeek == IsoDayOfWeek.Monday)
                await ExecuteAsync("COMMIT; BEGIN");
            var id = string.Create(CultureInfo.InvariantCulture, $"substr(Many.Id, 1, 24) || printf('%012X', {Period.DaysBetween(s_last, evening) + AYear})");
            await ExecuteAsync($"""
                INSERT INTO Nights (Id, PersonId, {nights}) SELECT {id}, Many.Id, {nights}
                FROM Many, Nights WHERE PersonId = '{Text(template)}' AND Night = '{evening:uuuu-MM-dd}' ORDER BY Many.Id
                """);
            await ExecuteAsync($"""
                INSERT INTO LogEntries (EntryId, PersonId, {log}) SELECT {id}, Many.Id, {log}
                FROM Many, LogEntries WHERE PersonId = '{Text(template)}' AND Day = '{evening:uuuu-MM-dd}' ORDER BY Many.Id
                """);
        }
        await ExecuteAsync("COMMIT; PRAGMA wal_checkpoint(TRUNCATE)");
        return all;

        static string Text(Guid id) => id.ToString().ToUpperInvariant();

        static string ColumnsOf(SleepCoachContext context, Type table) => string.Join(", ", context.Model.FindEntityType(table)!.GetProperties()
            .Select(property => property.GetColumnName()).Where(name => name is not ("Id" or "EntryId" or "PersonId")));

        async Task ExecuteAsync(string sql)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            await command.ExecuteNonQueryAsync();
        }
    }

    private static async Task<TimeSpan> TurnAsync(ServiceProvider services, string conversation, string id, Func<IReadOnlyDictionary<string, object>, Task> turn)
    {
        var started = Stopwatch.GetTimestamp();
        var user = id == "year" ? "dl_one_year" : "dl_ten_years";
        var store = services.GetRequiredService<ITurnStore>();
        var start = await store.LoadAsync(Address(conversation, id, user));
        await turn(new Dictionary<string, object> { [typeof(ITurnWork).FullName!] = start.Work });
        var outcome = new TurnOutcome
        {
            Start = start, States = new Dictionary<string, ReadOnlyMemory<byte>>(), Transcript = [], Outbox = [], Reference = "{}"u8.ToArray(),
            Answer = TurnAnswer.Nothing, Work = start.Work,
        };
        if (!await store.CommitAsync(outcome))
            throw new InvalidOperationException("The turn was overtaken.");
        return Stopwatch.GetElapsedTime(started);
    }

    private static async Task<IReadOnlyDictionary<string, object>> RowsAsync(ServiceProvider services, string conversation, string id, string user = "dl_ten_years") =>
        new Dictionary<string, object> { [typeof(ITurnWork).FullName!] = (await services.GetRequiredService<ITurnStore>().LoadAsync(Address(conversation, id, user))).Work };

    private static TurnAddress Address(string conversation, string id, string user) =>
        new() { ChannelId = WebChannel.Id, ConversationId = conversation, ActivityId = id, UserId = user };

    private static double At(List<double> times, double share) => times.Order().ElementAt((int)Math.Min(times.Count - 1, share * times.Count));

    private static void Line(TextWriter output, FormattableString text) => output.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    private static async Task<Installed> InstalledAsync()
    {
        var installed = new Installed(Directory.CreateTempSubdirectory("sleepcoach-scale-").FullName);
        await installed.Services.MigrateStorageAsync();
        return installed;
    }

    /// <summary>A database of its own, in a folder that is removed in the end.</summary>
    private sealed class Installed(string folder) : IAsyncDisposable
    {
        public ServiceProvider Services { get; } = new ServiceCollection().AddLogging().AddSingleton<IClock>(new StillClock(s_now))
            .AddStorage(new DatabaseOptions { Folder = folder }).BuildServiceProvider();

        public string File => Path.Combine(folder, "sleepcoach.db");

        public async ValueTask DisposeAsync()
        {
            await Services.DisposeAsync();
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>How long questions took: by the clock, and in processor time, which other programs disturb less.</summary>
    private sealed class Asked
    {
        private readonly List<double> _waits = [];
        private readonly List<double> _works = [];

        public void Add((double Wait, double Work) question)
        {
            _waits.Add(question.Wait);
            _works.Add(question.Work);
        }

        public double Wait(double share) => At(_waits, share);

        public double Work(double share) => At(_works, share);

        public override string ToString() => string.Create(
            CultureInfo.InvariantCulture, $"p50 {Wait(0.5):0.00} ms, p99 {Wait(0.99):0.00} ms; of work p50 {Work(0.5):0.00} ms, p99 {Work(0.99):0.00} ms");
    }

    private sealed class StillClock(Instant now) : IClock
    {
        public Instant GetCurrentInstant() => now;
    }
}
