using SleepCoachBot.Understanding.Grammar;

namespace SleepCoachBot.Understanding.Cultures.English;

/// <summary>Words that say which value of the night is spoken of.</summary>
internal static class EnglishCues
{
    /// <summary>Moments told by another moment: "20 minutes after I got in".</summary>
    public static IReadOnlyList<Rule> Relations { get; } =
    [
        new("moment.after", m => After(m, before: false), "#span after i? #nightcue", "#span after|from|past #word #nightcue"),
        new("moment.after", m => After(m, before: true), "#span before i? #nightcue"),
        new("moment.right-after", m => new Meaning.Offset(new(0), false, m.Cue), "#same i? #nightcue"),
        new("moment.same", m => new Meaning.Offset(new(0), false, m.Cue), "same time as|i i? #nightcue", "the same time as i? #nightcue", "as? soon as i? #nightcue"),
    ];

    private static Meaning.Offset After(Match match, bool before) => new(match.Span(0), before, match.Cue);

    public static IReadOnlyList<Rule> Rules { get; } =
    [
        .. EnglishRatings.OfScales,
        new("cue.into-bed", CueKind.IntoBed, "bed|bd", "bedtime was|is|at|to|:?", "@in @my? bed", "got|get|getting|climbed|jumped|crawled|fell|hopped @in? @my? bed", "in by|for", "went|go|gone up? to bed", "up? to bed", "turned|turn|turning in", "hit the hay|sack|pillow|sheets|mattress|bed", "tucked up|in", "under the covers|duvet", "called it a night", "went up", "retired", "went upstairs", "moved|shifted|transferred|crawled|staggered|dragged|took myself? up? to @my? bed"),
        new("cue.bedtime", CueKind.IntoBed, "bedtime"),
        new("cue.head-down", CueKind.TriedToSleep, "my? head hit|down|on @my? pillow?"),
        new("cue.got-in", CueKind.IntoBed, "got|get|getting in", "inat", "lay|laid|lie|lying down"),
        new("cue.tried-to-sleep", CueKind.TriedToSleep, "@light out|off|went|were|was off|out?", "@light were|was|went off|out", "lights !on|was|were|from|woke|kept|came|in|outside", "tried|trying|try to? sleep|nod|drop?", "tried|trying|try to nod|drop|drift|doze|go|settle off|down|over to? sleep?", "tried|trying to get|go off? to? sleep?", "tried", "turned|switched|put|turn the|my|off|out @light? off|out?", "turned|switched|put|turn|knocked out|off the|my @light", "turned over", "put my|the phone|book|ipad|kindle|tablet down|away", "gave up reading|scrolling", "gave up on the|my #word", "didnt|dont|never switch|switched|turn|turned off @till", "closed|shut my eyes", "eyes closed|shut", "settled down?", "attempted to? sleep", "phone|book|tablet|ipad|kindle|tv|telly|laptop|screen|radio|computer|podcast|audiobook away|down|off|out", "put down my|the phone|book", "put|turned|turn|switched|switch|knocked out|off the|my|our @light", "close|closed|shut the|my @light", "@light on @till", "closed|shut|finished #word? book|magazine", "pulled the covers|duvet up", "covers|duvet up", "stopped reading|scrolling"),
        new("cue.fell-asleep", CueKind.FellAsleep, "zonked|conked|crashed|flaked|sparked|passed out", "off? to sleep by|at", "asleep by|at", "fell asleep", "asleep", "fall asleep", "dropped|nodded|drifted off", "got to|off to? sleep", "nod|drop|drift off", "was out|gone $", "was out|gone by|at|within", "dead to the world by|at|before|within", "got off by|at", "went to sleep", "went off", "off"),
        new("cue.slept-through-until", CueKind.ThroughUntil, "#through @till", "#through to"),
        new("cue.out", CueKind.Out, "out", "out at|by"),
        new("cue.asleep-in", CueKind.Took, "asleep in|within|after|inside", "fell|was asleep in|within|after|inside", "nodded|dropped|drifted off in|within|after"),
        new("cue.took", CueKind.Took, "out in", "off in|within|inside", "gone|away in|within|inside", "took", "it took", "took me", "taking", "i need", "got|went off quickly|fast|easily|nicely", "lat|sol", "sleep? latency", "sleep onset", "needed"),
        new("cue.to-fall-asleep", CueKind.ToFallAsleep, "getover to? sleep?", "to|till|til|before|until i|we? fall|fell asleep", "before i went $", "to|till|til|before i? drop|dropped|nod|nodded|drift|drifted|doze|dozed|go|went off", "to drop|nod|drift|doze", "to get|getting off|to to? sleep?", "to get off", "to sleep", "to go", "to go to? sleep", "before sleep came|arrived?", "before|till|til i? finally? got|get off", "to get sleep", "andgone", "falling asleep", "dropping off", "getting to sleep", "to settle"),
        new("cue.woke", CueKind.Woke, "woke|wake|woken|waking|woek up?", "woke|woken me up?", "awoke", "woke up", "wake up", "opened them|my? eyes?", "eyes popped|pinged|snapped|flew|were|opened? open|opened"),
        new("cue.final-wake", CueKind.FinalWake, "final|last wake|wakeup|waking|awakening up?", "woke|wake|woken|awake|up #word? up? fully|properly|finally", "woke|wake|woken|awake|up|waking up? forgood", "woke|woken #word forgood", "woke|awake|up up? for keeps", "wide awake since|from|at", "awake since|from", "woke|wake|awake for the day", "awake again at", "woke to the alarm", "woke up to the alarm", "slept|sleep in? til|till|until", "slept in", "dropped|dozed|drifted|nodded|went|got off|back again|off|to sleep? @till", "slept again @till", "asleep|out @till", "slept till|til|until|to", "up for the day", "woke up and that was it", "been awake since", "been up since", "through til|till|until", "slept right|straight through til|till|until", "finally woke up?", "properly awake", "final|last :|-", "awake by", "back to|off to? sleep @till", "back asleep @till", "went|go|got? back to bed @till", "back to bed @till", "next thing i know|knew it was", "conked out until", "alarm woke me up?", "dozed|snoozed|dozing|snoozing|slept|drifted on? off? @till"),
        new("cue.for-good", CueKind.FinalWake, "forgood"),
        new("cue.other-alarm", CueKind.Other, "car|fire|smoke|burglar|house|door|doors|neighbour|neighbours|neighbor|neighbors alarm"),
        new("cue.alarm", CueKind.Alarm, "alarm", "alarm clock? was|went|set|rang|goes off? for?"),
        new("cue.tossing", CueKind.Awake, "tossed|tossing and turned|turning for?", "lay|laid|lying there|awake|staring for?", "stared|staring at the ceiling for?"),
        new("cue.awake", CueKind.Awake, "awake", "wide awake", "waso", "awake for", "was awake"),
        new("cue.get-back", CueKind.Awake, "to? get|getting|go|going|drop|drift|nod|fall|settle back off|over|to|under|asleep|down to? sleep?"),
        new("cue.awake-until", CueKind.AwakeUntil, "lay|laid|lying|stared|staring there|awake|here|wide|thinking|worrying awake? @till", "tossed|tossing and|n turned|turning @till", "awake|tossing|turning|thrashing|fidgeting @till", "was|stayed wide? awake @till"),
        new("cue.still-awake", CueKind.Other, "still wide? awake", "awake still"),
        new("cue.back-in", CueKind.BackIn, "back off|asleep|over|under|down in|within|after", "back to|off to? sleep in|within|after"),
        new("cue.up", CueKind.Up, "up", "up at|by"),
        new("cue.out-of-bed", CueKind.OutOfBed, "out of @my? bed", "got? outta|outa @my? bed", "rise|rising time|at?", "get up time|at", "getup|risetime time?", "gave up and? got? up? at", "got|get|getting out of @my? bed", "got|get|getting up", "up and out of @my? bed", "up and out|about|at em since|from|by|at?", "up out of bed", "got out", "rose|arose", "surfaced", "left|leave|leaving my|the? bed", "out of it", "of @my? bed", "up for work|school|college|church|physio|breakfast at?", "feet on the? floor", "out of bed by", "stayed|lay|laid|lying|remained in bed @till", "in bed @till", "lay|laid|lie|lying|lied in @till", "a lie -? in @till", "a lie in", "got myself up", "dragged myself up|out", "hoisted out|up", "transferred out|to", "emerged"),
        new("cue.awakenings", CueKind.Awakenings, "wakeups|wakeup|wakings|awakenings|awakening|wakes|waking", "wake - ups|up", "wake ups", "night wakings", "interruptions", "nwak"),
        new("cue.quality", CueKind.Quality, "quality|qual", "sleep quality", "rated|rate|rating", "sleep score", "quality of sleep", "id give it", "give it", "i give it", "gave it", "out of five"),
        new("cue.nap", CueKind.Nap, "nap|naps|napped|napping", "doze|dozed|snooze|snoozed|kip|siesta", "power nap", "dozed off"),
        new("cue.back-to-sleep", CueKind.BackToSleep, "back to|off to? sleep", "fell back asleep", "went|got|drifted|dozed|dropped back off|to|asleep sleep?", "got back off", "back off", "slept again", "snoozed", "back to sleep", "went|go|got|going|come|came|climbed|crawled back to|into|in bed", "back to|into|in bed"),
        // A nap before bed, whatever they call it.
        new("cue.sofa", CueKind.Other, "fell|fallen|nodded|dozed|dropped|drifted|crashed|conked|passed|zonked|flaked|sparked asleep|off|out? on|in|infront @my? #word? sofa|couch|settee|chair|armchair|recliner|telly|tv|floor|lounger|lounge", "asleep on|in|infront @my? #word? sofa|couch|settee|chair|armchair|recliner|telly|tv|floor|lounger|lounge"),
        new("cue.sofa-until", CueKind.OtherUntil, "slept|asleep|dozed|dozing|kipped|snoozed|sat on|in|infront @my? #word? sofa|couch|settee|chair|armchair|recliner|telly|tv|floor|lounger|lounge @till"),
        new("cue.work-ended", CueKind.Other, "finished", "finished work|shift|nights|duty|up", "shift|duty|work ended|finished|over|done|finishes|ends", "clocked|punched|knocked off", "clocked|punched out", "got|came|come off work|shift|duty|nights", "got|came off", "got out of work", "home|in|back from #word? work|shift|nights|duty", "got home|in from #word? work|shift|nights|duty", "off work|duty|shift"),
        new("cue.kept-up", CueKind.Other, "kept|keeping me up|awake", "felt"),
        new("cue.other-until", CueKind.OtherUntil, "read|reading|watched|watching|scrolled|scrolling|listened my|a|some|the|to? #word? #word? for", "read|reading|telly|tele|tv|phone|scrolled|scrolling|watched|watching|film|netflix|wrapping|gaming|youtube|book|talking|chatting|worked|working|radio|podcast #word? #word? @till", "read #n?", "texting|typing|messaging|knitting|drawing|crocheting|sewing|studying|revising|praying|journaling|doomscrolling|browsing|streaming|cleaning|tidying|cooking|baking|playing|writing|listening|crafting|pottering|faffing|arguing|ironing|packing #word? #word? @till", "on my|the phone|laptop|ipad|computer|xbox|tablet @till", "not a wink @till", "up @till", "reading|watching|scrolling @till", "was|were up @till"),
        new("cue.other", CueKind.Other, "dinner|supper|breakfast|lunch|shower|bath|pill|pills|tablet|tablets|meds|medication|dose|baclofen|baclofin|painkiller|party|news|film|telly|tv|movie|netflix|phone|read|reading|book|watched|scrolled|walk|gym|train|taxi|shift|work|bus|snack|ate|eaten|stopped|scrolling|physio|nap",
            "took my|the|a|some|another|two|one|half", "came|come|comes in|into|home at?", "#n mg", "had tea|dinner|supper|a|my", "bus|train|appointment|taxi|work", "got home", "came home", "home", "back from", "in from", "cup of tea", "worked|working|ate|eating|night|hung|dined out", "caffeine|alcohol", "no #word yesterday", "age|aged", "room", "hour shift", "day before", "bin lorry", "kettle", "wake me|us", "got dressed", "postman"),
        new("count.awakenings-listed", CueKind.Awakenings, "number of times"),
    ];
}
