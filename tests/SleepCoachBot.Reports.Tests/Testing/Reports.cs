using NodaTime;
using SleepCoachBot.Reports.Pdf;
using SleepCoachBot.Sleep.Doses;
using SleepCoachBot.Sleep.Logs;
using SleepCoachBot.Sleep.Measures;
using SleepCoachBot.Sleep.Nights;
using SleepCoachBot.Sleep.Plans;

namespace SleepCoachBot.Reports.Tests.Testing;

/// <summary>Reports as they are usual, and as they should never be and will be.</summary>
internal static class Reports
{
    public static ClinicReport Usual() => new()
    {
        MadeAt = Diaries.Now,
        Zone = Diaries.London,
        From = Diaries.Night(3, 9),
        To = Diaries.Night(4, 8),
        Questions =
        [
            "Which tablet goes down when the dose goes from 25 to 20 mg a day?",
            "What may I do on a night with bad spasms?",
            "Who do I ring after hours?",
        ],
        Plan = Divided(Diaries.UsualPlan()),
        DoseLog = [.. Enumerable.Range(9, 12).Select(day => Dose(DoseEventKind.Taken, 3, day)), Dose(DoseEventKind.Missed, 3, 25), Dose(DoseEventKind.Missed, 4, 2)],
        Nights = Diaries.Made(new LocalDate(2026, 3, 9), 31),
        DangerSigns = [new(DangerSign.NewConfusion, new LocalDate(2026, 4, 1))],
    };

    /// <summary>Sixty weeks, thirty steps, twenty long questions, every sign.</summary>
    public static ClinicReport Overfull()
    {
        var first = new LocalDate(2025, 2, 16);
        var steps = Enumerable.Range(0, 30).Select(step => (first.PlusDays(30 + step * 13), 90m - step * 3)).ToArray();
        return Usual() with
        {
            Name = "Bartholomew Featherstonehaugh-Cholmondeley of Woolfardisworthy and Mousehole",
            From = new NightDate(first),
            Nights = Diaries.Made(first, 417, seed: 5, told: 0.8),
            Plan = Diaries.Plan(93, steps),
            Questions = [.. Enumerable.Range(1, 20).Select(number => $"Question {number}: " + string.Join(" ", Enumerable.Repeat("would it help to move the evening dose a little later", 4)) + "?")],
            DangerSigns = [.. from sign in Enum.GetValues<DangerSign>() from day in Enumerable.Range(1, 8) select new TickedSign(sign, new LocalDate(2026, 3, day))],
            DoseLog = [.. Enumerable.Range(1, 28).Select(day => Dose(day % 2 == 0 ? DoseEventKind.Missed : DoseEventKind.Changed, 3, day))],
            Crisis = new AgreedCrisis([.. Enumerable.Range(1, 9).Select(day => new LocalDate(2026, 3, day))], Diaries.Now),
        };
    }

    public static ClinicReport Empty() => new() { MadeAt = Diaries.Now, Zone = Diaries.London, From = Diaries.Night(4, 7), To = Diaries.Night(4, 8) };

    public static KeptDose Dose(DoseEventKind kind, int month, int day) =>
        new(Guid.NewGuid(), new DoseEvent(kind, Day: new LocalDate(2026, month, day)), Diaries.London, Diaries.Now);

    private static KeptPlan Divided(KeptPlan plan)
    {
        static PlannedDose Dose(TimeOfDose when, int amount) => new(when, new Milligrams(amount));
        PlanStep[] steps = [.. plan.Plan.Steps];
        steps[1] = steps[1] with { Dose = new DailyDose([Dose(TimeOfDose.Morning, 5), Dose(TimeOfDose.Midday, 5), Dose(TimeOfDose.Night, 10)]) };
        return plan with { Plan = new TaperPlan(plan.Plan.Start, steps) };
    }
}
