using System.Threading.RateLimiting;

namespace SleepCoachBot.Channels.DirectLine;

/// <summary>Slows whoever is faster than a person. A delay, because Web Chat takes a refusal for the end.</summary>
/// <param name="atOnce">What passes without a delay.</param>
/// <param name="perSecond">What passes in the long run.</param>
internal abstract class Pace(int atOnce, int perSecond) : IDisposable
{
    /// <summary>How many of one party may wait. No client that waits for its answers has so many under way.</summary>
    private const int Waiting = 100;

    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(party =>
        RateLimitPartition.GetTokenBucketLimiter(party, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = atOnce,
            TokensPerPeriod = perSecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            QueueLimit = Waiting,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        }));

    /// <summary>Returns when it is this party's turn again.</summary>
    /// <returns>False when so many are waiting already that this one can only be refused.</returns>
    public async ValueTask<bool> WaitAsync(string party, CancellationToken cancellationToken)
    {
        using var lease = await _limiter.AcquireAsync(party, 1, cancellationToken);
        return lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();
}
