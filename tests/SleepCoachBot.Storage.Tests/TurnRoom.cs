using Microsoft.Extensions.DependencyInjection;
using SleepCoachBot.BotRuntime.Turns;

namespace SleepCoachBot.Storage.Tests;

/// <summary>An installation whose bot does in each turn what the test says.</summary>
internal sealed class TurnRoom : IAsyncDisposable
{
    private Func<ITurnContext, Task> _next = _ => Task.CompletedTask;

    private TurnRoom(Installation home) => Home = home;

    public Installation Home { get; private set; }

    public static async Task<TurnRoom> OpenAsync(Action<IServiceCollection>? configure = null)
    {
        TurnRoom? room = null;
        return room = new TurnRoom(await Installation.StartAsync((turn, _) => room!._next(turn), configure: configure));
    }

    /// <summary>A store of this installation.</summary>
    public T The<T>() where T : notnull => Home.Of<T>();

    /// <summary>One turn of somebody's in their web conversation.</summary>
    public async Task TurnAsync(Func<ITurnContext, Task> next, string user = "dl_anna", string said = "…")
    {
        Exception? failure = null;
        _next = async turn =>
        {
            try
            {
                await next(turn);
            }
            catch (Exception e)
            {
                // The turn would apologise; the test wants to know.
                failure = e;
                throw;
            }
        };
        await Home.SayAsync(said, await Home.Web.OfAsync(user), user);
        if (failure is not null)
            throw failure;
    }

    /// <summary>One turn that only does something with the person's rows.</summary>
    public Task TurnAsync(Action<IReadOnlyDictionary<string, object>> next, string user = "dl_anna") => TurnAsync(turn =>
    {
        next(turn.TurnState);
        return Task.CompletedTask;
    }, user);

    /// <summary>One turn that asks something of the person's rows.</summary>
    public async Task<T> AskAsync<T>(Func<IReadOnlyDictionary<string, object>, Task<T>> question, string user = "dl_anna")
    {
        T? answer = default;
        await TurnAsync(async turn => answer = await question(turn.TurnState), user);
        return answer!;
    }

    /// <summary>What the bot does in turns that the test starts by itself.</summary>
    public void Does(Func<ITurnContext, Task> next) => _next = next;

    public ValueTask DisposeAsync() => Home.DisposeAsync();
}
