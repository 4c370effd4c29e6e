using SleepCoachBot.Sleep.People;

namespace SleepCoachBot.Storage.Stores;

/// <summary>The person of a turn.</summary>
internal sealed class People : IPeople
{
    public Person Of(IReadOnlyDictionary<string, object> turnState) => TurnWork.Of(turnState).Person;

    public void Change(IReadOnlyDictionary<string, object> turnState, Person person) => TurnWork.Of(turnState).Person = person;
}
