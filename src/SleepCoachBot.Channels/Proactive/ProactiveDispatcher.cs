using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SleepCoachBot.Channels.Turns;

namespace SleepCoachBot.Channels.Proactive;

/// <summary>Begins what is due: each as a turn of its conversation, some at once, no faster than a channel takes it.</summary>
public sealed partial class ProactiveDispatcher(
    IAgenda agenda, ITurns turns, IOptions<ProactiveOptions> options, TimeProvider clock, ILogger<ProactiveDispatcher> log)
{
    /// <summary>Whoever has to wait longer gives its place at work to others.</summary>
    private static readonly TimeSpan s_longestWait = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan s_firstBackOff = TimeSpan.FromSeconds(5);

    private readonly ProactivePace _pace = new(clock);

    /// <summary>Begins everything that is due now.</summary>
    /// <returns>How many turns were run.</returns>
    public async Task<int> DispatchDueAsync(CancellationToken cancellationToken = default)
    {
        var begun = 0;
        var work = new ParallelOptions { MaxDegreeOfParallelism = options.Value.AtOnce, CancellationToken = cancellationToken };
        // More is taken only when somebody is free for it: one slow turn holds up none of the others.
        await Parallel.ForEachAsync(DueAsync(cancellationToken), work, async (item, cancel) =>
        {
            if (await TryBeginAsync(item, cancel))
                Interlocked.Increment(ref begun);
        });
        return begun;
    }

    private async IAsyncEnumerable<ProactiveItem> DueAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (await agenda.ClaimAsync(options.Value.Batch, options.Value.Lease, cancellationToken) is { Claimed: > 0 } batch)
        {
            foreach (var item in batch.Items)
                yield return item;
        }
    }

    private async Task<bool> TryBeginAsync(ProactiveItem item, CancellationToken cancellationToken)
    {
        try
        {
            if (await WaitAsync(item, cancellationToken) is { } longer)
            {
                await agenda.PostponeAsync(item, longer, options.Value.Lease, wasTried: false);
                return false;
            }

            await turns.HandleAsync(ProactiveActivity.Of(item), cancellationToken);
            TurnSignals.CheckIn(item.Value, item.DueFor);
            return true;
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            LogFailed(item.Value, item.Attempt, FailureTrace.Of(e));
            await SettleAsync(item);
            return false;
        }
    }

    // Null: it may begin. Else how long nobody needs to try.
    private async Task<TimeSpan?> WaitAsync(ProactiveItem item, CancellationToken cancellationToken)
    {
        var reference = item.Reference;
        // A page reads at its own pace.
        if (WebChannel.Is(reference.ChannelId))
            return null;
        var (ofConversation, taken) = _pace.Take($"{reference.ChannelId}\0{reference.Conversation?.Id}", options.Value.ConversationGap, s_longestWait);
        if (!taken)
            return ofConversation;
        (var ofTenant, taken) = _pace.Take(
            $"{reference.ChannelId}\0\0{reference.Conversation?.TenantId}", TimeSpan.FromSeconds(1) / options.Value.PerSecond, s_longestWait);
        if (!taken)
            return ofTenant;
        var wait = ofConversation > ofTenant ? ofConversation : ofTenant;
        if (wait > TimeSpan.Zero)
            await Task.Delay(wait, clock, cancellationToken);
        return null;
    }

    private async Task SettleAsync(ProactiveItem item)
    {
        try
        {
            if (item.Attempt >= options.Value.Attempts)
                await agenda.GiveUpAsync(item);
            else
                await agenda.PostponeAsync(item, s_firstBackOff * Math.Pow(2, item.Attempt - 1), options.Value.Lease, wasTried: true);
        }
        catch (Exception e)
        {
            // The database is away: it comes back with its lease.
            LogUnsettled(item.Value, FailureTrace.Of(e));
        }
    }

    [LoggerMessage(EventId = 1401, Level = LogLevel.Error, Message = "Beginning {Kind} failed at attempt {Attempt}: {Failure}")]
    private partial void LogFailed(string kind, int attempt, string failure);

    [LoggerMessage(EventId = 1402, Level = LogLevel.Error, Message = "{Kind} comes back with its lease: {Failure}")]
    private partial void LogUnsettled(string kind, string failure);
}
