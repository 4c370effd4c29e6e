using SleepCoachBot.Sleep.Plans;

namespace SleepCoachBot.Storage.Stores;

/// <summary>The plans of a turn's person.</summary>
internal sealed class Plans : IPlans
{
    public IPlanBook Of(IReadOnlyDictionary<string, object> turnState) => TurnWork.Of(turnState).Part(work => new PlanBook(work));
}
