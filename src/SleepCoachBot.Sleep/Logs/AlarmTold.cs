using NodaTime;

namespace SleepCoachBot.Sleep.Logs;

/// <summary>An alarm as the log keeps it: that it was, and which signs it was for. Never the words that raised it.</summary>
/// <param name="IsCrisis">Thoughts of suicide or of self-harm.</param>
/// <param name="Signs">Signs of the body, each once.</param>
public sealed record AlarmTold(bool IsCrisis, IReadOnlyList<DangerSign> Signs)
{
    private const string Crisis = "Crisis";

    /// <summary>The alarm as an entry of the log.</summary>
    /// <param name="day">Where the person is.</param>
    public LogEntry On(LocalDate day, Instant at) =>
        new(Guid.NewGuid(), LogKind.Alarm, day, null, string.Join(' ', [.. IsCrisis ? [Crisis] : Array.Empty<string>(), .. Signs.Select(sign => sign.ToString())]), at);

    /// <summary>What an entry tells of an alarm, or of the check of the six signs.</summary>
    /// <returns>Null when it tells of none.</returns>
    public static AlarmTold? Of(LogEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entry is { Kind: LogKind.DangerSigns, Number: > 0 })
            return new AlarmTold(false, [DangerSign.NotSaid]);
        if (entry.Kind != LogKind.Alarm)
            return null;
        var words = (entry.Text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new AlarmTold(words.Contains(Crisis), [.. words.Where(word => Enum.TryParse<DangerSign>(word, out _)).Select(Enum.Parse<DangerSign>)]);
    }
}
