using NodaTime;
using SleepCoachBot.Dialogs.Tests.Testing;
using SleepCoachBot.Sleep.Logs;

namespace SleepCoachBot.Dialogs.Tests.Monitor;

public sealed class TheDayTold
{
    [Theory]
    [InlineData("My spasms were 7 today", LogKind.Spasms, 7, "spasms 7 of 10")]
    [InlineData("spasms about a 4 today", LogKind.Spasms, 4, "spasms 4 of 10")]
    [InlineData("stress 8/10", LogKind.Stress, 8, "stress 8 of 10")]
    [InlineData("3 coffees", LogKind.Caffeine, 3, "drinks with caffeine: 3")]
    [InlineData("had a 20 minute nap after lunch", LogKind.Nap, 20, "a nap of 20 min")]
    [InlineData("had two beers", LogKind.Alcohol, 2, "alcoholic drinks: 2")]
    [InlineData("napped for half an hour", LogKind.Nap, 30, "a nap of 30 min")]
    [InlineData("fell in the bathroom", LogKind.Fall, 1, "a fall")]
    public async Task What_they_tell_is_kept_with_its_day_and_read_back(string told, LogKind kind, double number, string readBack)
    {
        var chat = ByDay();
        await chat.SayAsync(told);
        chat.Hears(readBack, "Undo");
        var entry = Assert.Single(chat.Stores.Log);
        Assert.Equal((kind, new LocalDate(2026, 3, 18), number), (entry.Kind, entry.Day, entry.Number));
        await chat.SayAsync("undo");
        Assert.Empty(chat.Stores.Log);
    }

    [Theory]
    [InlineData("bad spasms today")]
    [InlineData("spasms")]
    [InlineData("my spasms are bad this afternoon")]
    public async Task Spasms_without_a_number_are_asked_for_one(string told)
    {
        var chat = ByDay();
        chat.Stores.Profile = chat.Stores.Profile with { UsualSpasms = 3 };
        await chat.SayAsync(told);
        chat.Hears($"\"{told}\"", "How bad are the spasms, from 0 none to 10 worst?");
        await chat.SayAsync("6");
        chat.Hears("6 of 10, noted for today.", "It's 3 above your usual 3. I can't say why.");
        Assert.Equal([LogKind.Spasms, LogKind.Symptom], chat.Stores.Log.Select(entry => entry.Kind).Order());
        await chat.SayAsync("undo");
        Assert.Empty(chat.Stores.Log);
    }

    [Theory]
    [InlineData("skip", "noted without a number")]
    [InlineData("thanks", "You're welcome")]
    public async Task A_number_is_never_insisted_on(string answer, string heard)
    {
        var chat = ByDay();
        await chat.SayAllAsync("bad spasms today", answer);
        chat.Hears(heard);
        Assert.Equal(LogKind.Symptom, Assert.Single(chat.Stores.Log).Kind);
    }

    [Fact]
    public async Task Two_things_in_one_message_keep_their_own_numbers()
    {
        var chat = ByDay();
        await chat.SayAsync("spasms 6, stress 3");
        Assert.Equal([(LogKind.Spasms, 6), (LogKind.Stress, 3)], chat.Stores.Log.Select(entry => (entry.Kind, (int)entry.Number!)).Order());
    }

    [Theory]
    [InlineData("3 coffees, last at 4", 1)]
    [InlineData("3 coffees, the last one at 11am", 0)]
    [InlineData("3 coffees, last was at 2pm", 0)]
    [InlineData("3 coffees, last at half 3", 1)]
    public async Task The_last_coffee_is_late_within_nine_hours_of_lights_out(string told, double late)
    {
        var chat = ByDay();
        chat.People.Change(new Dictionary<string, object>(), chat.People.Person with { UsualLightsOut = new LocalTime(23, 0) });
        await chat.SayAsync(told);
        chat.Hears("drinks with caffeine: 3, the last at");
        Assert.Equal(late, Assert.Single(chat.Stores.Log, entry => entry.Kind == LogKind.LateCaffeine).Number);
    }

    [Theory]
    [InlineData("can I have coffee at 4?")]
    [InlineData("is 7 a lot for spasms?")]
    [InlineData("I fell asleep at 3")]
    [InlineData("nearly fell but I'm fine")]
    [InlineData("bed 11, took 20 min, up twice with spasms, 10 min, woke for good at 6:30, up at 7, fair")]
    public async Task A_question_a_night_and_what_nearly_happened_are_not_logged(string said)
    {
        var chat = ByDay();
        await chat.SayAsync(said);
        Assert.DoesNotContain(chat.Stores.Log, entry => entry.Kind is LogKind.Spasms or LogKind.Caffeine or LogKind.Fall or LogKind.Nap);
    }

    [Fact]
    public async Task After_a_fall_the_numbers_come_first()
    {
        var chat = ByDay();
        await chat.SayAsync("I fell in the shower and my hip hurts");
        Assert.StartsWith("**Ring 999 now**", chat.Replies[0].Text, StringComparison.Ordinal);
        chat.Hears("111", "Noted: a fall");
    }

    [Fact]
    public async Task Before_consent_it_waits_for_that()
    {
        var chat = Chat.At("2026-03-18T15:00");
        await chat.SayAsync("3 coffees");
        Assert.Empty(chat.Stores.Log);
        chat.Hears("OK");
    }

    private static Chat ByDay()
    {
        var chat = Chat.At("2026-03-18T15:00");
        chat.Stores.Profile = new() { Consent = new("x", default) };
        return chat;
    }
}
