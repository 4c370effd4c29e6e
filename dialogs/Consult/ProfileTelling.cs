using System.Globalization;
using System.Text.RegularExpressions;
using SleepCoachBot.Sleep.People;
using SleepCoachBot.Understanding.Readings;

namespace SleepCoachBot.Dialogs.Consult;

/// <summary>Reads what a person tells of themselves and their helpers in their own words, at any time: fields of <see cref="ProfileFields"/> with their values.</summary>
public sealed class ProfileTelling(UsualTimes usual)
{
    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline;
    private const string Whose = @"(?:(?:my|our|the|his|her|their|mum's|mom's|dad's)\s+)?";
    private const int LongestNumber = 80;   // characters: a number, or "the ward, ask for the registrar"

    // How the number for a time of the day is told; "when" decides which.
    private static readonly Regex[] Numbers =
    [
        new($@"^{Whose}(?<when>night|night[- ]?time|after[- ]hours|out[- ]of[- ]hours|ooh|weekend|day|day[- ]?time|clinic|office|surgery|ward)(?:'s)?\s+(?:phone\s+|contact\s+)?(?:number|line|no)\b\.?\s*(?:is|are|:|=|-)*\s*(?<value>.+)$", Plain),
        new(@"^(?:at|by|on|in)?\s*(?:the\s+)?(?<when>nights?|night[- ]?time|after hours|out of hours|weekends?|day|days|daytime)\s*,?\s*(?:i|we|they|you)\s+(?:can |should |have to |must )?(?:ring|call|phone)\s+(?<value>.+)$", Plain),
        new(@"^(?:i|we)\s+(?:ring|call|phone)\s+(?<value>.+?)\s+(?:at|by|on|after|out of|in)\s+(?:the\s+)?(?<when>nights?|hours|weekends?|day|daytime)\.?$", Plain),
        new(@"^(?:ring|call|phone)?\s*(?:my|the|our|his|her)?\s*(?<when>night |weekend |out[- ]of[- ]hours )?(?:gp|doctor|dr|clinic|surgery|practice|nurse|ms nurse|neurologist|consultant|prescriber|neuro)(?:'?s)?(?: (?:phone )?(?:number|no|tel))?\s*(?:is|on|at|:|=|-)*\s*(?<value>\+?[\d(][\d ()-]{5,24})$", Plain),
        new(@"^(?:dr|doctor|prof)?\.?\s*[\p{L}' ]{2,30}?'?s?\s+(?<when>day |clinic |office )?(?:phone )?number is\s+(?<value>[\d+(].+)$", Plain),
    ];

    private static readonly Regex[] Notes =
    [
        new(@"^(?:[\p{L}. ]{2,30}['’]?s?\s+)?(?:bad[- ]?nights? (?:note|plan)|notes? for (?:a |my |the |those )?bad nights?)(?:\s+from\s+[\p{L}. ]{2,30}?)?\s*(?:is|says?|reads?|goes|[:=–-])+\s*(?<value>\S.+)$", Plain),
        new(@"^for (?:a |my )?bad nights?,?\s+[\p{L}. ]{2,30}?\s+(?:says?|said|wrote)\s*:?\s*(?<value>\S.+)$", Plain),
    ];

    private static readonly Regex RingMe = new(
        @"^(?:[\p{L}. ]{2,30}?\s+(?:said|says|wrote|told me|wants me)\s*[:,]?\s*(?:to\s+|that\s+)?)?[""“']?(?<value>(?:please\s+)?(?:ring|call|phone|contact)\s+(?:me|us|him|her|them|the clinic|the ward|the office|the hospital)?\s*(?:straight away\s+|at once\s+|immediately\s+)?if\b.{3,})$", Plain);

    private static readonly Regex Prescriber = new(
        @"^(?:my|our|his|her|their|mum's|mom's|dad's|the)\s+(?:prescriber|neurologist|consultant|doctor|specialist|gp|ms nurse|nurse)(?:'s name)?\s*(?:is|is called|:|=)\s*(?<value>.+)$|^(?<value>(?:dr|doctor|prof|nurse)\.?\s+[\p{L}'’ -]{2,30})\s+is\s+(?:my|our|his|her|their|mum's|dad's)\s+(?:prescriber|neurologist|consultant|doctor|specialist|gp|ms nurse|nurse)\.?$", Plain);

    private static readonly Regex Medicines = new(
        @"^(?:i|he|she|they|mum|mom|dad)\s+also\s+(?:takes?|have|has|use|uses)\s+(?<value>.{3,})$|^(?:my|his|her|their)?\s*other\s+(?:medicines?|meds|medication|tablets|drugs)\s*(?:is|are|:|=|-)*\s*(?<value>.{3,})$", Plain);

    private static readonly Regex Spasms = new(
        @"^(?:my|his|her|their)?\s*(?:usual spasms?(?:\s+(?:level|score))?|spasms?\s+(?:is|are)?\s*(?:usually|normally|mostly))\s*(?:is|are|:)?\s*(?:about|around|a|at)?\s*(?:a\s+)?(?<value>10|[0-9])(?:\s*(?:of|out of|/)\s*(?:10|ten))?\.?$", Plain);

