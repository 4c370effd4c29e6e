using System.Globalization;
using NodaTime;
using SleepCoachBot.Understanding.Readings;
using SleepCoachBot.Understanding.Safety;
using SleepCoachBot.Understanding.Safety.Rules;
using SleepCoachBot.Understanding.Safety.SecondOpinion;
using SleepCoachBot.Understanding.Tests.Corpora;

namespace SleepCoachBot.Understanding.Tests.Safety;

public sealed class SecondOpinionTests
{
    private static readonly MessageContext s_atNoon = new()
    {
        Now = new LocalDateTime(2026, 3, 15, 12, 0), Zone = DateTimeZoneProviders.Tzdb["Europe/London"], Culture = CultureInfo.GetCultureInfo("en-GB"),
    };

    private readonly SafetyScreen _screen = new();

    [Fact]
    public void Training_again_gives_the_very_file_that_ships()
    {
        var lines = OpinionCorpus.Read(OpinionCorpus.TrainingFilesIn(CorpusScores.Folder));
        var trained = OpinionModel.Training.Train(OpinionCorpus.ToExamples(lines));
        Assert.True(trained.ToBytes().AsSpan().SequenceEqual(OpinionModel.Shipped.ToBytes()),
            "The corpora, the rules' spellings and figures, or the training changed: run the training program of tools/SleepCoachBot.Training.");
    }

    [Theory]
    [InlineData("own/round-10.jsonl")]
    [InlineData("own/unseen-5.jsonl")]
    [InlineData("own/everyday.jsonl")]
    public void It_has_not_learnt_from_what_it_is_measured_with(string file)
    {
        var learnt = OpinionCorpus.Read(OpinionCorpus.TrainingFilesIn(CorpusScores.Folder)).Select(line => Plain(line.Text)).ToHashSet();
        Assert.Empty(SafetyCorpus.Read(file).Where(line => learnt.Contains(Plain(line.Text))).Select(line => line.Text));

        static string Plain(string text) => string.Join(' ', WordSplitter.Split(text).Select(word => word.Text));
    }

    [Theory]
    [InlineData("i wish to god i was dead, i want it to happen")]
    public void What_no_rule_was_written_for_is_still_heard(string text)
    {
        var reading = _screen.Read(text, s_atNoon);
        Assert.Equal((SafetyLevel.Crisis, SafetyScreen.LikelySigns[SafetyLevel.Crisis]), (reading.Level, reading.Signs[0]));
    }

    [Fact]
    public void Half_a_sentence_among_a_nights_times_is_not_outweighed_by_them()
    {
        const string Night = "bed 11ish, took 45 min, up twice for the loo, out at half 6, rubbish, two coffees and a nap at 3 for twenty minutes, spasms about 5, took my tablets at 8 and 2 and 10 as always";
        const string Buried = "honestly i wish to god i was dead, i want it to happen";
        Assert.Equal(SafetyLevel.Clear, _screen.Read($"{Night}, {Night}", s_atNoon).Level);
        Assert.Equal(SafetyLevel.Crisis, _screen.Read($"{Night}, {Buried}, {Night}", s_atNoon).Level);
    }

    [Theory]
    [InlineData("empieza el lunes")]
    [InlineData("media botella de vino")]
    public void It_has_no_opinion_on_what_is_not_said_in_English(string text) =>
        Assert.Equal(SafetyLevel.Clear, _screen.Read(text, s_atNoon with { Culture = CultureInfo.GetCultureInfo("es-ES") }).Level);

    // Whatever it may think, it takes nothing from what a clinician signed.
    [Fact]
    public void It_never_says_less_than_the_rules()
    {
        var model = OpinionModel.Shipped;
        foreach (var found in Enum.GetValues<SafetyLevel>())
            foreach (var line in SafetyCorpus.Read("dev/safety.jsonl"))
                Assert.True(model.Read(ScreenedText.WithFigures(line.Text, RuleBook.Shipped), found, isWeighed: false) <= found, line.Text);
    }

    [Theory]
    [InlineData(0.5, 0.1, 0.1, 0.1, 0.2, SafetyLevel.Crisis)]
    [InlineData(0.5, 0.1, 0.05, 0.05, 0.3, SafetyLevel.Crisis)]
    [InlineData(0.4, 0.1, 0.1, 0.05, 0.35, SafetyLevel.Clear)]
    [InlineData(0.1, 0.5, 0.1, 0.1, 0.2, SafetyLevel.Emergency)]
    [InlineData(0.1, 0.4, 0.1, 0.1, 0.3, SafetyLevel.Clear)]
    [InlineData(0, 0.05, 0.05, 0.8, 0.1, SafetyLevel.DoseAdvice)]
    public void It_stops_when_it_is_likely_enough_that_something_is_told_and_says_the_likeliest(
        double crisis, double emergency, double urgent, double doseAdvice, double clear, SafetyLevel level) =>
        Assert.Equal(level, OpinionModel.Decide([crisis, emergency, urgent, doseAdvice, clear], leastConfidence: 0.7));
}
