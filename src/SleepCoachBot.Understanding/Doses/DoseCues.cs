using SleepCoachBot.Understanding.Plans;

namespace SleepCoachBot.Understanding.Doses;

/// <summary>What people say when a dose was taken, missed, changed or the reduction paused. A new way of saying it is one entry.</summary>
internal static class DoseCues
{
    /// <summary>They do not know themselves: never a log entry.</summary>
    public static Phrases Unsure { get; } = new(
        "not sure if", "not sure whether", "unsure", "not certain", "dont know if", "dont know whether", "do not know if", "cant remember if", "cant remember whether",
        "cannot remember if", "cant recall", "dont remember", "no idea if", "no idea whether", "did i take", "did i have", "did i miss", "have i taken", "have i had", "or not", "might have",
        "may have", "could have", "or did i", "couldnt swear", "could not swear", "cant swear", "cant be sure", "cannot be sure", "cant tell if", "not sure i", "maybe i took", "maybe i missed");

    /// <summary>A dose twice, another amount than meant: nothing to log in silence.</summary>
    public static Phrases MoreThanOne { get; } = new("twice", "2 time", "3 time", "second time", "third time", "double", "doubled", "doubled up", "two doses", "both doses", "extra", "instead of", "by mistake", "by accident", "accidentally", "wrong", "another one", "too much", "too many");

    /// <summary>None was missed.</summary>
    public static Phrases NotMissed { get; } = new("didnt miss", "did not miss", "havent missed", "have not missed", "not missed", "never missed", "never miss", "without missing", "dont miss", "not missing", "didnt forget", "did not forget", "havent forgotten", "didnt skip", "havent skipped", "no missed", "didnt take ~ till", "didnt take ~ until", "didnt take ~ til", "did not take ~ until", "did not take ~ till", "didnt have ~ till", "didnt have ~ until", "didnt have ~ til", "didnt get ~ till", "didnt get ~ until");

    /// <summary>Something that was forgotten, and no dose.</summary>
    public static Phrases OnlyTheLog { get; } = new(
        "nearly missed", "almost missed", "nearly forgot", "almost forgot", "forgot to log", "forgot to say", "forgot to tell", "forgot to mention", "forgot to note", "forgot to put", "forgot to write", "forgot to record", "forgot to add", "missed logging", "forgot logging");

    /// <summary>A dose that stays what it was.</summary>
    public static Phrases Unchanged { get; } = new(
        "no change", "no changes", "not changed", "hasnt changed", "has not changed", "havent changed", "didnt change", "did not change", "hasnt been changed", "unchanged", "nothing changed", "wasnt changed");

    /// <summary>Talked of, and not settled: no change and no pause.</summary>
    public static Phrases NotSettled { get; } = new(
        "thinking of", "thinking about", "considering", "want to", "wants to", "talking about", "talked about", "talk about", "might", "if", "asked to", "asking to", "hoping to", "planning to", "plans to", "would like to", "suggested", "discussed", "wondering");

    /// <summary>Nothing happened yet.</summary>
    public static Phrases NotYet { get; } = new(
        "will take", "ill take", "going to take", "gonna take", "about to take", "should i", "can i", "shall i", "could i", "do i", "must i", "need to take", "want to take",
        "would like to", "if i", "when do i", "what if", "remind me");

