using System.Globalization;
using NodaTime;
using NodaTime.Text;
using SleepCoachBot.Channels.WebChat;
using SleepCoachBot.Sleep.Logs;
using SleepCoachBot.Sleep.Nights;
using SleepCoachBot.Sleep.People;
using SleepCoachBot.Sleep.Plans;

namespace SleepCoachBot.Pages.MySleep;

/// <summary>The person before the page, and the way to what is theirs.</summary>
/// <param name="Visit">Their visit.</param>
/// <param name="Zone">Where they live.</param>
/// <param name="Texts">The page's words, in their language and region.</param>
/// <param name="Now">By the injected clock.</param>
/// <param name="Diary">Their nights.</param>
/// <param name="Log">What they told beside their nights.</param>
/// <param name="Plans">Their plans.</param>
internal sealed record Visitor(WebVisit Visit, DateTimeZone Zone, PageTexts Texts, Instant Now, IDiary Diary, ILogbook Log, IPlanBook Plans)
{
    public LocalDate Today => Now.InZone(Zone).Date;

    /// <summary>The latest night that can have been slept: after a night shift, this very day's.</summary>
    public LocalDate LatestEvening => Today;

    /// <summary>Where somebody lives. Null: not told yet.</summary>
    public static DateTimeZone? ZoneOf(Person person) => person.Zone is { } id ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) : null;

    public static CultureInfo CultureOf(Person? person) => CultureInfo.GetCultureInfo(person?.Culture == "en-US" ? "en-US" : "en-GB");

    /// <summary>A date from an address. Null: there is none, or it is no date.</summary>
    public static LocalDate? Day(string? iso) => iso is { Length: <= 10 } && LocalDatePattern.Iso.Parse(iso) is { Success: true } day ? day.Value : null;
}
