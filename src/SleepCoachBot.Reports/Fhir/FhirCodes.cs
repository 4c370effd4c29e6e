using Hl7.Fhir.Model;

namespace SleepCoachBot.Reports.Fhir;

/// <summary>Code systems and codes of the bundle. Where each comes from is in docs/fhir.md; none was made up.</summary>
internal static class FhirCodes
{
    public const string Loinc = "http://loinc.org";
    public const string Ucum = "http://unitsofmeasure.org";
    public const string Snomed = "http://snomed.info/sct";
    public const string Atc = "http://www.whocc.no/atc";

    /// <summary>What has no verified code anywhere. The host must become one that the project owns before a release.</summary>
    public const string Own = "https://sleepcoachbot.example/fhir/CodeSystem/sleep-diary";

    /// <summary>HL7 Personal Health Records, 1.0.0-ballot2: its codes are used, its profile is not claimed.</summary>
    public const string Episodes = "http://hl7.org/fhir/uv/phr/CodeSystem/observation-pghd-codes";
    public const string EpisodeParts = "http://hl7.org/fhir/uv/phr/CodeSystem/sleep-episode-codes";

    public const string Categories = "http://terminology.hl7.org/CodeSystem/observation-category";
    public const string ProvenanceParts = "http://terminology.hl7.org/CodeSystem/provenance-participant-type";

    /// <summary>IANA id of the zone of a time, beside the time's offset.</summary>
    public const string ZoneExtension = "http://hl7.org/fhir/StructureDefinition/timezone";

    public const string SleepDuration = "93832-4";
    public const string DurationInBed = "103213-5";

    public static CodeableConcept Of(string system, string code, string? display = null) => new() { Coding = [new Coding(system, code, display)] };

    /// <summary>Baclofen as a substance. No product code: which tablets they have was not told.</summary>
    public static CodeableConcept Baclofen() => new()
    {
        Coding = [new Coding(Snomed, "387342009", "Baclofen"), new Coding(Atc, "M03BX01", "baclofen")],
        Text = "baclofen",
    };

    public static Quantity Of(decimal value, string unit, string code) => new(value, unit, Ucum) { Code = code };

    public static Quantity Minutes(NodaTime.Duration length) => Of((decimal)length.BclCompatibleTicks / TimeSpan.TicksPerMinute, "min", "min");

    /// <summary>To a tenth.</summary>
    public static Quantity Percent(double share) => Of(Math.Round((decimal)share, 1), "%", "%");
}
