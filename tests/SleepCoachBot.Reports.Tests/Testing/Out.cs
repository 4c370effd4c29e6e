namespace SleepCoachBot.Reports.Tests.Testing;

/// <summary>Where tests lay pictures and pages for eyes to look at.</summary>
internal static class Out
{
    public static string Folder { get; } = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "pictures")).FullName;

    public static void Lay(string name, byte[] file) => File.WriteAllBytes(Path.Combine(Folder, name), file);
}
