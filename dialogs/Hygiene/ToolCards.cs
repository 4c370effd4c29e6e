using SleepCoachBot.Sleep.People;
using static SleepCoachBot.Dialogs.Hygiene.ToolVersion;

namespace SleepCoachBot.Dialogs.Hygiene;

/// <summary>The tool box: fourteen cards, with the rules that keep them from doing harm.</summary>
/// <remarks>Rules: when true, when unknown, when false. Unknown is never better than the worse of the two.</remarks>
public static class ToolCards
{
    public static IReadOnlyList<ToolCard> All { get; } =
    [
        new(Tool.WindDownHour, 1, t => t.WindDownHourTitle, t => t.WindDownHourWhy, t => t.WindDownHourHow, t => t.WindDownHourSource),
        new(Tool.FixedRising, 2, t => t.FixedRisingTitle, t => t.FixedRisingWhy, t => t.FixedRisingHow, t => t.FixedRisingSource, t => t.FixedRisingSafe)
        {
            Rules = [ToolRule.On(BodyFact.ShiftWork, LeftOut, Safe, Full)],
        },
        new(Tool.AwakeInBed, 3, t => t.AwakeInBedTitle, t => t.AwakeInBedWhy, t => t.AwakeInBedHow, t => t.AwakeInBedSource, t => t.AwakeInBedSafe)
        {
            // Frailty, falls and reduced mobility are listed contraindications of getting up; many who take baclofen have them.
            Rules = [ToolRule.On(BodyFact.GetsUpSafely, Full, Safe, Safe), ToolRule.On(BodyFact.FallRisk, Safe, Safe, Full)],
            Asks = [(BodyFact.GetsUpSafely, true), (BodyFact.FallRisk, false)],
        },
        new(Tool.SleepRestriction, 4, t => t.SleepRestrictionTitle, t => t.SleepRestrictionWhy, t => t.SleepRestrictionHow, t => t.SleepRestrictionSource),
        new(Tool.SlowBreathing, 5, t => t.SlowBreathingTitle, t => t.SlowBreathingWhy, t => t.SlowBreathingHow, t => t.SlowBreathingSource, t => t.SlowBreathingSafe)
        {
            Rules = [ToolRule.On(BodyFact.BreathingIllness, LeftOut, Safe, Full)],
        },
        new(Tool.BodyRelaxation, 6, t => t.BodyRelaxationTitle, t => t.BodyRelaxationWhy, t => t.BodyRelaxationHow, t => t.BodyRelaxationSource),
        new(Tool.TenseAndRelease, 7, t => t.TenseAndReleaseTitle, t => t.TenseAndReleaseWhy, t => t.TenseAndReleaseHow, t => t.TenseAndReleaseSource)
        {
            // Spastic muscles are not tensed: never by default, and never with spasms, whatever else is known.
            Rules =
            [
                ToolRule.On(BodyFact.CrampsWhenTensed, LeftOut, LeftOut, Full),
                new("usual spasms", profile => profile.UsualSpasms is { } usual ? usual > 0 : null, LeftOut, LeftOut, Full),
                ToolRule.On(BodyFact.SpinalInjuryT6, LeftOut, LeftOut, Full),
                ToolRule.On(BodyFact.NumbOrPainfulParts, LeftOut, LeftOut, Full),
            ],
        },
        new(Tool.QuietPicture, 8, t => t.QuietPictureTitle, t => t.QuietPictureWhy, t => t.QuietPictureHow, t => t.QuietPictureSource, t => t.QuietPictureSafe)
        {
            Rules = [ToolRule.On(BodyFact.PsychosisOrTrauma, LeftOut, Safe, Full)],
        },
        new(Tool.BodyScan, 9, t => t.BodyScanTitle, t => t.BodyScanWhy, t => t.BodyScanHow, t => t.BodyScanSource)
        {
            Rules = [ToolRule.On(BodyFact.PsychosisOrTrauma, LeftOut, LeftOut, Full), ToolRule.On(BodyFact.Mania, LeftOut, LeftOut, Full)],
            Asks = [(BodyFact.PsychosisOrTrauma, false), (BodyFact.Mania, false)],
        },
        new(Tool.WorryPage, 10, t => t.WorryPageTitle, t => t.WorryPageWhy, t => t.WorryPageHow, t => t.WorryPageSource),
        new(Tool.Caffeine, 11, t => t.CaffeineTitle, t => t.CaffeineWhy, t => t.CaffeineHow, t => t.CaffeineSource, t => t.CaffeineSafe),
        new(Tool.Light, 12, t => t.LightTitle, t => t.LightWhy, t => t.LightHow, t => t.LightSource),
        new(Tool.WarmShower, 13, t => t.WarmShowerTitle, t => t.WarmShowerWhy, t => t.WarmShowerHow, t => t.WarmShowerSource, t => t.WarmShowerSafe)
        {
            Rules =
            [
                ToolRule.On(BodyFact.HeatSensitive, Safe, Safe, Full),
                ToolRule.On(BodyFact.NumbOrPainfulParts, Safe, Safe, Full),
                ToolRule.On(BodyFact.Pregnant, Safe, Safe, Full),
                ToolRule.On(BodyFact.FallRisk, Safe, Safe, Full),
            ],
            Asks = [(BodyFact.HeatSensitive, false), (BodyFact.NumbOrPainfulParts, false), (BodyFact.Pregnant, false), (BodyFact.FallRisk, false)],
        },
        new(Tool.Alcohol, 14, t => t.AlcoholTitle, t => t.AlcoholWhy, t => t.AlcoholHow, t => t.AlcoholSource, t => t.AlcoholSafe)
        {
            // The full text warns daily drinkers too; one who is known to drink daily hears nothing else.
            Rules = [ToolRule.On(BodyFact.DrinksDaily, Safe, Full, Full)],
        },
        new(Tool.Naps, 14, t => t.NapsTitle, t => t.NapsWhy, t => t.NapsHow, t => t.NapsSource),
        new(Tool.FoodAndDrink, 14, t => t.FoodAndDrinkTitle, t => t.FoodAndDrinkWhy, t => t.FoodAndDrinkHow, t => t.FoodAndDrinkSource),
        new(Tool.Bladder, 14, t => t.BladderTitle, t => t.BladderWhy, t => t.BladderHow, t => t.BladderSource),
        new(Tool.Movement, 14, t => t.MovementTitle, t => t.MovementWhy, t => t.MovementHow, t => t.MovementSource),
        new(Tool.Nicotine, 14, t => t.NicotineTitle, t => t.NicotineWhy, t => t.NicotineHow, t => t.NicotineSource),
    ];

    private static readonly Dictionary<Tool, ToolCard> ByTool = All.ToDictionary(card => card.Tool);

    public static ToolCard Of(Tool tool) => ByTool[tool];
}
