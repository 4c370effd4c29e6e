using System.Text.Json;
using System.Text.Json.Serialization;

namespace SleepCoachBot.BotRuntime.Activities;

/// <summary>Something said about an activity beside its text: a mention, the sender's client, a place.</summary>
[JsonConverter(typeof(EntityConverter))]
public class Entity : IEquatable<Entity>
{
    /// <summary>Makes one with nothing set.</summary>
    [JsonConstructor]
    public Entity()
    {
    }

    /// <summary>Makes one of the given type.</summary>
    public Entity(string? type = null) => Type = type;

    /// <summary>The kind of entity; unknown ones are ignored.</summary>
    public string? Type { get; set; }

    /// <summary>Members that this type does not know; they go out as they came in.</summary>
    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownMembers { get; set; }

    /// <summary>Reads this entity as a <typeparamref name="T"/>.</summary>
    /// <exception cref="JsonException">It cannot be read as that.</exception>
    public T? GetAs<T>() => ActivityJson.Convert<T>(this);

    /// <summary>Takes over everything that <paramref name="obj"/> serialises to.</summary>
    public void SetAs<T>(T obj)
    {
        var read = ActivityJson.Convert<Entity>(ActivityJson.ToElement(obj));
        Type = read?.Type;
        UnknownMembers = read?.UnknownMembers;
    }

    /// <summary>Whether both serialise to the same.</summary>
    public bool Equals(Entity? other) =>
        other is not null && (ReferenceEquals(this, other) || JsonElement.DeepEquals(ActivityJson.ToElement(this), ActivityJson.ToElement(other)));

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as Entity);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Type ?? string.Empty);
}
