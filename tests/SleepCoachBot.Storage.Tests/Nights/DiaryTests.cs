using NodaTime;
using SleepCoachBot.Sleep.Nights;
using static SleepCoachBot.Storage.Tests.Nights.DiaryRoom;

namespace SleepCoachBot.Storage.Tests.Nights;

public sealed class DiaryTests
{
    [Fact]
    public async Task A_recorded_night_is_read_back_as_it_was_told()
    {
        await using var room = await OpenAsync();
        var told = Night(10) with
        {
            RisingZone = "Europe/Paris",
            TriedToSleep = At("2026-02-10T23:15"),
            TriedToSleepAssumed = true,
            SleepLatency = Duration.FromMinutes(45),
            Awakenings = 0,
            AwakeTotal = Duration.Zero,
            FinalWake = At("2026-02-11T06:30"),
            Quality = 2,
        };
        await room.RecordAsync(told);
        Assert.Equal(told, await room.AskAsync(diary => diary.LatestAsync()));
    }

    [Fact]
    public async Task What_was_not_told_stays_unknown()
    {
        await using var room = await OpenAsync();
        var told = Night(10, into: null, outAt: null);
        await room.RecordAsync(told);
        var read = await room.AskAsync(diary => diary.LatestAsync());
        Assert.Equal(told, read);
        Assert.Null(read!.SleepLatency);
        Assert.Null(read.Awakenings);
        Assert.Null(read.AwakeTotal);
        Assert.Null(read.Quality);
    }

    [Fact]
    public async Task An_empty_diary_has_no_latest_night()
    {
        await using var room = await OpenAsync();
        Assert.Null(await room.AskAsync(diary => diary.LatestAsync()));
    }

    [Fact]
    public async Task The_latest_night_is_the_one_slept_last_not_the_one_told_last()
    {
        await using var room = await OpenAsync();
        await room.RecordAsync(Night(12));
        await room.RecordAsync(Night(10));
        Assert.Equal(Evening(2, 12), (await room.AskAsync(diary => diary.LatestAsync()))!.Night);
    }

    [Fact]
    public async Task Nights_between_two_labels_come_in_the_order_in_which_they_were_slept()
    {
        await using var room = await OpenAsync();
        var early = Night(11, "13:00", null) with { OutOfBed = At("2026-02-11T16:00") };
        foreach (var night in new[] { Night(12), Night(11), early, Night(9), Night(10, into: null, outAt: null) })
            await room.RecordAsync(night);
        var found = await room.AskAsync(diary => diary.BetweenAsync(Evening(2, 10), Evening(2, 11)));
        Assert.Equal([10, 11, 11], found.Select(e => e.Night.Evening.Day));
        Assert.Equal(early, found[1]);
    }

    [Fact]
    public async Task Everything_is_between_the_ends_of_time()
    {
        await using var room = await OpenAsync();
        await room.RecordAsync(Night(12));
        Assert.Single(await room.AskAsync(diary => diary.BetweenAsync(new(LocalDate.MinIsoValue), new(LocalDate.MaxIsoValue))));
        Assert.Single(await room.AskAsync(diary => diary.OverlappingAsync(new Interval(null, null))));
    }

    // The stored night is 10 February 23:00 to 07:00.
    [Theory]
    [InlineData("2026-02-10T22:00", "2026-02-10T23:00", false)]
    [InlineData("2026-02-10T22:00", "2026-02-10T23:01", true)]
    [InlineData("2026-02-11T02:00", "2026-02-11T03:00", true)]
    [InlineData("2026-02-10T20:00", "2026-02-11T12:00", true)]
    [InlineData("2026-02-11T06:59", "2026-02-11T09:00", true)]
    [InlineData("2026-02-11T07:00", "2026-02-11T09:00", false)]
    public async Task A_night_overlaps_what_shares_an_instant_with_it(string from, string to, bool overlaps)
    {
        await using var room = await OpenAsync();
        var night = Night(10);
        var span = new Interval(At(from), At(to));
        await room.RecordAsync(night);
        Assert.Equal(overlaps, (await room.AskAsync(diary => diary.OverlappingAsync(span))).Count == 1);

        // The same before it is stored.
        var other = Night(10);
        var unsaved = await room.AskAsync(async diary =>
        {
            diary.Record(other);
            return await diary.OverlappingAsync(span);
        });
        Assert.Equal(overlaps, unsaved.Contains(other));
    }

    [Fact]
    public async Task A_night_of_which_one_time_is_known_overlaps_at_that_time_alone()
    {
        await using var room = await OpenAsync();
        await room.RecordAsync(Night(10, outAt: null));
        await room.RecordAsync(Night(10, into: null, outAt: null));
        Assert.Single(await room.AskAsync(diary => diary.OverlappingAsync(new Interval(At("2026-02-10T23:00"), At("2026-02-11T07:00")))));
        Assert.Empty(await room.AskAsync(diary => diary.OverlappingAsync(new Interval(At("2026-02-10T23:01"), At("2026-02-11T07:00")))));
    }

