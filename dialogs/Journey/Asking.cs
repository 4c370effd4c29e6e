namespace SleepCoachBot.Dialogs.Journey;

/// <summary>What an <see cref="AskingDialog{T}"/> keeps from turn to turn.</summary>
/// <typeparam name="T">What it gathers: a plain record.</typeparam>
public sealed record Asking<T> : KeptValue where T : KeptValue, new()
{
    private const int Deepest = 12;   // more than any dialog has questions

    /// <summary>What is gathered so far. Null: the dialog is not under way.</summary>
    public T? Now { get; init; }

    /// <summary>How that stood before each answer, the latest last.</summary>
    public List<T> Before { get; init; } = [];

    /// <summary>The key of the open question. Null: none was put yet.</summary>
    public string? Asked { get; init; }

    /// <summary>How often in a row an answer was not understood.</summary>
    public int Misses { get; init; }

    public Asking<T> Then(T next) => this with { Now = next, Before = Now is null ? Before : [.. Before.TakeLast(Deepest - 1), Now], Misses = 0 };

    public Asking<T>? Back() => Before.Count == 0 ? null : this with { Now = Before[^1], Before = Before[..^1], Misses = 0 };
}
