using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using SleepCoachBot.BotRuntime.State;
using SleepCoachBot.Channels.Turns;
using SleepCoachBot.Sleep.Nights;
using SleepCoachBot.Storage.Tests.Nights;

namespace SleepCoachBot.Storage.Tests.Turns;

public sealed class ConcurrencyTests
{
    [Fact]
    public async Task The_same_activity_sixteen_times_at_once_has_one_effect()
    {
        await using var home = await Installation.StartAsync();
        var conversation = await home.Web.OfAsync("dl_anna");
        var results = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => home.SayAsync("hi", conversation, "dl_anna", "m1"))));
        Assert.All(results, result => Assert.Equal("m1", result.ActivityId));
        Assert.Equal(["hi", "1: hi"], (await home.HeardAsync(conversation)).Select(a => a.Text));
    }

    [Fact]
    public async Task The_same_activity_from_two_connections_of_two_programs_at_once_has_one_effect()
    {
        await using var home = await Installation.StartAsync();
        await using var other = await Installation.StartAsync(folder: home.Folder);
        var conversation = await home.Web.OfAsync("dl_anna");
        for (var i = 0; i < 20; i++)
            await Task.WhenAll(
                Task.Run(() => home.SayAsync("hi", conversation, "dl_anna", $"m{i}")),
                Task.Run(() => other.SayAsync("hi", conversation, "dl_anna", $"m{i}")));
        Assert.Equal(
            Enumerable.Range(1, 20).SelectMany(i => new[] { "hi", $"{i}: hi" }),
            (await home.HeardAsync(conversation)).Select(a => a.Text));
    }

    [Fact]
    public async Task Two_programs_on_one_file_never_lose_an_update_of_one_conversation()
    {
        await using var home = await Installation.StartAsync();
        await using var other = await Installation.StartAsync(folder: home.Folder);
        var conversation = await home.Web.OfAsync("dl_anna");

        await Task.WhenAll(new[] { home, other }.Select((program, p) => Task.Run(async () =>
        {
            for (var i = 0; i < 20; i++)
                await DeliverAsync(program, conversation, $"{p}-{i}");
        })));

        var counts = (await home.HeardAsync(conversation)).Where(a => a.ReplyToId is not null)
            .Select(a => int.Parse(a.Text!.Split(':')[0], CultureInfo.InvariantCulture));
        Assert.Equal(Enumerable.Range(1, 40), counts);
    }

    [Fact]
    public async Task The_loser_of_two_programs_runs_again_on_what_the_winner_left()
    {
        var met = new TaskCompletionSource();
        var runs = 0;
        await using var home = await Installation.StartAsync();
        await using var slow = await Installation.StartAsync(async (turn, services) =>
        {
            // Loaded; now the other program commits before this one does.
            if (Interlocked.Increment(ref runs) == 1)
                await met.Task;
            await Installation.Echo(turn, services);
        }, home.Folder);
        var conversation = await home.Web.OfAsync("dl_anna");

        var late = slow.SayAsync("late", conversation, "dl_anna");
        while (Volatile.Read(ref runs) == 0)
            await Task.Delay(5);
        await home.SayAsync("early", conversation, "dl_anna");
        met.SetResult();
        await late;

        Assert.Equal(2, runs);
        Assert.Equal(["early", "1: early", "late", "2: late"], (await home.HeardAsync(conversation)).Select(a => a.Text));
    }

    [Fact]
    public async Task A_turn_that_is_always_overtaken_gives_up_and_leaves_nothing()
    {
        await using var home = await Installation.StartAsync();
        string conversation = await home.Web.OfAsync("dl_anna");
        await using var unlucky = await Installation.StartAsync(async (turn, services) =>
        {
            await home.SayAsync("quicker", conversation, "dl_anna");
            await Installation.Echo(turn, services);
        }, home.Folder);
        await Assert.ThrowsAsync<TurnConflictException>(() => unlucky.SayAsync("slow", conversation, "dl_anna"));
        var heard = await home.HeardAsync(conversation);
        Assert.Equal(10, heard.Count);
        Assert.DoesNotContain("slow", heard.Select(a => a.Text));
    }

    [Fact]
    public async Task Messages_of_one_conversation_are_answered_in_the_order_in_which_they_came()
    {
        await using var home = await Installation.StartAsync(async (turn, services) =>
        {
            await Task.Delay(Random.Shared.Next(5));
            await Installation.Echo(turn, services);
        });
        var conversation = await home.Web.OfAsync("dl_anna");
        await Task.WhenAll(Enumerable.Range(1, 20).Select(i => home.SayAsync($"{i}", conversation, "dl_anna")).ToArray());
        Assert.Equal(Enumerable.Range(1, 20).SelectMany(i => new[] { $"{i}", $"{i}: {i}" }), (await home.HeardAsync(conversation)).Select(a => a.Text));
    }

    [Fact]
    public async Task Thirty_two_conversations_at_once_each_keep_their_own_count()
    {
        await using var home = await Installation.StartAsync();
        var conversations = await Task.WhenAll(Enumerable.Range(0, 32).Select(i => home.Web.OfAsync($"dl_{i}")));
        await Task.WhenAll(conversations.Select((conversation, i) => Task.Run(async () =>
        {
            for (var n = 1; n <= 8; n++)
                await home.SayAsync($"{i}", conversation, $"dl_{i}");
        })));
        foreach (var (conversation, i) in conversations.Select((c, i) => (c, i)))
            Assert.Equal(
                Enumerable.Range(1, 8).SelectMany(n => new[] { $"{i}", $"{n}: {i}" }),
                (await home.HeardAsync(conversation)).Select(a => a.Text));
    }

    [Fact]
    public async Task Two_conversations_of_one_account_never_lose_what_they_keep_of_the_user()
    {
        await using var home = await Installation.StartAsync(async (turn, services) =>
        {
            var counter = services.GetRequiredService<UserState>().CreateProperty<Installation.Count>("count");
            var count = await counter.GetAsync(turn, () => new Installation.Count(0));
            await Task.Yield();
            await counter.SetAsync(turn, new Installation.Count(count.Value + 1));
            await turn.SendActivityAsync($"{count.Value + 1}");
        });
        await Task.WhenAll(new[] { "c1", "c2" }.Select(conversation => Task.Run(async () =>
        {
            for (var i = 0; i < 10; i++)
                await DeliverAsync(home, conversation, $"{conversation}-{i}");
        })));
        var counts = (await home.HeardAsync("c1")).Concat(await home.HeardAsync("c2"))
            .Where(a => a.ReplyToId is not null).Select(a => int.Parse(a.Text!, CultureInfo.InvariantCulture)).Order();
        Assert.Equal(Enumerable.Range(1, 20), counts);
    }

    [Fact]
    public async Task Two_conversations_of_one_person_never_record_upon_a_diary_that_has_changed_since()
    {
        await using var home = await Installation.StartAsync(async (turn, services) =>
        {
            // A new night only where there is none: two turns that both saw none must not both record one.
            var diary = services.GetRequiredService<IDiaries>().Of(turn.TurnState);
            var label = DiaryRoom.Evening(2, int.Parse(turn.Activity.Text!, CultureInfo.InvariantCulture));
            if ((await diary.BetweenAsync(label, label)).Count > 0)
                return;
            await Task.Delay(2);
            diary.Record(DiaryRoom.Night(label.Evening.Day));
            await turn.SendActivityAsync("recorded");
        });
        await home.SayAsync("1", "c1", "dl_anna");
        for (var day = 2; day < 12; day++)
            await Task.WhenAll(new[] { "c1", "c2" }.Select(c => Task.Run(() => home.SayAsync($"{day}", c, "dl_anna"))));
        var recorded = (await home.HeardAsync("c1")).Concat(await home.HeardAsync("c2")).Count(a => a.Text == "recorded");
        Assert.Equal(11, recorded);
    }

    [Fact]
    public async Task One_browser_that_asks_twice_at_once_gets_one_conversation()
    {
        await using var home = await Installation.StartAsync();
        await using var other = await Installation.StartAsync(folder: home.Folder);
        var got = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(() => (i % 2 == 0 ? home : other).Web.OfAsync("dl_anna"))));
        var conversation = Assert.Single(got.Distinct());
        Assert.True(await home.Web.BelongsToAsync(conversation, "dl_anna"));
        Assert.False(await home.Web.BelongsToAsync(conversation, "dl_bert"));
        Assert.False(await home.Web.BelongsToAsync("unknown", "dl_anna"));
    }

    // As a channel does: what was refused is delivered again.
    private static async Task DeliverAsync(Installation program, string conversation, string id)
    {
        while (true)
        {
            try
            {
                await program.SayAsync(id, conversation, "dl_anna", id);
                return;
            }
            catch (TurnConflictException)
            {
            }
        }
    }
}
