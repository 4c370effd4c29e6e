namespace SleepCoachBot.Pages.MySleep.Importing;

/// <summary>What one import put into the diary and the log, as the log keeps it.</summary>
internal sealed class TakenIds
{
    private const char Night = 'n', Log = 'l';

    public List<Guid> Nights { get; } = [];

    public List<Guid> Logs { get; } = [];

    public string Write() => string.Join(' ', Nights.Select(id => $"{Night}{id:N}").Concat(Logs.Select(id => $"{Log}{id:N}")));

    public static TakenIds Read(string text)
    {
        var taken = new TakenIds();
        foreach (var part in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (Guid.TryParseExact(part.AsSpan(1), "N", out var id))
                (part[0] == Night ? taken.Nights : taken.Logs).Add(id);
        }
        return taken;
    }
}
