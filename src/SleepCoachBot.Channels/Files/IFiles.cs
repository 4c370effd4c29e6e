namespace SleepCoachBot.Channels.Files;

/// <summary>Files that live for a while: what a person has uploaded, what the bot has made for them.</summary>
/// <remarks>
/// A file belongs to one conversation and goes with its person. Whoever has its key and its conversation may read it, so the key is 256
/// random bits, told to nobody but that conversation, and worth nothing after the file's life.
/// </remarks>
public interface IFiles
{
    /// <summary>Keeps a file. The oldest ones of a person make room for the newest.</summary>
    /// <returns>Its key, fit for an address. Null when the conversation is not stored: there is nobody to keep it for.</returns>
    Task<string?> KeepAsync(NewFile file, CancellationToken cancellationToken = default);

    /// <summary>Finds a file of this conversation. Of one that can be read a few times only, this is one of them.</summary>
    /// <returns>Null when there is none under this key, or its life is over, or it was read as often as it can be, or it is another conversation's: all the same to whoever asks.</returns>
    Task<KeptFile?> FindAsync(string channelId, string conversationId, string key, CancellationToken cancellationToken = default);

    /// <summary>Removes the files whose life is over.</summary>
    Task SweepAsync(CancellationToken cancellationToken = default);
}
