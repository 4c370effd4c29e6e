using System.Globalization;
using NodaTime;
using NodaTime.Extensions;
using NodaTime.Text;
using SleepCoachBot.Sleep.Nights;
using SleepCoachBot.Understanding.Slots;

namespace SleepCoachBot.Dialogs.Monitor;

/// <summary>Nights and their values in words: unmistakable, in the person's way of writing dates and times.</summary>
public sealed class NightWords(MonitorTexts texts)
{
    // Asleep in daylight: the name of an evening would mislead.
    private static readonly LocalTime Dawn = new(6, 0);
    private static readonly LocalTime Evening = new(18, 0);

    /// <summary>"23:00" or "11:00 pm".</summary>
    public string Time(LocalTime time) => LocalTimePattern.Create(texts.TimeFormat, texts.Culture).Format(time).ToLower(texts.Culture);

    /// <summary>"Wed 18 March".</summary>
    public string Day(LocalDate date) => LocalDatePattern.Create(texts.DayFormat, texts.Culture).Format(date);

    /// <summary>"Saturday, Sunday".</summary>
    public string Weekdays(IEnumerable<IsoDayOfWeek> days) => string.Join(", ", days.Select(day => texts.Culture.DateTimeFormat.GetDayName(day.ToDayOfWeek())));

    /// <summary>"Wed 18 March, 23:00": with weekday and date, so that a wrong half of the day shows.</summary>
    public string Moment(LocalDateTime moment) => texts.DayAndTime(Day(moment.Date), Time(moment.TimeOfDay));

    /// <summary>"Monday night to Tuesday, 2–3 March"; a sleep by day is named by its end.</summary>
    public string Night(NightDate night, LocalDateTime? tried = null, LocalDateTime? end = null)
    {
        if (tried is { } at && at.TimeOfDay >= Dawn && at.TimeOfDay < Evening && end is { } ended)
            return texts.DaySleep(Day(ended.Date), Time(ended.TimeOfDay));
        var (from, to) = (night.Evening, night.Morning);
        var names = texts.Culture.DateTimeFormat;
        var (fromDay, toDay) = (names.GetDayName(from.DayOfWeek.ToDayOfWeek()), names.GetDayName(to.DayOfWeek.ToDayOfWeek()));
        return from.Month == to.Month
            ? texts.NightInOneMonth(fromDay, toDay, Whole(from.Day), Whole(to.Day), names.GetMonthName(from.Month))
            : texts.NightAcrossMonths(
                fromDay, toDay, Whole(from.Day), names.GetMonthName(from.Month), Whole(to.Day), names.GetMonthName(to.Month));
    }

    /// <summary>"Sun–Mon, 15–16 March": a night in a table.</summary>
    public string ShortNight(NightDate night)
    {
        var (from, to, names) = (night.Evening, night.Morning, texts.Culture.DateTimeFormat);
        var (fromDay, toDay) = (names.GetAbbreviatedDayName(from.DayOfWeek.ToDayOfWeek()), names.GetAbbreviatedDayName(to.DayOfWeek.ToDayOfWeek()));
        return from.Month == to.Month
            ? texts.ShortNightInOneMonth(fromDay, toDay, Whole(from.Day), Whole(to.Day), names.GetMonthName(from.Month))
            : texts.ShortNightAcrossMonths(
                fromDay, toDay, Whole(from.Day), names.GetMonthName(from.Month), Whole(to.Day), names.GetMonthName(to.Month));
    }

    /// <summary>The name of the night that a check-in tells.</summary>
    public string Night(CheckIn night)
    {
        ArgumentNullException.ThrowIfNull(night);
        return Night(night.Label, night.Moment(Slot.TriedToSleep), night.Moment(Slot.OutOfBed) ?? night.Moment(Slot.FinalWake));
    }

    /// <summary>The name of a saved night.</summary>
    public string Night(DiaryEntry entry) => Night(CheckIn.Of(entry));

    /// <summary>"5¾ hours": as exact as a diary is.</summary>
    public string AboutHours(Duration duration)
    {
        var quarters = (int)Math.Round(duration.TotalMinutes / 15);
        var fraction = (quarters % 4) switch { 1 => "¼", 2 => "½", 3 => "¾", _ => "" };
        var hours = quarters / 4 == 0 && fraction.Length > 0 ? fraction : Whole(quarters / 4) + fraction;
        return quarters is > 0 and <= 4 ? texts.AboutOneHour(hours) : texts.AboutHours(hours);
    }

