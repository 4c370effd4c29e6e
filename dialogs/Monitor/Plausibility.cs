using NodaTime;
using SleepCoachBot.Sleep.Measures;
using SleepCoachBot.Understanding.Slots;

namespace SleepCoachBot.Dialogs.Monitor;

/// <summary>Finds a told value that cannot stand beside the others, before anything is saved or computed from it.</summary>
/// <remarks>What cannot stand beside what is the domain's to say (<see cref="NightChecks"/>). A time that the clocks jumped over never was.</remarks>
internal static class Plausibility
{
    /// <summary>The same, with at most one value taken out and put in doubt.</summary>
    /// <param name="night">What has been told.</param>
    /// <param name="fresh">The slots told just now: of two that do not fit, the new one is asked about.</param>
    public static CheckIn Doubting(CheckIn night, IReadOnlySet<Slot> fresh)
    {
        var zone = DateTimeZoneProviders.Tzdb[night.Zone];
        foreach (var slot in CheckIn.Moments)
        {
            if (night.Told.ContainsKey(slot.ToString()) && zone.MapLocal(night.Moment(slot)!.Value).Count == 0)
                return InDoubt(night, slot, null);
        }
        if (NightChecks.Of(night.ToEntry(default, before: null)).FirstOrDefault(finding => finding.Impossible) is not { } clash)
            return night;
        var (ask, against) = (SlotOf(clash.Ask, night), SlotOf(clash.Against, night));
        return fresh.Contains(ask) || !fresh.Contains(against) ? InDoubt(night, ask, against) : InDoubt(night, against, ask);
    }

    private static Slot SlotOf(NightItem item, CheckIn night) => item switch
    {
        NightItem.IntoBed => Slot.IntoBed,
        // Where it was not told, going to bed stands for it.
        NightItem.TriedToSleep => night.TriedIsAssumed ? Slot.IntoBed : Slot.TriedToSleep,
        NightItem.SleepLatency => Slot.SleepLatency,
        NightItem.Awakenings => Slot.Awakenings,
        NightItem.AwakeTotal => Slot.AwakeTotal,
        NightItem.FinalWake => Slot.FinalWake,
        NightItem.OutOfBed => Slot.OutOfBed,
        _ => throw new ArgumentOutOfRangeException(nameof(item), item, "It is not asked for in the morning."),
    };

    private static CheckIn InDoubt(CheckIn night, Slot ask, Slot? against)
    {
        var said = night.Told[ask.ToString()];
        return night.Without(ask) with
        {
            Doubt = new Doubt { Slot = ask.ToString(), Said = said, Against = against?.ToString() ?? "" },
        };
    }
}
