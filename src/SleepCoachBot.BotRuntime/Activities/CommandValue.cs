namespace SleepCoachBot.BotRuntime.Activities;

/// <summary>The value of a command activity.</summary>
public class CommandValue<T>
{
    /// <summary>Names this command, so that its result can be told.</summary>
    public string? CommandId { get; set; }

    /// <summary>What the command is about.</summary>
    public T? Data { get; set; }
}
