using System.Text.RegularExpressions;
using SleepCoachBot.Dialogs.Cards;
using SleepCoachBot.Understanding.Slots;

namespace SleepCoachBot.Dialogs.Monitor;

/// <summary>A night as a form, for whoever would rather fill in than type.</summary>
/// <remarks>
/// What is filled in is read as if it had been typed: one way of reading, one set of doubts, nothing stored without being shown first.
/// </remarks>
internal sealed partial class NightForm(MonitorTexts texts)
{
    private readonly NightWords _words = new(texts);

    /// <summary>The form, filled with what has been told so far.</summary>
    /// <param name="night">The night that it is of; its card's name is the form's.</param>
    public Activity Of(CheckIn night, string text)
    {
        var card = new AdaptiveCard(text).Heading(texts.FormTitle);
        foreach (var slot in CheckIn.Slots)
        {
            var value = night.Told.GetValueOrDefault(slot.ToString());
            if (slot is Slot.Quality)
                card.Choice(slot.ToString(), _words.Name(slot), _words.QuickReplies(slot).Select((name, index) => (name, $"{index + 1}")), value);
            else if (slot is Slot.SleepLatency or Slot.AwakeTotal)
                card.Number(slot.ToString(), texts.InMinutes(_words.Name(slot)), value);
            else if (slot is Slot.Awakenings)
                card.Number(slot.ToString(), texts.HowManyTimes(_words.Name(slot)), value);
            else
                card.Time(slot.ToString(), _words.Name(slot), night.Moment(slot)?.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture));
        }
        card.Submit(texts.FormButton, CardSubmit.Data(night.Card!, CardSubmit.Form));
        var reply = (Activity)MessageFactory.Attachment(card.ToAttachment(), text);
        reply.TextFormat = "plain";
        reply.Speak = text;
        return reply;
    }

    /// <summary>What a filled form says, in words that are read as any others.</summary>
    /// <returns>Empty when nothing in it can be a value of a night.</returns>
    public string Words(CardSubmit submit) => string.Join(", ", CheckIn.Slots
        .Select(slot => submit.Fields.TryGetValue(slot.ToString(), out var field) ? Say(slot, field.Trim()) : null)
        .OfType<string>());

    private string? Say(Slot slot, string field) => slot switch
    {
        Slot.Quality => field is "1" or "2" or "3" or "4" or "5" ? texts.FormQuality(_words.QuickReplies(slot)[field[0] - '1']) : null,
        Slot.SleepLatency or Slot.AwakeTotal or Slot.Awakenings when !Number().IsMatch(field) => null,
        Slot.SleepLatency => texts.FormSleepLatency(field),
        Slot.AwakeTotal => texts.FormAwakeTotal(field),
        Slot.Awakenings => texts.FormAwakenings(field),
        _ when !Time().IsMatch(field) => null,
        Slot.IntoBed => texts.FormIntoBed(field),
        Slot.TriedToSleep => texts.FormTriedToSleep(field),
        Slot.FinalWake => texts.FormFinalWake(field),
        _ => texts.FormOutOfBed(field),
    };

    [GeneratedRegex(@"^(?:[01]\d|2[0-3]):[0-5]\d$", RegexOptions.CultureInvariant)]
    private static partial Regex Time();

    [GeneratedRegex(@"^\d{1,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
