using NodaTime;
using SleepCoachBot.Dialogs.Tests.Testing;
using SleepCoachBot.Sleep.CheckIns;
using SleepCoachBot.Sleep.People;

namespace SleepCoachBot.Dialogs.Tests.Journey;

/// <summary>What comes of its own accord may light up where others look: its first line and its summary name no drug, dose or symptom.</summary>
public sealed class OnALockedScreen
{
    private static readonly string[] Never =
    [
        "baclofen", "mg", "milligram", "dose", "tablet", "pill", "medicine", "medication", "pump", "prescriber", "dr ", "plan", "taper", "reduc",
        "spasm", "stiff", "legs", "pain", "fit", "seizure", "fever", "hallucin", "suicid", "withdrawal", "bladder", "worry", "fall",
    ];

    // Each kind with what it needs to speak. A kind that is not here fails the test below.
    private static readonly Dictionary<(DueKind Kind, string Case), Func<Chat, Task>> Cases = new()
    {
        [(DueKind.MorningCheckIn, "how was the night")] = chat => At(chat, "2026-03-12T07:45"),
        [(DueKind.MorningCheckIn, "put off")] = async chat =>
        {
            await At(chat, "2026-03-12T07:45");
            await chat.FallsDueAsync(nameof(DueKind.MorningCheckIn));
            await chat.SayAsync("Later");
            await At(chat, "2026-03-12T09:45");
        },
        [(DueKind.MorningCheckIn, "change or stop")] = async chat =>
        {
            for (var day = 12; day < 15; day++)
            {
                chat.Until($"2026-03-{day}T07:45");
                await chat.FallsDueAsync(nameof(DueKind.MorningCheckIn));
            }
            chat.Until("2026-03-15T07:45");
        },
        [(DueKind.WindDown, "")] = _ => Task.CompletedTask,
        [(DueKind.EveOfStep, "")] = async chat =>
        {
            await chat.SayAllAsync("my prescriber wrote 30 mg a day now, 25 mg a day from 16 march", "yes");
            chat.Until("2026-03-15T19:00");
        },
        [(DueKind.WeekCheck, "")] = _ => Task.CompletedTask,
        [(DueKind.AlarmFollowUp, "danger")] = chat => chat.SayAsync("i'm seeing spiders on the wall"),
        [(DueKind.AlarmFollowUp, "crisis")] = chat => chat.SayAsync("i want to kill myself"),
    };

    public static TheoryData<DueKind, string, string> All
    {
        get
        {
            var all = new TheoryData<DueKind, string, string>();
            foreach (var (kind, which) in Cases.Keys)
            {
                all.Add(kind, which, "en-GB");
                all.Add(kind, which, "en-US");
            }
            return all;
        }
    }

    [Fact]
    public void Every_kind_is_looked_at() => Assert.Equal(Enum.GetValues<DueKind>(), Cases.Keys.Select(key => key.Kind).Distinct().Order());

    [Theory]
    [MemberData(nameof(All))]
    public async Task The_first_line_and_the_summary_are_neutral(DueKind kind, string which, string locale)
    {
        var chat = Chat.At("2026-03-11T14:10", locale: locale, channel: "msteams");
        chat.Stores.Profile = new()
        {
            Consent = new("x", default), Form = BaclofenForm.Oral, Situation = Situation.Reducing, CheckInAt = new LocalTime(7, 45), WindDownAt = new LocalTime(21, 30),
        };
        await chat.SayAsync("hello");   // the work account's notice, which answers somebody, is behind them
        await Cases[(kind, which)](chat);
        await chat.FallsDueAsync(kind.ToString());
        var first = chat.Replies[0];
        Assert.All(
            (string[])[first.Summary!, first.Text!.Split('\n')[0]],
            shown =>
            {
                Assert.False(string.IsNullOrWhiteSpace(shown));
                Assert.All(Never, word => Assert.DoesNotContain(word, shown, StringComparison.OrdinalIgnoreCase));
            });
        // What follows at once stands on the same screen.
        Assert.All(chat.Replies.Skip(1), reply => Assert.All(Never, word => Assert.DoesNotContain(word, reply.Text, StringComparison.OrdinalIgnoreCase)));
    }

    private static Task At(Chat chat, string moment)
    {
        chat.Until(moment);
        return Task.CompletedTask;
    }
}
