using NodaTime;
using SleepCoachBot.Storage.Tests.Nights;

namespace SleepCoachBot.Storage.Tests.People;

public sealed class PeopleTests
{
    [Fact]
    public async Task What_a_turn_learns_of_its_person_is_there_in_the_next()
    {
        await using var room = await DiaryRoom.OpenAsync();
        await room.TurnAsync((_, state) =>
        {
            room.People.Change(state, room.People.Of(state) with
            {
                Zone = "Europe/London", Culture = "en-GB", UsualLightsOut = new LocalTime(23, 30), UsualRising = new LocalTime(7, 0),
            });
            return Task.CompletedTask;
        });
        await room.TurnAsync((_, state) =>
        {
            var person = room.People.Of(state);
            Assert.Equal(("Europe/London", "en-GB", new LocalTime(23, 30), new LocalTime(7, 0)),
                (person.Zone, person.Culture, person.UsualLightsOut, person.UsualRising));
            return Task.CompletedTask;
        });
    }

    [Fact]
    public async Task A_turn_cannot_change_somebody_else()
    {
        await using var room = await DiaryRoom.OpenAsync();
        await room.TurnAsync((_, state) =>
        {
            Assert.Throws<ArgumentException>(() => room.People.Change(state, room.People.Of(state) with { Id = Guid.NewGuid() }));
            return Task.CompletedTask;
        });
    }
}
