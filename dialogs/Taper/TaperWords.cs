using NodaTime;
using NodaTime.Text;
using SleepCoachBot.Sleep.Doses;
using SleepCoachBot.Sleep.People;
using SleepCoachBot.Sleep.Plans;

namespace SleepCoachBot.Dialogs.Taper;

/// <summary>Plans and doses in words. Every amount that it writes is one that it was given.</summary>
public sealed class TaperWords(TaperTexts texts)
{
    private const string Dot = " · ";

    /// <summary>"Mon 16 March".</summary>
    public string Day(LocalDate day) => LocalDatePattern.Create(texts.DayFormat, texts.Culture).Format(day);

    /// <summary>"Monday".</summary>
    public string Weekday(LocalDate day) => texts.Culture.DateTimeFormat.GetDayName(NodaTime.Extensions.IsoDayOfWeekExtensions.ToDayOfWeek(day.DayOfWeek));

    /// <summary>"22:50" or "10:50 pm".</summary>
    public string Time(LocalTime time) => LocalTimePattern.Create(texts.TimeFormat, texts.Culture).Format(time).ToLower(texts.Culture);

    /// <summary>"10 mg".</summary>
    public string Amount(Milligrams amount) => texts.Mg(Number(amount));

    /// <summary>"25 mg a day", or that there is none.</summary>
    public string PerDay(DailyDose dose)
    {
        ArgumentNullException.ThrowIfNull(dose);
        return dose.Total == Milligrams.None ? texts.NoBaclofen : texts.PerDay(Number(dose.Total));
    }

    /// <summary>"30 mg a day (10+10+10)"; the part in brackets only as it was told.</summary>
    public string WithSplit(DailyDose dose)
    {
        ArgumentNullException.ThrowIfNull(dose);
        return dose.Split.Count < 2 && dose.Split is not [{ When: not TimeOfDose.Unnamed }] ? PerDay(dose) : texts.WithSplit(PerDay(dose), Split(dose));
    }

    /// <summary>"10+10+10", or with the times of day that were named.</summary>
    public string Split(DailyDose dose)
    {
        ArgumentNullException.ThrowIfNull(dose);
        return string.Join(texts.PlusSign, dose.Split.Select(part => part.When == TimeOfDose.Unnamed ? Number(part.Amount) : texts.NamedPart(Number(part.Amount), Name(part.When))));
    }

    /// <summary>The whole plan in one line.</summary>
    public string Line(TaperPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var parts = plan.Steps.Select(Step);
        if (plan.Start is { } start)
            parts = parts.Prepend(texts.LineNow(WithSplit(start)));
        if (plan.Steps[^1].PerDay > Milligrams.None)
            parts = parts.Append(texts.LineAfter);
        return string.Join(Dot, parts);
    }

    /// <summary>Steps of a plan in one line.</summary>
    public string Line(IEnumerable<PlanStep> steps) => string.Join(Dot, steps.Select(Step));

    /// <summary>"from Mon 16 March 25 mg a day".</summary>
    public string Step(PlanStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return texts.LineFrom(Day(step.From), WithSplit(step.Dose));
    }

    /// <summary>"10 mg in the evening and 5 mg at night".</summary>
    public string Parts(IReadOnlyList<PlannedDose> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var said = parts.Select(part => texts.AtTime(Number(part.Amount), Phrase(part.When))).ToList();
        return said.Count == 1 ? said[0] : texts.ListAnd(string.Join(", ", said[..^1]), said[^1]);
    }

    /// <summary>When something was taken or missed, as far as it was told: the day on which it was told where no other was.</summary>
    public string When(DoseEvent told, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(told);
        var day = Day(told.Day ?? today);
        return told.Time is { } time ? texts.DayAndTime(day, Time(time)) : day;
    }

    /// <summary>"10 mg", or "a dose" where no amount was told.</summary>
    public string What(DoseEvent told)
    {
        ArgumentNullException.ThrowIfNull(told);
        return told.Amount is { } amount ? Amount(amount) : texts.ADose;
    }

    /// <summary>Who decides, as they call them.</summary>
    public string Prescriber(Profile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return profile.Prescriber ?? texts.YourPrescriber;
    }

    /// <summary>What is to be confirmed, in words.</summary>
    public string Look(SecondLook look, PlanStep step, DailyDose? start)
    {
        ArgumentNullException.ThrowIfNull(step);
        var day = Day(step.From);
        return look switch
        {
            SecondLook.ToZeroInOneStep => texts.LookToZero(day),
            SecondLook.HalfOrMore => texts.LookHalf(day, PerDay(step.Dose)),
            SecondLook.Rise => texts.LookRise(day, PerDay(step.Dose)),
            SecondLook.CloseTogether => texts.LookClose(day),
            SecondLook.HighDose => texts.LookHigh(PerDay(start is not null && start.Total > step.PerDay ? start : step.Dose)),
            SecondLook.FirstDayPast => texts.LookPast(day),
            _ => throw new ArgumentOutOfRangeException(nameof(look), look, "Unknown."),
        };
    }

    /// <summary>"2.5": an amount without its unit.</summary>
    public string Number(Milligrams amount) => amount.Amount.ToString("0.##", texts.Culture);

    private string Name(TimeOfDose when) => when switch
    {
        TimeOfDose.Morning => texts.Morning,
        TimeOfDose.Midday => texts.Midday,
        TimeOfDose.Afternoon => texts.Afternoon,
        TimeOfDose.Evening => texts.Evening,
        _ => texts.Night,
    };

    private string Phrase(TimeOfDose when) => when switch
    {
        TimeOfDose.Morning => texts.InTheMorning,
        TimeOfDose.Midday => texts.AtMidday,
        TimeOfDose.Afternoon => texts.InTheAfternoon,
        TimeOfDose.Evening => texts.ThisEvening,
        _ => texts.AtNight,
    };
}
