using NodaTime;
using SleepCoachBot.Understanding.Readings;
using SleepCoachBot.Understanding.Slots;

namespace SleepCoachBot.Understanding.Nights;

/// <summary>Finds values of a night that cannot both be right (sleep-diary.md, "Validation before saving").</summary>
internal static class Plausibility
{
    public static IReadOnlyList<Contradiction> Check(NightReading night, bool isOrdered)
    {
        var found = new List<Contradiction>();
        (Slot Slot, LocalDateTime? At)[] times =
        [
            (Slot.IntoBed, Value(night.IntoBed)), (Slot.TriedToSleep, Value(night.TriedToSleep)),
            (Slot.FinalWake, Value(night.FinalWake)), (Slot.OutOfBed, Value(night.OutOfBed)),
        ];
        var told = times.Where(t => t.At is not null).ToList();
        for (var i = 1; i < told.Count; i++)
        {
            if (told[i].At < told[i - 1].At)
                found.Add(new Contradiction(told[i].Slot, told[i - 1].Slot, "order.later-before-earlier"));
        }
        if (!isOrdered && found.Count == 0 && told.Count > 1)
            found.Add(new Contradiction(told[^1].Slot, told[0].Slot, "order.no-such-night"));
        var start = times[1].At ?? times[0].At;
        var end = times[2].At ?? times[3].At;
        var awake = (Value(night.SleepLatency) ?? Duration.Zero) + (Value(night.AwakeTotal) ?? Duration.Zero);
        if (start is { } from && end is { } to && from <= to && awake > Period.Between(from, to, PeriodUnits.Minutes).ToDuration())
        {
            var ask = night.AwakeTotal is Reading<Duration>.Says ? Slot.AwakeTotal : Slot.SleepLatency;
            found.Add(new Contradiction(ask, times[2].At is not null ? Slot.FinalWake : Slot.OutOfBed, "length.awake-longer-than-the-night"));
        }
        if (night.Awakenings is Reading<int>.Says { Value: 0 } && Value(night.AwakeTotal) > Duration.Zero)
            found.Add(new Contradiction(Slot.AwakeTotal, Slot.Awakenings, "count.awake-without-an-awakening"));
        return found;
    }

    private static T? Value<T>(Reading<T> reading) where T : struct => reading is Reading<T>.Says says ? says.Value : null;
}
