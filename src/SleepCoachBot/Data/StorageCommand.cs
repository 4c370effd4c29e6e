using System.Data.Common;
using System.Globalization;
using SleepCoachBot.Settings;
using SleepCoachBot.Storage;

namespace SleepCoachBot.Data;

/// <summary>What the program does with its store when the first word it is started with names it, instead of serving: <c>backup</c>, <c>move</c>.</summary>
internal static class StorageCommand
{
    private const string BackUp = "backup";
    private const string Move = "move";
    private const string Target = "Target";   // where a move goes to; of the same form as the program's own section

    /// <summary>Whether these are the arguments of one.</summary>
    public static bool IsMeantBy(string[] arguments) => arguments is [BackUp or Move, ..];

    /// <summary>The arguments without the command's own words, which the reader of settings would take for settings.</summary>
    public static string[] SettingsIn(string[] arguments) => arguments switch
    {
        [BackUp, { } file, .. var settings] when !file.StartsWith("--", StringComparison.Ordinal) => settings,
        [BackUp or Move, .. var settings] => settings,
        _ => arguments,
    };

    /// <summary>Does it, and says in one line what was done or why not.</summary>
    /// <param name="arguments">The command, for a backup its file, then settings as <c>--Section:Name=value</c>.</param>
    /// <param name="settings">The program's, those of <paramref name="arguments"/> included.</param>
    /// <returns>What the process ends with: 0 when it was done.</returns>
    /// <exception cref="InvalidSettingException">A setting cannot be used, or one is missing.</exception>
    /// <exception cref="StorageTaskException">It cannot be done as asked.</exception>
    public static async Task<int> RunAsync(string[] arguments, IConfiguration settings)
    {
        await using var source = StorageOf(settings, DataRegistration.Section);
        try
        {
            if (arguments[0] == BackUp)
                await BackUpAsync(arguments, source);
            else
                await MoveAsync(settings, source);
            return 0;
        }
        catch (DbException problem)
        {
            throw new StorageTaskException($"The database could not be used: {problem.Message.ReplaceLineEndings(" ")}");
        }
    }

    private static async Task BackUpAsync(string[] arguments, ServiceProvider source)
    {
        if (arguments is not [_, { Length: > 0 } file, ..] || file.StartsWith("--", StringComparison.Ordinal))
            throw new InvalidSettingException("Name the file to write the backup to: backup FILE.");
        await source.BackUpStorageAsync(file);
        var length = new FileInfo(file).Length.ToString("N0", CultureInfo.InvariantCulture);
        await Console.Out.WriteLineAsync($"The backup is in {Path.GetFullPath(file)}: {length} bytes, sound.");
    }

    private static async Task MoveAsync(IConfiguration settings, ServiceProvider source)
    {
        var section = settings.GetSection(Target);
        if (string.IsNullOrEmpty(section["Folder"]) == string.IsNullOrEmpty(section["SqlServer:ConnectionString"]))
            throw new InvalidSettingException("Name where to move: --Target:Folder=DIR, or --Target:Provider=SqlServer --Target:SqlServer:ConnectionString=CONNECTION.");
        await using var target = StorageOf(settings, Target);
        foreach (var table in await source.MoveStorageAsync(target))
            await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{table.Rows,12:N0}  {table.Name}"));
        await Console.Out.WriteLineAsync("Moved; source and target have the same counts. The source is as it was: start every copy on the target, and keep it aside.");
    }

    private static ServiceProvider StorageOf(IConfiguration settings, string section)
    {
        settings.CheckDatabase(section);
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddData(settings, section);
        return services.BuildServiceProvider();
    }
}
