namespace SleepCoachBot.Understanding.Readings;

/// <summary>What a message says about one thing. Nothing that a person types is an exception.</summary>
/// <typeparam name="T">The value read.</typeparam>
public abstract record Reading<T>
{
    private Reading() { }   // closed: these four and no others

    /// <summary>The words that this was read from, and the rule that read them. Null where the text holds nothing.</summary>
    public Evidence? Evidence { get; init; }

    /// <summary>It says this.</summary>
    public sealed record Says(T Value) : Reading<T>;

    /// <summary>Something was offered that cannot be pinned down: ask again. No candidates, where none can be named ("feb 30").</summary>
    public sealed record AskAgain(IReadOnlyList<T> Candidates) : Reading<T>;

    /// <summary>They do not know, or would rather not say.</summary>
    public sealed record Skips : Reading<T>;

    /// <summary>It says nothing about this.</summary>
    public sealed record Silent : Reading<T>;
}
