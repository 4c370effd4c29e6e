namespace SleepCoachBot.Sleep.Comparisons;

/// <summary>On how many nights of each side something else was so, of how many of which it is known.</summary>
public readonly record struct Confounder(NightFact Fact, int Before, int KnownBefore, int After, int KnownAfter)
{
    // Two nights in seven.
    private const double Notable = 2.0 / 7;

    /// <summary>It differs by two nights in a week or more: to be named beside the answer.</summary>
    public bool IsNotable => KnownBefore > 0 && KnownAfter > 0
        && Math.Abs((double)Before / KnownBefore - (double)After / KnownAfter) >= Notable - 1e-9;
}
