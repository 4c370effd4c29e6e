using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SleepCoachBot.Channels.Turns;

namespace SleepCoachBot.Channels.Bells;

/// <summary>Chooses how copies of the program tell each other of news.</summary>
public static class BellRegistration
{
    /// <summary>Adds the bell through Redis where section <c>Redis</c> names one; else the one of this process stays, and others are found by looking.</summary>
    public static IServiceCollection AddBell(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var section = configuration.GetSection("Redis");
        if (string.IsNullOrWhiteSpace(section[nameof(RedisOptions.Connection)]))
            return services;

        services.AddOptions<RedisOptions>().Bind(section).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<RedisBell>();
        services.AddSingleton<IBell>(provider => provider.GetRequiredService<RedisBell>());
        return services.AddHostedService(provider => provider.GetRequiredService<RedisBell>());
    }
}
