using System.Text.RegularExpressions;
using SleepCoachBot.Sleep.Comparisons;

namespace SleepCoachBot.Dialogs.Questions;

/// <summary>Hears that nights are to be set apart by something: "weekends or weekdays", "with and without coffee", "do I sleep worse after wine?".</summary>
/// <remarks>Only what asks: "two beers last night" tells, and is left to the steps that hear it.</remarks>
internal static partial class FactCues
{
    private const int LongestQuestion = 160;   // characters

    /// <summary>What the nights are to be set apart by. Null: the message does not ask that.</summary>
    public static NightFact? Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > LongestQuestion || !Asks().IsMatch(text))
            return null;
        if (Weekend().IsMatch(text) && Apart().IsMatch(text))
            return NightFact.Weekend;
        if (!Setting().IsMatch(text))
            return null;
        return Alcohol().IsMatch(text) ? NightFact.Alcohol
            : LateCaffeine().IsMatch(text) ? NightFact.LateCaffeine
            : Caffeine().IsMatch(text) ? NightFact.Caffeine : null;
    }

    [GeneratedRegex(@"\?\s*$|^\s*(?:and |so |ok |okay )?(?:how|do|does|did|is|are|was|were|what|which|compare|show|can you)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Asks();

    [GeneratedRegex(@"\bweek-?ends?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Weekend();

    // A weekend alone may be a span of days; beside something it is one of two kinds of night.
    [GeneratedRegex(@"\bweek-?days?\b|\bweek-?nights?\b|\bwork(?:ing)? (?:days?|nights?)\b|\b(?:during|in) the week\b|\bcompared?\b|\bversus\b|\bvs\b|\bthan\b|\bdiffer\w*\b|\b(?:better|worse|longer|less|more) (?:on|at)\b|\bother nights\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Apart();

    [GeneratedRegex(@"\bwith(?: |/| and | or )+without\b|\bwithout\b|\bafter\b|\b(?:when|if|nights|days) i (?:drink|have|had|drank|don'?t|do not)\b|\bwith\b|\bno (?:coffee|caffeine|alcohol)\b|\b(?:coffee|caffeine|alcohol|wine|beer|drinking)\b.{0,30}\b(?:sleep|nights?|difference)\b|\bdays? (?:of|with)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Setting();

    [GeneratedRegex(@"\b(?:alcohol|wine|beers?|booze|drinking|whisk(?:e)?y|spirits)\b|\ba drink\b|\bi drink\b(?!.{0,10}(?:coffee|tea|caffeine))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Alcohol();

    [GeneratedRegex(@"\blate (?:coffee|caffeine|tea)\b|\b(?:coffee|caffeine|tea)\b.{0,20}\b(?:late|afternoon|evening)\b|\b(?:afternoon|evening) (?:coffee|caffeine|tea)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LateCaffeine();

    [GeneratedRegex(@"\b(?:caffeine|coffees?|espresso|energy drinks?)\b|\btea\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Caffeine();
}
