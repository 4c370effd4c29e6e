using SleepCoachBot.Dialogs.Journey;
using SleepCoachBot.Sleep.Plans;

namespace SleepCoachBot.Dialogs.Taper;

/// <summary>A day's dose as a dialog keeps it between turns.</summary>
/// <param name="Total">Milligrams a day.</param>
/// <param name="Split">Empty: it was not said how the total is shared out.</param>
public sealed record DoseTold(decimal Total, List<PartTold> Split) : KeptValue
{
    /// <summary>The same to keep.</summary>
    public static DoseTold Of(DailyDose dose)
    {
        ArgumentNullException.ThrowIfNull(dose);
        return new DoseTold(dose.Total.Amount, [.. dose.Split.Select(part => new PartTold(part.When.ToString(), part.Amount.Amount))]);
    }

    /// <summary>The dose that this keeps.</summary>
    public DailyDose ToDose() => Split.Count == 0
        ? new DailyDose(new Milligrams(Total))
        : new DailyDose([.. Split.Select(part => new PlannedDose(Enum.Parse<TimeOfDose>(part.When), new Milligrams(part.Amount)))]);
}
