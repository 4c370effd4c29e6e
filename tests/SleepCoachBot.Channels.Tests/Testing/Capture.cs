using System.Text.Json;

namespace SleepCoachBot.Channels.Tests.Testing;

/// <summary>A request as a real client sent it.</summary>
internal static class Capture
{
    /// <summary>The names of all captures of a client.</summary>
    public static TheoryData<string> Of(string client) =>
        [.. Directory.EnumerateFiles(Folder(client), "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    /// <summary>The body of one.</summary>
    public static JsonElement Body(string client, string name)
    {
        using var capture = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder(client), name + ".json")));
        return capture.RootElement.GetProperty("request").GetProperty("body").Clone();
    }

    private static string Folder(string client) => Path.Combine(AppContext.BaseDirectory, "Captures", client);
}
