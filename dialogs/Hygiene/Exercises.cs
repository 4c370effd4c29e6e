namespace SleepCoachBot.Dialogs.Hygiene;

/// <summary>The exercises, with the times of the clinical reference.</summary>
public static class Exercises
{
    private static readonly ExercisePart Settle = new(Exercise.SettleSeconds, Tone.None, t => t.Settle);

    // Card 6: eight places, 40 s each (notice 10, heavy 20, a long breath 10), then 20 s rest. No tensing.
    private static readonly Exercise Body = new("body-relaxation", Tool.BodyRelaxation, (t, _) => t.BodyRelaxationSay,
    [
        Settle,
        .. Places(t => t.Feet, t => t.LowerLegs, t => t.Thighs, t => t.Belly, t => t.HandsAndArms, t => t.Shoulders, t => t.Jaw, t => t.Forehead)
            .SelectMany(place => new ExercisePart[]
            {
                new(10, Tone.Bell, t => t.Notice(place(t)), place), new(20, Tone.None, t => t.Heavy(place(t))), new(10, Tone.None, t => t.LongBreath),
            }),
        new(20, Tone.Bell, t => t.Rest),
    ]);

    // Card 5: 4 s in, 6 s out; 30 breaths, or 18 where little is known of the person. 3 s and 4 s where that is hard.
    private static readonly Exercise Breathing = Breaths("slow-breathing", 30, 4, 6, (t, number) => t.SlowBreathingSay(number));
    private static readonly Exercise ShortBreathing = Breaths("slow-breathing-short", 18, 4, 6, (t, number) => t.SlowBreathingSay(number));

    // Card 8: 4 minutes.
    private static readonly Exercise Picture = new("quiet-picture", Tool.QuietPicture, (t, _) => t.QuietPictureSay,
    [
        Settle,
        new(20, Tone.Bell, t => t.PickAPlace, t => t.PickAPlace), new(60, Tone.Bell, t => t.WhatYouSee, t => t.WhatYouSee),
        new(40, Tone.Bell, t => t.WhatYouHear, t => t.WhatYouHear), new(40, Tone.Bell, t => t.WhatYouFeel, t => t.WhatYouFeel),
        new(40, Tone.Bell, t => t.WhatYouSmell, t => t.WhatYouSmell), new(40, Tone.Bell, t => t.OneChange, t => t.OneChange),
    ]);

    // Card 9: twelve stops of 40 s, feet to head; never above 15 minutes.
    private static readonly Exercise Scan = new("body-scan", Tool.BodyScan, (t, _) => t.BodyScanSay,
    [
        Settle,
        .. Places(
                t => t.LeftFoot, t => t.RightFoot, t => t.LowerLegs, t => t.Knees, t => t.Thighs, t => t.Hips, t => t.Belly, t => t.Back, t => t.Hands,
                t => t.ArmsAndShoulders, t => t.NeckAndJaw, t => t.FaceAndHead)
            .Select(place => new ExercisePart(40, Tone.Bell, t => t.Notice(place(t)), place)),
    ]);

    // Card 7: seven groups, each twice, 5 s and 30 s.
    private static readonly Exercise Tensing = new("tense-and-release", Tool.TenseAndRelease, (t, _) => t.TenseAndReleaseSay,
    [
        Settle,
        .. Places(t => t.RightArm, t => t.LeftArm, t => t.Face, t => t.NeckAndShoulders, t => t.ChestBackBelly, t => t.RightLeg, t => t.LeftLeg)
            .SelectMany(place => new ExercisePart[]
            {
                new(5, Tone.Rise, t => t.TenseGently(place(t)), place), new(30, Tone.Fall, t => t.LetGo(place(t))),
                new(5, Tone.Rise, t => t.TenseGently(place(t))), new(30, Tone.Fall, t => t.LetGo(place(t))),
            }),
    ]);

    /// <summary>Slow breathing for whom 4 and 6 are too long.</summary>
    public static Exercise EasyBreathing { get; } = Breaths("slow-breathing-easy", 26, 3, 4, (t, number) => t.EasyBreathingSay(number));

    public static IReadOnlyList<Exercise> All { get; } = [Body, Breathing, ShortBreathing, EasyBreathing, Picture, Scan, Tensing];

    /// <summary>The exercise of a tool in a version.</summary>
    /// <returns>Null for a tool that is told and not done.</returns>
    public static Exercise? Of(ToolOffer offer) => offer switch
    {
        { Version: ToolVersion.LeftOut } => null,
        { Tool: Tool.SlowBreathing, Version: ToolVersion.Safe } => ShortBreathing,
        _ => All.FirstOrDefault(exercise => exercise.Tool == offer.Tool),
    };

    private static Func<HygieneTexts, string>[] Places(params Func<HygieneTexts, string>[] places) => places;

    private static Exercise Breaths(string name, int breaths, int secondsIn, int secondsOut, Func<HygieneTexts, string, string> says) =>
        new(name, Tool.SlowBreathing, says,
        [
            Settle,
            .. Enumerable.Range(0, breaths).SelectMany(_ => new ExercisePart[]
            {
                new(secondsIn, Tone.Rise, t => t.BreatheIn), new(secondsOut, Tone.Fall, t => t.BreatheOut),
            }),
        ]);
}
