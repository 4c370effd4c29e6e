namespace SleepCoachBot.Dialogs.Reports;

/// <summary>What became of a file that was attached.</summary>
public abstract record AttachedFile
{
    private AttachedFile() { }

    /// <summary>It is kept.</summary>
    /// <param name="Key">What it is found by, in this conversation alone.</param>
    public sealed record Kept(string Key) : AttachedFile;

    /// <summary>It is no text.</summary>
    public sealed record NoTable : AttachedFile;

    /// <summary>It is larger than what is taken.</summary>
    public sealed record TooLarge : AttachedFile;

    /// <summary>It could not be got hold of: it is not where the channel keeps its files, or did not come.</summary>
    public sealed record NotFetched : AttachedFile;
}
