using SleepCoachBot.Sleep.Measures;
using SleepCoachBot.Understanding.Plans;

namespace SleepCoachBot.Understanding.Questions;

/// <summary>What people call the measures of a night. The first row of which a phrase stands in the message decides.</summary>
internal static class QuestionCues
{
    public static IReadOnlyList<(Measure Measure, Phrases Said)> Measures { get; } =
    [
        (Measure.Efficiency, new("efficiency", "efficient", "efficiently", "share of time in bed", "percent of time in bed", "percentage of time in bed", "percentage of my time in bed", "percent of my time in bed", "proportion of ~ time in bed", "share of ~ time in bed", "% of time in bed", "percent of the night asleep", "se been")),
        (Measure.Spasms, new("spasm", "spasms", "spasming", "cramps", "cramp", "cramping", "jerks", "jerking", "stiffness", "stiff", "spasticity", "leg jumps", "twitching", "twitches", "legs jumping", "legs been jumping", "legs been")),
        (Measure.Stress, new("stress", "stressed", "stressful", "stressing", "anxious", "anxiety", "worried", "tense", "wound up", "worrying", "uptight", "on edge")),
        (Measure.Caffeine, new("caffeine", "coffee", "coffees", "tea", "teas", "cola", "colas", "energy drinks", "energy drink", "caffeinated", "espresso", "espressos", "brews", "cuppas", "cups")),
        (Measure.Quality, new("quality", "how good", "rate my sleep", "sleep rating", "rated my sleep", "my ratings", "ratings", "rating", "score my sleep", "sleep score", "how well rated")),
        (Measure.SleepLatency, new("before falling asleep", "before i fall asleep", "before i fell asleep", "before i drop off", "before i go off", "before i nod off", "before getting to sleep", "before i get to sleep")),
        (Measure.AwakeTotal, new("time awake", "awake after", "after falling asleep", "lie awake in the", "lying awake in the", "awake in the night", "awake in the middle", "awake during the night", "waso", "wake after sleep onset")),
        (Measure.SleepLatency, new(
            "to fall asleep", "fall asleep", "falling asleep", "to get to sleep", "get to sleep", "getting to sleep", "got to sleep", "nod off", "nodding off", "drop off", "dropping off", "drift off", "drifting off", "sleep onset", "onset latency", "sleep latency", "latency",
            "get off to sleep", "getting off to sleep", "go to sleep", "before i sleep", "fell asleep", "asleep quicker", "asleep faster", "asleep sooner", "doze off", "dozing off", "to go off", "to conk out", "settle down to sleep", "off to sleep", "to get off", "to switch off")),
        (Measure.AwakeTotal, new(
            "awake", "time awake", "lie awake", "lying awake", "lay awake", "laid awake", "lain awake", "wake after sleep onset", "waso", "long was i up", "long am i up", "long were i up", "long have i been up", "minutes up", "hours up", "up for in the night")),
        (Measure.WakeTime, new(
            "wake time", "wake times", "waking time", "wake up time", "wakeup time", "wakeup times", "wake-up time", "what time ~ wake", "what time ~ woken", "when ~ get woken", "when am i woken", "what time ~ woke", "what time ~ waking", "what time ~ up", "when do i ~ wake", "when did i ~ wake", "when have i been waking", "when am i waking", "when was i waking", "when were i waking", "when am i ~ up", "when was i ~ up",
            "when do i wake", "when did i wake", "waking earlier", "waking later", "wake earlier", "wake later", "wake up earlier", "wake up later", "waking up earlier", "waking up later", "woken earlier", "woke earlier", "woke up earlier", "woke later", "waking too early", "waking up early", "waking early", "wake early",
            "wake up early", "waking up too early", "final wake", "last woke", "get up time", "getting up time", "rising time", "what time ~ get up", "what time ~ getting up", "when do i get up", "when do i ~ get up", "when do i ~ rise", "when did i get up", "getting up earlier", "getting up later", "getting up", "wake up at", "up in the morning")),
        (Measure.Bedtime, new(
            "bedtime", "bedtimes", "bed time", "bed times", "going to bed", "go to bed", "went to bed", "gone to bed", "get to bed", "getting to bed", "got to bed", "get off to bed", "off to bed", "time ~ to bed", "getting into bed", "get into bed", "got into bed", "lights out", "turn in", "turning in", "turned in", "hit the hay", "hitting the hay", "hit the sack", "head to bed", "heading to bed",
            "time ~ in bed by", "to bed earlier", "to bed later", "into bed")),
        (Measure.Awakenings, new(
            "awakenings", "awakening", "wake ups", "wakeups", "wake-ups", "wakings", "wake up", "woke up", "woken up", "waking up", "wake", "woke", "woken", "waking", "times ~ up", "how often ~ up", "times up", "was i up", "am i up", "been up", "getting up in the night", "disturbed", "broken", "interrupted", "interruptions")),
        (Measure.TotalSleep, new(
            "how many hours", "hours sleep", "hours of sleep", "hours did", "hours have", "hours am", "hours a night", "how much sleep", "how much ~ sleep", "how much ~ sleeping", "how much ~ slept", "how much shuteye", "how much kip", "more kip", "less kip", "more rest", "less rest", "more shuteye", "how much rest", "how much shut eye", "how long did i sleep", "how long have i slept", "how long do i sleep", "how long am i sleeping", "how long have i been sleeping", "how long was i asleep",
            "how long am i asleep", "total sleep", "sleep total", "total hours", "sleep time", "sleep duration", "sleep length", "sleep hours", "hours", "more sleep", "less sleep", "enough sleep", "sleeping more", "sleeping less", "sleep more", "sleep less", "slept more", "slept less", "sleeping longer", "sleep longer", "slept longer", "average sleep", "average nights sleep", "amount of sleep", "length of sleep",
            "asleep for", "total asleep", "tst", "any more sleep", "hrs", "sleeping shorter", "length of my sleep", "amount i sleep", "shorter sleep", "longer sleep")),
    ];

