using System.Globalization;
using System.Text.Json;
using NodaTime.Text;
using SleepCoachBot.Dialogs.Journey;

namespace SleepCoachBot.Dialogs.Answers;

/// <summary>What is answered to questions about symptoms and medicine: written, sourced and dated, never generated.</summary>
public sealed class ReviewedAnswers
{
    // What makes a question one about people in general, and not about this person's diary.
    private static readonly string[] General =
    [
        "baclofen", "taper", "withdrawal", "cutting down", "cut down", "coming off", "come off", "side effect", "normal", "common", "usual to", "usually", "other people", "people get",
        "the dose drops", "dose goes down", "reduc", "lowering", "cause", "can it", "can you", "does it", "do you", "is it", "should i look", "watch", "what if", "why do", "why does", "how long", "dangerous", "safe", "allowed",
    ];

    private readonly IReadOnlyList<Answer> _answers;

    /// <param name="json">A list of answers in the form of the shipped ones.</param>
    /// <exception cref="JsonException">It is no such list.</exception>
    public ReviewedAnswers(Stream json) =>
        _answers = JsonSerializer.Deserialize<List<Answer>>(json, JsonSerializerOptions.Web) ?? throw new JsonException("The list of answers is empty.");

    /// <summary>The answers that are shipped with the program.</summary>
    public static ReviewedAnswers Shipped { get; } = new(typeof(ReviewedAnswers).Assembly.GetManifestResourceStream("reviewed-answers.json")!);

    public IReadOnlyList<Answer> All => _answers;

    /// <summary>The answer of this id.</summary>
    public Answer? Named(string id) => _answers.FirstOrDefault(answer => answer.Id == id);

    /// <summary>The answer to a question: the one of which the longest phrase stands in it.</summary>
    /// <returns>Null when none fits.</returns>
    public Answer? To(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = $" {Commands.Plain(text)} ";
        return _answers
            .Select(answer => (Answer: answer, Fit: answer.Any.Where(phrase => plain.Contains(Words(phrase), StringComparison.Ordinal)).Select(phrase => phrase.Length).DefaultIfEmpty(0).Max()))
            .Where(found => found.Fit > 0)
            .OrderByDescending(found => found.Fit)
            .Select(found => found.Answer)
            .FirstOrDefault();
    }

    /// <summary>Whether a question is about people in general, or what a medicine does, and not about this person's diary.</summary>
    public static bool IsGeneral(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = Commands.Plain(text);
        return General.Any(cue => plain.Contains(cue, StringComparison.Ordinal));
    }

    // Beside these a question is of the medicine after all.
    private static readonly string[] OfMedicine = [" dose", " mg", " tablet", " pill", " baclofen", " extra", " double", " half", " more of", " another one", " taper", " step", " stop", " miss"];

    /// <summary>Whether a question is of what one eats, drinks or does, and of no dose: there is nothing to decide for a prescriber.</summary>
    public bool IsOfDailyLife(string text) =>
        To(text) is { Id: "alcohol" or "caffeine" or "heat" or "naps" or "other-medicines" } && $" {Commands.Plain(text)}" is var plain && !OfMedicine.Any(word => plain.Contains(word, StringComparison.Ordinal));

    // The punctuation that a plain text has lost.
    private static string Words(string phrase) => phrase.Replace("-", "", StringComparison.Ordinal);

    /// <summary>One answer.</summary>
    /// <param name="Id">Names it in a conversation's state.</param>
    /// <param name="Any">Phrases of a question that it answers, lower case without punctuation.</param>
    /// <param name="Now">What a "yes, it is happening to me now" calls for: <c>emergency</c>, <c>urgent</c>, <c>pump</c>, <c>missed</c>, <c>drowsy</c>, <c>sleep</c>, <c>tell</c>, <c>ask</c>.</param>
    /// <param name="Text">What is said.</param>
    /// <param name="Source">Where it is from.</param>
    /// <param name="Checked">Year and month in which it was checked against the source.</param>
    public sealed record Answer(string Id, IReadOnlyList<string> Any, string Now, string Text, string Source, string Checked)
    {
        /// <summary>The <see cref="Now"/> of an answer about nothing that could be happening.</summary>
        internal const string JustAFact = "ask";

        /// <summary>The answer with its source and the month of its check.</summary>
        internal string InWords(AnswerTexts texts) => texts.WithSource(
            TextIn(texts.Culture), Source, YearMonthPattern.CreateWithInvariantCulture("uuuu-MM").Parse(Checked).Value.ToString("MMMM uuuu", texts.Culture));

        /// <summary>What is said in the words of the United States. Null: as in <see cref="Text"/>.</summary>
        public string? TextUS { get; init; }

        /// <summary>What is said in a language and region.</summary>
        public string TextIn(CultureInfo culture) => culture.Name == "en-US" ? TextUS ?? Text : Text;

        /// <summary>The safety screen's sign that a yes stands for. Null: none.</summary>
        public string? Sign { get; init; }
    }
}
