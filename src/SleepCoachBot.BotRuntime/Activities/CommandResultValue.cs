namespace SleepCoachBot.BotRuntime.Activities;

/// <summary>The value of a command result activity.</summary>
public class CommandResultValue<T>
{
    /// <summary>Names the command that was carried out.</summary>
    public string? CommandId { get; set; }

    /// <summary>What came of it.</summary>
    public T? Data { get; set; }

    /// <summary>What went wrong; null when nothing did.</summary>
    public Error? Error { get; set; }
}
