using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace SleepCoachBot.Channels.Proactive;

/// <summary>Adds what the bot begins by itself to a program that has durable turns and an agenda (<c>AddStorage</c>).</summary>
/// <remarks>The program calls <see cref="ProactiveDispatcher.DispatchDueAsync"/> every <see cref="ProactiveOptions.LookEvery"/>.</remarks>
public static class ProactiveRegistration
{
    public static IServiceCollection AddProactiveTurns(this IServiceCollection services)
    {
        services.AddOptions<ProactiveOptions>().BindConfiguration("CheckIns").ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton<ProactiveDispatcher>();
        return services;
    }
}
