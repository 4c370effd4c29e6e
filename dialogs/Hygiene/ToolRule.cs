using SleepCoachBot.Sleep.People;

namespace SleepCoachBot.Dialogs.Hygiene;

/// <summary>A contraindication: what a fact about a person does to a tool.</summary>
/// <param name="About">What is looked at.</param>
/// <param name="Knows">True, false, or null where it is not known.</param>
public sealed record ToolRule(string About, Func<Profile, bool?> Knows, ToolVersion WhenTrue, ToolVersion WhenUnknown, ToolVersion WhenFalse)
{
    public ToolVersion Allows(Profile profile) => Knows(profile) switch
    {
        true => WhenTrue,
        false => WhenFalse,
        null => WhenUnknown,
    };

    internal static ToolRule On(BodyFact fact, ToolVersion whenTrue, ToolVersion whenUnknown, ToolVersion whenFalse) =>
        new(fact.ToString(), profile => profile.Knows(fact), whenTrue, whenUnknown, whenFalse);
}