    /// <summary>Sleep in general, when no measure was named.</summary>
    public static Phrases Sleep { get; } = new(
        "sleep", "slep", "sleeep", "sleeping", "slept", "asleep", "night", "nights", "kip", "shuteye", "rest", "did i do", "have i done", "am i doing", "been doing", "have i been", "was last night", "how was it", "things been", "better", "worse", "diary", "doing", "nite", "nites", "how do i compare", "compare", "how was", "how were", "how did ~ go", "improvement", "improved", "improving", "been like");

    /// <summary>Since the last change of the dose.</summary>
    public static Phrases DoseChange { get; } = new(
        "since the dose change", "since my dose change", "since the last dose change", "since the change", "since my last dose change", "since the last change", "since my last change", "since the change in dose", "since the change of dose", "since ~ changed ~ dose", "since ~ dose changed", "since ~ dose was",
        "since ~ dose went", "since ~ dose came", "since ~ dose got", "since ~ dose has", "since ~ dose dropped", "since ~ lowered", "since ~ reduced", "since ~ upped", "since ~ increased", "since ~ raised", "since ~ halved", "since ~ put me", "since ~ took me", "since ~ moved me", "since ~ dropped me", "since ~ lower dose", "since ~ higher dose", "since ~ smaller dose", "since ~ brought ~ down", "after ~ lowered", "after ~ reduced", "since ~ down to", "since ~ up to", "since ~ cut ~ dose", "since ~ cut my", "since ~ dropped ~ dose", "since ~ lowered ~ dose", "since ~ reduced ~ dose", "since ~ upped ~ dose", "since ~ put ~ dose", "since ~ new dose", "since ~ dose cut", "since ~ dose drop",
        "since ~ dose reduction", "since ~ dose increase", "since ~ last cut", "since ~ last step", "since ~ last drop", "since ~ last reduction", "since ~ cut", "since i went down", "since ~ went down", "since i stepped down", "since ~ step down", "since ~ dropped", "since ~ changed", "since ~ drop", "since ~ adjusted", "since ~ adjustment", "after the dose change", "after my dose change",
        "after the last dose change", "after ~ dose was", "after ~ dose changed", "after ~ changed ~ dose", "after ~ cut ~ dose", "cutting my dose", "cutting the dose", "dropping my dose", "dropping the dose", "lowering my dose", "lowering the dose", "reducing my dose", "reducing the dose", "did the dose change", "has the dose change", "dose change ~ since", "before the dose change", "before my dose change", "before the last dose change", "before the change", "before ~ dose changed", "before ~ dose was", "before ~ dose went", "before and after the dose change", "before and after the last dose change", "before and after the change", "since the dose", "since my dose", "since they cut", "since the last dose", "since going down to", "since i moved to", "since moving to", "since i came down to");

