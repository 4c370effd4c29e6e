using System.Globalization;

namespace SleepCoachBot.Evaluation;

/// <summary>A confusion matrix: how often each class was taken for each other.</summary>
internal sealed class Classes
{
    private readonly SortedDictionary<string, SortedDictionary<string, int>> _counts = new(StringComparer.Ordinal);

    public void Add(string expected, string read)
    {
        if (!_counts.TryGetValue(expected, out var row))
            _counts.Add(expected, row = new(StringComparer.Ordinal));
        row[read] = row.GetValueOrDefault(read) + 1;
    }

    public bool IsEmpty => _counts.Count == 0;
    public IEnumerable<string> Names => _counts.Keys.Union(_counts.Values.SelectMany(r => r.Keys)).Order(StringComparer.Ordinal);
    public int Count(string expected, string read) => _counts.GetValueOrDefault(expected)?.GetValueOrDefault(read) ?? 0;

    /// <value>The share of its lines that were found; null when it has none.</value>
    public double? Recall(string name) => Share(Count(name, name), Names.Sum(other => Count(name, other)));

    /// <value>The share of what was taken for it that is it; null when nothing was.</value>
    public double? Precision(string name) => Share(Count(name, name), Names.Sum(other => Count(other, name)));

    public double? Accuracy => Share(Names.Sum(n => Count(n, n)), _counts.Values.Sum(r => r.Values.Sum()));

    public void Print(TextWriter to, string title)
    {
        to.WriteLine();
        to.WriteLine($"{title}: rows were expected, columns were read");
        var names = Names.ToList();
        to.WriteLine($"{"",-16}{string.Concat(names.Select(n => $"{Short(n),9}"))}{"recall",9}{"precision",11}");
        foreach (var name in names)
            to.WriteLine($"{name,-16}{string.Concat(names.Select(n => $"{Count(name, n),9}"))}{Percent(Recall(name)),9}{Percent(Precision(name)),11}");
    }

    private static string Short(string name) => name.Length > 8 ? name[..8] : name;

    private static string Percent(double? share) => share is { } s ? s.ToString("P1", CultureInfo.InvariantCulture) : "-";

    private static double? Share(int part, int whole) => whole == 0 ? null : (double)part / whole;
}
