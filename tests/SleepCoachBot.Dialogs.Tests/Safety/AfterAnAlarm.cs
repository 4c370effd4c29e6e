using NodaTime;
using SleepCoachBot.Dialogs.Tests.Testing;
using SleepCoachBot.Sleep.CheckIns;

namespace SleepCoachBot.Dialogs.Tests.Safety;

public sealed class AfterAnAlarm
{
    [Fact]
    public async Task They_are_asked_once_a_quarter_of_an_hour_later_whether_they_got_help()
    {
        var chat = Chat.At("2026-03-16T03:05");
        await chat.SayAsync("im seeing spiders on the wall");
        Assert.Equal(Instant.FromUtc(2026, 3, 16, 3, 20), chat.Stores.Dues[DueKind.AlarmFollowUp]);
        chat.Until("2026-03-16T03:20");
        await chat.SendAsync(new Activity { Type = ActivityTypes.Event, Name = Companion.DueEvent, Value = nameof(DueKind.AlarmFollowUp) });
        chat.Hears("999", "Did you get help?");
    }

    [Fact]
    public async Task Whoever_has_written_since_is_not_asked()
    {
        var chat = Chat.At("2026-03-16T03:05");
        await chat.SayAsync("im seeing spiders on the wall");
        await chat.SayAsync("ok ringing");
        Assert.Empty(chat.Stores.Dues);
    }

    [Fact]
    public async Task After_a_crisis_the_lines_are_said_again_and_nothing_is_asked()
    {
        var chat = Chat.At("2026-03-16T03:05");
        await chat.SayAsync("i want to kill myself");
        chat.Until("2026-03-16T03:20");
        await chat.SendAsync(new Activity { Type = ActivityTypes.Event, Name = Companion.DueEvent, Value = nameof(DueKind.AlarmFollowUp) });
        chat.Hears("116 123", "You can keep writing");
        chat.DoesNotHear("Did you get help?");
    }

    [Theory]
    [InlineData("MorningCheckIn")]
    [InlineData("WindDown")]
    public async Task Nothing_else_that_falls_due_is_said_that_night(string kind)
    {
        var chat = Chat.At("2026-03-16T03:05");
        chat.Stores.Profile = new() { Consent = new("x", default) };
        await chat.SayAsync("im seeing spiders on the wall");
        chat.Until("2026-03-16T07:45");
        await chat.SendAsync(new Activity { Type = ActivityTypes.Event, Name = Companion.DueEvent, Value = kind });
        Assert.Empty(chat.Replies);
    }
}
