using System.ComponentModel.DataAnnotations;

namespace SleepCoachBot.Leaving;

/// <summary>Files that are handed over, and those that are sent. Section <c>Files</c> of the settings.</summary>
public sealed class LeavingOptions : IValidatableObject
{
    /// <summary>The address by which the world reaches this program, such as <c>https://sleep.example.org</c>.</summary>
    /// <value>Empty: files are handed over on the chat page alone. Teams and others cannot follow a path without a host.</value>
    public string PublicAddress { get; init; } = "";

    /// <summary>Where files that people send in Teams are fetched from: ends of host names, with commas between. Over <c>https</c> alone, at its usual port.</summary>
    /// <value>
    /// <c>sharepoint.com</c> unless set, which is where Teams keeps the files of personal chats (learn.microsoft.com, "Microsoft 365 URLs and IP
    /// address ranges", SharePoint Online and OneDrive). The clouds of governments and of China have their own. Empty: no file is fetched.
    /// </value>
    public string TeamsHosts { get; init; } = "sharepoint.com";

    /// <summary><see cref="TeamsHosts"/>, one by one.</summary>
    internal IReadOnlyList<string> HostsOfTeams => [.. TeamsHosts
        .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(host => host.TrimStart('*').TrimStart('.'))];

    // "com" would allow half of the world.
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        HostsOfTeams.Where(host => Uri.CheckHostName(host) != UriHostNameType.Dns || !host.Contains('.', StringComparison.Ordinal))
            .Select(host => new ValidationResult($"Files:TeamsHosts has \"{host}\", which is no host. Write one like sharepoint.com, with commas between several."));
}
