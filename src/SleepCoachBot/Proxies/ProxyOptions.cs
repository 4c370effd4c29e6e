using System.ComponentModel.DataAnnotations;
using System.Net;
using IPNetwork = System.Net.IPNetwork;

namespace SleepCoachBot.Proxies;

/// <summary>The reverse proxy that the program runs behind. Section <c>Proxy</c> of appsettings.json.</summary>
/// <remarks>
/// With none named, what a request says of where it comes from (<c>X-Forwarded-For</c>, <c>-Proto</c>, <c>-Host</c>) is not believed,
/// whoever sends it. The addresses that clients are told (streams, files) follow the host and the scheme that are believed.
/// </remarks>
public sealed class ProxyOptions : IValidatableObject
{
    /// <summary>Addresses of the proxy, such as <c>10.0.0.4</c>.</summary>
    public IList<string> KnownProxies { get; init; } = [];

    /// <summary>Networks that only proxies are in, such as <c>10.0.0.0/24</c>.</summary>
    public IList<string> KnownNetworks { get; init; } = [];

    /// <summary>How many proxies stand one behind the other.</summary>
    /// <value>1 unless set.</value>
    [Range(1, 20)]
    public int Hops { get; init; } = 1;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
    [
        .. KnownProxies.Where(text => !IPAddress.TryParse(text, out _))
            .Select(text => new ValidationResult($"Proxy:KnownProxies has {text}, which is no address. Write one like 10.0.0.4.")),
        .. KnownNetworks.Where(text => !IPNetwork.TryParse(text, out _))
            .Select(text => new ValidationResult($"Proxy:KnownNetworks has {text}, which is no network. Write one like 10.0.0.0/24.")),
    ];
}
