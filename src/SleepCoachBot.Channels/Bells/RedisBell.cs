using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SleepCoachBot.Channels.Turns;
using StackExchange.Redis;

namespace SleepCoachBot.Channels.Bells;

/// <summary>A bell that every copy of the program hears, by publish and subscribe of Redis.</summary>
/// <remarks>While Redis is away it is a bell of this process alone, and whoever waits looks as often as without Redis.</remarks>
public sealed partial class RedisBell : BackgroundService, IBell
{
    private static readonly RedisChannel s_channel = RedisChannel.Literal("sleepcoach:bell");
    private static readonly TimeSpan s_tryAgain = TimeSpan.FromSeconds(5);

    private readonly InProcessBell _here = new();
    private readonly RedisOptions _options;
    private readonly TimeProvider _clock;
    private readonly ILogger<RedisBell> _log;
    private IConnectionMultiplexer? _redis;

    public RedisBell(IOptions<RedisOptions> options, TimeProvider clock, ILogger<RedisBell> log)
    {
        ArgumentNullException.ThrowIfNull(options);
        (_options, _clock, _log) = (options.Value, clock, log);
    }

    /// <summary>Whether rings of other copies arrive.</summary>
    public bool IsConnected => _redis is { } redis && redis.GetSubscriber().IsConnected(s_channel);

    /// <inheritdoc />
    public void Ring(string conversationId)
    {
        _here.Ring(conversationId);
        try
        {
            // Whoever rings does not wait for it: the row is committed, and is found without.
            _redis?.GetSubscriber().Publish(s_channel, conversationId, CommandFlags.FireAndForget);
        }
        catch (RedisException)
        {
            // Away; the connection's own events have said so.
        }
    }

    /// <inheritdoc />
    public Task WaitAsync(string conversationId, TimeSpan atMost, CancellationToken cancellationToken) =>
        _here.WaitAsync(conversationId, IsConnected && _options.LookEvery > atMost ? _options.LookEvery : atMost, cancellationToken);

    /// <inheritdoc />
    public override void Dispose()
    {
        base.Dispose();
        _redis?.Dispose();
    }

    // Beside the start: a program serves also while Redis is away.
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var settings = ConfigurationOptions.Parse(_options.Connection!);
        settings.AbortOnConnectFail = false;
        settings.ClientName = "SleepCoachBot";
        // A ring that has waited for a connection is of no use any more.
        settings.BacklogPolicy = BacklogPolicy.FailFast;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                _redis ??= await ConnectAsync(settings);
                await _redis.GetSubscriber().SubscribeAsync(s_channel, (_, conversation) => _here.Ring(conversation.ToString()));
                LogConnected();
                _here.RingAll();
                return;
            }
            catch (Exception e) when (e is RedisException or TimeoutException)
            {
                LogAway(e.GetType().Name);
                await Task.Delay(s_tryAgain, _clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task<IConnectionMultiplexer> ConnectAsync(ConfigurationOptions settings)
    {
        var redis = await ConnectionMultiplexer.ConnectAsync(settings);
        redis.ConnectionFailed += (_, failed) =>
        {
            if (failed.ConnectionType == ConnectionType.Subscription)
                LogAway(failed.FailureType.ToString());
            // Those who wait longer for a ring now look at once, and from then on often.
            _here.RingAll();
        };
        redis.ConnectionRestored += (_, restored) =>
        {
            if (restored.ConnectionType == ConnectionType.Subscription)
                LogConnected();
            _here.RingAll();
        };
        return redis;
    }

    [LoggerMessage(EventId = 1601, Level = LogLevel.Information, Message = "Copies of the program ring for each other through Redis")]
    private partial void LogConnected();

    [LoggerMessage(EventId = 1602, Level = LogLevel.Warning, Message = "Redis is away ({Failure}): streams look for what other copies have written")]
    private partial void LogAway(string failure);
}