    public static Phrases Missed { get; } = new(
        "missed", "miss", "mised", "missing", "forgot", "forget", "forgotten", "forgetting", "skipped", "skip", "skiped", "slept through", "slept thru", "slept right through", "slept straight through", "slept clean through", "slept right thru", "slept straight thru", "left ~ in the pot", "left ~ in the box", "left ~ in the packet", "left ~ in the blister", "left ~ in the strip", "left ~ in the dosette", "still in the pot", "still in the box", "still in the packet", "still in the blister", "still in the dosette", "still in the strip", "sleep through", "spaced on",
        "spaced", "no pill", "no pills", "no tablet", "no tablets", "no dose", "no meds", "no baclofen", "no medication", "so no", "didnt take", "did not take", "didnt have", "did not have",
        "havent taken", "have not taken", "havent had", "have not had", "hadnt taken", "never took", "never had", "didnt happen", "did not happen", "meant to take", "left out", "overslept",
        "fell asleep before", "dropped off before", "nodded off before", "conked out before", "asleep before my", "slept past", "sleep past", "sleeping through", "never remembered", "didnt remember", "gave it a miss", "gave ~ a miss", "without taking", "not took", "ran out of time", "blew off", "bailed on", "flaked on", "didnt get to take", "didnt get round to", "without my", "went without", "not taken", "wasnt taken", "slipped my mind", "blanked on", "didnt bother", "did not bother", "didnt get my", "never got my", "didnt manage", "no morning dose", "no evening dose", "no lunch dose", "no lunchtime dose", "no night dose", "no bedtime dose", "no midday dose", "no noon dose", "no morning tablet", "no evening tablet", "no lunchtime tablet", "no bedtime tablet", "no morning pill", "no evening pill", "no noon pill", "no night pill", "couldnt take", "could not take", "wasnt able to take");

    public static Phrases Paused { get; } = new(
        "pause", "paused", "pausing", "pauses", "on hold", "holding", "hold", "stay where i am", "staying where i am", "stay where we are", "stay put", "staying put", "stop going down", "stopped going down",
        "stop reducing", "stopped reducing", "stop the taper", "stopped the taper", "stop tapering", "no more cuts", "no more reductions", "no further cuts", "no further reductions", "no more decreases", "no further decreases", "no more drops", "no more steps", "stopped the reduction", "stop the reduction", "reduction stopped", "halted", "hold off", "held off", "no more cutting", "no taper",
        "no tapering", "not going down", "not reducing", "not to reduce", "not to go down", "dont go down", "dont reduce", "stay on this dose", "stay at this dose", "stay on the same dose", "staying on the same dose", "stay on the same",
        "staying on the same", "same dose for now", "keep the dose", "keep me where i am", "keeping me where i am", "keep me here", "keeping me here", "freeze", "frozen", "have a break from the taper", "break from the taper", "taper break", "wait before the next",
        "stick at", "sticking at", "stick with this", "stick where", "sticking where", "stick as we are", "stay as i am", "stay as we are", "staying as i am", "leave things as", "keep things as", "stick on this", "stay with this", "hold where", "holding where", "stay at", "staying at", "hang fire", "hanging fire", "leave it where", "leave me where", "leave it there", "leave me there", "leave it at", "leave it alone for now", "no further down", "stop there", "stopping there", "not cutting any", "skip the next cut", "skip the next step", "skip this cut", "skip this step", "skipping this cut", "sit tight", "delay the next", "delayed the next", "postponed", "postpone");

    public static Phrases Changed { get; } = new(
        "changed", "change", "changes", "changing", "cut me", "cut my", "cut it", "cut to", "been on", "have been on", "moved me", "moved to", "move to", "moving to", "moving me", "upped", "put me", "putting me", "put my", "put it", "put up", "back up", "back to", "went back", "gone back", "go back",
        "now on", "down to", "up to", "new dose", "new daily", "stepped down", "stepped up", "step down", "stepping down", "increased", "increase", "reduced", "reduce", "reducing", "raised", "lowered", "dropped me", "dropped my", "dropped to", "dropping me", "dropped", "back on",
        "went from", "gone from", "off it", "completely off", "fully off", "all off", "off baclofen", "off the baclofen", "go to", "going to", "went to", "gone to", "switched", "started on", "bumped", "stepped me", "stepping me", "back a step", "up a step", "down a step", "a step up", "a step down", "step back", "knocked me", "knocked it", "knocked down", "dropped it", "lowered it", "raised it", "lower dose", "higher dose", "old dose", "previous dose", "dose went", "dose has gone", "dose has been", "dose was", "titrated", "tapered me", "prescribed me", "started me", "starting me", "wants me at", "brought me", "bring me", "brought it", "brought my", "been cut", "was cut", "cut again", "cut down", "done with baclofen", "done with the baclofen", "finished with baclofen", "finished with the baclofen", "brought down", "taken down", "took me down", "taking me down", "took me up",
        "took me to", "taken me", "took my dose", "taken my dose", "took it down", "went down", "gone down", "went up", "gone up", "come down", "came down", "is now", "dose is", "now at", "im on", "im at", "i am on", "prescribed", "has me on", "have me on", "got me on", "wants me on", "told me to take", "adjusted", "halved", "doubled");

