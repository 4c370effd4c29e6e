namespace SleepCoachBot.BotRuntime.Turns;

/// <summary>The answer to an invoke, with a body of one type.</summary>
public class InvokeResponse<T> : InvokeResponse
{
    /// <summary>What the body serialises from.</summary>
    public new T? Body
    {
        get => (T?)base.Body;
        set => base.Body = value;
    }
}
