using System.ComponentModel.DataAnnotations;

namespace SleepCoachBot.Channels.Bells;

/// <summary>The Redis by which copies of the program ring for each other. Section <c>Redis</c> of appsettings.json.</summary>
/// <remarks>Nothing is stored there, and nothing said passes through it: only ids of conversations that have news.</remarks>
public sealed class RedisOptions
{
    /// <summary>A connection string of StackExchange.Redis, such as <c>redis.internal:6379,ssl=true,password=…</c>.</summary>
    /// <value>None unless set: then each copy looks for what others have written (<c>DirectLine:LookEvery</c>).</value>
    public string? Connection { get; set; }

    /// <summary>How often an open stream looks without having been rung for, while Redis is there. A ring can be lost, though it hardly ever is.</summary>
    /// <value>10 seconds unless set; less than the 15 in which a silent stream must say something.</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:00:14")]
    public TimeSpan LookEvery { get; set; } = TimeSpan.FromSeconds(10);
}
