using NodaTime;
using SleepCoachBot.Dialogs.Monitor;
using SleepCoachBot.Sleep.Measures;

namespace SleepCoachBot.Dialogs.Questions;

/// <summary>Values and differences of a measure in words, each with its unit.</summary>
internal sealed class MeasureWords(Measure measure, QuestionTexts texts, LocalTime? centre = null)
{
    private const double MinutesOfDay = 1440;

    private readonly NightWords _night = new(MonitorTexts.In(texts.Culture));

    /// <summary>A value as it stands in a sentence: "6 h 20 min", "2.5", "81 %", "23:40".</summary>
    public string Value(double value) => measure switch
    {
        Measure.Overall or Measure.TotalSleep or Measure.SleepLatency or Measure.AwakeTotal => Length(value),
        Measure.Efficiency => texts.Percent(Whole(value)),
        Measure.Bedtime or Measure.WakeTime => Clock(value),
        _ => OneDecimal(value),
    };

    /// <summary>What the value is of: "{0} of sleep a night".</summary>
    public string Average(double value) => Of(Value(value));

    /// <summary>A difference without its sign: "30 min", "0.5", "6 points".</summary>
    public string Size(double difference) => measure switch
    {
        Measure.Efficiency => texts.Points(Whole(Math.Abs(difference))),
        Measure.Overall or Measure.TotalSleep or Measure.SleepLatency or Measure.AwakeTotal or Measure.Bedtime or Measure.WakeTime => Length(Math.Abs(difference)),
        _ => OneDecimal(Math.Abs(difference)),
    };

    /// <summary>A difference with its direction: "30 min less", "20 min later".</summary>
    public string Directed(double difference) => Size(difference) == Size(0) ? texts.NoDifference : (measure is Measure.Bedtime or Measure.WakeTime, difference < 0) switch
    {
        (true, true) => texts.Earlier(Size(difference)),
        (true, false) => texts.Later(Size(difference)),
        (false, true) => texts.Less(Size(difference)),
        (false, false) => texts.More(Size(difference)),
    };

    /// <summary>How far off a difference may be: "it could be 75 min less or 15 min more".</summary>
    public string Range(Sleep.Comparisons.Range interval) => texts.CouldBe(Directed(interval.Low), Directed(interval.High));

    private string Of(string value) => measure switch
    {
        Measure.SleepLatency => texts.OfSleepLatency(value),
        Measure.AwakeTotal => texts.OfAwakeTotal(value),
        Measure.Awakenings => texts.OfAwakenings(value),
        Measure.Efficiency => texts.OfEfficiency(value),
        Measure.Quality => texts.OfQuality(value),
        Measure.Bedtime => texts.OfBedtime(value),
        Measure.WakeTime => texts.OfWakeTime(value),
        Measure.Spasms => texts.OfSpasms(value),
        Measure.Stress => texts.OfStress(value),
        Measure.Caffeine => texts.OfCaffeine(value),
        _ => texts.OfTotalSleep(value),
    };

    private string Length(double minutes) => _night.Length(Duration.FromMinutes(Math.Round(minutes)));

    // The value is minutes from the common centre of all nights.
    private string Clock(double minutes)
    {
        var time = (centre ?? LocalTime.Midnight).PlusMinutes((long)Math.Round((minutes + MinutesOfDay) % MinutesOfDay));
        return _night.Time(time);
    }

    private string OneDecimal(double value) => value.ToString("0.#", texts.Culture);

    private string Whole(double value) => value.ToString("0", texts.Culture);
}
