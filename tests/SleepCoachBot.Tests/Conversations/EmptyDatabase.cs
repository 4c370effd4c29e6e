namespace SleepCoachBot.Tests.Conversations;

/// <summary>A database made once, of which each conversation gets its own copy.</summary>
public sealed class EmptyDatabase : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("conversations").FullName;
    private int _copies;

    /// <summary>A folder with a fresh copy.</summary>
    public string Copy()
    {
        var copy = Directory.CreateDirectory(Path.Combine(_folder, $"copy{Interlocked.Increment(ref _copies)}")).FullName;
        foreach (var file in Directory.GetFiles(Path.Combine(_folder, "empty")))
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        return copy;
    }

    public async ValueTask InitializeAsync() => await RunningBot.MigrateAsync(Directory.CreateDirectory(Path.Combine(_folder, "empty")).FullName);

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
