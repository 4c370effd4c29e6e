using SleepCoachBot.BotRuntime.Dialogs.Choices;

namespace SleepCoachBot.BotRuntime.Tests.Dialogs.Choices;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("how now brown cow", "how@0-2 now@4-6 brown@8-12 cow@14-16")]
    [InlineData("how-now.brown:cow ?", "how@0-2 now@4-6 brown@8-12 cow@14-16")]
    [InlineData("a b c d", "a@0-0 b@2-2 c@4-4 d@6-6")]
    [InlineData("food", "food@0-3")]
    [InlineData(".?; -()", "")]
    [InlineData("", "")]
    [InlineData(null, "")]
    [InlineData("food 💥👍😀", "food@0-3 💥@5-6 👍@7-8 😀@9-10")]
    [InlineData("für Élise", "für@0-2 Élise@4-8")]
    [InlineData("मुझे नहीं", "मुझे@0-3 नहीं@5-8")]
    public void Words_are_what_stands_between_blanks_and_marks(string? text, string expected) => Assert.Equal(
        expected, string.Join(' ', Tokenizer.DefaultTokenizer(text).Select(token => $"{token.Text}@{token.Start}-{token.End}")));

    [Fact]
    public void Words_are_compared_in_lower_case() => Assert.Equal("food", Assert.Single(Tokenizer.DefaultTokenizer("fOoD")).Normalized);

    [Fact]
    public void Half_a_surrogate_pair_is_a_character_like_any_other() =>
        Assert.Equal(3, Assert.Single(Tokenizer.DefaultTokenizer("a\ud83db")).Text.Length);
}
