using SleepCoachBot.Sleep.Logs;

namespace SleepCoachBot.Storage.Stores;

/// <summary>The log of a turn's person.</summary>
internal sealed class Logbooks : ILogbooks
{
    public ILogbook Of(IReadOnlyDictionary<string, object> turnState) => TurnWork.Of(turnState).Part(work => new Logbook(work));
}
