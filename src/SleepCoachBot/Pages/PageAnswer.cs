namespace SleepCoachBot.Pages;

/// <summary>What came of a change that a page asked for.</summary>
/// <param name="Outcome">What was done. Null: nothing, for the problems say why.</param>
/// <param name="Problems">What has to be asked first.</param>
internal sealed record PageAnswer(string? Outcome, IReadOnlyList<FormProblem> Problems)
{
    /// <summary>The evening that the change was about, ISO. Null: none.</summary>
    public string? Evening { get; init; }

    /// <summary>How many nights it was about.</summary>
    public int Nights { get; init; }

    /// <summary>Of them, how many were left alone since they have been changed meanwhile.</summary>
    public int Left { get; init; }

    public static PageAnswer Done(string outcome) => new(outcome, []);

    public static PageAnswer Asks(params IReadOnlyList<FormProblem> problems) => new(null, problems);
}
