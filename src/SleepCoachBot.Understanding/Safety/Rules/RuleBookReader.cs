using System.Globalization;

namespace SleepCoachBot.Understanding.Safety.Rules;

/// <summary>Reads the rules' own notation, which <c>safety-rules.txt</c> explains at its top.</summary>
/// <exception cref="FormatException">A line cannot be read; the message names it.</exception>
internal sealed class RuleBookReader
{
    private readonly Vocabulary _vocabulary = new();
    private readonly Dictionary<string, string[]> _spellings = [];
    private readonly Dictionary<string, List<string>> _classBodies = [];
    private readonly HashSet<string> _classesBeingRead = [];
    private readonly Dictionary<string, WordClass> _classes = [];
    private readonly Dictionary<string, Finding> _findings = [];
    private readonly List<Sign> _signs = [];
    private readonly HashSet<string> _followsIs = [];
    private readonly HashSet<string> _followsWill = [];
    private readonly HashSet<string> _followsMy = [];
    private readonly HashSet<string> _givesMe = [];

    public static RuleBook Read(IEnumerable<string> lines)
    {
        var reader = new RuleBookReader();
        var blocks = Blocks(lines).ToList();
        foreach (var (head, body) in blocks)
            if (head.Split(' ') is ["class", var name])
                reader._classBodies.Add(name, body);
        foreach (var (head, body) in blocks)
            reader.Take(head, body);
        return new RuleBook(reader._vocabulary, reader._spellings, reader._followsIs, reader._followsWill, (reader._followsMy, reader._givesMe), reader._classes, reader._findings,
            [.. reader._signs.OrderBy(sign => sign.Level)]);
    }

    // A block is a line that starts at the margin and the indented lines below it.
    private static IEnumerable<(string Head, List<string> Body)> Blocks(IEnumerable<string> lines)
    {
        string? head = null;
        var body = new List<string>();
        foreach (var line in lines)
        {
            var text = line.TrimStart().StartsWith("##", StringComparison.Ordinal) ? "" : line;
            if (string.IsNullOrWhiteSpace(text))
                continue;
            if (!char.IsWhiteSpace(text[0]))
            {
                if (head is not null)
                    yield return (head, body);
                (head, body) = (text.Trim(), []);
            }
            else
                body.Add(text.Trim());
        }
        if (head is not null)
            yield return (head, body);
    }

    private void Take(string head, List<string> body)
    {
        var parts = head.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        switch (parts)
        {
            case ["spelling"]:
                foreach (var entry in Entries(body))
                    AddSpelling(entry);
                break;
            case ["follows-is"]:
                _followsIs.UnionWith(body.SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
                break;
            case ["follows-will"]:
                _followsWill.UnionWith(body.SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
                break;
            case ["follows-my"]:
                _followsMy.UnionWith(body.SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
                break;
            case ["gives-me"]:
                _givesMe.UnionWith(body.SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
                break;
            case ["ordinary"]:
                foreach (var word in body.SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
                    _vocabulary.AddOrdinary(word);
                break;
            case ["class", var name]:
                ClassNamed(name);
                break;
            case ["finding", var name, .. var holds]:
                var told = new Finding(name, [.. Entries(body).Select(ReadPattern)]) { Holds = ReadCues(holds, head) };
                _findings.Add(name, told);
                break;
            case ["sign", var name, var level]:
                _signs.Add(ReadSign(name, level, body));
                break;
            default:
                throw new FormatException($"Unknown block: {head}");
        }
    }

    // Classes use each other in any order, but never in a circle: a pattern's length must be bounded.
    private WordClass ClassNamed(string name)
    {
        if (_classes.TryGetValue(name, out var known))
            return known;
        if (!_classBodies.TryGetValue(name, out var body) || !_classesBeingRead.Add(name))
            throw new FormatException($"Class {name} is missing, or is made of itself.");
        return _classes[name] = new WordClass(name, [.. Entries(body).Select(ReadPattern)]);
    }

    private static IEnumerable<string> Entries(IEnumerable<string> body) =>
        body.SelectMany(line => line.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private void AddSpelling(string entry)
    {
        if (entry.Split('=', StringSplitOptions.TrimEntries) is not [var typed, var meant])
            throw new FormatException($"A spelling is 'typed = meant': {entry}");
        foreach (var each in typed.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            _spellings.Add(each, meant.Split(' '));
    }

    private static Cues ReadCues(string[] words, string head)
    {
        var cues = Cues.None;
        foreach (var word in words.SkipWhile(word => word == "even"))
            cues |= Enum.TryParse<Cues>(word, ignoreCase: true, out var cue) ? cue : throw new FormatException($"Unknown cue in: {head}");
        return cues;
    }

    private Sign ReadSign(string name, string level, List<string> body)
    {
        string? source = null;
        var when = new List<Condition[]>();
        foreach (var line in body)
        {
            var (keyword, rest) = line.Split(' ', 2) is [var first, var second] ? (first, second) : (line, "");
            if (keyword == "source")
                source = rest;
            else if (keyword == "when")
                when.Add([.. rest.Split('&', StringSplitOptions.TrimEntries).Select(ReadCondition)]);
            else
                throw new FormatException($"In sign {name}: {line}");
        }
        return new Sign(name, Enum.Parse<SafetyLevel>(level, ignoreCase: true),
            source ?? throw new FormatException($"Sign {name} names no source."), when);
    }

    private Condition ReadCondition(string text)
    {
        var name = text.TrimStart('!');
        return _findings.TryGetValue(name, out var finding)
            ? new Condition(finding, Absent: text.StartsWith('!'))
            : throw new FormatException($"No finding is called {name}.");
    }

    private Pattern ReadPattern(string text)
    {
        var elements = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(ReadElement).ToList();
        return elements.Count > 0 && elements[0] is not Gap && elements.Any(element => !element.CanBeEmpty)
            ? new Pattern(elements)
            : throw new FormatException($"A pattern must begin with a word: {text}");
    }

    private Element ReadElement(string text)
    {
        switch (text)
        {
            case "..": return new Gap(3);
            case "...": return new Gap(8);
            case "^": return new Edge(begins: true, ofMessage: false);
            case "$": return new Edge(begins: false, ofMessage: false);
            case "^^": return new Edge(begins: true, ofMessage: true);
            case "$$": return new Edge(begins: false, ofMessage: true);
        }
        var optional = text.EndsWith('?');
        var terms = new TermSet();
        var numbers = new List<NumberRange>();
        var classes = new List<WordClass>();
        foreach (var choice in text.TrimEnd('?').Split('/'))
        {
            if (choice.StartsWith('<'))
                classes.Add(ClassNamed(choice.Trim('<', '>')));
            else if (choice.StartsWith('#'))
                numbers.Add(ReadRange(choice[1..]));
            else
                terms.Add(_vocabulary.TermOf(choice));
        }
        return new OneOf(terms, numbers, classes, optional);
    }

    // "#" is any number, "#8+" eight or more, "#38-43" between the two.
    private static NumberRange ReadRange(string text)
    {
        if (text.Length == 0)
            return new NumberRange(0, double.MaxValue);
        if (text.EndsWith('+'))
            return new NumberRange(double.Parse(text[..^1], CultureInfo.InvariantCulture), double.MaxValue);
        var bounds = text.Split('-');
        return new NumberRange(double.Parse(bounds[0], CultureInfo.InvariantCulture), double.Parse(bounds[^1], CultureInfo.InvariantCulture));
    }
}
