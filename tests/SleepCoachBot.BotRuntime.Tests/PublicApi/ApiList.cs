namespace SleepCoachBot.BotRuntime.Tests.PublicApi;

/// <summary>The SDK's names that matter, read from the list beside this file.</summary>
internal static class ApiList
{
    private const string Needed = "b";

    /// <summary>One type of the list.</summary>
    /// <param name="Header">How it is declared.</param>
    /// <param name="Name">Its name with type parameters.</param>
    /// <param name="IsNeeded">Whether an ordinary bot uses it.</param>
    public sealed record ListedType(string Header, string Name, bool IsNeeded, List<ListedMember> Members, List<ListedConstant> Constants);

    /// <summary>One member: as the list has it, and without the words that say how it is overridden.</summary>
    public sealed record ListedMember(string Signature, bool IsNeeded, bool IsOverridable);

    /// <summary>One constant, or one value of an enumeration.</summary>
    public sealed record ListedConstant(string Name, string Value, bool IsNeeded);

    /// <summary>The list. Lines marked absent on purpose are left out.</summary>
    public static IReadOnlyList<ListedType> Read(string resource)
    {
        using var stream = typeof(ApiList).Assembly.GetManifestResourceStream(resource)!;
        using var text = new StreamReader(stream);
        var types = new List<ListedType>();
        ListedType? type = null;
        while (text.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (line[0] != ' ')
            {
                type = ReadType(line);
                if (type is not null)
                    types.Add(type);
            }
            else
            {
                AddMember(type, line.Trim());
            }
        }

        return types;
    }

    /// <summary>The members of a list, by type.</summary>
    public static ILookup<string, string> Members(string resource) =>
        Read(resource).SelectMany(type => type.Members.Select(member => (type.Name, member.Signature)))
            .ToLookup(member => member.Name, member => member.Signature, StringComparer.Ordinal);

    private static ListedType? ReadType(string line)
    {
        var (mark, header) = Split(line);
        if (mark == "x")
            return null;
        var words = header.Split(' ').SkipWhile(word => word is "static" or "abstract" or "sealed").ToArray();
        var name = words[0] == "delegate"
            ? header[..header.IndexOf('(', StringComparison.Ordinal)].Split(' ')[^1]
            : string.Join(' ', words[1..]).Split(" : ")[0].Split(" where ")[0];
        return new ListedType(header, name, mark == Needed, [], []);
    }

    private static void AddMember(ListedType? type, string line)
    {
        if (type is null)
            return;
        if (line.StartsWith("constants ", StringComparison.Ordinal))
        {
            type.Constants.AddRange(line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Split(',').Select(ReadConstant));
        }
        else if (type.Header.StartsWith("enum ", StringComparison.Ordinal))
        {
            type.Constants.AddRange(line.Split(',').Select(ReadConstant));
        }
        else
        {
            var (mark, signature) = Split(line);
            if (mark != "x")
            {
                var words = signature.Split(' ');
                var isOverridable = words.Take(3).Any(word => word is "virtual" or "abstract" or "override");
                var plain = string.Join(' ', words.Where((word, index) => index > 2 || word is not ("virtual" or "abstract" or "override" or "new")));
                type.Members.Add(new ListedMember(plain, mark == Needed, isOverridable));
            }
        }
    }

    private static ListedConstant ReadConstant(string text)
    {
        var parts = text.Trim().Split('=', 2, StringSplitOptions.TrimEntries);
        var isNeeded = parts[1].EndsWith("[b]", StringComparison.Ordinal);
        return new ListedConstant(parts[0], parts[1].Replace("[b]", "", StringComparison.Ordinal).Trim('"'), isNeeded);
    }

    private static (string Mark, string Declared) Split(string line)
    {
        var space = line.IndexOf(' ', StringComparison.Ordinal);
        return (line[..space], line[space..].Trim());
    }
}
