namespace SleepCoachBot.Storage;

/// <summary>A backup or a move cannot be done as asked. The message is one line that says what to do, for whoever asked.</summary>
public sealed class StorageTaskException : Exception
{
    public StorageTaskException(string message) : base(message)
    {
    }
}
