using SleepCoachBot.Channels.Turns;

namespace SleepCoachBot.Channels.Tests.Turns;

public sealed class TurnStorageTests
{
    private readonly TurnStorage _storage = new();

    [Fact]
    public async Task The_states_that_turns_commit_may_be_saved_by_habit()
    {
        var changes = new Dictionary<string, object> { ["webchat/conversations/1"] = "x", ["webchat/users/1"] = "y" };
        await _storage.WriteAsync(changes, TestContext.Current.CancellationToken);
        Assert.Empty(await _storage.ReadAsync([.. changes.Keys], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Anything_else_is_refused_rather_than_lost() =>
        await Assert.ThrowsAsync<NotSupportedException>(
            () => _storage.WriteAsync(new Dictionary<string, object> { ["settings"] = "x" }, TestContext.Current.CancellationToken));
}
