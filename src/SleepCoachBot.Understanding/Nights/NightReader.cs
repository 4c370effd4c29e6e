using NodaTime;
using SleepCoachBot.Understanding.Binding;
using SleepCoachBot.Understanding.Clock;
using SleepCoachBot.Understanding.Counts;
using SleepCoachBot.Understanding.Cultures;
using SleepCoachBot.Understanding.Durations;
using SleepCoachBot.Understanding.Grammar;
using SleepCoachBot.Understanding.Readings;
using SleepCoachBot.Understanding.Slots;

namespace SleepCoachBot.Understanding.Nights;

/// <summary>Reads a whole night, or a correction to one, from one message: any order, any subset, chat around it.</summary>
public sealed class NightReader
{
    /// <summary>Minutes in bed after the last waking that was told; longer, and it was hardly the final one.</summary>
    private const int LongestAwakeUntold = 4 * 60;

    public NightReader() => Languages.Prepare();

    public NightReading Read(string text, MessageContext context)
    {
        var message = Binder.Read(text, Languages.Of(context.Culture));
        var told = NightTold.Of(message, context);
        var readings = ReadTimes(told, message, context, out var isOrdered);
        var reading = new NightReading
        {
            IntoBed = Time(Slot.IntoBed),
            TriedToSleep = Time(Slot.TriedToSleep),
            FinalWake = Time(Slot.FinalWake),
            OutOfBed = Time(Slot.OutOfBed),
            SleepLatency = Latency(told, context, readings),
            AwakeTotal = told.Awake is { } awake ? LengthOf(awake) : new Reading<Duration>.Silent(),
            Awakenings = told.Awakenings ?? new Reading<int>.Silent(),
            Quality = told.Quality ?? new Reading<int>.Silent(),
        };
        return reading with { Contradictions = Plausibility.Check(reading, isOrdered) };

        Reading<LocalDateTime> Time(Slot slot) => readings.GetValueOrDefault(slot) ?? new Reading<LocalDateTime>.Silent();
    }

    private static Dictionary<Slot, Reading<LocalDateTime>> ReadTimes(
        NightTold told, Message message, MessageContext context, out bool isOrdered)
    {
        var said = new Dictionary<Slot, TimeSaid>();
        foreach (var (slot, value) in told.Times)
        {
            if (TimesTold.Of(value, context) is { } time)
                said[slot] = told.Again.TryGetValue(slot, out var before) && TimesTold.Of(before, context) is { } other
                    ? time with { Options = [.. time.Options.Union(other.Options)] }
                    : time;
        }
        var night = MomentReader.NightNamed(message) ?? said.Values.Select(s => s.Day).FirstOrDefault(d => d?.Weekday is not null);
        var readings = new NightClock(context, night, message.Has(SignKind.DaySleeper) || told.CameFromWork || WentToBedByDay(said)).Resolve(said, out isOrdered);
        foreach (var slot in readings.Keys.ToList())
            readings[slot] = readings[slot] with { Evidence = MomentReader.Evidence(told.Times[slot].Value) };
        // "woke at 12, up at 7": nobody lies awake so long and says no word of it.
        if (told.IsFinalGuessed && readings.GetValueOrDefault(Slot.FinalWake) is Reading<LocalDateTime>.Says { Value: var woke }
            && readings.GetValueOrDefault(Slot.OutOfBed) is Reading<LocalDateTime>.Says { Value: var rose }
            && Period.Between(woke, rose, PeriodUnits.Minutes).Minutes > LongestAwakeUntold)
            readings[Slot.FinalWake] = new Reading<LocalDateTime>.AskAgain([woke]) { Evidence = readings[Slot.FinalWake].Evidence };
        foreach (var (slot, (value, offset)) in told.Relative)
        {
            if (!readings.ContainsKey(slot)
                && MomentReader.After(offset, slot, anchor => readings.GetValueOrDefault(anchor) is Reading<LocalDateTime>.Says { Value: var at }
                    ? at : context.Known.Of(anchor)) is { } reading)
                readings[slot] = reading with { Evidence = MomentReader.Evidence(value.Value) };
        }
        return readings;
    }

    // "bed half nine this morning".
    private static bool WentToBedByDay(Dictionary<Slot, TimeSaid> said) =>
        (said.GetValueOrDefault(Slot.IntoBed) ?? said.GetValueOrDefault(Slot.TriedToSleep)) is { Day: { Part: DayPart.Morning, DaysAgo: 0 }, Options: [{ Hour: >= 6 and < 12 }] };

    private static Reading<Duration> Latency(NightTold told, MessageContext context, Dictionary<Slot, Reading<LocalDateTime>> readings)
    {
        if (told.Latency is { } latency)
            return LengthOf([latency]);
        // "lights out at 11, asleep by 20 to 12".
        if (told.AsleepAt is { } asleep && TimesTold.Of(asleep, context) is { Options: [var at] }
            && readings.GetValueOrDefault(Slot.TriedToSleep) is Reading<LocalDateTime>.Says { Value: var tried })
        {
            var from = new ClockTime(tried.Hour, tried.Minute, at.Half == Meridiem.Either ? Meridiem.Either : Meridiem.Exact);
            return new Reading<Duration>.Says(Duration.FromMinutes(from.MinutesUntil(at))) { Evidence = MomentReader.Evidence(asleep.Value) };
        }
        return new Reading<Duration>.Silent();
    }

    private static Reading<Duration> LengthOf(IReadOnlyList<Told> told)
    {
        var evidence = MomentReader.Evidence(told[^1].Value);
        var minutes = 0;
        foreach (var part in told)
        {
            if (DurationReader.Minutes(part) is not { IsUnsure: false } range)
                return new Reading<Duration>.AskAgain([]) { Evidence = evidence };
            minutes += DurationReader.Middle(range);
        }
        return new Reading<Duration>.Says(Duration.FromMinutes(minutes)) { Evidence = evidence };
    }
}
