using System.Globalization;
using Hl7.Fhir.Model;
using NodaTime;
using NodaTime.Text;
using SleepCoachBot.Sleep.People;
using SleepCoachBot.Sleep.Plans;
using Period = Hl7.Fhir.Model.Period;

namespace SleepCoachBot.Reports.Fhir;

/// <summary>A plan as statements of the patient: one for each daily dose that it names. Never an order, and never a dose that it does not hold.</summary>
internal sealed class FhirPlan(KeptPlan plan, LocalDate today, BaclofenForm? form, FhirIds ids, FhirTexts texts)
{
    public IEnumerable<MedicationStatement> Statements()
    {
        var steps = plan.Plan.Steps;
        if (plan.Plan.Start is { } start)
            yield return Statement("start", start, null, steps[0].From.PlusDays(-1), isHeld: false);
        for (var i = 0; i < steps.Count; i++)
        {
            var isHeld = plan.OnHold.Contains(steps[i]);
            // The dose of the day of a pause has no end that anybody told.
            LocalDate? last = i + 1 < steps.Count && !plan.OnHold.Contains(steps[i + 1]) ? steps[i + 1].From.PlusDays(-1) : null;
            yield return Statement(i.ToString(CultureInfo.InvariantCulture), steps[i].Dose, steps[i].From, last, isHeld);
        }
    }

    private MedicationStatement Statement(string place, DailyDose dose, LocalDate? from, LocalDate? to, bool isHeld)
    {
        List<string> notes = [texts.PlanNote, texts.PlanVerbatim(plan.Verbatim.Trim())];
        if (plan.Status == PlanStatus.Waiting)
            notes.Add(texts.PlanWaiting);
        if (isHeld)
            notes.Add(texts.PlanOnHold(LocalDatePattern.Iso.Format(plan.PausedOn!.Value)));
        if (dose.Total == Milligrams.None)
            notes.Add(texts.PlanToZero);
        return new MedicationStatement
        {
            Id = ids.Of("plan", $"{plan.Id:N}|{place}"),
            Status = StatusOf(dose, from, to, isHeld),
            Medication = FhirCodes.Baclofen(),
            Subject = ids.Patient, InformationSource = ids.Patient,
            DateAssertedElement = FhirTimes.Utc(plan.ToldAt),
            // A step on hold has no day.
            Effective = isHeld || (from is null && to is null) ? null
                : new Period { StartElement = from is { } first ? FhirTimes.Of(first) : null, EndElement = to is { } last ? FhirTimes.Of(last) : null },
            Dosage = [.. Dosages(dose)],
            Note = [.. notes.Select(note => new Annotation { Text = note })],
        };
    }

    private MedicationStatement.MedicationStatusCodes StatusOf(DailyDose dose, LocalDate? from, LocalDate? to, bool isHeld) =>
        plan.Status == PlanStatus.Waiting ? MedicationStatement.MedicationStatusCodes.Unknown
        : isHeld ? MedicationStatement.MedicationStatusCodes.OnHold
        : from > today ? MedicationStatement.MedicationStatusCodes.Intended
        : to < today || plan.Status == PlanStatus.Ended ? MedicationStatement.MedicationStatusCodes.Completed
        : dose.Total == Milligrams.None ? MedicationStatement.MedicationStatusCodes.Stopped
        : MedicationStatement.MedicationStatusCodes.Active;

    // An undivided day is an amount for a day, and is never shared out; a divided one is its parts, as told.
    private IEnumerable<Dosage> Dosages(DailyDose dose)
    {
        if (dose.Split.Count == 0)
        {
            yield return Dosed(1, texts.Undivided(Amount(dose.Total)), new Dosage.DoseAndRateComponent
            {
                Rate = new Ratio { Numerator = Quantified(dose.Total), Denominator = FhirCodes.Of(1, "d", "d") },
            }, null);
        }
        for (var i = 0; i < dose.Split.Count; i++)
        {
            var part = dose.Split[i];
            yield return Dosed(i + 1, texts.Part(Amount(part.Amount)), new Dosage.DoseAndRateComponent { Dose = Quantified(part.Amount) }, part.When);
        }
    }

    private Dosage Dosed(int sequence, string text, Dosage.DoseAndRateComponent amount, TimeOfDose? when) => new()
    {
        Sequence = sequence, Text = text, DoseAndRate = [amount],
        Route = form == BaclofenForm.Oral ? new CodeableConcept { Text = texts.RouteOral } : null,
        Timing = when is null ? null : new Timing
        {
            Repeat = new Timing.RepeatComponent
            {
                Frequency = 1, Period = 1, PeriodUnit = Timing.UnitsOfTime.D,
                WhenElement = EventOf(when.Value) is { } moment ? [new Code<Timing.EventTiming>(moment)] : [],
            },
        },
    };

    private static Timing.EventTiming? EventOf(TimeOfDose when) => when switch
    {
        TimeOfDose.Morning => Timing.EventTiming.MORN,
        TimeOfDose.Midday => Timing.EventTiming.NOON,
        TimeOfDose.Afternoon => Timing.EventTiming.AFT,
        TimeOfDose.Evening => Timing.EventTiming.EVE,
        TimeOfDose.Night => Timing.EventTiming.NIGHT,
        _ => null,
    };

    private static Quantity Quantified(Milligrams dose) => FhirCodes.Of(dose.Amount, "mg", "mg");

    private static string Amount(Milligrams dose) => dose.Amount.ToString("0.##", CultureInfo.InvariantCulture);
}
