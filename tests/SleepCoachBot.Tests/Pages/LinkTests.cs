using System.Text.RegularExpressions;

namespace SleepCoachBot.Tests.Pages;

/// <summary>Whoever follows a link of the documents arrives, and whoever begins at the README can get to each of them.</summary>
public sealed partial class LinkTests
{
    private static readonly string s_root = Repository.PathOf();

    // By path from the root. Pages of what was built or fetched are not ours.
    private static readonly Dictionary<string, string> s_pages = Directory.EnumerateFiles(s_root, "*.md", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(s_root, file).Replace('\\', '/'))
        .Where(file => !Elsewhere().IsMatch(file))
        .ToDictionary(file => file, file => Code().Replace(File.ReadAllText(Path.Combine(s_root, file)), ""));

    [Fact]
    public void Every_link_leads_to_a_file_or_folder_that_is_there() =>
        Assert.Empty(Links().Where(link => !Path.Exists(Path.Combine(s_root, link.Target))).Select(link => $"{link.Page}: {link.Written}"));

    [Fact]
    public void Every_link_into_a_page_leads_to_a_heading_that_is_there() =>
        Assert.Empty(Links()
            .Where(link => link.Heading.Length > 0 && s_pages.TryGetValue(link.Target, out var page) && !HeadingsOf(page).Contains(link.Heading))
            .Select(link => $"{link.Page}: {link.Written}"));

    [Fact]
    public void Every_page_can_be_reached_from_the_readme()
    {
        var next = Links().ToLookup(link => link.Page, link => link.Target);
        var (reached, open) = (new HashSet<string>(), new Stack<string>(["README.md"]));
        while (open.TryPop(out var page))
        {
            if (!s_pages.ContainsKey(page) || !reached.Add(page))
                continue;
            foreach (var target in next[page])
                open.Push(target);
        }
        Assert.Empty(s_pages.Keys.Where(page => page.StartsWith("docs/", StringComparison.Ordinal)).Except(reached));
    }

    [Fact]
    public void Every_picture_says_what_it_shows() => Assert.Empty(s_pages.SelectMany(page => Silent().Matches(page.Value).Select(match => $"{page.Key}: {match.Value}")));

    [Fact]
    public void Every_picture_of_the_documents_is_shown_or_linked()
    {
        var pictures = Directory.EnumerateFiles(Repository.PathOf("docs", "images"), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(s_root, file).Replace('\\', '/'));
        Assert.Empty(pictures.Except(Links().Select(link => link.Target)));
    }

    // Relative ones; another host's pages are not asked for.
    private static IEnumerable<(string Page, string Written, string Target, string Heading)> Links() =>
        from page in s_pages
        from Match match in Link().Matches(page.Value)
        let written = match.Groups["to"].Value
        where !Absolute().IsMatch(written)
        let parts = written.Split('#', 2)
        let target = parts[0].Length == 0 ? page.Key : Path.GetRelativePath(s_root, Path.GetFullPath(Path.Combine(s_root, Path.GetDirectoryName(page.Key)!, parts[0])))
        select (page.Key, written, target.Replace('\\', '/'), parts.Length == 2 ? parts[1] : "");

    // As GitHub names them: https://docs.github.com/en/get-started/writing-on-github (section links).
    private static HashSet<string> HeadingsOf(string page) =>
        [.. Heading().Matches(page).Select(match => NoPartOfName().Replace(Link().Replace(match.Groups[1].Value.Trim(), "").ToLowerInvariant(), "").Replace(' ', '-'))];

    [GeneratedRegex(@"(^|/)(bin|obj|node_modules|artifacts|TestResults|\.[^/]+)/")]
    private static partial Regex Elsewhere();

    [GeneratedRegex("^```.*?^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Code();

    [GeneratedRegex(@"(?<=\])\((?<to>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("^[a-z]+:")]
    private static partial Regex Absolute();

    [GeneratedRegex(@"^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NoPartOfName();

    [GeneratedRegex(@"!\[\s*\]\([^)]*\)")]
    private static partial Regex Silent();
}
