using SleepCoachBot.Sleep.People;

namespace SleepCoachBot.Storage.Stores;

/// <summary>The profile of a turn's person.</summary>
internal sealed class Profiles : IProfiles
{
    public Task<Profile> OfAsync(IReadOnlyDictionary<string, object> turnState, CancellationToken cancellationToken = default) =>
        PartOf(turnState).ReadAsync(cancellationToken);

    public void Keep(IReadOnlyDictionary<string, object> turnState, Profile profile) => PartOf(turnState).Keep(profile);

    private static ProfilePart PartOf(IReadOnlyDictionary<string, object> turnState) =>
        TurnWork.Of(turnState).Part(work => new ProfilePart(work));
}
