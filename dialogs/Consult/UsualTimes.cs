using System.Text.RegularExpressions;
using NodaTime;
using SleepCoachBot.Understanding.Readings;
using SleepCoachBot.Understanding.Slots;

namespace SleepCoachBot.Dialogs.Consult;

/// <summary>Reads when somebody usually puts out the light and gets up: "11ish, up 7 when my carer comes".</summary>
public sealed partial class UsualTimes(SlotReader slots)
{
    /// <param name="LightsOut">Local time. Null: not told.</param>
    /// <param name="Rising">Local time. Null: not told.</param>
    public sealed record Told(LocalTime? LightsOut, LocalTime? Rising);

    /// <summary>The times that a message names, in the order lights-out, rising where no word says which is which.</summary>
    /// <param name="asked">What a bare time answers: lights-out, or rising once that is known.</param>
    /// <returns>Null when it names no time.</returns>
    public Told? Read(string text, MessageContext context, Slot asked = Slot.IntoBed)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(context);
        LocalTime? lightsOut = null, rising = null;
        // A habit is no night: its words would keep the reader of nights from hearing the times.
        foreach (var part in Between().Split(Habit().Replace(text, " ")))
        {
            if (!Rise().IsMatch(part) && lightsOut is null && (asked == Slot.IntoBed || Bed().IsMatch(part)))
                lightsOut = TimeIn(part, context, Slot.IntoBed, Slot.TriedToSleep);
            else
                rising ??= TimeIn(part, context, Slot.OutOfBed, Slot.FinalWake);
        }
        return lightsOut is null && rising is null ? null : new Told(lightsOut, rising);
    }

    private LocalTime? TimeIn(string part, MessageContext context, params Slot[] meanings)
    {
        if (!Time().IsMatch(part))
            return null;
        foreach (var meaning in meanings)
        {
            if (slots.ReadMoment(meaning, part, context) is Reading<LocalDateTime>.Says says)
                return says.Value.TimeOfDay;
        }
        return null;
    }

    [GeneratedRegex(@"\b(?:i|he|she|they|we)?\s*(?:usually|normally|generally|mostly|tend to|most nights|every night|as a rule|always)\b|\b(?:my|his|her|their|our)?\s*usual\b", RegexOptions.IgnoreCase)]
    private static partial Regex Habit();

    [GeneratedRegex(@"\s*(?:[,;/]|\band\b|\bthen\b|\btill?\b|\buntil\b|(?<=\d\s*(?:am|pm|ish)?\s*)\bto\b|(?<=\d[ap]?m?)\s*[-–]\s*(?=\d)|(?<=m)\s+[-–]\s+|\s[-–]\s|(?<=\d(?:ish)?)\s+(?=\d{1,2}(?:[.:]\d\d)?(?:ish)?\s*$)|(?=\b(?:up|get up|out of bed|rise|rising)\b))\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Between();

    [GeneratedRegex(@"\b(?:up|out of bed|rise|rises|rising|wake|wakes|waking|alarm)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Rise();

    [GeneratedRegex(@"\b(?:bed|lights|light|sleep|asleep|down|in)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Bed();

    [GeneratedRegex(@"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midnight|midday)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Time();
}
