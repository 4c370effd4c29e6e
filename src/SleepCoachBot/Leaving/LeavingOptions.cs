namespace SleepCoachBot.Leaving;

/// <summary>Files that are handed over. Section <c>Files</c> of the settings.</summary>
public sealed class LeavingOptions
{
    /// <summary>The address by which the world reaches this program, such as <c>https://sleep.example.org</c>.</summary>
    /// <value>Empty: files are handed over on the chat page alone. Teams and others cannot follow a path without a host.</value>
    public string PublicAddress { get; init; } = "";
}
