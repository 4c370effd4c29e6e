using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using NodaTime;
using SleepCoachBot.Dialogs.Taper;
using SleepCoachBot.Dialogs.Tests.Testing;
using SleepCoachBot.Sleep.People;

namespace SleepCoachBot.Dialogs.Tests.Taper;

/// <summary>Whatever the plan and whatever is said: every amount that the bot shows was told to it.</summary>
public sealed partial class NoFigureOfItsOwn
{
    private static readonly JsonSerializerOptions s_readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] s_said =
    [
        "what do i take tonight?", "what do i take today?", "what do i take tomorrow?", "what do i take on friday?", "what do i take on the 20th?", "what do i take on 1 may?",
        "how much this evening?", "how much in the morning?", "whats my dose", "which tablet goes down?", "when is the next change?", "what comes after that?", "how many steps are left?",
        "when am i off it?", "show my plan", "put it in my calendar", "can i take half tonight?", "should i take two?", "can i split it in three?", "how much is that per tablet?",
        "what is a third of it?", "what would be 10% less?", "took my tablet at 8", "took it", "missed my lunchtime tablet", "forgot both", "took two by mistake", "did i take my tablet tonight?",
        "which doses did i take?", "dr shah put the plan on hold", "yes", "resume the plan", "from monday", "yes", "dr shah moved the next step to the 9th of april", "yes", "undo",
        "my dose was halved", "cancel", "dr shah put me back a step", "cancel", "something changed with my plan", "the dose", "half of it", "cancel", "bed", "taken", "not sure", "why?", "help",
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 24)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Every_amount_is_one_that_was_told(int seed)
    {
        var random = new Random(seed);
        var (told, amounts) = APlan(random);
        var chat = Chat.At("2026-03-11T20:10");
        chat.Stores.Profile = new Profile { Consent = new Consent("2026-11", Instant.FromUtc(2026, 3, 1, 0, 0)) };
        await SayAsync(chat, told, amounts);
        Assert.NotEmpty(Amounts(chat));
        await SayAsync(chat, "yes", amounts);
        await SayAsync(chat, "it's right", amounts);
        Assert.NotNull(chat.Stores.Plan);
        foreach (var words in s_said.OrderBy(_ => seed % 2 == 0 ? 0 : random.Next()))
            await SayAsync(chat, words, amounts);
        for (var day = 12; day <= 31; day += 1 + random.Next(4))
        {
            chat.Until(FormattableString.Invariant($"2026-03-{day}T19:00"));
            await chat.SendAsync(new Activity { Type = ActivityTypes.Event, Name = Companion.DueEvent, Value = TaperStep.EveOfStep });
            Check(chat, told, amounts);
            foreach (var words in s_said.OrderBy(_ => random.Next()).Take(6))
                await SayAsync(chat, words, amounts);
        }
    }

    // A plan that goes down in two to four steps; the day is shared out, or it is not.
    private static (string Told, HashSet<decimal> Amounts) APlan(Random random)
    {
        var isShared = random.Next(2) == 0;
        var amounts = new HashSet<decimal>();
        decimal[] day = [5 * random.Next(3, 6), 5 * random.Next(2, 5), 5 * random.Next(3, 6)];
        var (parts, from) = (new List<string> { "my prescriber wrote: " + Dose() + " now" }, new LocalDate(2026, 3, 13));
        for (var step = random.Next(2, 5); step > 0; step--)
        {
            day[random.Next(3)] -= random.Next(2) == 0 ? 2.5m : 5;
            from = from.PlusDays(random.Next(4, 9));
            parts.Add(Dose() + " from " + from.ToString("d MMMM", CultureInfo.InvariantCulture));
        }
        return (string.Join(isShared ? "; " : ", ", parts), amounts);

        string Dose()
        {
            amounts.UnionWith(isShared ? [.. day, day.Sum()] : [day.Sum()]);
            return isShared
                ? FormattableString.Invariant($"{day[0]:0.##} mg in the morning, {day[1]:0.##} mg at noon and {day[2]:0.##} mg at night")
                : FormattableString.Invariant($"{day.Sum():0.##} mg a day");
        }
    }

    private static async Task SayAsync(Chat chat, string words, HashSet<decimal> amounts)
    {
        await chat.SayAsync(words);
        Check(chat, words, amounts);
    }

    private static void Check(Chat chat, string words, HashSet<decimal> amounts) =>
        Assert.All(Amounts(chat), amount => Assert.True(amounts.Contains(amount), $"To '{words}' it says {amount} mg, of {string.Join(", ", amounts.Order())}: {All(chat)}"));

    private static string All(Chat chat) =>
        string.Join('\n', chat.Replies.Select(reply => $"{reply.Text}\n{string.Join('\n', (reply.SuggestedActions?.Actions ?? []).Select(action => action.Title))}\n{JsonSerializer.Serialize(reply.Attachments?.Select(card => card.Content), s_readable)}"));

    private static List<decimal> Amounts(Chat chat) =>
        [.. Figures().Matches(All(chat)).SelectMany(match => Number().Matches(match.Value)).Select(number => decimal.Parse(number.Value, CultureInfo.InvariantCulture))];

    // "25 mg", "from 30 to 25 mg", "10+5+10", "10 morning+5 midday"
    [GeneratedRegex(@"(?:\bfrom \d+(?:\.\d+)? to )?\d+(?:\.\d+)? ?mg\b|\d+(?:\.\d+)?(?: [a-z]+)?(?:\+\d+(?:\.\d+)?(?: [a-z]+)?)+", RegexOptions.CultureInvariant)]
    private static partial Regex Figures();

    [GeneratedRegex(@"\d+(?:\.\d+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
