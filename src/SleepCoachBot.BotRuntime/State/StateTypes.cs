using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using SleepCoachBot.BotRuntime.Activities;
using SleepCoachBot.BotRuntime.Dialogs;
using SleepCoachBot.BotRuntime.Dialogs.Choices;

namespace SleepCoachBot.BotRuntime.State;

/// <summary>The types that may stand in an <c>object</c> slot of stored state, each under a short name that outlives renames.</summary>
/// <remarks>A name, once stored, means that type for good: rename the class freely, the name never.</remarks>
public static class StateTypes
{
    private static readonly ConcurrentDictionary<string, Type> Types = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<Type, string> Names = new();

    static StateTypes()
    {
        Register<JsonElement>("json");
        Register<Dictionary<string, object>>("map");
        Register<Dictionary<string, string>>("text-map");
        Register<List<object>>("list");
        Register<object[]>("array");
        Register<List<string>>("texts");
        Register<string[]>("text-array");
        Register<decimal>("decimal");
        Register<DateTime>("date-time");
        Register<DateTimeOffset>("date-time-offset");
        Register<TimeSpan>("time-span");
        Register<Guid>("guid");
        Register<byte[]>("bytes");
        Register<Activity>("activity");
        Register<Attachment>("attachment");
        Register<List<Attachment>>("attachments");
        Register<ChannelAccount>("account");
        Register<ConversationReference>("conversation-reference");
        Register<DialogState>("dialog-state");
        Register<PromptOptions>("prompt-options");
        Register<Choice>("choice");
        Register<List<Choice>>("choices");
        Register<FoundChoice>("found-choice");
        Register<DateTimeResolution>("date-time-resolution");
        Register<List<DateTimeResolution>>("date-time-resolutions");
    }

    /// <summary>Gives a type its name. Doing it again with the same name is no error.</summary>
    /// <exception cref="ArgumentException">The name belongs to another type, or the type has another name.</exception>
    public static void Register<T>(string name) => Register(typeof(T), name);

    /// <inheritdoc cref="Register{T}" />
    public static void Register(Type type, string name)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (Types.GetOrAdd(name, type) is var taken && taken != type)
            throw new ArgumentException($"'{name}' already names {taken.FullName}.", nameof(name));
        if (Names.GetOrAdd(type, name) is var other && other != name)
            throw new ArgumentException($"{type.FullName} is already named '{other}'.", nameof(name));
    }

    /// <summary>The name of a type.</summary>
    public static bool TryGetName(Type type, [NotNullWhen(true)] out string? name) => Names.TryGetValue(type, out name);

    /// <summary>The type of a name.</summary>
    public static bool TryGetType(string name, [NotNullWhen(true)] out Type? type) => Types.TryGetValue(name, out type);
}
