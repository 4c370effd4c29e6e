using System.ComponentModel.DataAnnotations;
using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace SleepCoachBot.Proxies;

/// <summary>Believes a proxy that is known, and nobody else.</summary>
public static class ProxyRegistration
{
    /// <summary>Reads section <c>Proxy</c>.</summary>
    /// <exception cref="InvalidSettingException">An address or a network is none.</exception>
    public static IServiceCollection AddProxy(this IServiceCollection services, IConfiguration settings)
    {
        var proxy = settings.GetSection("Proxy").Get<ProxyOptions>() ?? new ProxyOptions();
        if (proxy.KnownProxies.Count + proxy.KnownNetworks.Count == 0)
            return services;

        if (proxy.Validate(new ValidationContext(proxy)).FirstOrDefault() is { ErrorMessage: { } problem })
            throw new InvalidSettingException(problem);
        var addresses = proxy.KnownProxies.Select(IPAddress.Parse).ToList();
        var networks = proxy.KnownNetworks.Select(IPNetwork.Parse).ToList();
        return services.AddSingleton<Known>().Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
            options.ForwardLimit = proxy.Hops;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            addresses.ForEach(options.KnownProxies.Add);
            networks.ForEach(options.KnownIPNetworks.Add);
            // A forwarded host is held to the same list as one that is sent.
            options.AllowedHosts = [.. (settings["AllowedHosts"] ?? "*").Split(';', StringSplitOptions.RemoveEmptyEntries)];
        });
    }

    /// <summary>Takes over what a known proxy says; before everything that looks at a request's address.</summary>
    public static IApplicationBuilder UseProxy(this IApplicationBuilder app) =>
        app.ApplicationServices.GetService<Known>() is null ? app : app.UseForwardedHeaders();

    /// <summary>Says that there is a proxy to believe.</summary>
    private sealed class Known;
}
