using System.Reflection;

namespace SleepCoachBot.Tests;

/// <summary>The files of the repository that these tests were built from.</summary>
internal static class Repository
{
    private static readonly string s_root =
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "Repository").Value!;

    /// <summary>The full path of a file or folder, named from the root.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([s_root, .. parts]);

    /// <summary>The text of a file.</summary>
    public static string Read(params string[] parts) => File.ReadAllText(PathOf(parts));
}
