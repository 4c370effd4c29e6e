using System.Text;
using CsCheck;
using SleepCoachBot.BotRuntime.Activities;
using SleepCoachBot.BotRuntime.Dialogs;
using SleepCoachBot.BotRuntime.Dialogs.Choices;
using SleepCoachBot.BotRuntime.State;
using SleepCoachBot.BotRuntime.Turns;

namespace SleepCoachBot.BotRuntime.Tests.Dialogs;

/// <summary>What dialogs keep between turns is read back as it was written.</summary>
public sealed class StoredDialogTests
{
    // Half a surrogate pair is no text that JSON can carry.
    private static readonly Gen<string> Text = Gen.String[Gen.Char[' ', '\ud7ff'], 0, 12];

    private static readonly Gen<object> Plain = Gen.OneOf(
        Text.Select(text => (object)text),
        Gen.Long.Select(number => (object)number),
        Gen.Bool.Select(flag => (object)flag),
        Gen.Double[-1e6, 1e6].Select(number => (object)number));

    private static readonly Gen<Choice> AChoice = Gen.Select(
        Text, Text.List[0, 3], Gen.Bool,
        (value, synonyms, button) => new Choice(value)
        {
            Synonyms = synonyms,
            Action = button ? new CardAction(ActionTypes.ImBack, value, value: value) : null,
        });

    private static readonly Gen<PromptOptions> Options = Gen.Select(
        Text, Text, AChoice.List[0, 3], Gen.Int[0, 6], Plain,
        (prompt, retry, choices, style, validations) => new PromptOptions
        {
            Prompt = MessageFactory.Text(prompt),
            RetryPrompt = retry.Length > 3 ? MessageFactory.Text(retry) : null,
            Choices = choices,
            Style = style == 6 ? null : (ListStyle)style,
            Validations = validations,
            RecognizeLanguage = retry.Length > 6 ? "en-us" : null,
        });

    private static readonly Gen<object> Value = Gen.OneOf(
        Plain,
        Options.Select(options => (object)options),
        AChoice.List[0, 2].Select(choices => (object)choices),
        Gen.Select(Text, Gen.Int, Gen.Float[0, 1], (value, index, score) =>
            (object)new FoundChoice { Value = value, Index = index, Score = score, Synonym = index % 2 == 0 ? value : null }),
        Gen.Select(Text, Text, (value, timex) =>
            (object)new List<DateTimeResolution> { new() { Value = value, Timex = timex }, new() { Start = value, End = timex } }));

    [Fact]
    public void Every_stack_is_read_back_as_it_was_written() => Stack(depth: 2).Sample(
        stack =>
        {
            var written = StateJson.Write(new Dictionary<string, object> { ["stack"] = stack });
            var read = StateJson.Read(written);
            Assert.Equal(Encoding.UTF8.GetString(written), Encoding.UTF8.GetString(StateJson.Write(new Dictionary<string, object>(read))));
            AssertSame(stack, Assert.IsType<DialogState>(read["stack"]));
        },
        iter: 500);

    private static Gen<DialogState> Stack(int depth)
    {
        var value = depth == 0 ? Value : Gen.OneOf(Value, Stack(depth - 1).Select(inside => (object)inside));
        var instance = Gen.Select(
            Text.Where(id => id.Length > 0), Gen.Dictionary(Text, value)[0, 4], Gen.Int[0, 3], Text,
            (id, state, index, version) => new DialogInstance
            {
                Id = id,
                State = state,
                StackIndex = index == 0 ? null : index,
                Version = version.Length == 0 ? null : version,
            });
        return instance.List[0, 3].Select(stack => new DialogState(stack));
    }

    private static void AssertSame(DialogState written, DialogState read)
    {
        Assert.Equal(written.DialogStack.Count, read.DialogStack.Count);
        foreach (var (one, other) in written.DialogStack.Zip(read.DialogStack))
        {
            Assert.Equal((one.Id, one.StackIndex, one.Version), (other.Id, other.StackIndex, other.Version));
            Assert.Equal(one.State.Keys.Order(StringComparer.Ordinal), other.State.Keys.Order(StringComparer.Ordinal));
            foreach (var (key, value) in one.State)
            {
                Assert.Equal(value.GetType(), other.State[key].GetType());
                if (value is DialogState inside)
                    AssertSame(inside, (DialogState)other.State[key]);
                else if (value is PromptOptions options)
                    Assert.Equal((options.Prompt!.Text, options.Style), (((PromptOptions)other.State[key]).Prompt!.Text, ((PromptOptions)other.State[key]).Style));
                else if (value is string or long or bool or double)
                    Assert.Equal(value, other.State[key]);
            }
        }
    }
}
