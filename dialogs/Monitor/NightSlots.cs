using NodaTime;
using SleepCoachBot.Understanding.Nights;
using SleepCoachBot.Understanding.Readings;
using SleepCoachBot.Understanding.Slots;

namespace SleepCoachBot.Dialogs.Monitor;

/// <summary>A night's reading slot by slot.</summary>
internal static class NightSlots
{
    /// <summary>Whether a reading says nothing at all about a slot.</summary>
    public static bool IsSilent(NightReading reading, Slot slot) =>
        Match(reading, slot, _ => false, _ => false, () => false, () => true);

    /// <summary>Whether a reading says or skips a slot.</summary>
    public static bool Answers(NightReading reading, Slot slot) =>
        Match(reading, slot, _ => true, _ => false, () => true, () => false);

    /// <summary>The reading with one slot left out.</summary>
    public static NightReading Silenced(NightReading reading, Slot slot)
    {
        var nothing = new NightReading();
        return slot switch
        {
            Slot.IntoBed => reading with { IntoBed = nothing.IntoBed },
            Slot.TriedToSleep => reading with { TriedToSleep = nothing.TriedToSleep },
            Slot.FinalWake => reading with { FinalWake = nothing.FinalWake },
            Slot.OutOfBed => reading with { OutOfBed = nothing.OutOfBed },
            Slot.SleepLatency => reading with { SleepLatency = nothing.SleepLatency },
            Slot.AwakeTotal => reading with { AwakeTotal = nothing.AwakeTotal },
            Slot.Awakenings => reading with { Awakenings = nothing.Awakenings },
            Slot.Quality => reading with { Quality = nothing.Quality },
            _ => reading,
        };
    }

    /// <summary>A check-in with all that a reading says of it.</summary>
    /// <param name="night">What was known.</param>
    /// <param name="reading">What is said now.</param>
    /// <param name="fresh">Takes the slots that got a value.</param>
    public static CheckIn Merge(CheckIn night, NightReading reading, ISet<Slot> fresh)
    {
        foreach (var slot in CheckIn.Slots)
        {
            night = Match(
                reading, slot,
                value =>
                {
                    fresh.Add(slot);
                    return night.With(slot, value);
                },
                values => night.Offer(slot, values),
                () => night.Skip(slot),
                () => night);
        }
        return night;
    }

    private static TResult Match<TResult>(
        NightReading reading, Slot slot, Func<string, TResult> says, Func<IEnumerable<string>, TResult> asks, Func<TResult> skips, Func<TResult> silent)
    {
        return slot switch
        {
            Slot.IntoBed => Of(reading.IntoBed, CheckIn.Format),
            Slot.TriedToSleep => Of(reading.TriedToSleep, CheckIn.Format),
            Slot.FinalWake => Of(reading.FinalWake, CheckIn.Format),
            Slot.OutOfBed => Of(reading.OutOfBed, CheckIn.Format),
            Slot.SleepLatency => Of(reading.SleepLatency, Minutes),
            Slot.AwakeTotal => Of(reading.AwakeTotal, Minutes),
            Slot.Awakenings => Of(reading.Awakenings, Whole),
            Slot.Quality => Of(reading.Quality, Whole),
            _ => silent(),
        };

        TResult Of<T>(Reading<T> value, Func<T, string> text) => value switch
        {
            Reading<T>.Says said => says(text(said.Value)),
            Reading<T>.AskAgain again => asks(again.Candidates.Select(text)),
            Reading<T>.Skips => skips(),
            _ => silent(),
        };
    }

    private static string Minutes(Duration duration) => Whole((int)Math.Round(duration.TotalMinutes));

    private static string Whole(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
