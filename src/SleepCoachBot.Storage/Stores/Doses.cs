using SleepCoachBot.Sleep.Doses;

namespace SleepCoachBot.Storage.Stores;

/// <summary>The dose log of a turn's person.</summary>
internal sealed class Doses : IDoses
{
    public IDoseLog Of(IReadOnlyDictionary<string, object> turnState) => TurnWork.Of(turnState).Part(work => new DoseLog(work));
}
