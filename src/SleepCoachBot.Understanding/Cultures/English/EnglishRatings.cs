using SleepCoachBot.Understanding.Grammar;

namespace SleepCoachBot.Understanding.Cultures.English;

/// <summary>Grades, in words or on a scale: 1 very poor, 2 poor, 3 fair, 4 good, 5 very good.</summary>
internal static class EnglishRatings
{
    private const string Very = "very|v|really|so|extremely|absolutely|bloody|proper|super|dead|incredibly|truly";

    public static IReadOnlyList<Rule> OfScales { get; } =
    [
        new("rating.of-scale", m => new Meaning.Grade(m.Value(0), m.Whole(1)), "#int out of #int", "#int outta|outa|from #int", "#int of #int"),
    ];

    /// <summary>Grades in words; they are looked for before anything else, because "not great" is no denial.</summary>
    public static IReadOnlyList<Rule> InWords { get; } =
    [
        new("rating.tired", new Meaning.Grade(2), "a? bit? tired|groggy"),
        new("rating.very-poor", new Meaning.Grade(1), "exhausted|shattered|knackered|wrecked|drained|whacked", "wiped out", "dead tired|on", "like death", "felt|feel|feels|feeling like death|hell|roadkill|garbage|dirt|crap", "felt|feel|feeling like a zombie|wreck|corpse", $"{Very} poor|bad|badly|poorly|rough|crap|rubbish", "awful|terrible|terribly|dreadful|horrible|horrendous|horrific|atrocious|abysmal|dire|shocking|hellish|diabolical|worst|rotten|grim|woeful|brutal|appalling|miserable|ghastly|horrid|hideous|godawful|torture", "worst ever", "the pits", "a nightmare", "not in the slightest|least", "not rested at all", "the worst"),
        new("rating.poor", new Meaning.Grade(2), "poor|bad|badly|poorly|rubbish|crap|crappy|rough|lousy|naff|pants|ropey|ropy|iffy|patchy|fitful|scrappy|shoddy|manky", "pretty|quite|fairly|rather|kinda|proper|somewhat poor|bad|badly|rubbish|crap|crappy|rough|lousy|ropey|ropy|iffy", "a bit poor|bad|rubbish|crap|crappy|rough|lousy|ropey|ropy|iffy", "not good|great|well|brilliant", "no good|great", "not very|so|that|too good|great|well|rested|refreshed", "not very|so|particularly|especially $", "not particularly|especially|that|overly good|great|well|rested|refreshed", "not so|too|very good|great", "not the best|greatest", "not|wasnt a|my great|good|brilliant|best night|sleep|one", "not rested|refreshed", "not my best", "below average", "sucked", "didnt sleep|feel great|well|good", "could be|have better", "could have been better", "couldve been better", "left a lot to be desired", "nothing to write home about"),
        new("rating.of-the-night", new Meaning.Grade(3), "slept|sleep ok|okay|fine|alright"),
        new("rating.fair", new Meaning.Grade(3), "average !time|times|number|length|bedtime|of|sleep|score|wake|over|in", "fair|allright|middling|mediocre|meh|moderate|passable|bearable|tolerable|reasonable|acceptable|adequate", "nothing special", "bog standard", "so - so", "so so", "not good|great not|nor bad|terrible|awful", "neither good nor|or bad", "slept|sleep|was|it|night|sleep was ok|okay|fine|alright", "slept|was|just|kinda|about ok|okay|fine|alright", "ok|okay|alright night|sleep", "not bad|terrible|awful", "not|wasnt a|too bad|terrible|awful night|sleep|one", "not|wasnt half bad", "not too bad|terrible|awful", "all right", "fair to middling", "could be worse", "couldve been worse", "could have been worse", "pretty|fairly average|ok|okay", "somewhat", "half and half", "middle of the road"),
        new("rating.middle", new Meaning.Grade(3), "in the middle $"),
        new("rating.good", new Meaning.Grade(4), "good|decent|solid|well|restful|peaceful", "pretty|fairly|quite|reasonably good|well|decent", "well rested", "rested|refreshed", "fairly|pretty|quite rested|refreshed|well", "nice", "better than average"),
        new("rating.very-good", new Meaning.Grade(5), $"{Very} good|well|rested|refreshed|decent|great", "fresh as a daisy", "top notch", "on top form", "spot on", "out of this world", "like a new man|woman", "never better", "couldnt be better", "awesome|excellent|great|amazing|brilliant|fantastic|superb|wonderful|perfect|perfectly|best|lovely|fab|fabulous|outstanding|marvellous|blissful|heavenly|glorious|cracking|stellar|terrific|champion|incredible|smashing", "totally|completely|fully rested|refreshed", "very $", "the best"),
    ];
}
