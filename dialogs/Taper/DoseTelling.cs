using NodaTime;
using NodaTime.Text;
using SleepCoachBot.Dialogs.Journey;
using SleepCoachBot.Sleep.Doses;
using SleepCoachBot.Sleep.Plans;

namespace SleepCoachBot.Dialogs.Taper;

/// <summary>A dose that was told of and could not be noted without asking.</summary>
public sealed record DoseTelling : KeptValue
{
    /// <summary>Why it had to be asked: the rule's name without its beginning.</summary>
    public string Why { get; init; } = "";

    /// <summary><c>Taken</c>, <c>Missed</c> or <c>neither</c>. Null: to be asked.</summary>
    public string? Kind { get; init; }

    /// <summary>Milligrams of the one dose. Null: not told, and not asked for.</summary>
    public decimal? Amount { get; init; }

    /// <summary>ISO date. Null: not told.</summary>
    public string? Day { get; init; }

    /// <summary>ISO time. Null: not told.</summary>
    public string? Time { get; init; }

    /// <summary>When it was has been answered, or cannot be.</summary>
    public bool IsDated { get; init; }

    internal DoseEvent ToEvent() => new(
        Enum.Parse<DoseEventKind>(Kind!), Amount is { } amount ? new Milligrams(amount) : null,
        Day is { } day ? LocalDatePattern.Iso.Parse(day).Value : null, Time is { } time ? LocalTimePattern.ExtendedIso.Parse(time).Value : null);

    internal DoseTelling With(DoseEvent told) => this with
    {
        Kind = told.Kind.ToString(),
        Amount = told.Amount?.Amount ?? Amount,
        Day = told.Day is { } day ? LocalDatePattern.Iso.Format(day) : Day,
        Time = told.Time is { } time ? LocalTimePattern.ExtendedIso.Format(time) : Time,
        IsDated = IsDated || told.Day is not null,
    };
}
