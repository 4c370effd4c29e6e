using NodaTime;
using SleepCoachBot.Sleep.CheckIns;

namespace SleepCoachBot.Storage.Stores;

/// <summary>What falls due for a turn's person.</summary>
/// <param name="clock">The person's time.</param>
/// <param name="times">Of those kinds for which a person sets none.</param>
internal sealed class Dues(IClock clock, CheckInTimes times) : IDues
{
    public IDueBook Of(IReadOnlyDictionary<string, object> turnState) => Of(TurnWork.Of(turnState));

    /// <summary>Every turn has one: what it changes may move what is due.</summary>
    public DueBook Of(TurnWork work) => work.Part(turn => new DueBook(turn, clock, times));
}
