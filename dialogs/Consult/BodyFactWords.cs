using System.Text.RegularExpressions;
using SleepCoachBot.Sleep.People;

namespace SleepCoachBot.Dialogs.Consult;

/// <summary>How people say what is so with their body: "I have epilepsy", "heat makes my legs worse".</summary>
public static class BodyFactWords
{
    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private static readonly (BodyFact Fact, Regex Words)[] Rows =
    [
        (BodyFact.GetsUpSafely, new(@"\b(?:can|can'?t|cannot|able to|unable to)\b.*\bget (?:up|out of bed)\b.*\b(?:alone|by (?:my|him|her)self|on (?:my|his|her) own|safely|without help)\b", Plain)),
        (BodyFact.FallRisk, new(@"\b(?:i|he|she|mum|dad) (?:often |sometimes |keep |keeps )?(?:falls? (?:a lot|over a lot|often|easily)|falling|could fall)\b|\b(?:unsteady|fall risk|risk of fall(?:s|ing)|prone to fall(?:s|ing))\b", Plain)),
        (BodyFact.HeatSensitive, new(@"\bheat[- ]sensitiv\w*|\bheat\b.*\b(?:worse|bad|bothers|affects|weak)\b|\b(?:hot baths?|hot showers?|hot weather)\b.*\b(?:worse|bad|weak|can'?t)\b", Plain)),
        (BodyFact.CrampsWhenTensed, new(@"\b(?:cramps?|spasms?)\b.*\bwhen\b.*\b(?:tens\w*|squeez\w*|clench\w*)\b|\btens(?:e|ing)\b.*\b(?:cramps?|spasms?|sets (?:them|it) off)\b", Plain)),
        (BodyFact.Seizures, new(@"\bepilep\w+|\b(?:have|has|had|get|gets|history of) (?:seizures|fits) (?:before|as a child|years ago|in the past)\b", Plain)),
        (BodyFact.Mania, new(@"\bbipolar\b|\bmania\b|\bmanic\b", Plain)),
        (BodyFact.PsychosisOrTrauma, new(@"\bpsychosis\b|\bschizo\w+|\bptsd\b|\btrauma\b", Plain)),
        (BodyFact.BreathingIllness, new(@"\bsleep apn(?:o)?ea\b|\bapn(?:o)?ea\b|\bcopd\b|\basthma\b|\bcpap\b|\blung (?:disease|problem)s?\b|\bbreathing (?:illness|problem)s?\b", Plain)),
        (BodyFact.ShiftWork, new(@"\b(?:work|works|working|do|does|on) (?:night ?shifts?|shifts?|nights)\b|\bshift work(?:er)?\b", Plain)),
        (BodyFact.Pregnant, new(@"\bpregnant\b", Plain)),
        (BodyFact.KidneyDisease, new(@"\bkidney (?:disease|problems?|failure|trouble)\b|\b(?:my|his|her) kidneys (?:are|don'?t|do not)\b|\bdialysis\b|\bckd\b", Plain)),
        (BodyFact.SpinalInjuryT6, new(@"\b(?:spinal|cord|injur\w+|lesion|level)\b.*\b(?:t ?[1-6]|c ?[1-8])\b|\b(?:t[1-6]|c[1-8]) (?:injury|para\w*|tetra\w*|quad\w*|complete|incomplete)\b|\btetraplegi\w+|\bquadriplegi\w+", Plain)),
        (BodyFact.DrinksDaily, new(@"\b(?:drink|drinks|have|has)\b.*\b(?:alcohol|wine|beers?|whisky|gin|vodka|pints?|units?|drinks?)?\b.*\b(?:every (?:day|night|evening)|daily|most (?:days|nights|evenings))\b", Plain)),
        (BodyFact.NumbOrPainfulParts, new(@"\b(?:can'?t|cannot|don'?t|no) (?:feel|feeling)\b.*\b(?:legs?|feet|foot|hands?|arms?|below|toes?|body|waist|chest)\b|\b(?:numb|numbness)\b.*\b(?:legs?|feet|foot|hands?|arms?|toes?)\b|\b(?:legs?|feet|foot|hands?|arms?|toes?) (?:is|are|feel) numb\b", Plain)),
    ];

    private static readonly Regex Denied = new(@"\b(?:no|not|don'?t have|do not have|doesn'?t have|never had|never|haven'?t (?:got|had)|isn'?t|aren'?t|without|don'?t (?:drink|work|do|fall))\b", Plain);
    private static readonly Regex Unable = new(@"\b(?:can'?t|cannot|unable)\b", Plain);
    private static readonly Regex Drinks = new(@"\b(?:alcohol|wine|beers?|whisky|gin|vodka|pints?|units?|drink)\b", Plain);
    private static readonly Regex OfNow = new(@"\b(?:tonight|last night|today|yesterday|this morning|right now)\b", Plain);

    /// <summary>The facts that a statement tells of the person or of whom they look after.</summary>
    public static IReadOnlyDictionary<BodyFact, bool> In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new Dictionary<BodyFact, bool>();
        // What happens tonight is a symptom, what is asked is no telling.
        if (text.Length > 300 || text.Contains('?', StringComparison.Ordinal) || OfNow.IsMatch(text))
            return found;
        foreach (var (fact, words) in Rows)
        {
            if (words.Match(text) is not { Success: true } match || (fact == BodyFact.DrinksDaily && !Drinks.IsMatch(match.Value)))
                continue;
            found[fact] = fact == BodyFact.GetsUpSafely ? !Unable.IsMatch(match.Value)
                : fact == BodyFact.NumbOrPainfulParts || !Denied.IsMatch(text[..match.Index]);
        }
        return found;
    }
}
