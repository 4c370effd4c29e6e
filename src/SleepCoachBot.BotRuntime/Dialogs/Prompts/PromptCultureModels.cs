namespace SleepCoachBot.BotRuntime.Dialogs.Prompts;

/// <summary>The languages that choices and confirmations are shown and understood in.</summary>
/// <remarks>The words are those that bots of this kind have always shown, kept so that recorded conversations stay true.</remarks>
public static class PromptCultureModels
{
    // Each property makes a new model: whoever changes one changes theirs alone.
    private static readonly string[] Locales = [.. GetSupportedCultures().Select(model => model.Locale!)];

    /// <summary>Bulgarian.</summary>
    public static PromptCultureModel Bulgarian => Model("bg-bg", ", ", " или ", ", или ", "да", "Не");

    /// <summary>Chinese, simplified.</summary>
    public static PromptCultureModel Chinese => Model("zh-cn", "， ", " 要么 ", "， 要么 ", "是的", "不");

    /// <summary>Dutch.</summary>
    public static PromptCultureModel Dutch => Model("nl-nl", ", ", " of ", ", of ", "Ja", "Nee");

    /// <summary>English.</summary>
    public static PromptCultureModel English => Model("en-us", ", ", " or ", ", or ", "Yes", "No");

    /// <summary>French.</summary>
    public static PromptCultureModel French => Model("fr-fr", ", ", " ou ", ", ou ", "Oui", "Non");

    /// <summary>German.</summary>
    public static PromptCultureModel German => Model("de-de", ", ", " oder ", ", oder ", "Ja", "Nein");

    /// <summary>Hindi.</summary>
    public static PromptCultureModel Hindi => Model("hi-in", ", ", " या ", ", या ", "हां", "नहीं");

    /// <summary>Italian.</summary>
    public static PromptCultureModel Italian => Model("it-it", ", ", " o ", " o ", "Si", "No");

    /// <summary>Japanese.</summary>
    public static PromptCultureModel Japanese => Model("ja-jp", "、 ", " または ", "、 または ", "はい", "いいえ");

    /// <summary>Korean.</summary>
    public static PromptCultureModel Korean => Model("ko-kr", ", ", " 또는 ", " 또는 ", "예", "아니");

    /// <summary>Portuguese, as in Brazil.</summary>
    public static PromptCultureModel Portuguese => Model("pt-br", ", ", " ou ", ", ou ", "Sim", "Não");

    /// <summary>Spanish.</summary>
    public static PromptCultureModel Spanish => Model("es-es", ", ", " o ", ", o ", "Sí", "No");

    /// <summary>Swedish.</summary>
    public static PromptCultureModel Swedish => Model("sv-se", ", ", " eller ", " eller ", "Ja", "Nej");

    /// <summary>Turkish.</summary>
    public static PromptCultureModel Turkish => Model("tr-tr", ", ", " veya ", " veya ", "Evet", "Hayır");

    /// <summary>The supported culture of the same language ("en-GB" → "en-us"), or the code in lower case where there is none.</summary>
    /// <param name="cultureCode">A culture; null or empty gives empty.</param>
    public static string MapToNearestLanguage(string? cultureCode)
    {
        var code = cultureCode?.ToLowerInvariant() ?? "";
        if (code.Length == 0 || Array.IndexOf(Locales, code) >= 0)
            return code;

        var language = code.Split('-', 2)[0] + "-";
        return Array.Find(Locales, locale => locale.StartsWith(language, StringComparison.Ordinal)) ?? code;
    }

    /// <summary>Every language.</summary>
    public static PromptCultureModel[] GetSupportedCultures() =>
    [
        Bulgarian, Chinese, Dutch, English, French, German, Hindi, Italian, Japanese, Korean, Portuguese, Spanish, Swedish, Turkish,
    ];

    private static PromptCultureModel Model(string locale, string separator, string or, string orMore, string yes, string no) => new()
    {
        Locale = locale,
        Separator = separator,
        InlineOr = or,
        InlineOrMore = orMore,
        YesInLanguage = yes,
        NoInLanguage = no,
    };
}
