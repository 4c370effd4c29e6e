using SleepCoachBot.Sleep.Comparisons;
using SleepCoachBot.Sleep.Measures;
using SleepCoachBot.Sleep.Nights;
using SleepCoachBot.Sleep.Plans;

namespace SleepCoachBot.Understanding.Questions;

/// <summary>Something asked of the diary.</summary>
/// <param name="Measure">What about.</param>
/// <param name="From">First night asked about, inclusive. Null: as far back as there is, or from <paramref name="Since"/>.</param>
/// <param name="To">Last night, inclusive. Null: the latest.</param>
/// <param name="Since">Nights since something that the plan knows. Null: none.</param>
/// <param name="ComparedWithBefore">They want to know how it was before, too.</param>
public sealed record DiaryQuestion(Measure Measure, NightDate? From = null, NightDate? To = null, SinceWhen? Since = null, bool ComparedWithBefore = false)
{
    /// <summary>"since I went down to 20": the daily dose of the step that is meant. Null: the latest change.</summary>
    public Milligrams? SinceDose { get; init; }

    /// <summary>"Without the weekend": the nights that count. Null: all.</summary>
    public NightKind? Only { get; init; }
}
