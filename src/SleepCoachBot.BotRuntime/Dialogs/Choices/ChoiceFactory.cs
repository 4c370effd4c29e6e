using System.Globalization;
using System.Text;
using SleepCoachBot.BotRuntime.Activities;
using SleepCoachBot.BotRuntime.Turns;

namespace SleepCoachBot.BotRuntime.Dialogs.Choices;

/// <summary>Makes messages that show what can be chosen.</summary>
public class ChoiceFactory
{
    // More choices than this are no longer a sentence.
    private const int MostInline = 3;

    /// <summary>Shows choices in the way that suits the channel.</summary>
    public static IMessageActivity ForChannel(
        string channelId, IList<Choice> list, string? text = null, string? speak = null, ChoiceFactoryOptions? options = null) =>
        ForChannel(channelId, list, text, speak, options, null, null);

    /// <summary>Shows choices in the way that suits the channel: buttons where it has them and the titles fit, else text.</summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="list">What can be chosen; null for nothing.</param>
    /// <param name="text">The question.</param>
    /// <param name="speak">The question as speech.</param>
    /// <param name="options">The words between choices in text.</param>
    /// <param name="conversationType">The kind of conversation.</param>
    /// <param name="toList">Who is shown suggested actions; null for everyone.</param>
    public static IMessageActivity ForChannel(
        string? channelId,
        IList<Choice>? list,
        string? text = null,
        string? speak = null,
        ChoiceFactoryOptions? options = null,
        string? conversationType = null,
        IList<string>? toList = null)
    {
        channelId ??= "";
        list ??= [];
        var longTitles = list.Any(choice => Title(choice).Length > Channel.MaxActionTitleLength(channelId));
        if (!longTitles && Channel.SupportsSuggestedActions(channelId, list.Count, conversationType))
            return SuggestedAction(list, text, speak, toList);
        if (!longTitles && Channel.SupportsCardActions(channelId, list.Count))
            return HeroCard(list, text, speak);
        return !longTitles && list.Count <= MostInline ? Inline(list, text, speak, options) : List(list, text, speak, options);
    }

    /// <summary>Shows choices in the sentence: "Which? (1) red, (2) green, or (3) blue".</summary>
    public static Activity Inline(
        IList<Choice>? choices, string? text = null, string? speak = null, ChoiceFactoryOptions? options = null)
    {
        choices ??= [];
        var numbered = options?.IncludeNumbers ?? true;
        var between = options?.InlineSeparator ?? ", ";
        var beforeLast = choices.Count == 2 ? options?.InlineOr ?? " or " : options?.InlineOrMore ?? ", or ";

        var sentence = new StringBuilder(text).Append(' ');
        for (var index = 0; index < choices.Count; index++)
        {
            if (index > 0)
                sentence.Append(index == choices.Count - 1 ? beforeLast : between);
            if (numbered)
                sentence.Append(CultureInfo.InvariantCulture, $"({index + 1}) ");
            sentence.Append(Title(choices[index]));
        }

        return MessageFactory.Text(sentence.ToString(), speak, InputHints.ExpectingInput);
    }

    /// <summary>Shows choices as a list in the text.</summary>
    public static Activity List(
        IList<string>? choices, string? text = null, string? speak = null, ChoiceFactoryOptions? options = null) =>
        List(ToChoices(choices), text, speak, options);

    /// <summary>Shows choices as a list in the text: a blank line, then a line each, indented by three spaces.</summary>
    public static Activity List(
        IList<Choice>? choices, string? text = null, string? speak = null, ChoiceFactoryOptions? options = null)
    {
        choices ??= [];
        var numbered = options?.IncludeNumbers ?? true;

        var lines = new StringBuilder(text).Append("\n\n   ");
        for (var index = 0; index < choices.Count; index++)
        {
            if (index > 0)
                lines.Append("\n   ");
            if (numbered)
                lines.Append(CultureInfo.InvariantCulture, $"{index + 1}. ");
            else
                lines.Append("- ");
            lines.Append(Title(choices[index]));
        }

        return MessageFactory.Text(lines.ToString(), speak, InputHints.ExpectingInput);
    }

    /// <summary>Shows choices as buttons that vanish after the answer.</summary>
    public static IMessageActivity SuggestedAction(IList<string>? choices, string? text = null, string? speak = null) =>
        SuggestedAction(ToChoices(choices), text, speak, null);

    /// <summary>Shows choices as buttons that vanish after the answer, to some people only.</summary>
    public static IMessageActivity SuggestedAction(
        IList<string>? choices, string? text = null, string? speak = null, IList<string>? toList = null) =>
        SuggestedAction(ToChoices(choices), text, speak, toList);

    /// <summary>Shows choices as buttons that vanish after the answer.</summary>
    public static IMessageActivity SuggestedAction(IList<Choice>? choices, string? text = null, string? speak = null) =>
        SuggestedAction(choices, text, speak, null);

    /// <summary>Shows choices as buttons that vanish after the answer, to some people only.</summary>
    public static IMessageActivity SuggestedAction(
        IList<Choice>? choices, string? text = null, string? speak = null, IList<string>? toList = null) =>
        MessageFactory.SuggestedActions(Buttons(choices), text, speak, InputHints.ExpectingInput, toList);

    /// <summary>Shows choices as buttons on a card.</summary>
    public static IMessageActivity HeroCard(IList<Choice>? choices, string? text = null, string? speak = null) =>
        MessageFactory.Attachment(
            [new HeroCard { Text = text, Buttons = Buttons(choices) }.ToAttachment()], null, speak, InputHints.ExpectingInput);

    /// <summary>Makes a choice of each string.</summary>
    public static IList<Choice> ToChoices(IList<string>? choices) => [.. (choices ?? []).Select(choice => new Choice(choice))];

    private static string Title(Choice choice) => choice.Action?.Title is { Length: > 0 } title ? title : choice.Value ?? "";

    private static List<CardAction> Buttons(IList<Choice>? choices) =>
    [
        .. (choices ?? []).Select(choice => choice.Action
            ?? new CardAction { Type = ActionTypes.ImBack, Title = choice.Value, Value = choice.Value }),
    ];
}
