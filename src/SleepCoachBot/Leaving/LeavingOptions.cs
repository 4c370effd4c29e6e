namespace SleepCoachBot.Leaving;

/// <summary>Files that are handed over, and those that are sent. Section <c>Files</c> of the settings.</summary>
public sealed class LeavingOptions
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
}
