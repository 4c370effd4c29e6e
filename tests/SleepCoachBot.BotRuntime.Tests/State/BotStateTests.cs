using System.Text;
using System.Text.Json;
using SleepCoachBot.BotRuntime.Activities;
using SleepCoachBot.BotRuntime.State;
using SleepCoachBot.BotRuntime.Tests.Turns;
using SleepCoachBot.BotRuntime.Turns;

namespace SleepCoachBot.BotRuntime.Tests.State;

public sealed class BotStateTests
{
    private readonly MemoryStorage _storage = new();
    private readonly ConversationState _state;
    private readonly IStatePropertyAccessor<Tally> _tally;

    public BotStateTests()
    {
        _state = new ConversationState(_storage);
        _tally = _state.CreateProperty<Tally>("tally");
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_property_is_there_in_later_turns_once_it_was_saved()
    {
        await InATurnAsync(async turn =>
        {
            (await _tally.GetAsync(turn, () => new Tally(), Cancellation)).Count = 3;
            await _state.SaveChangesAsync(turn, cancellationToken: Cancellation);
        });
        await InATurnAsync(async turn =>
        {
            var tally = await _tally.GetAsync(turn, cancellationToken: Cancellation);
            Assert.Equal(3, tally.Count);
            tally.Count = 4;   // not saved
        });
        await InATurnAsync(async turn => Assert.Equal(3, (await _tally.GetAsync(turn, cancellationToken: Cancellation)).Count));
    }

    [Fact]
    public async Task Without_a_value_or_a_factory_the_answer_is_the_types_default() => await InATurnAsync(async turn =>
    {
        Assert.Null(await _tally.GetAsync(turn, cancellationToken: Cancellation));
        Assert.Equal(0, await _state.CreateProperty<int>("number").GetAsync(turn, cancellationToken: Cancellation));
        Assert.False(await _state.CreateProperty<bool>("flag").GetAsync(turn, cancellationToken: Cancellation));
    });

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public void A_property_needs_a_name(string? name) => Assert.Throws<ArgumentNullException>(() => _state.CreateProperty<Tally>(name!));

    [Fact]
    public async Task Keys_say_channel_and_what_the_state_belongs_to() => await InATurnAsync(async turn =>
    {
        foreach (var state in (BotState[])[_state, new UserState(_storage), new PrivateConversationState(_storage)])
        {
            await state.CreateProperty<string>("p").SetAsync(turn, "v", Cancellation);
            await state.SaveChangesAsync(turn, cancellationToken: Cancellation);
        }

        string[] keys = ["test/conversations/c1", "test/users/person", "test/conversations/c1/users/person"];
        Assert.Equal(keys, (await _storage.ReadAsync([.. keys, "other"], Cancellation)).Keys);
    });

    [Fact]
    public async Task Without_the_ids_of_its_key_a_state_cannot_be_read()
    {
        using var turn = new TurnContext(new RecordingAdapter(), new Activity(ActivityTypes.Message));
        await Assert.ThrowsAsync<InvalidOperationException>(() => _tally.GetAsync(turn, cancellationToken: Cancellation));
        await Assert.ThrowsAsync<InvalidOperationException>(() => new UserState(_storage).LoadAsync(turn, cancellationToken: Cancellation));
    }

    [Fact]
    public async Task An_unchanged_state_is_not_written_and_a_loaded_one_not_read_again()
    {
        var storage = new CountingStorage(_storage);
        var state = new UserState(storage);
        var property = state.CreateProperty<Tally>("tally");
        await InATurnAsync(async turn =>
        {
            await state.SaveChangesAsync(turn, cancellationToken: Cancellation);
            Assert.Equal((0, 0), (storage.Reads, storage.Writes));
            var tally = await property.GetAsync(turn, () => new Tally(), Cancellation);
            await state.SaveChangesAsync(turn, cancellationToken: Cancellation);
            await state.SaveChangesAsync(turn, cancellationToken: Cancellation);
            Assert.Equal((1, 1), (storage.Reads, storage.Writes));
            tally.Count++;
            await state.SaveChangesAsync(turn, cancellationToken: Cancellation);
            await property.DeleteAsync(turn, Cancellation);
            await state.SaveChangesAsync(turn, cancellationToken: Cancellation);
            await state.SaveChangesAsync(turn, force: true, cancellationToken: Cancellation);
            Assert.Equal((1, 4), (storage.Reads, storage.Writes));
        });
    }

    [Fact]
    public async Task Clearing_empties_the_state_when_it_is_saved()
    {
        await CountAsync();
        await InATurnAsync(async turn =>
        {
            await _state.LoadAsync(turn, cancellationToken: Cancellation);
            await _state.ClearStateAsync(turn, Cancellation);
            await _state.SaveChangesAsync(turn, cancellationToken: Cancellation);
        });
        await InATurnAsync(async turn => Assert.Null(await _tally.GetAsync(turn, cancellationToken: Cancellation)));
    }

    [Fact]
    public async Task Deleting_takes_the_state_out_of_the_turn_and_out_of_storage()
    {
        await CountAsync();
        await InATurnAsync(async turn =>
        {
            await _state.LoadAsync(turn, cancellationToken: Cancellation);
            await _state.DeleteAsync(turn, Cancellation);
            Assert.Null(_state.GetCachedState(turn));
        });
        Assert.Empty(await _storage.ReadAsync(["test/conversations/c1"], Cancellation));
    }

    [Fact]
    public async Task A_turn_that_read_before_another_wrote_does_not_overwrite_it()
    {
        await CountAsync();
        await InATurnAsync(async slow =>
        {
            (await _tally.GetAsync(slow, cancellationToken: Cancellation)).Count += 10;
            await CountAsync();
            var conflict = await Assert.ThrowsAsync<StorageConflictException>(() => _state.SaveChangesAsync(slow, cancellationToken: Cancellation));
            Assert.Equal("test/conversations/c1", conflict.Key);
            Assert.DoesNotContain("c1", conflict.Message, StringComparison.Ordinal);
        });
        Assert.Equal(2, await CountedAsync());
    }

    [Fact]
    public async Task Two_first_turns_do_not_overwrite_each_other_either() => await InATurnAsync(async slow =>
    {
        await _tally.SetAsync(slow, new Tally { Count = 10 }, Cancellation);
        await CountAsync();
        await Assert.ThrowsAsync<StorageConflictException>(() => _state.SaveChangesAsync(slow, cancellationToken: Cancellation));
    });

    [Fact]
    public async Task A_state_put_into_the_turn_is_used_without_asking_the_storage()
    {
        var storage = new CountingStorage(_storage);
        var state = new ConversationState(storage);
        using var turn = new TurnContext(new RecordingAdapter(), RecordingAdapter.Message());
        var document = Encoding.UTF8.GetBytes("""{"count":5}""");
        turn.TurnState.Add(nameof(ConversationState), new BotState.CachedBotState(StateJson.Read(document)));

        var count = state.CreateProperty<int>("count");
        Assert.Equal(5, await count.GetAsync(turn, cancellationToken: Cancellation));
        await count.SetAsync(turn, 6, Cancellation);
        Assert.Equal("""{"count":6}""", Encoding.UTF8.GetString(StateJson.Write(state.GetCachedState(turn)!.State)));
        Assert.Equal((0, 0), (storage.Reads, storage.Writes));
    }

    [Fact]
    public async Task A_storage_that_keeps_no_versions_is_written_to_all_the_same()
    {
        var state = new UserState(new ForgetfulStorage());
        var text = state.CreateProperty<string>("text");
        foreach (var value in (string[])["one", "two"])
        {
            await InATurnAsync(async turn =>
            {
                await text.SetAsync(turn, value, Cancellation);
                await state.SaveChangesAsync(turn, cancellationToken: Cancellation);
                await text.SetAsync(turn, value + "!", Cancellation);
                await state.SaveChangesAsync(turn, cancellationToken: Cancellation);
            });
        }

        await InATurnAsync(async turn => Assert.Equal("two!", await text.GetAsync(turn, cancellationToken: Cancellation)));
    }

    [Fact]
    public async Task Middleware_saves_every_state_after_the_bot()
    {
        var (adapter, user) = (new RecordingAdapter(), new UserState(_storage));
        adapter.Use(new AutoSaveStateMiddleware(_state).Add(user));
        var words = user.CreateProperty<string>("words");
        await adapter.RunAsync(RecordingAdapter.Message(), async (turn, cancellation) =>
        {
            await _tally.SetAsync(turn, new Tally { Count = 1 }, cancellation);
            await words.SetAsync(turn, "kept", cancellation);
        });
        Assert.Equal(1, await CountedAsync());
        await InATurnAsync(async turn => Assert.Equal("kept", await words.GetAsync(turn, cancellationToken: Cancellation)));
    }

    private static async Task InATurnAsync(Func<TurnContext, Task> part)
    {
        using var turn = new TurnContext(new RecordingAdapter(), RecordingAdapter.Message());
        await part(turn);
    }

    private Task CountAsync() => InATurnAsync(async turn =>
    {
        (await _tally.GetAsync(turn, () => new Tally(), Cancellation)).Count++;
        await _state.SaveChangesAsync(turn, cancellationToken: Cancellation);
    });

    private async Task<int> CountedAsync()
    {
        var count = 0;
        await InATurnAsync(async turn => count = (await _tally.GetAsync(turn, cancellationToken: Cancellation)).Count);
        return count;
    }

    private sealed class Tally
    {
        public int Count { get; set; }
    }

    private sealed class CountingStorage(IStorage storage) : IStorage
    {
        public int Reads { get; private set; }

        public int Writes { get; private set; }

        public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
        {
            Reads++;
            return storage.ReadAsync(keys, cancellationToken);
        }

        public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
        {
            Writes++;
            return storage.WriteAsync(changes, cancellationToken);
        }

        public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) => storage.DeleteAsync(keys, cancellationToken);
    }

    /// <summary>Keeps plain dictionaries, as somebody's own storage might, and knows nothing of versions.</summary>
    private sealed class ForgetfulStorage : IStorage
    {
        private readonly Dictionary<string, string> _kept = [];

        public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default) =>
            Task.FromResult<IDictionary<string, object>>(keys.Where(_kept.ContainsKey).ToDictionary(
                key => key, key => (object)JsonSerializer.Deserialize<Dictionary<string, object>>(_kept[key])!));

        public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
        {
            foreach (var (key, value) in changes)
                _kept[key] = JsonSerializer.Serialize((IDictionary<string, object>)value);
            return Task.CompletedTask;
        }

        public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) => Task.CompletedTask;
    }
}
