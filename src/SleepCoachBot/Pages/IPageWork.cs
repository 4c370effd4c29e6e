namespace SleepCoachBot.Pages;

/// <summary>One kind of change that a page may ask for. It runs inside a turn of the person's conversation and commits with it.</summary>
internal interface IPageWork
{
    /// <summary>The name of the invoke.</summary>
    string Name { get; }

    /// <summary>Does it.</summary>
    /// <param name="rows">The turn's state: the way to the person's rows.</param>
    /// <param name="fields">What was filled in, as it came.</param>
    /// <param name="cancellationToken">The turn's.</param>
    Task<PageAnswer> DoAsync(IReadOnlyDictionary<string, object> rows, IReadOnlyDictionary<string, string> fields, CancellationToken cancellationToken);
}
