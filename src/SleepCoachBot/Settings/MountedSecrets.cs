namespace SleepCoachBot.Settings;

/// <summary>Reads settings that a container is given as files: one file a setting, its name with <c>__</c> for the colon.</summary>
public static class MountedSecrets
{
    /// <summary>Where Docker and Compose mount secrets.</summary>
    private const string Folder = "/run/secrets";

    /// <summary>Adds the folder where it is there. What stands in it comes before everything else.</summary>
    public static IConfigurationBuilder AddMountedSecrets(this IConfigurationBuilder settings) =>
        settings.AddKeyPerFile(Folder, optional: true);
}
