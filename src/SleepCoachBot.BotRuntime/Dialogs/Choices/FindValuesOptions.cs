namespace SleepCoachBot.BotRuntime.Dialogs.Choices;

/// <summary>How values are looked for in a sentence.</summary>
public class FindValuesOptions
{
    /// <summary>Whether some of a value's words are enough.</summary>
    public bool AllowPartialMatches { get; set; }

    /// <summary>The language of the sentence; English unless set.</summary>
    public string? Locale { get; set; }

    /// <summary>How many other words may stand between two of a value; 2 unless set.</summary>
    public int? MaxTokenDistance { get; set; }

    /// <summary>What splits a sentence into words; <see cref="Choices.Tokenizer.DefaultTokenizer"/> unless set.</summary>
    public TokenizerFunction? Tokenizer { get; set; }
}
