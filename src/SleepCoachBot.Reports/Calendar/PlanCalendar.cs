using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using NodaTime;
using SleepCoachBot.Reports.Texts;
using SleepCoachBot.Sleep.Plans;

namespace SleepCoachBot.Reports.Calendar;

/// <summary>The days on which a plan changes, as a calendar file (RFC 5545): one event a step, of a whole day where the person is.</summary>
/// <remarks>
/// A title may light up a locked screen or a shared calendar, so that it names no medicine and no dose unless that was asked for.
/// Whatever stands there comes from the plan; nothing is worked out. The same step of the same plan is the same event again:
/// a file that is taken in anew moves it and adds no second one.
/// </remarks>
public static class PlanCalendar
{
    /// <summary>Media type of the file.</summary>
    public const string ContentType = "text/calendar";

    /// <summary>Writes the file.</summary>
    /// <param name="plan">A confirmed plan.</param>
    /// <param name="zone">Where the person is: a day of the plan is a day there.</param>
    /// <param name="withDoses">They chose to have the doses in the titles.</param>
    /// <param name="culture">The language of its words.</param>
    /// <param name="madeAt">When it is made.</param>
    /// <exception cref="ArgumentException">The plan is not confirmed: nothing may remind of it.</exception>
    public static string Write(KeptPlan plan, DateTimeZone zone, bool withDoses, CultureInfo culture, Instant madeAt)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(zone);
        if (plan.Status != PlanStatus.Confirmed)
            throw new ArgumentException("The plan is not confirmed.", nameof(plan));
        var (texts, values) = (CalendarTexts.In(culture), new Values(culture));
        var calendar = new Ical.Net.Calendar { ProductId = "-//SleepCoachBot//Plan//EN" };
        calendar.AddProperty("X-WR-TIMEZONE", zone.Id);
        for (var i = 0; i < plan.Plan.Steps.Count; i++)
        {
            var step = plan.Plan.Steps[i];
            var daily = texts.Daily(values.Number((double)step.PerDay.Amount));
            var divided = step.Dose.Split.Count == 0 ? daily : $"{daily} ({values.Split(step.Dose)})";
            calendar.Events.Add(new CalendarEvent
            {
                Uid = Uid(plan.Id, i),
                DtStamp = new CalDateTime(madeAt.ToDateTimeUtc()),
                Sequence = (int)Math.Min(int.MaxValue, (plan.ChangedAt - plan.ToldAt).TotalMinutes),
                Start = Day(step.From), End = Day(step.From.PlusDays(1)),
                Summary = withDoses ? texts.DoseTitle(daily) : texts.NeutralTitle,
                Description = withDoses ? texts.DoseNote(divided, plan.Verbatim.Trim()) : texts.NeutralNote,
                Class = "PRIVATE",
                // They are not busy on that day.
                Transparency = Ical.Net.TransparencyType.Transparent,
            });
        }
        return new CalendarSerializer().SerializeToString(calendar)
            ?? throw new InvalidOperationException("The calendar could not be written.");
    }

    // Of no use to find the plan or the person by.
    private static string Uid(Guid plan, int step) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{plan:N}|{step}")))[..16]) + "@sleepcoach";

    private static CalDateTime Day(LocalDate day) => new(day.Year, day.Month, day.Day);
}
