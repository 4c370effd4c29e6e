using System.Globalization;
using NodaTime;
using NodaTime.Text;
using SleepCoachBot.Sleep.Measures;
using SleepCoachBot.Sleep.Nights;
using SleepCoachBot.Sleep.Plans;

namespace SleepCoachBot.Reports.Texts;

/// <summary>Writes values the one way in which pictures and pages write them. Rounds here and nowhere before.</summary>
internal sealed class Values
{
    private readonly ValueTexts _texts;

    public Values(CultureInfo culture) => _texts = ValueTexts.In(culture);

    public ValueTexts Texts => _texts;
    public CultureInfo Culture => _texts.Culture;

    public string Time(LocalTime time) => LocalTimePattern.Create(_texts.TimeFormat, Culture).Format(time);

    /// <summary>A whole hour of an axis: 26 is two in the morning after.</summary>
    public string HourOfAxis(int hour) => LocalTimePattern.Create(_texts.HourFormat, Culture).Format(new LocalTime(((hour % 24) + 24) % 24, 0));

    public string Day(LocalDate day) => Date(day, _texts.DayFormat);
    public string ShortDay(LocalDate day) => Date(day, _texts.ShortDayFormat);
    public string LongDay(LocalDate day) => Date(day, _texts.LongDayFormat);
    public string WeekdayAndNumber(LocalDate day) => Date(day, _texts.WeekdayAndNumberFormat);

    /// <summary>A day named together with another: with its year when the years differ.</summary>
    public string DayWithin(LocalDate day, LocalDate other) => day.Year == other.Year ? Day(day) : LongDay(day);

    /// <summary>"6 h 05", "45 min".</summary>
    public string Length(double minutes)
    {
        var whole = (int)Math.Round(Math.Abs(minutes), MidpointRounding.AwayFromZero);
        return whole < 60 ? _texts.Minutes(Number(whole))
            : whole % 60 == 0 ? _texts.Hours(Number(whole / 60))
            : _texts.HoursAndMinutes(Number(whole / 60), (whole % 60).ToString("00", Culture));
    }

    public string Length(Duration length) => Length(length.TotalMinutes);

    /// <summary>A value of a measure, in that measure's way.</summary>
    public string Of(Measure measure, double value) => measure switch
    {
        Measure.Overall or Measure.TotalSleep => Length(value),
        Measure.SleepLatency or Measure.AwakeTotal or Measure.Bedtime or Measure.WakeTime => Length(value),
        Measure.Efficiency => _texts.Percent(Number(Math.Round(value))),
        Measure.Quality => _texts.OfFive(OneDecimal(value)),
        Measure.Spasms or Measure.Stress => _texts.OfTen(OneDecimal(value)),
        _ => OneDecimal(value),
    };

    public string PerDay(Milligrams dose) => dose == Milligrams.None ? _texts.NoDose : _texts.MilligramsADay(Amount(dose));
    public string Dose(Milligrams dose) => _texts.Milligrams(Amount(dose));

    /// <summary>"30 mg a day (10 mg morning, 10 mg midday, 10 mg night)": divided only as it was told.</summary>
    public string Daily(DailyDose dose) => dose.Split.Count == 0 ? PerDay(dose.Total)
        : $"{PerDay(dose.Total)} ({Split(dose)})";

    /// <summary>"10 mg morning, 10 mg midday, 5 mg night". Empty when it was not told how a day is divided.</summary>
    public string Split(DailyDose dose) => string.Join(", ", dose.Split.Select(Part));

    public string Number(double value) => value.ToString("0.##", Culture);
    public string OneDecimal(double value) => Math.Round(value, 1, MidpointRounding.AwayFromZero).ToString("0.#", Culture);

    private string Part(PlannedDose dose) => dose.When switch
    {
        TimeOfDose.Morning => _texts.DoseAtTime(Amount(dose.Amount), _texts.Morning),
        TimeOfDose.Midday => _texts.DoseAtTime(Amount(dose.Amount), _texts.Midday),
        TimeOfDose.Afternoon => _texts.DoseAtTime(Amount(dose.Amount), _texts.Afternoon),
        TimeOfDose.Evening => _texts.DoseAtTime(Amount(dose.Amount), _texts.Evening),
        TimeOfDose.Night => _texts.DoseAtTime(Amount(dose.Amount), _texts.Night),
        _ => Dose(dose.Amount),
    };

    private string Amount(Milligrams dose) => dose.Amount.ToString("0.##", Culture);

    private string Date(LocalDate day, string format) => LocalDatePattern.Create(format, Culture).Format(day);
}
