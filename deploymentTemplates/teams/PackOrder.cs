namespace SleepCoachBot.TeamsPackage;

/// <summary>What a package is to be made of.</summary>
/// <param name="AppId">The bot's app id.</param>
/// <param name="Host">The program's host name, without scheme and port.</param>
/// <param name="Out">Path of the zip.</param>
internal sealed record PackOrder(Guid AppId, string Host, string Out)
{
    /// <summary>Reads the words after <c>pack</c>.</summary>
    /// <exception cref="PackageException">A word is missing, unknown, or no value of its kind.</exception>
    public static PackOrder Read(IReadOnlyList<string> words)
    {
        var given = new Dictionary<string, string>();
        for (var i = 0; i < words.Count; i += 2)
        {
            if (words[i] is not ("--app-id" or "--host" or "--out") || i + 1 == words.Count)
                throw new PackageException($"{words[i]} is not understood. Write --app-id GUID --host NAME [--out FILE].");
            given[words[i]] = words[i + 1];
        }
        if (!Guid.TryParse(given.GetValueOrDefault("--app-id"), out var appId) || appId == Guid.Empty)
            throw new PackageException("--app-id is the GUID of the bot's registration, such as the output botAppId of the Azure deployment.");
        if (given.GetValueOrDefault("--host") is not { } host || Uri.CheckHostName(host) != UriHostNameType.Dns || !host.Contains('.', StringComparison.Ordinal))
            throw new PackageException("--host is a host name, such as sleep.example, without https:// and without a port.");
        return new PackOrder(appId, host, given.GetValueOrDefault("--out", "sleepcoach-teams.zip"));
    }
}
