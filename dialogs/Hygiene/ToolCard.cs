using SleepCoachBot.Sleep.People;

namespace SleepCoachBot.Dialogs.Hygiene;

/// <summary>One card of the tool box, as data.</summary>
/// <param name="Number">The card's number in the clinical reference; card 14 has several topics.</param>
/// <param name="How">With times. Read in full only when every rule allows the full version.</param>
/// <param name="Safe">The version for everybody else. Null: there is one version.</param>
/// <param name="Source">Who says so, with a date.</param>
public sealed record ToolCard(
    Tool Tool, int Number, Func<HygieneTexts, string> Title, Func<HygieneTexts, string> Why, Func<HygieneTexts, string> How,
    Func<HygieneTexts, string> Source, Func<HygieneTexts, string>? Safe = null)
{
    /// <summary>What must not be overlooked in a person.</summary>
    public IReadOnlyList<ToolRule> Rules { get; init; } = [];

    /// <summary>The facts that one question may ask for, each with the answer that allows more. Empty: nothing is asked, the safe version holds.</summary>
    public IReadOnlyList<(BodyFact Fact, bool Allows)> Asks { get; init; } = [];

    /// <summary>The version for somebody of whom this is known.</summary>
    public ToolVersion VersionFor(Profile profile) =>
        Rules.Select(rule => rule.Allows(profile)).DefaultIfEmpty(ToolVersion.Full).Min();

    /// <summary>True when one answer could allow more than what is known allows.</summary>
    public bool IsWorthAsking(Profile profile) =>
        Asks.Any(ask => profile.Knows(ask.Fact) is null) && VersionFor(Answered(profile)) > VersionFor(profile);

    /// <summary>The profile after the answer that allows more; what was told before stays.</summary>
    public Profile Answered(Profile profile) =>
        Asks.Where(ask => profile.Knows(ask.Fact) is null).Aggregate(profile, (so, ask) => so.With(ask.Fact, ask.Allows));
}
