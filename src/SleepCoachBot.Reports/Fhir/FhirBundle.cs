using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;

namespace SleepCoachBot.Reports.Fhir;

/// <summary>Diary and plan as a FHIR R4 bundle of kind <c>collection</c> (docs/fhir.md): statements of a patient, which order nothing.</summary>
public static class FhirBundle
{
    /// <summary>Media type of the document.</summary>
    public const string ContentType = "application/fhir+json";

    /// <summary>Writes the bundle as JSON. Nobody is named in it, and alarms are not in it.</summary>
    public static string Write(FhirExport export) => new FhirJsonSerializer().SerializeToString(Of(export));

    internal static Bundle Of(FhirExport export)
    {
        ArgumentNullException.ThrowIfNull(export);
        var (ids, texts) = (new FhirIds(export.Subject), FhirTexts.In(export.Culture));
        List<Resource> told = [.. export.Nights.SelectMany(night => new FhirNight(night, ids, texts).Resources())];
        if (export.Plan is { } plan)
            told.AddRange(new FhirPlan(plan, export.Today, export.Form, ids, texts).Statements());
        var program = new Device
        {
            Id = ids.Of("program"),
            DeviceName = [new Device.DeviceNameComponent { Name = "SleepCoachBot", Type = DeviceNameType.UserFriendlyName }],
            Version = [new Device.VersionComponent { Value = export.ProgramVersion }],
        };
        List<Resource> all = [new Patient { Id = ids.Of("patient") }, program, .. told];
        if (told.Count > 0)
        {
            all.Add(new Provenance
            {
                Id = ids.Of("provenance"),
                Target = [.. told.Select(resource => FhirIds.To(resource.Id!))],
                Recorded = export.MadeAt.ToDateTimeOffset(),
                Agent =
                [
                    new Provenance.AgentComponent { Type = FhirCodes.Of(FhirCodes.ProvenanceParts, "assembler", "Assembler"), Who = FhirIds.To(program.Id) },
                    new Provenance.AgentComponent { Type = FhirCodes.Of(FhirCodes.ProvenanceParts, "author", "Author"), Who = ids.Patient },
                ],
            });
        }
        return new Bundle
        {
            Type = Bundle.BundleType.Collection, Timestamp = export.MadeAt.ToDateTimeOffset(),
            Entry = [.. all.Select(resource => new Bundle.EntryComponent { FullUrl = "urn:uuid:" + resource.Id, Resource = resource })],
        };
    }
}
