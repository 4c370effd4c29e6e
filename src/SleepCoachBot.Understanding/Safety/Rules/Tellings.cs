namespace SleepCoachBot.Understanding.Safety.Rules;

/// <summary>The findings of one message, and for each place whether it counts.</summary>
internal sealed class Tellings
{
    private readonly List<Telling> _all = [];
    private readonly HashSet<Finding> _counting = [];
    private bool _isInTime;

    public void Add(Finding finding, Telling telling)
    {
        _all.Add(telling);
        if (telling.Counts)
            _counting.Add(finding);
    }

    /// <summary>
    /// The rules knew what was said and found that it is not so, or not so now: it was denied or only asked about, the last dose was hours ago,
    /// the next tablets come in time.
    /// </summary>
    public bool AreWeighed => _isInTime || _all.Exists(telling => !telling.Counts);

    /// <summary>A day or an hour was told, and by it there is time.</summary>
    public void IsInTime() => _isInTime = true;

    /// <summary>True when the finding is told at least once as a fact of now.</summary>
    public bool Tells(Finding finding) => _counting.Contains(finding);

    /// <summary>Who the findings are about: another where any counting one, or failing that any at all, is.</summary>
    public SafetySubject About(ScreenedWord[] words, RuleBook rules)
    {
        var tellings = _all.FindAll(telling => telling.IsMain);
        var chosen = tellings.Exists(telling => telling.Counts) ? tellings.FindAll(telling => telling.Counts) : tellings;
        if (chosen.Count == 0)
            return SafetySubject.Unknown;
        var (another, writer) = (rules.Classes["another"], rules.Classes["writer"]);
        var first = chosen.Min(telling => telling.Start);
        var end = chosen.Max(telling => telling.End);
        var lastSubject = SafetySubject.Unknown;
        for (var i = 0; i < end; i++)
        {
            if (another.EndsFrom(words, i) != 0)
                return SafetySubject.Another;
            if (writer.EndsFrom(words, i) != 0 && (lastSubject == SafetySubject.Unknown || i <= first))
                lastSubject = SafetySubject.Writer;
        }
        return lastSubject;
    }

    public SafetyTime When()
    {
        var tellings = _all.FindAll(telling => telling.IsMain);
        if (tellings.Count == 0 || tellings.Any(telling => telling.Counts))
            return SafetyTime.Now;
        return tellings.Any(telling => (telling.Cues & (Cues.Asked | Cues.Leave)) != 0) ? SafetyTime.AskedAbout
            : tellings.Any(telling => telling.Cues.HasFlag(Cues.Past)) ? SafetyTime.Past : SafetyTime.Now;
    }
}

/// <summary>One place where a finding is told.</summary>
/// <param name="IsMain">False for a finding that only qualifies others, such as an accident.</param>
internal readonly record struct Telling(int Start, int End, Cues Cues, bool Counts, bool IsMain);
