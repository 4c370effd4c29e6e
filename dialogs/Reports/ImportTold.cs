namespace SleepCoachBot.Dialogs.Reports;

/// <summary>What is gathered of a file that somebody wants to bring in.</summary>
public sealed record ImportTold
{
    /// <summary>The key of the kept file. Empty: nothing was begun.</summary>
    public string File { get; init; } = "";

    /// <summary>By the key of a question, whether the first of its two answers holds.</summary>
    public Dictionary<string, bool> Answers { get; init; } = [];

    /// <summary>They want it added.</summary>
    public bool Take { get; init; }

    /// <summary>They want it left.</summary>
    public bool Leave { get; init; }
}
