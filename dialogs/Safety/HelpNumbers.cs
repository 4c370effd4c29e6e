using System.Text.Json;
using SleepCoachBot.Dialogs.Journey;

namespace SleepCoachBot.Dialogs.Safety;

/// <summary>The numbers to ring, by country: data with a source and a date of check, not code.</summary>
public sealed class HelpNumbers
{
    private readonly Book _book;

    /// <param name="json">The book of numbers, in the form of the shipped one.</param>
    /// <exception cref="JsonException">It is no such book.</exception>
    public HelpNumbers(Stream json) =>
        _book = JsonSerializer.Deserialize<Book>(json, JsonSerializerOptions.Web) ?? throw new JsonException("The book of numbers is empty.");

    /// <summary>The book that is shipped with the program.</summary>
    public static HelpNumbers Shipped { get; } = new(typeof(HelpNumbers).Assembly.GetManifestResourceStream("help-numbers.json")!);

    /// <summary>All countries in the book.</summary>
    public IReadOnlyDictionary<string, Country> Countries => _book.Countries;

    /// <summary>The numbers of a country.</summary>
    /// <param name="code">ISO 3166 code, or null where the country is not known.</param>
    /// <returns>Null for a country that the book does not hold.</returns>
    public Country? In(string? code) => code is null ? null : _book.Countries.GetValueOrDefault(code);

    /// <summary>The country that a short message names: "I'm in Ireland", "UK".</summary>
    /// <returns>ISO 3166 code, or null.</returns>
    public string? Named(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > 60)
            return null;
        var plain = Commands.Plain(text.Replace(".", "", StringComparison.Ordinal));
        foreach (var opening in Openings)
        {
            if (plain.StartsWith(opening, StringComparison.Ordinal))
                return _book.Said.GetValueOrDefault(plain[opening.Length..]);
        }
        foreach (var yes in Yeses)
        {
            // "UK, yes", "yeah, the UK"
            if (plain.EndsWith(yes, StringComparison.Ordinal) && _book.Said.GetValueOrDefault(plain[..^yes.Length].Trim()) is { } before)
                return before;
            if (plain.StartsWith(yes, StringComparison.Ordinal) && _book.Said.GetValueOrDefault(plain[yes.Length..].Trim().Replace("the ", "", StringComparison.Ordinal)) is { } after)
                return after;
        }
        return _book.Said.GetValueOrDefault(plain);
    }

    private static readonly string[] Yeses = ["yes", "yeah", "yep", "yup"];
    private static readonly string[] Openings = ["im in the ", "im in ", "i am in the ", "i am in ", "i live in the ", "i live in ", "in the ", "the ", "in "];

    /// <summary>A country's numbers. A number without a trusted source is left out.</summary>
    public sealed record Country
    {
        public required string Name { get; init; }
        public required string Emergency { get; init; }
        public IReadOnlyList<Line> Crisis { get; init; } = [];
        public Line? Health { get; init; }
        public string? Poison { get; init; }
        public required string Source { get; init; }
    }

    /// <summary>One line and what it is.</summary>
    public sealed record Line(string Name, string Number);

    private sealed record Book(IReadOnlyDictionary<string, Country> Countries, IReadOnlyDictionary<string, string> Said);
}
