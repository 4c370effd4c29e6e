using System.Globalization;
using System.Text.RegularExpressions;
using SleepCoachBot.Sleep.People;

namespace SleepCoachBot.Dialogs.Taper;

/// <summary>Hears the name of the prescriber where a plan is told with it: "neurologist dr shah is taking me down".</summary>
internal static partial class Prescribers
{
    /// <summary>The profile with the name, unless one was told before or none is in the text.</summary>
    public static Profile Heard(Profile profile, string text)
    {
        if (profile.Prescriber is not null || Name().Match(text) is not { Success: true } match)
            return profile;
        var title = match.Groups[1].Value.StartsWith('p') || match.Groups[1].Value.StartsWith('P') ? "Prof" : "Dr";
        return profile with { Prescriber = $"{title} {CultureInfo.InvariantCulture.TextInfo.ToTitleCase(match.Groups[2].Value.ToLowerInvariant())}" };
    }

    [GeneratedRegex(@"\b(dr|prof|doctor)\.?\s+(?!(?:is|was|says?|said|has|had|will|wants?|told|put|wrote|and|on|in|at|who|thinks?|gave|to|from|about|that|this|cut|changed|moved|for|today)\b)([a-z][a-z'’-]{1,20})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
