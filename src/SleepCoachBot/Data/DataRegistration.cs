using SleepCoachBot.Storage;

namespace SleepCoachBot.Data;

/// <summary>Chooses where this program keeps what people tell it.</summary>
public static class DataRegistration
{
    private const string FolderName = "SleepCoachBot";

    /// <summary>Adds the stores. Section <c>Storage</c>; without a folder, one in the user's application data is used.</summary>
    /// <param name="services">Where to add them.</param>
    /// <param name="settings">The program's.</param>
    /// <param name="section">Another section of the same form, for another store beside the program's.</param>
    /// <exception cref="InvalidSettingException">The folder cannot be made, or there is no place for one.</exception>
    public static IServiceCollection AddData(this IServiceCollection services, IConfiguration settings, string section = "Storage")
    {
        var options = settings.GetSection(section).Get<StorageOptions>() ?? new StorageOptions();
        if (string.IsNullOrEmpty(options.SqlServer)) options.Folder = Folder(options.Folder);
        return services.AddStorage(options);
    }

    /// <summary>Makes the folder of the data, where there is to be one.</summary>
    /// <exception cref="InvalidSettingException">The folder cannot be made, or there is no place for one.</exception>
    internal static void MakeFolder(IConfiguration settings)
    {
        if (string.IsNullOrEmpty(settings["Storage:SqlServer"]))
            Folder(settings["Storage:Folder"]);
    }

    private static string Folder(string? asked)
    {
        if (string.IsNullOrWhiteSpace(asked))
        {
            var home = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
            if (home.Length == 0)
                throw new InvalidSettingException("There is no home folder to keep data in. Name a folder with --Storage:Folder=DIR.");
            asked = Path.Combine(home, FolderName);
        }
        try
        {
            return Directory.CreateDirectory(Path.GetFullPath(asked)).FullName;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new InvalidSettingException($"The data folder cannot be used: {problem.Message} Name another with --Storage:Folder=DIR.", problem);
        }
    }
}
