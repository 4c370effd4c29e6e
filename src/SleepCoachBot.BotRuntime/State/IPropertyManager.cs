namespace SleepCoachBot.BotRuntime.State;

/// <summary>Gives access to properties.</summary>
public interface IPropertyManager
{
    /// <summary>Access to the property of this name.</summary>
    IStatePropertyAccessor<T> CreateProperty<T>(string name);
}
