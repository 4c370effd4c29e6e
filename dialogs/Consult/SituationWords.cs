using System.Text.RegularExpressions;
using SleepCoachBot.Sleep.People;

namespace SleepCoachBot.Dialogs.Consult;

/// <summary>How people say how they take it, where they are with it, and that they speak for somebody else.</summary>
public static class SituationWords
{
    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    // Asked in this order: the first that fits has it.
    private static readonly (BaclofenForm Form, Regex Words)[] Forms =
    [
        (BaclofenForm.Both, new(@"\bboth\b|\bpump\b.*\b(and|plus|with)\b.*\b(tablets?|pills?|liquid)\b|\b(tablets?|pills?|liquid)\b.*\b(and|plus|with)\b.*\bpump\b", Plain)),
        (BaclofenForm.Pump, new(@"\bpump\b|\bintrathecal\b|\bitb\b", Plain)),
        (BaclofenForm.Oral, new(@"\b(tablets?|tabs?|pills?|liquid|syrup|solution|suspension|oral|orally|by mouth|granules)\b", Plain)),
    ];

    private static readonly Regex HasIt = new(
        @"\b(i|she|he|they|mum|mom|dad|we)('ve| have| has| take| takes|'m on|'s on| am on| is on|'s got| got| use| uses| wear| wears)\b.*\b(baclofen|tablets?|pills?|liquid|pump)\b|\bit'?s (a |an )?(pump|tablets?|liquid)\b", Plain);

    private static readonly (Situation Situation, Regex Words)[] Situations =
    [
        (Situation.CutAlone, new(
            @"\b(cut|cutting|reduced|reducing|lowered|dropped|weaned|weaning|brought|tapered|tapering|going down|gone down|went down)\b.*\b(my ?self|him ?self|her ?self|them ?sel(f|ves)|on (my|his|her|their) own|alone|without (telling|asking))\b", Plain)),
        // "Thinking of coming off it" is no plan of anybody's yet, whatever follows.
        (Situation.Thinking, new(
            @"\b(think(ing)? (of|about)|consider(ing)?|wonder(ing)? (about|if|whether|how)|toying with|(want|wants|wanted|would like|'d like|hope|hopes|hoping|keen) to)\b.*\b(com(e|ing)|get(ting)?|cut(ting)?|reduc(e|ing)|stop(ping)?|lower(ing)?|taper(ing)?|wean(ing)?|bring(ing)?|go(ing)?)\b", Plain)),
        (Situation.Stopped, new(@"\b(stopped|run out|ran out|quit)\b|\b(not|no longer) (taking|on) (it|any|baclofen)\b|\boff it (now|completely|altogether)\b", Plain)),
        (Situation.Reducing, new(
            @"\b(prescriber|neurologist|neuro|doctor|dr|consultant|gp|nurse|specialist|clinic|hospital|physio|they)\b.*\b(bring|bringing|brought|tak|taking|taken|reduc|reducing|reduced|reduces|taper|tapering|lower|lowering|lowered|cut|cutting|wean|weaning|weaned|get|getting)\b.*\b(down|off|dose|it|baclofen|me|him|her|them)\b|\b(being|getting) (reduced|tapered|weaned|brought down|taken (down|off))\b|\b(tapering|reduction plan|taper plan|taper schedule|on a taper|coming down|coming off)\b", Plain)),
        (Situation.Thinking, new(
            @"\bthinking\b|^\s*think\b|\bthink i (might|may|want|should|could|would|ought)\b|\bconsider(ing)?\b|\bwonder(ing)?\b|\b(not|haven'?t|hasn'?t) (yet|started)\b|\bnot yet\b|\b(want|wants|would like|'d like|hope|hoping) to (come off|cut|reduce|stop|get off|come down)\b", Plain)),
    ];

    private static readonly Regex Carer = new(
        @"\b(look|looks|looking) after\b|\bcar(e|es|ing) for\b|\b(carer|caregiver|care giver|pa)\b.*\b(for|of)\b|\b(i'?m|i am) (a|the|his|her|their) (carer|caregiver|wife|husband|mum|mom|mother|dad|father|son|daughter|partner|sister|brother|nurse|pa)\b|\bon behalf of\b|\b(it'?s|this is|asking|writing) (for|about) my (mum|mom|mother|dad|father|son|daughter|husband|wife|partner|brother|sister|child|boy|girl|friend|client)\b|\bmy (mum|mom|mother|dad|father|son|daughter|husband|wife|partner|brother|sister|child) (takes|is on|has been on|has a pump|is coming|is being|is taking|uses)\b",
        Plain);

    private static readonly Regex NotSo = new(@"\b(no|not|don'?t|do not|doesn'?t|never|without) (have |got |use )?(a |any |the )?(pump|tablets?|liquid)\b|\bpump (alarm|beep)", Plain);

    /// <summary>The form that an answer to "tablets or liquid, or a pump?" names.</summary>
    public static BaclofenForm? FormIn(string text)
    {
        var said = NotSo.Replace(text, " ");
        foreach (var (form, words) in Forms)
        {
            if (words.IsMatch(said))
                return form;
        }
        return null;
    }

    /// <summary>The form that a message tells by itself: "I have a pump".</summary>
    public static BaclofenForm? FormTold(string text) => HasIt.IsMatch(text) && !text.Contains('?', StringComparison.Ordinal) ? FormIn(text) : null;

    /// <summary>Where the answer to "where are you with it?" says that they are.</summary>
    public static Situation? SituationIn(string text)
    {
        foreach (var (situation, words) in Situations)
        {
            if (words.IsMatch(text))
                return situation;
        }
        return null;
    }

    /// <summary>They speak for somebody whom they look after.</summary>
    public static bool IsCarer(string text) => Carer.IsMatch(text);
}
