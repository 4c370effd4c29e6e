using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace SleepCoachBot.Channels.Turns;

/// <summary>Sends what turns have left in the outbox: at once when told, else when it looks.</summary>
/// <remarks>
/// A send that has begun ends, and what became of it is noted, also when the program is being shut down: cut off, it might have arrived
/// all the same, and would be made again with the end of its lease. What has not begun by then is left to the other copies.
/// </remarks>
internal sealed partial class OutboxDelivery(
    IOutbox outbox, IOutboxSender sender, OutboxSignal signal, IOptions<OutboxOptions> options, TimeProvider clock, ILogger<OutboxDelivery> log)
    : BackgroundService
{
    private static readonly TimeSpan s_firstWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_longestWait = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan s_sweepEvery = TimeSpan.FromHours(1);

    /// <summary>Cancelled when a shutdown has no more time for sends that have begun.</summary>
    private readonly CancellationTokenSource _timeIsUp = new();

    private DateTimeOffset _swept;

    /// <inheritdoc />
    public override Task StopAsync(CancellationToken cancellationToken)
    {
        // Stays registered: this may return before what it has cancelled has ended.
        cancellationToken.Register(_timeIsUp.Cancel);
        return base.StopAsync(cancellationToken);
    }

    /// <inheritdoc />
    public override void Dispose()
    {
        base.Dispose();
        _timeIsUp.Dispose();
    }

    /// <summary>Sends everything that is due now.</summary>
    /// <param name="cancellationToken">Takes nothing more; what is being sent ends.</param>
    public async Task DeliverDueAsync(CancellationToken cancellationToken)
    {
        while (await outbox.ClaimAsync(options.Value.AtOnce, options.Value.Lease, cancellationToken) is { Count: > 0 } items)
            await Task.WhenAll(items.Select(item => DeliverConversationAsync(item, cancellationToken)));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await DeliverDueAsync(stoppingToken);
                await SweepAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // The database is away: whatever was claimed comes back with its lease.
                LogFailed(e);
            }

            await signal.WaitAsync(options.Value.LookEvery, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task DeliverConversationAsync(OutboxItem first, CancellationToken cancellationToken)
    {
        // Each send is awaited before the next: a channel orders by arrival.
        for (var item = first; item is not null; item = await outbox.ClaimNextAsync(item, options.Value.Lease, cancellationToken))
        {
            if (!await DeliverAsync(item))
                return;
        }
    }

    // False: what follows in this conversation has to wait.
    private async Task<bool> DeliverAsync(OutboxItem item)
    {
        using var sending = TurnSignals.Delivery();
        var sent = await TrySendAsync(item);
        TurnSignals.Delivered(sending, sent);
        switch (sent)
        {
            case SendOutcome.Delivered delivered:
                await outbox.DeliveredAsync(item, delivered.ChannelActivityId);
                return true;
            case SendOutcome.Refused refused:
                LogGivenUp(item.Id, refused.Reason, item.Attempt);
                await outbox.GiveUpAsync(item, refused.Reason);
                return true;
            case SendOutcome.Blocked blocked:
                LogBlocked(item.Id, blocked.Reason);
                return !await outbox.ParkAsync(item, blocked.Reason);
            case SendOutcome.Later when item.Attempt >= options.Value.Attempts:
                LogGivenUp(item.Id, "attempts", item.Attempt);
                await outbox.GiveUpAsync(item, "attempts");
                return true;
            case SendOutcome.Later later:
                await outbox.PostponeAsync(item, later.After ?? Wait(item.Attempt));
                return false;
            default:
                throw new InvalidOperationException("There is no other outcome.");
        }
    }

    private async Task<SendOutcome> TrySendAsync(OutboxItem item)
    {
        if (item.Operation != OutgoingOperation.Send && item.TargetId is null)
            return new SendOutcome.Refused("no target");
        try
        {
            return await sender.SendAsync(item, _timeIsUp.Token);
        }
        catch (OperationCanceledException) when (_timeIsUp.IsCancellationRequested)
        {
            LogCutOff(item.Id);
            throw;
        }
        catch (Exception e)
        {
            LogSendFailed(item.Id, item.Attempt, FailureTrace.Of(e));
            return new SendOutcome.Later(null);
        }
    }

    // Twice as long each time, and drawn, so that what failed together does not come back together.
    private static TimeSpan Wait(int attempt)
    {
        var longest = TimeSpan.FromTicks(Math.Min(s_longestWait.Ticks, s_firstWait.Ticks << Math.Min(attempt - 1, 20)));
        return longest * (0.5 + (Random.Shared.NextDouble() / 2));
    }

    private async Task SweepAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (now - _swept < s_sweepEvery)
            return;
        await outbox.SweepAsync(options.Value.KeepSettled, options.Value.KeepHandled, cancellationToken);
        _swept = now;
    }

    [LoggerMessage(EventId = 1304, Level = LogLevel.Error, Message = "The outbox could not be emptied")]
    private partial void LogFailed(Exception exception);

    [LoggerMessage(EventId = 1305, Level = LogLevel.Warning, Message = "Sending {OutboxId} failed at attempt {Attempt}: {Failure}")]
    private partial void LogSendFailed(long outboxId, int attempt, string failure);

    [LoggerMessage(EventId = 1306, Level = LogLevel.Information, Message = "Sending {OutboxId} met a person who has blocked the bot ({Reason})")]
    private partial void LogBlocked(long outboxId, string reason);

    [LoggerMessage(EventId = 1309, Level = LogLevel.Warning, Message = "The program ends while {OutboxId} is being sent; it is sent again when its lease ends")]
    private partial void LogCutOff(long outboxId);

    [LoggerMessage(EventId = 1307, Level = LogLevel.Error, Message = "Sending {OutboxId} was given up ({Reason}) at attempt {Attempt}")]
    private partial void LogGivenUp(long outboxId, string reason, int attempt);
}
