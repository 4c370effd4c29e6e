using SleepCoachBot.Sleep.Logs;
using SleepCoachBot.Understanding.Safety;

namespace SleepCoachBot.Dialogs.Safety;

/// <summary>What of an alarm is kept in the log, so that the person may show it to their prescriber one day: that it was, and which signs.</summary>
internal static class AlarmSigns
{
    // By the names of the screen's signs. What is no sign of the body (ran out, took too much) is told elsewhere or not at all.
    private static readonly Dictionary<string, DangerSign[]> OfTheBody = new()
    {
        ["hallucination"] = [DangerSign.SeeingOrHearingThings],
        ["seizure"] = [DangerSign.Fit],
        ["fever-alone"] = [DangerSign.Fever],
        ["fever-with-rigidity"] = [DangerSign.Fever, DangerSign.MuchStiffer],
        ["confusion"] = [DangerSign.NewConfusion],
        ["pounding-heart"] = [DangerSign.RacingHeart],
        ["severe-rigidity"] = [DangerSign.MuchStiffer],
        ["spasms-clearly-worse"] = [DangerSign.MuchStiffer],
        ["breathing"] = [DangerSign.Other],
        ["unrousable"] = [DangerSign.Other],
        ["chest-pain"] = [DangerSign.Other],
        ["other-danger"] = [DangerSign.Other],
        ["muscle-breakdown"] = [DangerSign.Other],
        ["dark-urine"] = [DangerSign.Other],
        ["dysreflexia"] = [DangerSign.Other],
        ["pump-with-signs"] = [DangerSign.Other],
    };

    private static readonly string[] OfACrisis = ["suicide", "self-harm"];

    /// <param name="isCarer">What is told of another person is of the one that the diary is about.</param>
    /// <returns>Null when there is nothing to keep: it is about somebody else, or no sign that a report can show.</returns>
    public static AlarmTold? Of(SafetyReading reading, bool isCarer)
    {
        if (reading.When != SafetyTime.Now || (reading.About == SafetySubject.Another && !isCarer))
            return null;
        var told = new AlarmTold(
            reading.Level == SafetyLevel.Crisis && reading.Signs.Any(OfACrisis.Contains),
            [.. reading.Signs.SelectMany(sign => OfTheBody.GetValueOrDefault(sign, [])).Distinct()]);
        return told is { IsCrisis: false, Signs.Count: 0 } ? null : told;
    }
}
