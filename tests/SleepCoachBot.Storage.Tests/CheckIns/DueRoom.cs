using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Testing;
using NodaTime.Text;
using SleepCoachBot.BotRuntime.Activities;
using SleepCoachBot.BotRuntime.Turns;
using SleepCoachBot.Channels.Proactive;
using SleepCoachBot.Channels.Turns;
using SleepCoachBot.Sleep.CheckIns;
using SleepCoachBot.Sleep.People;
using SleepCoachBot.Sleep.Plans;
using SleepCoachBot.Storage.Databases;
using SleepCoachBot.Storage.Rows;
using SleepCoachBot.Storage.Tests.Faults;

namespace SleepCoachBot.Storage.Tests.CheckIns;

/// <summary>An installation at a moment that the test moves, whose bot says in every turn what began it.</summary>
internal sealed class DueRoom : IAsyncDisposable
{
    public const string Anna = "dl_anna";

    private readonly FakeClock _people;
    private readonly MachineClock _system;
    private Func<ITurnContext, Task> _next = _ => Task.CompletedTask;

    private DueRoom(Instant now) => (_people, _system) = (new FakeClock(now), new MachineClock(now.ToDateTimeOffset()));

    public Installation Home { get; private set; } = null!;

    /// <summary>What fell due and reached the bot, in order: whose, which, and when.</summary>
    public List<(string User, string Kind, Instant At)> Begun { get; } = [];

    /// <summary>What the store says that it dropped.</summary>
    public List<string> Dropped { get; } = [];

    /// <summary>True while the bot fails at what falls due.</summary>
    public bool Fails { get; set; }

    /// <summary>True while the bot keeps silent at what falls due.</summary>
    public bool KeepsSilent { get; set; }

    /// <param name="now">A moment in UTC, such as <c>2026-02-10T08:00</c>.</param>
    /// <param name="sender">The channels' connectors.</param>
    /// <param name="other">Another room whose database this one shares, as a second replica.</param>
    public static async Task<DueRoom> OpenAsync(string now, IOutboxSender? sender = null, DueRoom? other = null)
    {
        var room = new DueRoom(At(now));
        room.Home = await Installation.StartAsync((turn, _) => room.OnTurnAsync(turn), other?.Home.Folder, services =>
        {
            services.AddSingleton<IClock>(room._people);
            services.AddSingleton<TimeProvider>(room._system);
            services.AddLogging(logging => logging.AddProvider(new Listener(room.Dropped)));
            if (sender is not null)
                services.AddSingleton(sender);
        });
        return room;
    }

    public static Instant At(string utc) => LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(utc).Value.InUtc().ToInstant();

    /// <summary>It is now this moment in UTC.</summary>
    public void ItIs(string utc)
    {
        var wait = At(utc) - _people.GetCurrentInstant();
        _people.Advance(wait);
        _system.Advance(wait.ToTimeSpan());
    }

    /// <summary>The machine's clock is put back.</summary>
    public void StepBack(TimeSpan by)
    {
        _people.Advance(-Duration.FromTimeSpan(by));
        _system.PutBack(by);
    }

    /// <summary>So much time passes.</summary>
    public void Passes(TimeSpan time)
    {
        _people.Advance(Duration.FromTimeSpan(time));
        _system.Advance(time);
    }

    public Task<int> DispatchAsync() => Home.Of<ProactiveDispatcher>().DispatchDueAsync();

    /// <summary>Empties the outbox.</summary>
    public Task DeliverAsync() => Home.Of<OutboxDelivery>().DeliverDueAsync(CancellationToken.None);

    /// <summary>One turn of somebody's on the web.</summary>
    public async Task TurnAsync(Action<IReadOnlyDictionary<string, object>> change, string user = Anna)
    {
        _next = turn =>
        {
            change(turn.TurnState);
            return Task.CompletedTask;
        };
        await Home.SayAsync("…", await Home.Web.OfAsync(user), user);
        _next = _ => Task.CompletedTask;
    }

    /// <summary>One turn of somebody's in Teams.</summary>
    public async Task TeamsTurnAsync(Action<IReadOnlyDictionary<string, object>> change, string user, string conversation)
    {
        _next = turn =>
        {
            change(turn.TurnState);
            return Task.CompletedTask;
        };
        var said = Installation.Said("…", conversation, user, Guid.NewGuid().ToString());
        (said.ChannelId, said.ServiceUrl) = ("msteams", "https://smba.example/");
        await Home.Turns.HandleAsync(said);
        _next = _ => Task.CompletedTask;
    }

    /// <summary>Lives in London and tells these of themselves.</summary>
    public void Tells(IReadOnlyDictionary<string, object> turn, Profile profile, string zone = "Europe/London")
    {
        Home.Of<IPeople>().Change(turn, Home.Of<IPeople>().Of(turn) with { Zone = zone });
        Home.Of<IProfiles>().Keep(turn, profile);
    }

    /// <summary>Wants to be asked at seven and wound down at a quarter to eleven.</summary>
    public void TellsTimes(IReadOnlyDictionary<string, object> turn) =>
        Tells(turn, new Profile { CheckInAt = new LocalTime(7, 0), WindDownAt = new LocalTime(22, 45) });

    public void Plans(IReadOnlyDictionary<string, object> turn, KeptPlan plan) => Home.Of<IPlans>().Of(turn).Record(plan);

    public IDueBook Dues(IReadOnlyDictionary<string, object> turn) => Home.Of<IDues>().Of(turn);

    /// <summary>What is stored as due, by kind.</summary>
    public async Task<Dictionary<DueKind, Instant>> StoredAsync()
    {
        await using var context = Home.Of<IDatabase>().CreateContext();
        return await context.Set<Due>().AsNoTracking().ToDictionaryAsync(due => due.Kind, due => due.DueAt);
    }

    /// <summary>What somebody's page shows of what the bot began.</summary>
    public async Task<IReadOnlyList<string?>> ShownAsync(string user = Anna) =>
        [.. (await Home.HeardAsync(await Home.Web.OfAsync(user))).Where(said => said.Text?.StartsWith("due ", StringComparison.Ordinal) == true).Select(said => said.Text)];

    public ValueTask DisposeAsync() => Home.DisposeAsync();

    private async Task OnTurnAsync(ITurnContext turn)
    {
        if (turn.Activity is not { Type: ActivityTypes.Event, Name: "sleepcoach/due" })
        {
            await _next(turn);
            return;
        }

        if (Fails)
            throw new InvalidOperationException("The bot fails.");
        var kind = turn.Activity.Value?.ToString() ?? "";
        lock (Begun)
            Begun.Add((turn.Activity.From!.Id!, kind, _people.GetCurrentInstant()));
        if (!KeepsSilent)
            await turn.SendActivityAsync("due " + kind);
        await _next(turn);
    }

    private sealed class Listener(List<string> dropped) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (eventId.Name == "LogDropped")
                dropped.Add(formatter(state, exception));
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public void Dispose()
        {
        }
    }
}