    /// <summary>"45 min", "1 h 20 min".</summary>
    public string Length(Duration duration)
    {
        var minutes = (int)Math.Round(duration.TotalMinutes);
        return minutes < 60 ? texts.Minutes(Whole(minutes))
            : minutes % 60 == 0 ? texts.HoursWhole(Whole(minutes / 60))
            : texts.HoursAndMinutes(Whole(minutes / 60), Whole(minutes % 60));
    }

    /// <summary>A grade from 1 to 5 in a word.</summary>
    public string Quality(int grade) => grade switch
    {
        1 => texts.Quality1, 2 => texts.Quality2, 3 => texts.Quality3, 4 => texts.Quality4, _ => texts.Quality5,
    };

    /// <summary>A value as the check-in keeps it, in words.</summary>
    public string Value(Slot slot, string kept) => slot switch
    {
        Slot.IntoBed or Slot.TriedToSleep or Slot.FinalWake or Slot.OutOfBed => Moment(CheckIn.Parse(kept)),
        Slot.SleepLatency or Slot.AwakeTotal => Length(Duration.FromMinutes(int.Parse(kept, CultureInfo.InvariantCulture))),
        Slot.Awakenings => kept switch { "0" => texts.NotAtAll, "1" => texts.Once, "2" => texts.Twice, _ => texts.Times(kept) },
        _ => texts.RatingOfFive(Quality(int.Parse(kept, CultureInfo.InvariantCulture)), kept),
    };

    /// <summary>The name of a value: "Into bed".</summary>
    public string Name(Slot slot) => slot switch
    {
        Slot.IntoBed => texts.IntoBed,
        Slot.TriedToSleep => texts.TriedToSleep,
        Slot.SleepLatency => texts.SleepLatency,
        Slot.Awakenings => texts.Awakenings,
        Slot.AwakeTotal => texts.AwakeTotal,
        Slot.FinalWake => texts.FinalWake,
        Slot.OutOfBed => texts.OutOfBed,
        _ => texts.Quality,
    };

    /// <summary>The question for a value, asked alone.</summary>
    public string Question(Slot slot) => slot switch
    {
        Slot.IntoBed => texts.AskIntoBed,
        Slot.TriedToSleep => texts.AskTriedToSleep,
        Slot.SleepLatency => texts.AskSleepLatency,
        Slot.Awakenings => texts.AskAwakenings,
        Slot.AwakeTotal => texts.AskAwakeTotal,
        Slot.FinalWake => texts.AskFinalWake,
        Slot.OutOfBed => texts.AskOutOfBed,
        _ => texts.AskQuality,
    };

    /// <summary>The question for a value within a longer question.</summary>
    public string Part(Slot slot) => slot switch
    {
        Slot.IntoBed => texts.PartIntoBed,
        Slot.TriedToSleep => texts.PartTriedToSleep,
        Slot.SleepLatency => texts.PartSleepLatency,
        Slot.Awakenings => texts.PartAwakenings,
        Slot.AwakeTotal => texts.PartAwakeTotal,
        Slot.FinalWake => texts.PartFinalWake,
        Slot.OutOfBed => texts.PartOutOfBed,
        _ => texts.PartQuality,
    };

    /// <summary>An answer to copy.</summary>
    public string Example(Slot slot) => slot switch
    {
        Slot.IntoBed => texts.ExampleIntoBed,
        Slot.TriedToSleep => texts.ExampleTriedToSleep,
        Slot.SleepLatency => texts.ExampleSleepLatency,
        Slot.Awakenings => texts.ExampleAwakenings,
        Slot.AwakeTotal => texts.ExampleAwakeTotal,
        Slot.FinalWake => texts.ExampleFinalWake,
        Slot.OutOfBed => texts.ExampleOutOfBed,
        _ => texts.ExampleQuality,
    };

    /// <summary>Why it is asked.</summary>
    public string Why(Slot slot) => slot switch
    {
        Slot.SleepLatency or Slot.Awakenings or Slot.AwakeTotal => texts.WhyAwake,
        Slot.Quality => texts.WhyQuality,
        _ => texts.WhyTimes,
    };

    /// <summary>Answers that can be tapped. Clock times are typed: a choice of hours would suggest one.</summary>
    public IReadOnlyList<string> QuickReplies(Slot slot) => slot switch
    {
        Slot.SleepLatency => texts.QuickSleepLatency.Split('|'),
        Slot.Awakenings => texts.QuickAwakenings.Split('|'),
        Slot.AwakeTotal => texts.QuickAwakeTotal.Split('|'),
        Slot.Quality => [texts.Quality1, texts.Quality2, texts.Quality3, texts.Quality4, texts.Quality5],
        _ => [],
    };

    private string Whole(int number) => number.ToString(texts.Culture);
}
