using System.Security.Cryptography;
using System.Text;
using Hl7.Fhir.Model;

namespace SleepCoachBot.Reports.Fhir;

/// <summary>Ids of the resources of one person: the same in every bundle, so that a receiver knows a night again, and of no use to find the person.</summary>
internal sealed class FhirIds(Guid subject)
{
    /// <param name="kind">What it is, such as <c>patient</c> or <c>episode</c>.</param>
    /// <param name="of">What it is about. Empty: the person.</param>
    public string Of(string kind, string of = "") =>
        new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{subject:N}|{kind}|{of}")).AsSpan(0, 16)).ToString("D");

    public ResourceReference Patient => To(Of("patient"));

    public static ResourceReference To(string id) => new("urn:uuid:" + id);
}
