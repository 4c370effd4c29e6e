using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SleepCoachBot.BotRuntime.Activities;
using SleepCoachBot.Channels.Proactive;
using SleepCoachBot.Channels.Turns;
using SleepCoachBot.CheckIns;
using SleepCoachBot.Health;

namespace SleepCoachBot.Tests.Operations;

/// <summary>The program looks for what is due at its pace, whatever its machine's clock is set to.</summary>
public sealed class TicksTests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);   // an hour would be waited for, else

    [Fact]
    public async Task A_clock_put_back_by_an_hour_holds_up_no_look()
    {
        var (machine, agenda) = (new Machine(), new Agenda());
        var program = Host.CreateEmptyApplicationBuilder(null);
        program.Services
            .AddSingleton<TimeProvider>(machine)
            .AddSingleton<IAgenda>(agenda)
            .AddSingleton<ITurns, NoTurns>()
            .AddSingleton<LastLook>()
            .AddCheckIns(machine)
            .PostConfigure<ProactiveOptions>(options => options.LookEvery = TimeSpan.FromSeconds(1));
        using var host = program.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        await agenda.LookedAtAsync();
        machine.Ahead = -TimeSpan.FromHours(1);
        for (var looks = 0; looks < 3; looks++)
            await agenda.LookedAtAsync();
        await host.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public void A_steady_clock_goes_on_when_the_machine_s_is_set_and_stands_when_it_stands()
    {
        var machine = new Machine { Stands = true };
        var (clock, began) = (new SteadyClock(machine), machine.GetUtcNow());
        Assert.Equal(began, clock.GetUtcNow());
        machine.Ahead = TimeSpan.FromHours(-5);
        Assert.Equal(began, clock.GetUtcNow());
        machine.Ran = TimeSpan.FromSeconds(7);
        Assert.Equal(began + TimeSpan.FromSeconds(7), clock.GetUtcNow());
    }

    /// <summary>The machine's clock, which somebody sets.</summary>
    private sealed class Machine : TimeProvider
    {
        private readonly DateTimeOffset _start = DateTimeOffset.UtcNow;

        public TimeSpan Ahead { get; set; }

        public TimeSpan Ran { get; set; }

        public bool Stands { get; init; }

        public override DateTimeOffset GetUtcNow() => (Stands ? _start + Ran : base.GetUtcNow()) + Ahead;

        public override long GetTimestamp() => Stands ? (long)(Ran.TotalSeconds * TimestampFrequency) : base.GetTimestamp();
    }

    /// <summary>Has nothing due, and tells when it is looked at.</summary>
    private sealed class Agenda : IAgenda
    {
        private readonly Channel<bool> _looks = Channel.CreateUnbounded<bool>();

        public async Task LookedAtAsync() => await _looks.Reader.ReadAsync().AsTask().WaitAsync(s_patience);

        public Task<ProactiveBatch> ClaimAsync(int most, TimeSpan lease, CancellationToken cancellationToken = default)
        {
            _looks.Writer.TryWrite(true);
            return Task.FromResult(new ProactiveBatch([], 0));
        }

        public Task PostponeAsync(ProactiveItem item, TimeSpan wait, TimeSpan lease, bool wasTried) => throw new InvalidOperationException();

        public Task GiveUpAsync(ProactiveItem item) => throw new InvalidOperationException();
    }

    private sealed class NoTurns : ITurns
    {
        public Task<TurnResult> HandleAsync(Activity activity, CancellationToken cancellationToken = default) => throw new InvalidOperationException();
    }
}
