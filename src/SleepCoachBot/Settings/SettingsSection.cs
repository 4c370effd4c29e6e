using SleepCoachBot.Channels.Authentication;
using SleepCoachBot.Channels.Bells;
using SleepCoachBot.Channels.DirectLine;
using SleepCoachBot.Channels.Proactive;
using SleepCoachBot.Channels.Turns;
using SleepCoachBot.Clock;
using SleepCoachBot.Data;
using SleepCoachBot.Leaving;
using SleepCoachBot.Measurements;
using SleepCoachBot.Proxies;
using SleepCoachBot.Storage;
using SleepCoachBot.Telemetry;

namespace SleepCoachBot.Settings;

/// <summary>A section of the settings and the class that its values are read into.</summary>
/// <param name="Name">The section, such as <c>Database</c>; empty for what stands at the root.</param>
/// <param name="Options">A class with a parameterless constructor; each of its properties that can be set is one setting.
/// One that cannot, and is a class of options itself, is a section within this one.</param>
public sealed record SettingsSection(string Name, Type Options)
{
    /// <summary>Every section of the program. What the framework reads itself (<c>Urls</c>, <c>AllowedHosts</c>, <c>Logging</c>) is not among them.</summary>
    public static IReadOnlyList<SettingsSection> All { get; } =
    [
        new("", typeof(BotIdentityOptions)),
        .. new SettingsSection(DataRegistration.Section, typeof(DatabaseOptions)).WithInner,
        new("DirectLine", typeof(DirectLineOptions)),
        new("Turns", typeof(DurableTurnOptions)),
        new("Outbox", typeof(OutboxOptions)),
        new("CheckIns", typeof(ProactiveOptions)),
        new("Redis", typeof(RedisOptions)),
        new("Files", typeof(LeavingOptions)),
        new("Proxy", typeof(ProxyOptions)),
        new("Telemetry", typeof(TelemetryOptions)),
        new("Measurements", typeof(MeasurementOptions)),
        new("Clock", typeof(ClockOptions)),
    ];

    /// <summary>Settings that open something: never in a file beside the program.</summary>
    public static IReadOnlySet<string> Secrets { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        nameof(BotIdentityOptions.MicrosoftAppPassword), "DirectLine:Secret", "Database:KeyCertificatePassword", "Telemetry:AzureMonitor",
        "Redis:Connection",
    };

    /// <summary>This section, and those within it.</summary>
    internal IEnumerable<SettingsSection> WithInner => Inner.Prepend(this);

    /// <summary>The sections within this one.</summary>
    internal IEnumerable<SettingsSection> Inner =>
        from property in Options.GetProperties()
        where property.SetMethod is null && property.PropertyType.GetConstructor([]) is not null
        select new SettingsSection(FullName(property.Name), property.PropertyType);

    /// <summary>The full name of a setting of this section, as it is written on the command line.</summary>
    public string FullName(string setting) => Name.Length == 0 ? setting : $"{Name}:{setting}";
}
