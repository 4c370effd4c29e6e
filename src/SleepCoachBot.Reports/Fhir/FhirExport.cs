using System.Globalization;
using NodaTime;
using SleepCoachBot.Sleep.Measures;
using SleepCoachBot.Sleep.People;
using SleepCoachBot.Sleep.Plans;

namespace SleepCoachBot.Reports.Fhir;

/// <summary>All that a FHIR bundle says. It is made from this record and from nothing else: no name, no alarm and no comment can be in it.</summary>
public sealed record FhirExport
{
    /// <summary>When it is made: the time of the bundle and of its provenance.</summary>
    public required Instant MadeAt { get; init; }

    /// <summary>Who it is about, as an id that means nothing outside. The same person gets the same ids again in the next bundle.</summary>
    public required Guid Subject { get; init; }

    /// <summary>Version of the program that made it.</summary>
    public required string ProgramVersion { get; init; }

    /// <summary>Language of the few words for people in it.</summary>
    public required CultureInfo Culture { get; init; }

    /// <summary>Today, where they are: decides which step of the plan is past, now, or to come.</summary>
    public required LocalDate Today { get; init; }

    public IReadOnlyList<ToldNight> Nights { get; init; } = [];

    /// <summary>The plan as it stands. Null: none was told.</summary>
    public KeptPlan? Plan { get; init; }

    /// <summary>How the baclofen gets into the body. Null: not told, and no route is named.</summary>
    public BaclofenForm? Form { get; init; }
}
