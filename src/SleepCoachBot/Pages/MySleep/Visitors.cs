using NodaTime;
using SleepCoachBot.Channels.WebChat;
using SleepCoachBot.Sleep.Logs;
using SleepCoachBot.Sleep.Nights;
using SleepCoachBot.Sleep.People;
using SleepCoachBot.Sleep.Plans;

namespace SleepCoachBot.Pages.MySleep;

/// <summary>Finds out who sits before a page. Nothing of anybody can be read without it.</summary>
internal sealed class Visitors(WebVisits visits, IPeople people, IProfiles profiles, IDiaries diaries, ILogbooks logs, IPlans plans, IClock clock)
{
    /// <summary>The visitor of a request.</summary>
    /// <returns>Null for a browser without our cookie, and for somebody who has not agreed yet that anything is kept.</returns>
    public async Task<Visitor?> OfAsync(HttpRequest request)
    {
        if (await visits.OfAsync(request) is not { } visit)
            return null;
        var rows = await visit.RowsAsync(request.HttpContext.RequestAborted);
        var person = people.Of(rows);
        if (Visitor.ZoneOf(person) is not { } zone || (await profiles.OfAsync(rows, request.HttpContext.RequestAborted)).Consent is null)
            return null;
        return new Visitor(
            visit, zone, PageTexts.In(Visitor.CultureOf(person)), clock.GetCurrentInstant(), diaries.Of(rows), logs.Of(rows), plans.Of(rows));
    }
}
