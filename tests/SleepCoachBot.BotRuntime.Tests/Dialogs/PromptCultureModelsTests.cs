using SleepCoachBot.BotRuntime.Dialogs.Prompts;

namespace SleepCoachBot.BotRuntime.Tests.Dialogs;

public sealed class PromptCultureModelsTests
{
    [Theory]
    [InlineData("en-us", "en-us")]
    [InlineData("EN-GB", "en-us")]
    [InlineData("en", "en-us")]
    [InlineData("es-mx", "es-es")]
    [InlineData("PT", "pt-br")]
    [InlineData("zh-Hant-TW", "zh-cn")]
    [InlineData("debug", "debug")]
    [InlineData("Not-Supported", "not-supported")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void A_culture_is_mapped_to_the_supported_one_of_its_language(string? culture, string expected) =>
        Assert.Equal(expected, PromptCultureModels.MapToNearestLanguage(culture));

    [Fact]
    public void There_are_fourteen_languages() =>
        Assert.Equal(
            ["bg-bg", "de-de", "en-us", "es-es", "fr-fr", "hi-in", "it-it", "ja-jp", "ko-kr", "nl-nl", "pt-br", "sv-se", "tr-tr", "zh-cn"],
            PromptCultureModels.GetSupportedCultures().Select(model => model.Locale).Order(StringComparer.Ordinal));

    [Fact]
    public void Whoever_changes_a_model_changes_theirs_alone()
    {
        PromptCultureModels.English.YesInLanguage = "Aye";
        Assert.Equal("Yes", PromptCultureModels.English.YesInLanguage);
    }
}
