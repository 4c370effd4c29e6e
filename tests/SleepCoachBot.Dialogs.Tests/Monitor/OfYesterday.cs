using NodaTime;
using SleepCoachBot.Dialogs.Tests.Testing;
using SleepCoachBot.Sleep.Logs;
using SleepCoachBot.Sleep.People;

namespace SleepCoachBot.Dialogs.Tests.Monitor;

public sealed class OfYesterday
{
    [Fact]
    public async Task What_is_told_of_yesterday_is_kept_under_yesterday_and_said_so()
    {
        var chat = Chat.At("2026-03-16T08:30");
        chat.Stores.Profile = new() { Consent = new("x", default), Form = BaclofenForm.Oral, Situation = Situation.Reducing };
        await chat.SayAsync("coffee at 5 yesterday");
        chat.Hears("Noted for yesterday");
        Assert.All(chat.Stores.Log, entry => Assert.Equal(new LocalDate(2026, 3, 15), entry.Day));
        Assert.Contains(chat.Stores.Log, entry => entry.Kind == LogKind.Caffeine);
    }
}
