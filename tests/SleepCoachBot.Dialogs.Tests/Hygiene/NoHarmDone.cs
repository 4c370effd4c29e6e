using System.Globalization;
using System.Reflection;
using SleepCoachBot.Dialogs.Hygiene;
using SleepCoachBot.Sleep.People;
using static SleepCoachBot.Dialogs.Hygiene.ToolVersion;

namespace SleepCoachBot.Dialogs.Tests.Hygiene;

/// <summary>The contraindications of the tool box: what a fact does to a card, by itself, and what is never suggested.</summary>
public sealed class NoHarmDone
{
    // Card, fact, and the version when the fact is true, unknown, false while everything else that the card looks at allows it.
    private static readonly (Tool Tool, BodyFact Fact, ToolVersion True, ToolVersion Unknown, ToolVersion False)[] Table =
    [
        (Tool.FixedRising, BodyFact.ShiftWork, LeftOut, Safe, Full),
        (Tool.AwakeInBed, BodyFact.GetsUpSafely, Full, Safe, Safe),
        (Tool.AwakeInBed, BodyFact.FallRisk, Safe, Safe, Full),
        (Tool.SlowBreathing, BodyFact.BreathingIllness, LeftOut, Safe, Full),
        (Tool.TenseAndRelease, BodyFact.CrampsWhenTensed, LeftOut, LeftOut, Full),
        (Tool.TenseAndRelease, BodyFact.SpinalInjuryT6, LeftOut, LeftOut, Full),
        (Tool.TenseAndRelease, BodyFact.NumbOrPainfulParts, LeftOut, LeftOut, Full),
        (Tool.QuietPicture, BodyFact.PsychosisOrTrauma, LeftOut, Safe, Full),
        (Tool.BodyScan, BodyFact.PsychosisOrTrauma, LeftOut, LeftOut, Full),
        (Tool.BodyScan, BodyFact.Mania, LeftOut, LeftOut, Full),
        (Tool.WarmShower, BodyFact.HeatSensitive, Safe, Safe, Full),
        (Tool.WarmShower, BodyFact.NumbOrPainfulParts, Safe, Safe, Full),
        (Tool.WarmShower, BodyFact.Pregnant, Safe, Safe, Full),
        (Tool.WarmShower, BodyFact.FallRisk, Safe, Safe, Full),
        (Tool.Alcohol, BodyFact.DrinksDaily, Safe, Full, Full),
    ];

    private static readonly Profile Healthy = Enum.GetValues<BodyFact>()
        .Aggregate(new Profile { UsualSpasms = 0 }, (profile, fact) => profile.With(fact, fact == BodyFact.GetsUpSafely));

    public static TheoryData<Tool, BodyFact> Pairs
    {
        get
        {
            var pairs = new TheoryData<Tool, BodyFact>();
            foreach (var tool in Enum.GetValues<Tool>())
            {
                foreach (var fact in Enum.GetValues<BodyFact>())
                    pairs.Add(tool, fact);
            }
            return pairs;
        }
    }

    [Theory, MemberData(nameof(Pairs))]
    public void A_fact_changes_a_card_as_the_table_says_and_no_other(Tool tool, BodyFact fact)
    {
        (Tool Tool, BodyFact Fact, ToolVersion True, ToolVersion Unknown, ToolVersion False) row = (tool, fact, Full, Full, Full);
        foreach (var each in Table.Where(each => each.Tool == tool && each.Fact == fact))
            row = each;
        var card = ToolCards.Of(tool);
        Assert.Equal(row.True, card.VersionFor(Healthy.With(fact, true)));
        Assert.Equal(row.Unknown, card.VersionFor(Healthy with { Facts = Healthy.Facts.Where(known => known.Key != fact).ToDictionary() }));
        Assert.Equal(row.False, card.VersionFor(Healthy.With(fact, false)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(1)]
    [InlineData(6)]
    public void Spastic_muscles_are_never_tensed(int? usualSpasms) =>
        Assert.Equal(LeftOut, ToolCards.Of(Tool.TenseAndRelease).VersionFor(Healthy with { UsualSpasms = usualSpasms }));

    [Fact]
    public void Of_a_stranger_the_harmless_versions_hold()
    {
        Assert.Equal(Safe, ToolCards.Of(Tool.AwakeInBed).VersionFor(new Profile()));
        Assert.Equal(Safe, ToolCards.Of(Tool.WarmShower).VersionFor(new Profile()));
        Assert.Equal(LeftOut, ToolCards.Of(Tool.TenseAndRelease).VersionFor(new Profile()));
        Assert.Equal(LeftOut, ToolCards.Of(Tool.BodyScan).VersionFor(new Profile()));
    }

    [Theory]
    [InlineData(Complaint.TightLegs)]
    [InlineData(Complaint.BusyHead)]
    [InlineData(Complaint.RacingHeart)]
    [InlineData(Complaint.Bladder)]
    [InlineData(Complaint.WideAwake)]
    [InlineData(Complaint.Nothing)]
    public void Neither_tensing_nor_sleep_restriction_is_ever_offered_by_itself(Complaint says)
    {
        foreach (var profile in (Profile[])[new Profile(), Healthy])
        {
            var offers = ToolBox.Choose(profile, new Tonight { Says = says });
            Assert.InRange(offers.Count, 1, ToolBox.MostAnEvening);
            Assert.DoesNotContain(offers, offer => offer.Tool is Tool.TenseAndRelease or Tool.SleepRestriction || offer.Version == LeftOut);
        }
    }

    // hygiene.md, 4. What is asked for may be named where it is declined; these texts are the declining ones.
    [Fact]
    public void No_text_suggests_what_is_on_the_list_of_things_not_to_suggest()
    {
        string[] never =
        [
            "melatonin", "antihistamine", "magnesium", "cbd", "valerian", "sleeping pill", "sleeping tablet", "sedative", "stay up all night", "bright-light", "light box",
            "hot tub", "hold your breath", "weighted blanket", "heavy blanket", "push through",
        ];
        string[] declining =
        [
            nameof(HygieneTexts.NothingToTake), nameof(HygieneTexts.NothingToTakeQuestion), nameof(HygieneTexts.NoHolding), nameof(HygieneTexts.HeavyBlanket),
            nameof(HygieneTexts.SleepRestrictionWhy), nameof(HygieneTexts.SleepRestrictionHow), nameof(HygieneTexts.SleepRestrictionTitle),
        ];
        var texts = HygieneTexts.In(CultureInfo.GetCultureInfo("en-GB"));
        var all = typeof(HygieneTexts).GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(property => !declining.Contains(property.Name) && property.PropertyType == typeof(string)).ToList();
        Assert.True(all.Count > 50);
        foreach (var property in all)
        {
            var text = (string)property.GetValue(texts)!;
            Assert.All(never, thing => Assert.False(text.Contains(thing, StringComparison.OrdinalIgnoreCase), $"{property.Name} names {thing}: {text}"));
        }
    }
}
