using SleepCoachBot.Settings;

namespace SleepCoachBot.Tests.Settings;

/// <summary>The names of all settings, as on the command line.</summary>
internal static class SettingNames
{
    /// <summary>Those of the program, and those that the framework reads.</summary>
    public static IReadOnlySet<string> All { get; } = SettingsSection.All
        .SelectMany(section => SettingsCheck.Properties(section.Options).Select(property => section.FullName(property.Name)))
        .Concat(["Urls", "AllowedHosts", "Logging:LogLevel"]).ToHashSet();
}
