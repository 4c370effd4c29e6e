using NodaTime;
using SleepCoachBot.Reports.Import;
using SleepCoachBot.Reports.Texts;
using SleepCoachBot.Sleep.Nights;

namespace SleepCoachBot.Pages.MySleep.Importing;

/// <summary>What is said of a file that is brought in, on the page and in the chat alike.</summary>
internal sealed class ImportWords(PageTexts texts)
{
    private const int LongestCell = 40;   // characters

    private readonly Values _values = new(texts.Culture);

    /// <summary>A question, with the answer that is kept as yes and the other.</summary>
    public (string Asks, string Yes, string No) Asks(ImportQuestion question) => question switch
    {
        ImportQuestion.DateOrder => (texts.AsksDateOrder, texts.DayFirst, texts.MonthFirst),
        ImportQuestion.NamedByMorning => (texts.AsksMorning, texts.IsMorning, texts.IsEvening),
        ImportQuestion.Unit => (texts.AsksUnit, texts.UnitMinutes, texts.UnitHours),
        ImportQuestion.BedtimesAreEvenings => (texts.AsksHalf, texts.HalfEvening, texts.HalfAsWritten),
        _ => (texts.AsksTwice, texts.TheSecond, texts.TheFirst),
    };

    /// <summary>What is wrong with a line, as a sentence that names it.</summary>
    public string Error(ImportError error)
    {
        var why = error.Kind switch
        {
            ImportErrorKind.NoDate => texts.ErrorNoDate,
            ImportErrorKind.NotADate => texts.ErrorNotADate(error.Heading, Short(error.Cell)),
            ImportErrorKind.NotATime => texts.ErrorNotATime(error.Heading, Short(error.Cell)),
            ImportErrorKind.NotALength => texts.ErrorNotALength(error.Heading, Short(error.Cell)),
            ImportErrorKind.NotACount => texts.ErrorNotACount(error.Heading, Short(error.Cell)),
            ImportErrorKind.NotAQuality => texts.ErrorNotAQuality(error.Heading, Short(error.Cell)),
            ImportErrorKind.NotATen => texts.ErrorNotATen(error.Heading, Short(error.Cell)),
            ImportErrorKind.NotAZone => texts.ErrorNotAZone(error.Heading, Short(error.Cell)),
            ImportErrorKind.NeverWas => texts.ErrorNeverWas(error.Heading, Short(error.Cell)),
            ImportErrorKind.Impossible => texts.Contradiction(error.Cell),
            ImportErrorKind.InTheFuture => texts.ErrorInTheFuture(error.Heading, Short(error.Cell)),
            ImportErrorKind.OverlapsALine => texts.ErrorOverlaps(error.Cell),
            _ => texts.ErrorNothingTold,
        };
        return texts.ErrorLine(error.Line.ToString(texts.Culture), why);
    }

    /// <summary>"23:00–06:30, 45 min to fall asleep": enough to see whether it was understood.</summary>
    public string Brief(DiaryEntry entry)
    {
        var (bed, up) = (Clock(entry.IntoBed ?? entry.TriedToSleep, entry.Zone), Clock(entry.OutOfBed ?? entry.FinalWake, entry.RisingZone ?? entry.Zone));
        var parts = new List<string> { $"{bed}–{up}" };
        if (entry.SleepLatency is { } latency)
            parts.Add(texts.BriefLatency(_values.Length(latency)));
        if (entry.AwakeTotal is { } awake && awake > Duration.Zero)
            parts.Add(texts.BriefAwake(_values.Length(awake)));
        if (entry.Quality is { } quality)
            parts.Add(texts.Quality(quality));
        return string.Join(", ", parts);
    }

    /// <summary>A cell of a file, not too long to be shown.</summary>
    public static string Short(string cell) => cell.Length <= LongestCell ? cell : cell[..(LongestCell - 1)] + "…";

    private string Clock(Instant? moment, string zone) => moment is { } at ? _values.Time(at.InZone(DateTimeZoneProviders.Tzdb[zone]).TimeOfDay) : texts.ToldSign;
}
