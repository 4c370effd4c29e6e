namespace SleepCoachBot.Dialogs.Journey;

/// <summary>One step of the journey: its dialogs, and the messages that it takes wherever the conversation is.</summary>
/// <remarks>A step is asked in the order in which the steps are registered; the first that takes a message has it.</remarks>
public interface IStep
{
    /// <summary>The dialogs that its moves begin.</summary>
    IReadOnlyList<Dialog> Dialogs { get; }

    /// <summary>Notes what a message tells beside its purpose, whoever takes it: a name, or that somebody is here. Only with their consent; nothing is said.</summary>
    Task OverhearAsync(Said said, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>What this step does with a message that names its subject outright ("my night number is …"), whatever the rest of it may hold.</summary>
    /// <remarks>Asked of every step before the dialog in progress and before help, so that a note kept word for word is never taken for something else.</remarks>
    /// <returns>Null when the message is not for this step; nothing is changed then.</returns>
    Task<Move?> TakeOutrightAsync(Said said, CancellationToken cancellationToken) => Task.FromResult<Move?>(null);

    /// <summary>What this step does with a message that is plainly its own.</summary>
    /// <returns>Null when the message is not for this step; nothing is changed then.</returns>
    Task<Move?> TakeAsync(Said said, CancellationToken cancellationToken);

    /// <summary>What this step makes of a message that no step has plainly taken.</summary>
    Task<Move?> TakeDoubtfulAsync(Said said, CancellationToken cancellationToken) => Task.FromResult<Move?>(null);

    /// <summary>What this step says of its own accord when something falls due.</summary>
    /// <param name="kind">The name of the due kind (<c>DueKind</c>).</param>
    /// <param name="said">The turn of the due event; its text is empty.</param>
    /// <returns>Null when it is not of this step, or no longer useful.</returns>
    Task<Move?> DueAsync(string kind, Said said, CancellationToken cancellationToken) => Task.FromResult<Move?>(null);

    /// <summary>What it brings by itself waits until no other step has anything: setting up comes after what belongs to this very moment.</summary>
    bool ComesLast => false;

    /// <summary>What it brings by itself comes also to somebody who wants to say as little as possible: the danger signs after a step.</summary>
    bool CannotWait => false;

    /// <summary>What comes next by itself when a dialog has come to its end, or consent was just given.</summary>
    /// <returns>Null: nothing by itself.</returns>
    Task<Move?> WhenIdleAsync(Said said, CancellationToken cancellationToken) => Task.FromResult<Move?>(null);
}
