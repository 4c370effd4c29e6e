using SleepCoachBot.Dialogs.Journey;

namespace SleepCoachBot.Dialogs.Monitor;

/// <summary>The night being told, and how it stood before each answer, so that one can go back.</summary>
public sealed record Draft : KeptValue
{
    private const int Deepest = 12;   // more than there are questions; keeps the state small

    /// <summary>The night as it stands. Null: none is being told.</summary>
    public CheckIn? Now { get; init; }

    /// <summary>A night that was left half told on an earlier day, by somebody who has not agreed yet that it is stored. Null: none.</summary>
    public CheckIn? Left { get; init; }

    /// <summary>How it stood before, the latest last.</summary>
    public List<CheckIn> Before { get; init; } = [];

    /// <summary>The draft after one more answer.</summary>
    public Draft Then(CheckIn next) => Now is null
        ? this with { Now = next, Before = [] }
        : this with { Now = next, Before = [.. Before.TakeLast(Deepest - 1), Now] };

    /// <summary>The draft with the same answers and another question. Going back does not stop here.</summary>
    public Draft Asking(CheckIn same) => this with { Now = same };

    /// <summary>The draft before the last answer. Null: there was none.</summary>
    public Draft? Back() => Before.Count == 0 ? null : this with { Now = Before[^1], Before = Before[..^1] };
}
