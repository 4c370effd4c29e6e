using NodaTime;
using SleepCoachBot.Dialogs.Journey;
using SleepCoachBot.Understanding.Plans;
using SleepCoachBot.Understanding.Readings;
using SleepCoachBot.Understanding.Slots;

namespace SleepCoachBot.Dialogs.Taper;

/// <summary>Reads the day from which something is to hold: a bare weekday is the next one. What is read is read back before it counts.</summary>
public sealed class Days(PlanPiecesReader pieces, SlotReader slots)
{
    /// <returns>Null when the message names no day, or more than one.</returns>
    public LocalDate? Read(Said said)
    {
        ArgumentNullException.ThrowIfNull(said);
        var context = said.Speaker.Context();
        if (pieces.Read(said.Text, context).Where(piece => piece.From is not null).Select(piece => piece.From!.Value).Distinct().ToList() is [var day])
            return day;
        var today = context.Now.Date;
        return slots.ReadDate(said.Text, context) switch
        {
            Reading<LocalDate>.Says { Value: var date } => date,
            Reading<LocalDate>.AskAgain { Candidates: { Count: > 0 } candidates } when candidates.Any(candidate => candidate >= today) =>
                candidates.Where(candidate => candidate >= today).Min(),
            _ => null,
        };
    }
}
