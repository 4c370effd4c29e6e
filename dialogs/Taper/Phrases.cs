using SleepCoachBot.Dialogs.Journey;

namespace SleepCoachBot.Dialogs.Taper;

/// <summary>A message as plain words, to look for phrases of a table in.</summary>
internal readonly record struct Phrases(string Plain)
{
    public static Phrases Of(string text) => new($" {Commands.Plain(text)} ");

    /// <summary>True when one of these stands in it as whole words; the last word of a phrase may go on ("tablet" is in "tablets").</summary>
    public bool Has(params IReadOnlyList<string> phrases)
    {
        foreach (var phrase in phrases)
        {
            if (Plain.Contains(' ' + phrase, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    /// <summary>True when one of these stands in it as whole words.</summary>
    public bool HasWords(params IReadOnlyList<string> phrases)
    {
        foreach (var phrase in phrases)
        {
            if (Plain.Contains($" {phrase} ", StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    /// <summary>True when it begins with one of these, as whole words.</summary>
    public bool Begins(params IReadOnlyList<string> phrases)
    {
        foreach (var phrase in phrases)
        {
            if (Plain.StartsWith($" {phrase} ", StringComparison.Ordinal))
                return true;
        }
        return false;
    }
}
