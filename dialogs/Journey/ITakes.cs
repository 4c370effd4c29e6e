namespace SleepCoachBot.Dialogs.Journey;

/// <summary>A dialog in progress that can say whether a message is meant for it.</summary>
public interface ITakes
{
    /// <summary>True when the message answers what is open, or tells something that this dialog gathers. Nothing is changed.</summary>
    Task<bool> TakesAsync(Said said, CancellationToken cancellationToken);

    /// <summary>True when a phrase that elsewhere leaves a dialog, such as "stop", is an answer to what is open here.</summary>
    Task<bool> TakesCancelAsync(Said said, CancellationToken cancellationToken) => Task.FromResult(false);

    /// <summary>True when what is open here belongs to an hour that has passed, such as last evening's question: it is dropped without a word.</summary>
    Task<bool> IsOverAsync(Said said, CancellationToken cancellationToken) => Task.FromResult(false);

    /// <summary>True when what is open here need not be answered: whoever talks of something else is not asked again.</summary>
    bool IsOptional => false;
}
