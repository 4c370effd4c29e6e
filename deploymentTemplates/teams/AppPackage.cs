using System.IO.Compression;
using System.Reflection;
using System.Text;

namespace SleepCoachBot.TeamsPackage;

/// <summary>The zip that Teams takes: the manifest with its places filled in, and two icons.</summary>
internal static class AppPackage
{
    /// <summary>Makes the package, after holding it against the manifest's schema.</summary>
    /// <param name="appId">The bot's app id, which is the app's as well.</param>
    /// <param name="host">The program's host name.</param>
    /// <exception cref="PackageException">The manifest breaks a rule of its schema.</exception>
    public static byte[] Pack(Guid appId, string host)
    {
        var manifest = Filled(appId, host);
        if (ManifestRules.ProblemsOf(manifest) is { Count: > 0 } problems)
            throw new PackageException("The manifest is not valid: " + string.Join("; ", problems));

        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "manifest.json", Encoding.UTF8.GetBytes(manifest));
            Add(archive, "color.png", Resource("color.png"));
            Add(archive, "outline.png", Resource("outline.png"));
        }
        return zip.ToArray();
    }

    /// <summary>The manifest for one bot at one address.</summary>
    public static string Filled(Guid appId, string host) => Encoding.UTF8.GetString(Resource("manifest.json"))
        .Replace("{{APP_ID}}", appId.ToString("D"), StringComparison.Ordinal)
        .Replace("{{HOST}}", host, StringComparison.Ordinal)
        .Replace("{{VERSION}}", typeof(AppPackage).Assembly.GetName().Version!.ToString(3), StringComparison.Ordinal);

    /// <summary>A file that the program carries.</summary>
    public static byte[] Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static void Add(ZipArchive archive, string name, byte[] content)
    {
        var entry = archive.CreateEntry(name);
        entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);   // the same input makes the same zip
        using var stream = entry.Open();
        stream.Write(content);
    }
}
