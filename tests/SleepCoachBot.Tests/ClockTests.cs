using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Time.Testing;
using NodaTime;
using SleepCoachBot.Clock;

namespace SleepCoachBot.Tests;

public sealed class ClockTests
{
    [Fact]
    public void A_clock_that_was_set_runs_on_from_there()
    {
        var time = new FakeTimeProvider();
        var clock = new RunningClock(Instant.FromUtc(2026, 3, 15, 11, 10), time);
        time.Advance(TimeSpan.FromMinutes(90));
        Assert.Equal(Instant.FromUtc(2026, 3, 15, 12, 40), clock.GetCurrentInstant());
    }

    [Theory]
    [InlineData("2026-03-15T07:10-04:00")]
    [InlineData("2026-03-15T07:10:00-04:00")]
    [InlineData("2026-03-15T11:10Z")]
    public void The_clock_can_be_set_in_development(string now)
    {
        var clock = ClockOf(now, Environments.Development);
        Assert.InRange(clock.GetCurrentInstant() - Instant.FromUtc(2026, 3, 15, 11, 10), Duration.Zero, Duration.FromMinutes(1));
    }

    [Theory]
    [InlineData("2026-03-15T07:10-04:00", "Production")]
    [InlineData("2026-03-15T07:10", "Development")]
    [InlineData("tomorrow", "Development")]
    public void Set_anywhere_else_or_to_no_moment_the_program_does_not_start(string now, string environment) =>
        Assert.Throws<InvalidSettingException>(() => ClockOf(now, environment));

    [Fact]
    public void Unset_it_is_the_time() => Assert.Same(SystemClock.Instance, ClockOf("", "Production"));

    private static IClock ClockOf(string now, string environment)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Clock:Now"] = now }).Build();
        return new ServiceCollection().AddClock(settings, new HostingEnvironment { EnvironmentName = environment })
            .BuildServiceProvider().GetRequiredService<IClock>();
    }
}
