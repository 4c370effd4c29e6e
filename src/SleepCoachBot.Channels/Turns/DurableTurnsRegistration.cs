using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using SleepCoachBot.BotRuntime.State;

namespace SleepCoachBot.Channels.Turns;

/// <summary>Adds durable turns to a program.</summary>
/// <remarks>
/// The program brings an <c>IBot</c> (a singleton), a store (<c>AddStorage</c>), and where it has them middleware
/// (<c>IMiddleware</c> services, outermost first), texts (<see cref="ITurnTexts"/>), a bell that others hear (<see cref="IBell"/>), a way
/// to show typing (<see cref="ITyping"/>) and a connector (<see cref="IOutboxSender"/>), registered before or after. Endpoints then call <see cref="ITurns"/>.
/// </remarks>
public static class DurableTurnsRegistration
{
    private static readonly TimeSpan s_toEnd = TimeSpan.FromSeconds(10);

    public static IServiceCollection AddDurableTurns(this IServiceCollection services)
    {
        services.AddOptions<DurableTurnOptions>().BindConfiguration("Turns").ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IStorage, TurnStorage>();
        services.TryAddSingleton<ConversationState>();
        services.TryAddSingleton<UserState>();
        services.TryAddSingleton<IBell, InProcessBell>();
        services.TryAddSingleton<ITyping, NoTyping>();
        services.TryAddSingleton<ITurnTexts, PlainTurnTexts>();
        services.AddOptions<OutboxOptions>().BindConfiguration("Outbox").ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton<OutboxSignal>();
        services.TryAddSingleton<IOutboxSignal>(provider => provider.GetRequiredService<OutboxSignal>());
        services.TryAddSingleton<IOutboxSender, NoConnector>();
        services.TryAddSingleton<OutboxDelivery>();
        services.AddHostedService(provider => provider.GetRequiredService<OutboxDelivery>());
        services.TryAddSingleton<DurableAdapter>();
        services.TryAddSingleton<DurableTurns>();
        services.TryAddSingleton<ITurns>(provider => provider.GetRequiredService<DurableTurns>());
        services.AddHostedService<TurnDrain>();
        // The longest turn may have begun just now.
        services.AddOptions<HostOptions>().Configure<IOptions<DurableTurnOptions>>((host, turns) => host.ShutdownTimeout = turns.Value.Longest + s_toEnd);
        return services;
    }
}
