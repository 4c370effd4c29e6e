using SleepCoachBot.Dialogs.Journey;
using SleepCoachBot.Sleep.People;

namespace SleepCoachBot.Dialogs.Consult;

/// <summary>What the first minutes have gathered. Plain, since it is kept between turns.</summary>
public sealed record FirstMinutes : KeptValue
{
    internal const string Form = nameof(Profile.Form);
    internal const string Situation = nameof(Profile.Situation);
    internal const string Night = nameof(Profile.NightNumber);
    internal const string Country = nameof(Profile.Country);
    internal const string Usual = nameof(Person.UsualLightsOut);
    internal const string CheckIn = nameof(Profile.CheckInAt);

    /// <summary>What is asked, in its order.</summary>
    internal static readonly IReadOnlyList<string> Keys = [Form, Situation, Night, Country, Usual, CheckIn];

    /// <summary>Questions that were answered or left out.</summary>
    public List<string> Done { get; init; } = [];

    /// <summary>Fields of the profile and their values, as told here.</summary>
    public Dictionary<string, string> Told { get; init; } = [];

    /// <summary>The question that was answered in part: a number, a time or a country is to follow. Null: none.</summary>
    public string? Open { get; init; }

    /// <summary>They do not know whom to ring at night: it became a question for the prescriber.</summary>
    public bool NightUnknown { get; init; }

    /// <summary>A carer gets them up.</summary>
    public bool WithCarer { get; init; }

    /// <summary>The same with a field told.</summary>
    internal FirstMinutes Tell(string field, string value) => this with { Told = new(Told) { [field] = value } };

    /// <summary>The same with a question out of the way.</summary>
    internal FirstMinutes Finish(string key) => this with { Done = Done.Contains(key) ? Done : [.. Done, key], Open = null };
}