    private static readonly Regex Habit = new(@"\b(?:usual|usually|normally|most nights|as a rule)\b", Plain);
    private static readonly Regex BedOrUp = new(@"\b(?:bed|bedtime|lights?|get up|up at|rise|out of bed|rising)\b", Plain);

    /// <summary>What a message tells outright: it names its subject at the start, and the rest is taken word for word.</summary>
    /// <returns>Field and value; empty when it tells nothing so.</returns>
    public IReadOnlyDictionary<string, string> Outright(string text, MessageContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        var said = text.Trim();
        var told = new Dictionary<string, string>();
        if (said.EndsWith('?'))
            return told;
        foreach (var row in Notes)
        {
            if (row.Match(said) is { Success: true } note)
                return new Dictionary<string, string> { [nameof(Profile.BadNightNote)] = Unquoted(note.Groups["value"].Value) };
        }
        if (RingMe.Match(said) is { Success: true } ring)
            return new Dictionary<string, string> { [nameof(Profile.RingMeIf)] = Unquoted(ring.Groups["value"].Value) };
        foreach (var row in Numbers)
        {
            if (row.Match(said) is { Success: true } match && IsNumber(match.Groups["value"].Value) && (row != Numbers[^1] || Digits(match.Groups["value"].Value) >= 3))
                return new Dictionary<string, string> { [FieldFor(match.Groups["when"].Value)] = Unquoted(match.Groups["value"].Value) };
        }
        if (Medicines.Match(said) is { Success: true } medicines && !said.Contains("baclofen", StringComparison.OrdinalIgnoreCase))
            told[nameof(Profile.OtherMedicines)] = Unquoted(medicines.Groups["value"].Value);
        else if (Spasms.Match(said) is { Success: true } spasms)
            told[nameof(Profile.UsualSpasms)] = spasms.Groups["value"].Value;
        else if (Prescriber.Match(said) is { Success: true } prescriber && PrescriberName.Proper(prescriber.Groups["value"].Value) is { } name)
            told[nameof(Profile.Prescriber)] = name;
        else if (said.Length < 160 && Habit.IsMatch(said) && BedOrUp.IsMatch(said) && usual.Read(said, context) is { } times)
        {
            if (times.LightsOut is { } lightsOut)
                told[nameof(Person.UsualLightsOut)] = ProfileFields.Time(lightsOut)!;
            if (times.Rising is { } rising)
                told[nameof(Person.UsualRising)] = ProfileFields.Time(rising)!;
        }
        return told;
    }

    /// <summary>What a statement tells beside: how they take it, and what is so with their body.</summary>
    public static IReadOnlyDictionary<string, string> Plainly(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var told = BodyFactWords.In(text).ToDictionary(fact => fact.Key.ToString(), fact => fact.Value ? "true" : "false");
        if (text.Length < 120 && SituationWords.FormTold(text) is { } form)
            told[nameof(Profile.Form)] = form.ToString();
        return told;
    }

    /// <summary>The first whole number from 0 to 10.</summary>
    public static string? Score(string text) =>
        Regex.Match(text, @"\b(10|[0-9])\b", RegexOptions.CultureInvariant) is { Success: true } score && text.Length < 40 ? score.Value : null;

    /// <summary>Whether words can be rung: digits, or a short name of a place.</summary>
    public static bool IsNumber(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var said = text.Trim();
        return said.Length is > 1 and <= LongestNumber && !said.Contains('?', StringComparison.Ordinal);
    }

    /// <summary>How many digits words hold: three and more are a number to ring.</summary>
    public static int Digits(string text) => text.Count(char.IsAsciiDigit);

    /// <summary>Whether a number to ring stands in words: three digits or more in a row, and no amount of a medicine.</summary>
    public static bool HoldsANumberToRing(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Regex.IsMatch(text, @"\d[ ()-]?\d[ ()-]?\d", RegexOptions.CultureInvariant) && !Regex.IsMatch(text, @"\d\s*(?:mgs?|ml|mls|mcg|µg|milligrams?|tablets?)\b|\ba day\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
    }

    /// <summary>A text without the quotation marks around all of it.</summary>
    public static string Unquoted(string text)
    {
        var said = text.Trim();
        return said.Length > 2 && said[0] is '"' or '“' or '\'' or '‘' && said[^1] is '"' or '”' or '\'' or '’' ? said[1..^1].Trim() : said;
    }

    private static string FieldFor(string when) => when.Trim().ToLower(CultureInfo.InvariantCulture) switch
    {
        "weekend" or "weekends" => nameof(Profile.WeekendNumber),
        "day" or "days" or "daytime" or "day time" or "day-time" or "clinic" or "office" or "surgery" or "" => nameof(Profile.DayNumber),
        _ => nameof(Profile.NightNumber),
    };
}
