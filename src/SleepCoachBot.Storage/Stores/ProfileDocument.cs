using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;
using SleepCoachBot.Sleep.People;

namespace SleepCoachBot.Storage.Stores;

/// <summary>A profile as JSON. Choices are written by name, so that a new one in between changes the meaning of none.</summary>
internal static class ProfileDocument
{
    private static readonly JsonSerializerOptions s_options =
        new JsonSerializerOptions { Converters = { new JsonStringEnumConverter() }, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull }
            .ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);

    /// <summary>Where choices stand, with those that this program knows.</summary>
    private static readonly (string Member, string[] Names)[] s_choices =
    [
        (nameof(Profile.Form), Enum.GetNames<BaclofenForm>()),
        (nameof(Profile.Situation), Enum.GetNames<Situation>()),
        (nameof(Profile.Pace), Enum.GetNames<DiaryPace>()),
    ];

    private static readonly HashSet<string> s_facts = [.. Enum.GetNames<BodyFact>()];
    private static readonly HashSet<string> s_results = [.. Enum.GetNames<RelaxationResult>()];

    public static byte[] Write(Profile profile) => JsonSerializer.SerializeToUtf8Bytes(profile, s_options);

    /// <summary>Reads one. A choice that only a newer program knows is unknown here.</summary>
    public static Profile Read(byte[] json)
    {
        var profile = JsonNode.Parse(json)!.AsObject();
        foreach (var (member, names) in s_choices)
        {
            if (profile[member] is { } choice && !names.Contains(choice.GetValue<string>()))
                profile.Remove(member);
        }

        if (profile[nameof(Profile.Facts)] is JsonObject facts)
        {
            foreach (var (name, _) in facts.Where(fact => !s_facts.Contains(fact.Key)).ToList())
                facts.Remove(name);
        }

        (profile[nameof(Profile.Relaxations)] as JsonArray)?.RemoveAll(rating =>
            rating?[nameof(RelaxationRating.Result)] is { } result && !s_results.Contains(result.GetValue<string>()));
        return profile.Deserialize<Profile>(s_options)!;
    }
}
