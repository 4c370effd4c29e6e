using SleepCoachBot.BotRuntime.Dialogs.Prompts;
using SleepCoachBot.BotRuntime.Dialogs.Recognition;

namespace SleepCoachBot.BotRuntime.Dialogs.Choices;

/// <summary>Finds what was chosen by its words, else by its place, else by its number.</summary>
public class ChoiceRecognizers
{
    /// <summary>Finds choices in a sentence.</summary>
    public static List<ModelResult<FoundChoice>> RecognizeChoices(
        string? utterance, IList<string> choices, FindChoicesOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);
        return RecognizeChoices(utterance, ChoiceFactory.ToChoices(choices), options);
    }

    /// <summary>Finds choices in a sentence.</summary>
    /// <param name="utterance">The sentence; null finds nothing.</param>
    /// <param name="list">What can be chosen.</param>
    /// <param name="options">How to look.</param>
    /// <returns>What was found, in the order of the sentence.</returns>
    public static List<ModelResult<FoundChoice>> RecognizeChoices(
        string? utterance, IList<Choice> list, FindChoicesOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(list);
        utterance ??= "";
        options ??= new FindChoicesOptions();
        var found = Find.FindChoices(utterance, list, options);
        if (found.Count > 0)
            return found;

        var culture = PromptCultureModels.MapToNearestLanguage(options.Locale ?? PromptCultureModels.English.Locale!);
        if (options.RecognizeOrdinals)
            found = ByNumber(OrdinalReader.Read(utterance, culture, list.Count), utterance, list);
        if (found.Count == 0 && options.RecognizeNumbers)
            found = ByNumber(NumberReader.Read(utterance, culture), utterance, list);
        return found;
    }

    private static List<ModelResult<FoundChoice>> ByNumber(List<NumberFound> numbers, string utterance, IList<Choice> list)
    {
        var found = new List<ModelResult<FoundChoice>>();
        foreach (var number in numbers)
        {
            if (number.Value < 1 || number.Value > list.Count || decimal.Truncate(number.Value) != number.Value)
                continue;

            var index = (int)number.Value - 1;
            found.Add(new ModelResult<FoundChoice>
            {
                Start = number.Start,
                End = number.End,
                Text = utterance[number.Start..(number.End + 1)],
                TypeName = "choice",
                Resolution = new FoundChoice { Value = list[index].Value, Index = index, Score = 1 },
            });
        }

        return found;
    }
}
