using NodaTime;
using SleepCoachBot.Sleep.Measures;
using SleepCoachBot.Sleep.Nights;

namespace SleepCoachBot.Reports.Charts;

/// <summary>One sleep on the clock of the place where they went to bed: hours since the midnight before its evening, so that 25 is one in the morning.</summary>
/// <remarks>Each moment stands at its own wall-clock time. On the two nights a year on which the clocks change a bar is an hour longer or shorter than the night was.</remarks>
internal sealed record NightBar
{
    private NightBar() { }

    public static NightBar Of(ToldNight night)
    {
        var (entry, measured) = (night.Entry, night.Measured());
        return new NightBar
        {
            Night = entry.Night,
            IntoBed = Hours(entry.IntoBed),
            Tried = Hours(entry.TriedToSleep),
            Onset = Hours(measured.SleepOnset),
            Woke = Hours(entry.FinalWake),
            Up = Hours(entry.OutOfBed),
            AwakeHours = measured.AwakeTotal?.TotalHours,
            AsleepMinutes = measured.TotalSleepTime?.TotalMinutes,
            NeverSlept = night.More.NeverSlept,
        };

        double? Hours(Instant? moment) => moment is { } known
            ? (known.InZone(DateTimeZoneProviders.Tzdb[entry.Zone]).LocalDateTime - entry.Night.Evening.AtMidnight()).ToDuration().TotalHours
            : null;
    }

    public required NightDate Night { get; init; }
    public double? IntoBed { get; init; }
    public double? Tried { get; init; }
    public double? Onset { get; init; }
    public double? Woke { get; init; }
    public double? Up { get; init; }
    public double? AwakeHours { get; init; }
    public double? AsleepMinutes { get; init; }
    public bool NeverSlept { get; init; }

    public double? First => IntoBed ?? Tried ?? Onset ?? Woke ?? Up;
    public double? Last => Up ?? Woke ?? Onset ?? Tried ?? IntoBed;

    /// <summary>The parts that are known, in order, each at least as long as nothing.</summary>
    public IEnumerable<(Part Part, double From, double To)> Parts()
    {
        if (First is not { } first || Last is not { } last || last <= first)
            yield break;
        if (NeverSlept)
        {
            if (IntoBed < Tried)
                yield return (Part.NotTrying, IntoBed!.Value, Tried!.Value);
            yield return (Part.Awake, Tried ?? first, last);
            yield break;
        }
        if (IntoBed is { } bed && Tried is { } tried && tried > bed)
            yield return (Part.NotTrying, bed, tried);
        var start = Tried ?? IntoBed;
        if (start is { } begins && Onset is { } onset && Woke is { } woke && woke > onset && AsleepMinutes is not null)
        {
            if (onset > begins)
                yield return (Part.Awake, begins, onset);
            yield return (Part.Asleep, onset, woke);
        }
        else if ((start ?? first) is var from && (Woke ?? last) is var to && to > from)
        {
            yield return (Part.Unknown, from, to);
        }
        if (Woke is { } end && Up is { } rises && rises > end)
            yield return (Part.Awake, end, rises);
    }

    public enum Part { NotTrying, Awake, Asleep, Unknown }
}