    /// <summary>Since the first step of the plan.</summary>
    public static Phrases TaperStart { get; } = new(
        "since i started taper", "since ~ started tapering", "since starting ~ taper", "since ~ started the taper", "since ~ started my taper", "since ~ start of the taper", "since ~ taper started", "since ~ taper began", "since tapering", "since the taper", "since my taper", "since ~ began tapering", "since ~ began the taper", "since ~ begun tapering", "since beginning the taper", "since beginning to taper", "since ~ tapering began", "since ~ tapering started",
        "since ~ started coming off", "since ~ started coming down", "since ~ began coming off", "since ~ began coming down", "since coming off", "since ~ started to come off", "since ~ started to come down", "since ~ started reducing", "since ~ started cutting", "since ~ began reducing", "since ~ began cutting", "since ~ reduction started", "since ~ reduction began", "since ~ began ~ reduction", "since ~ began ~ taper", "since ~ started ~ reduction", "since ~ started ~ taper", "since ~ begun ~ taper", "since the reduction", "since ~ started the reduction", "since starting ~ reduction",
        "since ~ started going down", "since ~ began going down", "since ~ started weaning", "since ~ began weaning", "since weaning", "since coming down", "since going down off", "since starting to come", "since starting to reduce", "since reducing", "since ~ started lowering", "since ~ started to taper", "since ~ began to taper", "since ~ started to reduce", "since the plan started", "since the plan began", "since ~ started the plan", "since starting the plan", "since ~ start tapering", "since tapering started", "since ~ began to come",
        "after i started tapering", "after starting the taper", "after the taper started", "before the taper", "before tapering", "before ~ started tapering", "before ~ started the taper", "before starting the taper", "before and after the taper", "before and after tapering", "before and after i started tapering", "since ~ first cut", "since ~ first step", "since ~ first reduction");

    /// <summary>It is to be set against what was before.</summary>
    public static Phrases Before { get; } = new(
        "than before", "compared with before", "compared to before", "compare with before", "compare to before", "vs before", "versus before", "v before", "against before", "to before", "with before", "before that", "and before", "before then", "than the time before", "than previously", "compared with earlier", "compared to earlier", "than the week before", "than the nights before", "with the week before", "to the week before", "and the week before", "vs the week before", "than earlier", "than usual before", "than it was before", "than they were before", "from before");

    /// <summary>The sleep of this very day, after a night shift: "how did i sleep today".</summary>
    public static Phrases Today { get; } = new("today", "this morning", "this afternoon");

    public static Phrases LastNight { get; } = new("last night", "last nite", "lastnight", "how was my night", "the night just gone", "tonight just gone");

    /// <summary>The seven nights up to the latest.</summary>
    public static Phrases ThisWeek { get; } = new("last week", "this week", "past week", "the week", "last wk", "past wk", "in the last week", "over the week");

    public static Phrases Weekend { get; } = new("weekend", "week end");

    public static Phrases LastMonth { get; } = new("last month", "previous month", "the month before");

    public static Phrases ThisMonth { get; } = new("this month", "month so far", "so far this month");

    /// <summary>The night on which the clocks went back or forward.</summary>
    public static Phrases ClockChange { get; } = new("the clocks went", "clocks went", "clocks changed", "the clocks changed", "the clock change", "clocks go", "clocks going");

    public static IEnumerable<string> Vocabulary => Measures.SelectMany(row => row.Said.Words)
        .Concat(Sleep.Words).Concat(DoseChange.Words).Concat(TaperStart.Words).Concat(Before.Words).Concat(ClockChange.Words)
        .Concat(ThisWeek.Words).Concat(LastMonth.Words).Concat(ThisMonth.Words).Concat(Weekend.Words).Concat(Today.Words);
}
