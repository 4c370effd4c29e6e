using SleepCoachBot.Sleep.People;

namespace SleepCoachBot.Dialogs.Tests.Testing;

/// <summary>The person of every turn.</summary>
internal sealed class OnePerson : IPeople
{
    public Person Person { get; private set; } = new() { Id = Guid.NewGuid() };

    public Person Of(IReadOnlyDictionary<string, object> turnState) => Person;

    public void Change(IReadOnlyDictionary<string, object> turnState, Person person) => Person = person;
}
