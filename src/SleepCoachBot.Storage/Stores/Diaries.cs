using SleepCoachBot.Sleep.Nights;

namespace SleepCoachBot.Storage.Stores;

/// <summary>The diary of a turn's person.</summary>
internal sealed class Diaries : IDiaries
{
    public IDiary Of(IReadOnlyDictionary<string, object> turnState) => TurnWork.Of(turnState).Part(work => new Diary(work));
}
