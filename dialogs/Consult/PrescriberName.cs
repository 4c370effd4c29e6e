using System.Globalization;
using System.Text.RegularExpressions;

namespace SleepCoachBot.Dialogs.Consult;

/// <summary>Finds what a person calls whoever decides about their dose: "Dr Shah", "my neurologist".</summary>
public static partial class PrescriberName
{
    /// <summary>The name in a message, a doctor's name before a profession.</summary>
    /// <returns>Null when it names nobody.</returns>
    public static string? In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Doctor().Match(text) is { Success: true } doctor)
            return $"{Title(doctor.Groups["title"].Value)} {Names(doctor.Groups["name"].Value)}";
        return Profession().Match(text) is { Success: true } profession ? Yours(profession.Value.Trim().ToLowerInvariant()) : null;
    }

    // "My neurologist", said by them, is "your neurologist", said to them.
    private static string Yours(string said) => Mine().Replace(said, "your");

    /// <summary>The answer to "who is it?": a name in it, or the short answer itself.</summary>
    /// <returns>Null when it is no name.</returns>
    public static string? AsAnswer(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (In(text) is { } named)
            return named;
        var said = text.Trim().TrimEnd('.', '!');
        return said.Length is > 1 and <= 40 && !said.Contains('?') && !said.Any(char.IsDigit) && said.Split(' ').Length <= 4 ? said : null;
    }

    /// <summary>A doctor's name, or words that are written as a name is; "bringing it down" is none.</summary>
    /// <returns>Null when it is no name.</returns>
    public static string? Proper(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var said = text.Trim().TrimEnd('.', '!');
        return Doctor().IsMatch(said) ? In(said) : Capitals().IsMatch(said) ? said : null;
    }

    private static string Title(string said) => said.TrimEnd('.').ToLowerInvariant() switch
    {
        "prof" or "professor" => "Prof",
        "nurse" => "Nurse",
        _ => "Dr",
    };

    // "shah" is typed in haste and shown as a name; "McCall" stays as it was typed.
    private static string Names(string said) => string.Join(' ', said.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(name => name.Any(char.IsUpper) ? name : CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name)));

    [GeneratedRegex(@"\b(?<title>(?i:dr|doctor|prof|professor|nurse))\.?\s+(?<name>(?!(?i:who|is|says?|said|has|wants?|told|and|to|about|at|will|would|can|for|on|in|last|this|today|yesterday)\b)\p{L}[\p{L}'’-]+(?:\s+\p{Lu}[\p{Ll}'’-]+)?)", RegexOptions.CultureInvariant)]
    private static partial Regex Doctor();

    [GeneratedRegex(@"^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’.-]+){0,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex Capitals();

    [GeneratedRegex(@"^(?:my|our)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Mine();

    [GeneratedRegex(@"\b(?:my|our|his|her|their|mum's|dad's)\s+(?:ms nurse|specialist nurse|nurse specialist|neurologist|neuro|consultant|rehab (?:doctor|consultant)|specialist|gp|doctor|physician|psychiatrist|pain (?:doctor|clinic)|spasticity (?:nurse|clinic))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Profession();
}
