namespace SleepCoachBot.BotRuntime.Turns;

/// <summary>One page of many items.</summary>
/// <typeparam name="T">What they are.</typeparam>
public class PagedResult<T>
{
    /// <summary>The items of this page.</summary>
    public T[] Items { get; set; } = [];

    /// <summary>What to ask for the next page with; null on the last.</summary>
    public string? ContinuationToken { get; set; }
}
