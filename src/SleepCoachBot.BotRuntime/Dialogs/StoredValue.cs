using System.Globalization;
using System.Text.Json;
using SleepCoachBot.BotRuntime.State;

namespace SleepCoachBot.BotRuntime.Dialogs;

/// <summary>Reads what a dialog kept, in the form in which it was kept or in one that storage gave back.</summary>
internal static class StoredValue
{
    /// <summary>A whole number: storage may give back a long, a double or raw JSON where an int was kept.</summary>
    internal static int? Number(IDictionary<string, object> state, string key) =>
        state.TryGetValue(key, out var value) ? value switch
        {
            int number => number,
            JsonElement { ValueKind: JsonValueKind.Number } json when json.TryGetInt32(out var number) => number,
            long or short or byte or double or float or decimal => Narrow((IConvertible)value),
            _ => null,
        }
        : null;

    /// <summary>A value of a known type; raw JSON is read as that type once, and kept as it.</summary>
    internal static T? Of<T>(DialogInstance instance, string key)
        where T : class
    {
        if (!instance.State.TryGetValue(key, out var value))
            return null;
        if (value is T typed)
            return typed;
        if (value is not JsonElement json)
            return null;

        try
        {
            var read = json.Deserialize<T>(StateJson.Options);
            if (read is not null)
                instance.State[key] = read;
            return read;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Whether a stack holds a value that this build cannot read, at whatever depth.</summary>
    internal static bool IsUnreadable(List<DialogInstance> stack)
    {
        foreach (var instance in stack)
        {
            if (IsUnreadable(instance.State))
                return true;
        }

        return false;
    }

    private static bool IsUnreadable(IDictionary<string, object> values)
    {
        // What comes from storage is walked without an enumerator on the heap.
        if (values is Dictionary<string, object> map)
        {
            foreach (var (_, value) in map)
            {
                if (IsUnreadable(value))
                    return true;
            }

            return false;
        }

        return values.Values.Any(IsUnreadable);
    }

    private static bool IsUnreadable(object value) => value switch
    {
        UnknownStateValue or PromptOptions { Validations: UnknownStateValue } => true,
        DialogState inside => IsUnreadable(inside.DialogStack),
        IDictionary<string, object> inside => IsUnreadable(inside),
        _ => false,
    };

    private static int? Narrow(IConvertible number)
    {
        try
        {
            return number.ToInt32(CultureInfo.InvariantCulture);
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}
