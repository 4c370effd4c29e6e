using NodaTime;
using SleepCoachBot.Understanding.Binding;
using SleepCoachBot.Understanding.Clock;
using SleepCoachBot.Understanding.Counts;
using SleepCoachBot.Understanding.Cultures;
using SleepCoachBot.Understanding.Dates;
using SleepCoachBot.Understanding.Durations;
using SleepCoachBot.Understanding.Readings;

namespace SleepCoachBot.Understanding.Slots;

/// <summary>Reads the answer to one question. Pure; the same reader serves every conversation.</summary>
public sealed class SlotReader
{
    public SlotReader() => Languages.Prepare();

    /// <summary>A clock time of the night asked about: into bed, tried to sleep, final wake or out of bed, as wall-clock time.</summary>
    public Reading<LocalDateTime> ReadMoment(Slot slot, string text, MessageContext context) =>
        MomentReader.Read(slot, Take(text, context), context);

    /// <summary>A length of time in whole minutes: sleep latency, awake in all, naps in all.</summary>
    public Reading<Duration> ReadDuration(Slot slot, string text, MessageContext context) =>
        DurationReader.Read(slot, Take(text, context), context);

    /// <summary>How many: awakenings, naps, drinks.</summary>
    public Reading<int> ReadCount(Slot slot, string text, MessageContext context) => CountReader.Read(slot, Take(text, context));

    /// <summary>1 very poor to 5 very good: quality, rested.</summary>
    public Reading<int> ReadRating(Slot slot, string text, MessageContext context) => GradeReader.ReadRating(slot, Take(text, context));

    /// <summary>0 to 10: spasms, stress.</summary>
    public Reading<int> ReadScore(Slot slot, string text, MessageContext context) => GradeReader.ReadScore(Take(text, context));

    /// <summary>The date when something happened or starts.</summary>
    public Reading<LocalDate> ReadDate(string text, MessageContext context) => DateReader.Read(Take(text, context), context);

    /// <summary>A time of day for a reminder.</summary>
    public Reading<LocalTime> ReadTimeOfDay(string text, MessageContext context) =>
        MomentReader.ReadTimeOfDay(Take(text, context), context);

    public Reading<bool> ReadYesNo(string text, MessageContext context) => YesNoReader.Read(Take(text, context));

    private static Message Take(string text, MessageContext context) => Binder.Read(text, Languages.Of(context.Culture));
}
