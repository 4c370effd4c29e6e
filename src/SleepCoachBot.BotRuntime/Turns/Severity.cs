namespace SleepCoachBot.BotRuntime.Turns;

/// <summary>How much a trace matters.</summary>
public enum Severity
{
    /// <summary>Of interest to a developer.</summary>
    Verbose,

    /// <summary>Of interest.</summary>
    Information,

    /// <summary>Unexpected.</summary>
    Warning,

    /// <summary>Something did not work.</summary>
    Error,

    /// <summary>Nothing works.</summary>
    Critical,
}
