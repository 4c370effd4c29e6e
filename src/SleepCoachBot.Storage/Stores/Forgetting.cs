using SleepCoachBot.Sleep.People;

namespace SleepCoachBot.Storage.Stores;

/// <summary>Marks a turn whose commit forgets its person.</summary>
internal sealed class Forgetting : IForgetting
{
    public void Forget(IReadOnlyDictionary<string, object> turnState) => TurnWork.Of(turnState).Forget();
}
