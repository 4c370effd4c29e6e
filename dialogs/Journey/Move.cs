namespace SleepCoachBot.Dialogs.Journey;

/// <summary>What a step of the journey does with a message that it takes.</summary>
public abstract record Move
{
    private Move() { }

    /// <summary>It stores something told: before consent it waits for that.</summary>
    public bool Stores { get; init; }

    /// <summary>It ends what is in progress: nothing is asked again after it. "Carry on" takes that up another time.</summary>
    public bool Ends { get; init; }

    /// <summary>After it comes only what cannot wait: somebody wants to say as little as possible.</summary>
    public bool IsBrief { get; init; }

    /// <summary>Answers. A dialog in progress puts its question again.</summary>
    public sealed record Answer(params IReadOnlyList<Activity> Says) : Move;

    /// <summary>Begins a dialog; one in progress waits under it and puts its question again afterwards.</summary>
    /// <param name="Dialog">Its id.</param>
    /// <param name="Options">A plain value that the dialog begins with.</param>
    public sealed record Begin(string Dialog, string? Options = null) : Move;
}
