namespace SleepCoachBot.Storage.Stores;

/// <summary>One kind of a person's rows within one turn: it remembers the changes until the commit applies them.</summary>
internal interface ITurnPart
{
    bool HasChanges { get; }

    /// <summary>Makes everything ready for the writing. All sealing is done here: it may itself have to write, a new key.</summary>
    Task PrepareAsync();

    /// <summary>Brings the changes into the context. May be called again, on a fresh context, when a commit is tried again.</summary>
    Task ApplyAsync(SleepCoachContext context);
}
