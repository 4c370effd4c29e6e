using System.Text;
using System.Text.Json.Nodes;
using NJsonSchema;
using NJsonSchema.Validation;

namespace SleepCoachBot.TeamsPackage;

/// <summary>Holds a manifest against Teams' published schema.</summary>
internal static class ManifestRules
{
    private static readonly Lazy<JsonNode> s_schemaJson = new(() => JsonNode.Parse(AppPackage.Resource("schema.json"))!);

    private static readonly Lazy<JsonSchema> s_schema = new(() =>
        JsonSchema.FromJsonAsync(Encoding.UTF8.GetString(AppPackage.Resource("schema.json"))).GetAwaiter().GetResult());

    /// <summary>What is wrong with a manifest.</summary>
    /// <param name="manifest">JSON.</param>
    /// <returns>One text for each rule that is broken, with the place in the manifest; empty when it is valid.</returns>
    public static IReadOnlyList<string> ProblemsOf(string manifest)
    {
        var problems = s_schema.Value.Validate(manifest).SelectMany(Leaves).Select(error => $"{error.Path}: {error.Kind}").ToList();
        // The schema fixes its version by "const", which came after the draft of JSON Schema that it names: readers pass over it.
        var version = s_schemaJson.Value["properties"]!["manifestVersion"]!["const"]!.GetValue<string>();
        if ((string?)JsonNode.Parse(manifest)!["manifestVersion"] is var said && said != version)
            problems.Add($"#/manifestVersion: is {said}, and the schema's is {version}");
        return problems;
    }

    private static IEnumerable<ValidationError> Leaves(ValidationError error) =>
        error is ChildSchemaValidationError { Errors: var inner } ? inner.Values.SelectMany(errors => errors).SelectMany(Leaves).Prepend(error) : [error];
}