    /// <summary>Beside a day's amount: it holds from some day on.</summary>
    public static Phrases FromADay { get; } = new(
        "as of", "effective", "starting", "started", "begun", "from today", "from tomorrow", "from yesterday", "new total", "total is", "now taking", "taking now", "per dr", "per doctor", "now", "instead", "these days", "been taking", "doing", "been doing");

    public static Phrases Taken { get; } = new(
        "took", "taken", "had", "swallowed", "down the hatch", "popped", "taking", "downed", "ive had", "just had", "have had", "done my", "did my", "remembered", "necked", "tok", "logged", "log", "went down at", "went down fine", "went down ok", "down at", "didnt take ~ till", "didnt take ~ until", "didnt take ~ til", "did not take ~ until", "did not take ~ till",
        "didnt have ~ till", "didnt have ~ until", "didnt have ~ til", "thats my ~ gone", "thats my ~ done", "thats my ~ down", "thats the ~ gone", "thats the ~ done", "all done", "is in me", "inside me");

    /// <summary>Words of <see cref="Taken"/> that speak of something else here.</summary>
    public static Phrases NotTaken { get; } = new(
        "not taken", "havent taken", "have not taken", "hadnt taken", "wasnt taken", "didnt take", "never took", "took me down", "took me up", "took me to", "taken down", "taken me", "took my dose down", "took my dose up", "taken my dose", "took it down", "havent had", "have not had",
        "never had", "been taking", "had to miss", "had to skip", "should have taken", "should have had", "had my dose changed", "had my dose cut", "had my dose put", "had a change", "had a bad", "had a good", "had a rough", "had a terrible", "had a horrible", "had an awful", "had a night", "had a great", "had no", "had trouble", "had a lot", "had spasms", "had to wait", "told me to take", "had it changed", "was taken up", "meant to take");

    /// <summary>The daily dose changes or stays by a share or an amount that nobody may compute.</summary>
    public static Phrases Computed { get; } = new("halved", "doubled", "%", "percent", "by half", "by a third", "by a quarter");

    /// <summary>It lies behind: a bare weekday is the last one.</summary>
    public static Phrases Behind { get; } = new(
        "since", "as of", "started", "changed it on", "on", "was", "went", "changed", "had", "put", "moved", "cut", "stepped", "upped", "dropped", "paused", "reduced", "increased", "im on", "im down", "been", "rang", "last");

    /// <summary>It lies ahead.</summary>
    public static Phrases Ahead { get; } = new("will", "going to be", "is going to", "starting next", "starting monday", "starting tuesday", "starting wednesday", "starting thursday", "starting friday", "starting saturday", "starting sunday", "from next", "coming", "wants me to", "im to", "i am to", "due to", "plan is", "wants me");

    /// <summary>One of the day's doses, not the day: what it changes to is no daily total.</summary>
    public static Phrases OneOfTheDay { get; } = new(
        "morning dose", "night dose", "evening dose", "lunchtime dose", "lunch dose", "bedtime dose", "afternoon dose", "midday dose", "noon dose", "teatime dose", "morning tablet", "night tablet", "evening tablet", "lunchtime tablet", "morning pill",
        "night pill", "evening pill", "noon pill", "bedtime pill", "morning one", "night one", "evening one", "lunchtime one", "bedtime one", "each dose", "every dose", "per dose");

    public static IEnumerable<string> Vocabulary => new[] { Unsure, NotYet, Missed, Paused, Changed, Taken }.SelectMany(phrases => phrases.Words);
}
