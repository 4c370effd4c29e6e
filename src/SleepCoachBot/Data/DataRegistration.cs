using SleepCoachBot.Storage;

namespace SleepCoachBot.Data;

/// <summary>Chooses where this program keeps what people tell it.</summary>
public static class DataRegistration
{
    /// <summary>The section of the program's own store.</summary>
    internal const string Section = "Database";

    private const string FolderName = "SleepCoachBot";

    /// <summary>Adds the stores. Section <c>Database</c>; without a folder, one in the user's application data is used.</summary>
    /// <param name="services">Where to add them.</param>
    /// <param name="settings">The program's, checked.</param>
    /// <param name="section">Another section of the same form, for another store beside the program's.</param>
    /// <exception cref="InvalidSettingException">The folder cannot be made, or there is no place for one.</exception>
    public static IServiceCollection AddData(this IServiceCollection services, IConfiguration settings, string section = Section)
    {
        var options = settings.GetSection(section).Get<DatabaseOptions>() ?? new DatabaseOptions();
        if (options.Provider == DatabaseProvider.Sqlite)
            options.Folder = Folder(options.Folder, section);
        return services.AddStorage(options);
    }

    /// <summary>Makes the folder of the data, where there is to be one.</summary>
    /// <exception cref="InvalidSettingException">The folder cannot be made, or there is no place for one.</exception>
    internal static void MakeFolder(IConfiguration settings)
    {
        var database = settings.GetSection(Section);
        if (ProviderOf(database) == DatabaseProvider.Sqlite)
            Folder(database["Folder"], Section);
    }

    /// <summary>The kind of database that a section names; null when it is none.</summary>
    internal static DatabaseProvider? ProviderOf(IConfigurationSection database) => database["Provider"] switch
    {
        null or "" => new DatabaseOptions().Provider,
        var name => Enum.TryParse<DatabaseProvider>(name, ignoreCase: true, out var provider) && Enum.IsDefined(provider) ? provider : null,
    };

    private static string Folder(string? asked, string section)
    {
        if (string.IsNullOrWhiteSpace(asked))
        {
            var home = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
            if (home.Length == 0)
                throw new InvalidSettingException($"There is no home folder to keep data in. Name a folder with --{section}:Folder=DIR.");
            asked = Path.Combine(home, FolderName);
        }
        try
        {
            return Directory.CreateDirectory(Path.GetFullPath(asked)).FullName;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new InvalidSettingException($"The data folder cannot be used: {problem.Message} Name another with --{section}:Folder=DIR.", problem);
        }
    }
}
