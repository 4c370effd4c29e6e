namespace SleepCoachBot.BotRuntime.Dialogs.Choices;

/// <summary>Finds what was chosen by the words for it.</summary>
public static class Find
{
    private const int UsualTokenDistance = 2;

    /// <summary>Finds choices in a sentence.</summary>
    public static List<ModelResult<FoundChoice>> FindChoices(
        string? utterance, IList<string> choices, FindChoicesOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);
        return FindChoices(utterance, ChoiceFactory.ToChoices(choices), options);
    }

    /// <summary>Finds choices in a sentence, by their values, their buttons' titles and their synonyms.</summary>
    /// <param name="utterance">The sentence; null finds nothing.</param>
    /// <param name="choices">What can be chosen.</param>
    /// <param name="options">How to look.</param>
    /// <returns>What was found, in the order of the sentence; each choice once.</returns>
    public static List<ModelResult<FoundChoice>> FindChoices(
        string? utterance, IList<Choice> choices, FindChoicesOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);
        var words = new List<SortedValue>();
        for (var index = 0; index < choices.Count; index++)
        {
            var choice = choices[index];
            if (options is not { NoValue: true })
                words.Add(new SortedValue { Value = choice.Value, Index = index });
            if (options is not { NoAction: true } && choice.Action?.Title is { } title)
                words.Add(new SortedValue { Value = title, Index = index });
            foreach (var synonym in choice.Synonyms ?? [])
                words.Add(new SortedValue { Value = synonym, Index = index });
        }

        return FindValues(utterance, words, options).ConvertAll(found => new ModelResult<FoundChoice>
        {
            Start = found.Start,
            End = found.End,
            Text = found.Text,
            TypeName = "choice",
            Resolution = new FoundChoice
            {
                Value = choices[found.Resolution.Index].Value,
                Index = found.Resolution.Index,
                Score = found.Resolution.Score,
                Synonym = found.Resolution.Value,
            },
        });
    }

    /// <summary>Finds values in a sentence. Longer values are looked for first, and no word is used twice.</summary>
    /// <param name="utterance">The sentence; null finds nothing.</param>
    /// <param name="values">What to look for.</param>
    /// <param name="options">How to look.</param>
    /// <returns>What was found, in the order of the sentence; each index once.</returns>
    public static List<ModelResult<FoundValue>> FindValues(
        string? utterance, List<SortedValue> values, FindValuesOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (string.IsNullOrEmpty(utterance))
            return [];
        // Signs are no words: only whole sentences tell "A < B" from "A >= B".
        if (values.Find(value => string.Equals(value.Value, utterance, StringComparison.OrdinalIgnoreCase)) is { } same)
            return [Result(same, 0, utterance.Length - 1, utterance, 1)];

        options ??= new FindValuesOptions();
        var tokenize = options.Tokenizer ?? Tokenizer.DefaultTokenizer;
        var sentence = tokenize(utterance, options.Locale);
        var matches = new List<Match>();
        foreach (var value in values.Where(value => !string.IsNullOrEmpty(value.Value)).OrderByDescending(value => value.Value!.Length))
        {
            var words = tokenize(value.Value!.Trim(), options.Locale);
            for (var from = 0; from < sentence.Count && Match.Of(value, words, sentence, from, options) is { } match; from = match.End + 1)
                matches.Add(match);
        }

        var used = new bool[sentence.Count];
        var found = new List<ModelResult<FoundValue>>();
        foreach (var match in matches.OrderByDescending(match => match.Score))
        {
            var span = used.AsSpan(match.Start, match.End - match.Start + 1);
            if (span.Contains(true) || found.Exists(earlier => earlier.Resolution.Index == match.Value.Index))
                continue;

            span.Fill(true);
            var (start, end) = (sentence[match.Start].Start, sentence[match.End].End);
            found.Add(Result(match.Value, start, end, utterance[start..(end + 1)], match.Score));
        }

        found.Sort((one, other) => one.Start.CompareTo(other.Start));
        return found;
    }

    private static ModelResult<FoundValue> Result(SortedValue value, int start, int end, string text, float score) => new()
    {
        Start = start,
        End = end,
        Text = text,
        TypeName = "value",
        Resolution = new FoundValue { Value = value.Value, Index = value.Index, Score = score },
    };

    /// <summary>A value among the words of a sentence, from its first word to its last.</summary>
    private sealed record Match(SortedValue Value, int Start, int End, float Score)
    {
        /// <summary>The first place, from a word on, where the value's words stand in their order and close enough together.</summary>
        /// <returns>Null where words are missing, unless some are enough.</returns>
        internal static Match? Of(SortedValue value, List<Token> words, List<Token> sentence, int from, FindValuesOptions options)
        {
            var (matched, skipped, start, end) = (0, 0, -1, -1);
            foreach (var word in words)
            {
                var position = sentence.FindIndex(from, token => token.Normalized == word.Normalized);
                if (position < 0)
                    continue;

                var distance = matched > 0 ? position - from : 0;
                if (distance > (options.MaxTokenDistance ?? UsualTokenDistance))
                    continue;

                matched++;
                skipped += distance;
                start = start < 0 ? position : start;
                end = position;
                from = position + 1;
            }

            if (matched == 0 || (matched < words.Count && !options.AllowPartialMatches))
                return null;

            var completeness = (float)matched / words.Count;
            var accuracy = (float)matched / (matched + skipped);
            return new Match(value, start, end, completeness * accuracy);
        }
    }
}
