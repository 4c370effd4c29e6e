using SleepCoachBot.Understanding.Binding;
using SleepCoachBot.Understanding.Clock;
using SleepCoachBot.Understanding.Grammar;
using SleepCoachBot.Understanding.Readings;
using SleepCoachBot.Understanding.Slots;

namespace SleepCoachBot.Understanding.Counts;

/// <summary>Reads a rating of 1 to 5 or a score of 0 to 10.</summary>
internal static class GradeReader
{
    public static Reading<int> ReadRating(Slot slot, Message message) =>
        Read(message, 1, 5, inWords: true) switch
        {
            Reading<int>.Silent when message.FindAlone(SignKind.Fine) is { } fine => new Reading<int>.Says(3) { Evidence = MomentReader.Evidence(fine) },
            Reading<int>.Silent when message.FindAlone(SignKind.No) is { Rule: "sign.not-really" } not => new Reading<int>.Says(2) { Evidence = MomentReader.Evidence(not) },
            Reading<int>.Silent when message.FindAlone(SignKind.NotAtAll) is { } not => new Reading<int>.Says(1) { Evidence = MomentReader.Evidence(not) },
            var reading => reading,
        };

    public static Reading<int> ReadScore(Message message)
    {
        var reading = Read(message, 0, 10, inWords: false);
        if (reading is not Reading<int>.Silent)
            return reading;
        var nought = message.FindAlone(SignKind.Nought) ?? message.FindAlone(SignKind.No) ?? message.FindAlone(SignKind.NotAtAll);
        return nought is null ? reading : new Reading<int>.Says(0) { Evidence = MomentReader.Evidence(nought) };
    }

    private static Reading<int> Read(Message message, int low, int high, bool inWords)
    {
        var told = message.Told.Where(t => !t.IsRejected && message.IsAnswer(t) && !IsOfAnotherDay(t, message)).ToList();
        // A number goes before a word: "rubbish, a 1".
        var numbers = told.Where(t => t.Value.Meaning is Meaning.Number or Meaning.Pair or Meaning.Grade { Scale: > 0 }).ToList();
        var chosen = numbers.Count > 0 ? numbers : inWords && !message.Has(SignKind.Question) ? [.. told.Where(t => t.Value.Meaning is Meaning.Grade)] : [];
        // "a 6 yesterday but 3 last night".
        if (chosen.Count == 0 && !inWords && told.FindAll(IsGradeOfTheNight) is [{ Value: { Meaning: Meaning.Clock { Time.Hour: var hour } } night }] && hour % 12 is var score && score >= low && score <= high)
            return new Reading<int>.Says(score) { Evidence = MomentReader.Evidence(night) };
        // "2 by day but 7 at night": two grades, of two times.
        if (chosen.Count == 1 && told.Exists(t => t.Value is { Rule: "clock.with-day", Meaning: Meaning.Clock { Day.Part: not DayPart.None } }))
            return new Reading<int>.AskAgain([]) { Evidence = MomentReader.Evidence(chosen[0].Value) };
        if (chosen.Count == 0)
            return MomentReader.Without<int>(message);
        var evidence = MomentReader.Evidence(chosen[^1].Value);
        var grades = chosen.Select(t => Grade(t, low, high)).Distinct().ToList();
        // "poor, really poor": the stronger of two words that point the same way.
        if (numbers.Count == 0 && grades.Count > 1 && grades.TrueForAll(g => g <= 2))
            grades = [grades.Min()];
        if (numbers.Count == 0 && grades.Count > 1 && grades.TrueForAll(g => g >= 4))
            grades = [grades.Max()];
        return grades is [{ } grade]
            ? new Reading<int>.Says(grade) { Evidence = evidence }
            : new Reading<int>.AskAgain([.. grades.OfType<int>()]) { Evidence = evidence };
    }

    private static bool IsGradeOfTheNight(Told told) =>
        told.Value is { Rule: "clock.with-day", Meaning: Meaning.Clock { Time.Minute: 0, Day.LastNight: true } };

    // "a 6 yesterday".
    private static bool IsOfAnotherDay(Told told, Message message)
    {
        for (var i = 1; i < message.Chunks.Count; i++)
        {
            if (ReferenceEquals(message.Chunks[i - 1], told.Value))
                return message.Chunks[i].Meaning is Meaning.On { Day.DaysAgo: > 0 };
        }
        return false;
    }

    /// <summary>A told value as a grade of a scale.</summary>
    /// <returns>Null when it is of another scale, or between two grades: ask again.</returns>
    public static int? Grade(Told told, int low, int high)
    {
        decimal? value = told.Value.Meaning switch
        {
            Meaning.Grade { Scale: 0 } grade => grade.Value,
            Meaning.Grade grade => grade.Scale == high ? grade.Value : null,
            Meaning.Number number => number.Value,
            Meaning.Pair { Joiner: Joiner.Slash } pair => pair.Second.Value == high ? pair.First.Value : null,
            Meaning.Pair pair => (pair.First.Value + pair.Second.Value) / 2,
            _ => null,
        };
        return value is { } whole && whole == decimal.Truncate(whole) && whole >= low && whole <= high ? (int)whole : null;
    }
}