    [Fact]
    public async Task Reads_see_what_the_turn_has_recorded_and_undone()
    {
        await using var room = await OpenAsync();
        var stored = Night(10);
        await room.RecordAsync(stored);
        await room.TurnAsync(async diary =>
        {
            var corrected = stored with { Quality = 4 };
            var added = Night(11);
            diary.Record(corrected);
            diary.Record(added);
            Assert.Equal([corrected, added], await diary.BetweenAsync(Evening(2, 1), Evening(2, 28)));
            Assert.Equal(added, await diary.LatestAsync());
            Assert.Null(await diary.UndoAsync(added.Id));
            Assert.Equal(corrected, await diary.LatestAsync());
            Assert.Equal(stored, await diary.UndoAsync(stored.Id));
            Assert.Equal(stored, await diary.LatestAsync());
        });
        Assert.Equal(stored, Assert.Single(await room.AskAsync(diary => diary.BetweenAsync(Evening(2, 1), Evening(2, 28)))));
    }

    [Fact]
    public async Task Undoing_goes_back_one_version_at_a_time_until_the_entry_is_gone()
    {
        await using var room = await OpenAsync();
        var first = Night(10);
        var second = first with { Quality = 2 };
        var third = first with { Quality = 5, AwakeTotal = Duration.FromMinutes(20) };
        foreach (var version in new[] { first, second, third })
            await room.RecordAsync(version);

        Assert.Equal(second, await room.AskAsync(diary => diary.UndoAsync(first.Id)));
        Assert.Equal(second, await room.AskAsync(diary => diary.LatestAsync()));
        Assert.Equal(first, await room.AskAsync(diary => diary.UndoAsync(first.Id)));
        Assert.Null(await room.AskAsync(diary => diary.UndoAsync(first.Id)));
        Assert.Null(await room.AskAsync(diary => diary.LatestAsync()));
        Assert.Null(await room.AskAsync(diary => diary.UndoAsync(first.Id)));
    }

    [Fact]
    public async Task Several_versions_told_in_one_turn_are_undone_one_by_one_in_later_turns()
    {
        await using var room = await OpenAsync();
        var first = Night(10);
        await room.RecordAsync(first);
        await room.TurnAsync(async diary =>
        {
            diary.Record(first with { Quality = 1 });
            diary.Record(first with { Quality = 2 });
            diary.Record(first with { Quality = 3 });
            await diary.UndoAsync(first.Id);
        });
        var qualities = new List<int?>();
        for (var i = 0; i < 3; i++)
            qualities.Add((await room.AskAsync(diary => diary.UndoAsync(first.Id)))?.Quality);
        Assert.Equal([1, null, null], qualities);
    }

    [Fact]
    public async Task Two_steps_back_and_one_forward_in_one_turn()
    {
        await using var room = await OpenAsync();
        var first = Night(10);
        foreach (var quality in new[] { 1, 2, 3 })
            await room.RecordAsync(first with { Quality = quality });
        await room.TurnAsync(async diary =>
        {
            await diary.UndoAsync(first.Id);
            await diary.UndoAsync(first.Id);
            diary.Record(first with { Quality = 5 });
        });
        Assert.Equal(5, (await room.AskAsync(diary => diary.LatestAsync()))!.Quality);
        Assert.Equal(1, (await room.AskAsync(diary => diary.UndoAsync(first.Id)))!.Quality);
        Assert.Null(await room.AskAsync(diary => diary.UndoAsync(first.Id)));
    }

    [Fact]
    public async Task Earlier_versions_are_there_to_be_taken_away_and_nobody_elses_with_them()
    {
        await using var room = await OpenAsync();
        var first = Night(10);
        foreach (var version in new[] { first, first with { Quality = 2 }, first with { Quality = 5 } })
            await room.RecordAsync(version);
        await room.RecordAsync(Night(11));
        var theirs = Night(10);
        await room.RecordAsync(theirs, "dl_bert");
        await room.RecordAsync(theirs with { Quality = 3 }, "dl_bert");
        Assert.Equal([first, first with { Quality = 2 }], await room.AskAsync(diary => diary.EarlierAsync()));
        Assert.Equal([theirs], await room.AskAsync(diary => diary.EarlierAsync(), "dl_bert"));
    }

    [Fact]
    public async Task Nobody_sees_or_changes_anybody_elses_nights()
    {
        await using var room = await OpenAsync();
        var mine = Night(10);
        await room.RecordAsync(mine);
        Assert.Null(await room.AskAsync(diary => diary.LatestAsync(), "dl_bert"));
        Assert.Null(await room.AskAsync(diary => diary.UndoAsync(mine.Id), "dl_bert"));
        await room.RecordAsync(mine with { Quality = 1 }, "dl_bert");
        Assert.Null(await room.AskAsync(diary => diary.LatestAsync(), "dl_bert"));
        Assert.Equal(mine, await room.AskAsync(diary => diary.LatestAsync()));
    }

    [Fact]
    public async Task A_diary_outside_a_turn_is_refused()
    {
        await using var home = await Installation.StartAsync();
        Assert.Throws<InvalidOperationException>(() => home.Of<IDiaries>().Of(new Dictionary<string, object>()));
    }
}
