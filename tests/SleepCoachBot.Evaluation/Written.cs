using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime.Text;
using SleepCoachBot.Sleep.Doses;
using SleepCoachBot.Sleep.Nights;
using SleepCoachBot.Sleep.Plans;
using SleepCoachBot.Understanding.Questions;
using SleepCoachBot.Understanding.Readings;

namespace SleepCoachBot.Evaluation;

/// <summary>Plans, doses and questions in the form that <c>expect</c> has.</summary>
internal static class Written
{
    private static readonly LocalDateTimePattern Minute = LocalDateTimePattern.CreateWithInvariantCulture("yyyy-MM-dd'T'HH:mm");

    public static JsonObject Of<T>(Reading<T> reading, Func<T, JsonObject> write) => reading switch
    {
        Reading<T>.Says says => write(says.Value),
        Reading<T>.AskAgain => new JsonObject { ["ask"] = true },
        Reading<T>.Skips => new JsonObject { ["skip"] = true },
        _ => new JsonObject { ["none"] = true },
    };

    public static JsonObject Plan(TaperPlan plan)
    {
        var written = new JsonObject();
        if (plan.Start is { } start)
            written["startMgPerDay"] = Amount(start.Total);
        written["steps"] = new JsonArray([.. plan.Steps.Select(step => new JsonObject
        {
            ["from"] = LocalDatePattern.Iso.Format(step.From),
            ["mgPerDay"] = Amount(step.PerDay),
        })]);
        return written;
    }

    public static JsonObject Dose(DoseEvent dose)
    {
        var written = new JsonObject { ["event"] = Name(dose.Kind) };
        if (dose.Amount is { } amount)
            written["mg"] = Amount(amount);
        if (dose.Day is { } day)
            written["at"] = dose.Time is { } time ? Minute.Format(day + time) : LocalDatePattern.Iso.Format(day);
        return written;
    }

    public static JsonObject Question(DiaryQuestion question)
    {
        var written = new JsonObject { ["measure"] = Name(question.Measure) };
        if (question.From is { } from)
            written["from"] = Night(from);
        if (question.To is { } to)
            written["to"] = Night(to);
        if (question.Since is { } since)
            written["since"] = Name(since);
        if (question.ComparedWithBefore)
            written["comparedWith"] = "before";
        return written;
    }

    public static string Name<T>(T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static string Night(NightDate night) => LocalDatePattern.Iso.Format(night.Evening);

    // As text first: 12.50 and 12.5 are one amount.
    private static JsonNode Amount(Milligrams amount) => JsonNode.Parse(amount.Amount.ToString("0.##", CultureInfo.InvariantCulture))!;
}
