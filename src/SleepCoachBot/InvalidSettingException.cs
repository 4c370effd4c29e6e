namespace SleepCoachBot;

/// <summary>The program cannot start as it was told to. The message is one line that says what to do, for the person who starts it.</summary>
public sealed class InvalidSettingException : Exception
{
    public InvalidSettingException() { }
    public InvalidSettingException(string message) : base(message) { }
    public InvalidSettingException(string message, Exception innerException) : base(message, innerException) { }
}
