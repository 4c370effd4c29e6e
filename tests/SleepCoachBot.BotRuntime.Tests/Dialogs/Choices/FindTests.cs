using SleepCoachBot.BotRuntime.Dialogs.Choices;

namespace SleepCoachBot.BotRuntime.Tests.Dialogs.Choices;

public sealed class FindTests
{
    private static readonly string[] Colours = ["red", "green", "blue"];

    [Theory]
    [InlineData("red", "red@0-2")]
    [InlineData("the red one please.", "red@4-6")]
    [InlineData("the red and blue ones please.", "red@4-6 blue@12-15")]
    [InlineData("the RED one", "red@4-6")]
    [InlineData("redder", "")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Values_are_found_as_whole_words_in_the_order_of_the_sentence(string? said, string expected) =>
        Assert.Equal(expected, Found(said, Colours));

    [Theory]
    [InlineData("the bread pudding and bread please.", "bread pudding@4-16 bread@22-26")]
    [InlineData("pudding", "pudding@0-6")]
    public void Of_overlapping_values_the_longest_is_taken_and_no_word_twice(string said, string expected) =>
        Assert.Equal(expected, Found(said, ["bread", "bread pudding", "pudding"]));

    [Theory]
    [InlineData("the second from last one", "second last@4-19")]
    [InlineData("second and truly very last", "")]
    [InlineData("the last from the second one", "")]
    public void Two_other_words_may_stand_between_those_of_a_value_but_their_order_counts(string said, string expected) =>
        Assert.Equal(expected, Found(said, ["second last"]));

    [Fact]
    public void The_distance_between_words_can_be_set() => Assert.Equal(
        "second last@0-25", Found("second and truly very last", ["second last"], new FindValuesOptions { MaxTokenDistance = 3 }));

    [Fact]
    public void Words_between_make_a_match_less_sure()
    {
        var found = Assert.Single(Find.FindValues("the second from last", [new SortedValue { Value = "second last" }]));
        Assert.Equal(2f / 3, found.Resolution.Score);
    }

    [Fact]
    public void Some_of_the_words_are_enough_where_that_is_asked_for()
    {
        Assert.Equal("", Found("B, please", ["option A", "option B"]));
        Assert.Equal("option B@0-0", Found("B, please", ["option A", "option B"], new FindValuesOptions { AllowPartialMatches = true }));
        Assert.Equal("option B@0-7", Found("option B", ["option A", "option B", "option C"], new FindValuesOptions { AllowPartialMatches = true }));
    }

    [Fact]
    public void Signs_tell_values_apart_when_they_are_the_whole_sentence() =>
        Assert.Equal("A >= B@0-5", Found("A >= B", ["A < B", "A >= B", "A ??? B"]));

    [Fact]
    public void A_value_that_comes_twice_is_found_once() => Assert.Equal("red@0-2", Found("red, no, red", Colours));

    [Fact]
    public void The_callers_list_keeps_its_order()
    {
        List<SortedValue> values = [new() { Value = "a", Index = 0 }, new() { Value = "longer", Index = 1 }];
        Find.FindValues("a longer one", values);
        Assert.Equal(["a", "longer"], values.Select(value => value.Value));
    }

    [Fact]
    public void Another_tokenizer_may_split_the_sentence()
    {
        static List<Token> Letters(string? text, string? locale) =>
            [.. (text ?? "").Select((letter, at) => new Token { Start = at, End = at, Text = $"{letter}", Normalized = $"{letter}" })];
        Assert.Equal("bc@1-2", Found("abcd", ["bc"], new FindValuesOptions { Tokenizer = Letters, MaxTokenDistance = 0 }));
    }

    [Fact]
    public void Titles_and_synonyms_are_looked_for_unless_they_should_not_be()
    {
        List<Choice> choices =
        [
            new("a") { Action = new() { Title = "alpha" }, Synonyms = ["first letter"] },
            new("b") { Action = new() { Title = "beta" } },
        ];
        Assert.Equal((0, "alpha"), Only(Find.FindChoices("alpha it is", choices)));
        Assert.Equal((0, "first letter"), Only(Find.FindChoices("that first letter", choices)));
        Assert.Equal((1, "b"), Only(Find.FindChoices("b it is", choices)));
        Assert.Empty(Find.FindChoices("alpha it is", choices, new FindChoicesOptions { NoAction = true }));
        Assert.Empty(Find.FindChoices("b it is", choices, new FindChoicesOptions { NoValue = true }));
    }

    [Fact]
    public void What_can_be_chosen_must_be_there()
    {
        Assert.Throws<ArgumentNullException>(() => Find.FindChoices("a", (IList<Choice>)null!));
        Assert.Throws<ArgumentNullException>(() => Find.FindChoices("a", (IList<string>)null!));
        Assert.Throws<ArgumentNullException>(() => Find.FindValues("a", null!));
        Assert.Throws<ArgumentNullException>(() => ChoiceRecognizers.RecognizeChoices("a", (IList<string>)null!));
    }

    [Theory]
    [InlineData("the red one please.", "red:0@4-6")]
    [InlineData("the first one please.", "red:0@4-8")]
    [InlineData("the first and third one please.", "red:0@4-8 blue:2@14-18")]
    [InlineData("1", "red:0@0-0")]
    [InlineData("one", "red:0@0-2")]
    [InlineData("option one and 3.", "red:0@7-9 blue:2@15-15")]
    [InlineData("last", "blue:2@0-3")]
    [InlineData("22nd", "")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void A_choice_is_recognised_by_word_else_by_place_else_by_number(string? said, string expected) => Assert.Equal(
        expected,
        string.Join(' ', ChoiceRecognizers.RecognizeChoices(said, Colours)
            .Select(found => $"{found.Resolution.Value}:{found.Resolution.Index}@{found.Start}-{found.End}")));

    [Fact]
    public void Without_places_and_numbers_only_words_are_recognised()
    {
        var words = new FindChoicesOptions { RecognizeOrdinals = false, RecognizeNumbers = false };
        Assert.Empty(ChoiceRecognizers.RecognizeChoices("the first one please.", Colours, words));
        Assert.Empty(ChoiceRecognizers.RecognizeChoices("one", Colours, new FindChoicesOptions { RecognizeNumbers = false }));
    }

    private static string Found(string? said, string[] values, FindValuesOptions? options = null) => string.Join(' ', Find
        .FindValues(said, [.. values.Select((value, index) => new SortedValue { Value = value, Index = index })], options)
        .Select(found => $"{found.Resolution.Value}@{found.Start}-{found.End}"));

    private static (int, string?) Only(List<ModelResult<FoundChoice>> found)
    {
        var only = Assert.Single(found);
        Assert.Equal("choice", only.TypeName);
        return (only.Resolution.Index, only.Resolution.Synonym);
    }
}
