using System.Text.Json;
using Microsoft.Net.Http.Headers;
using NodaTime;
using NodaTime.Text;
using SleepCoachBot.BotRuntime.Activities;
using SleepCoachBot.Channels.WebChat;
using SleepCoachBot.Pages.MySleep.Importing;
using SleepCoachBot.Reports.Charts;

namespace SleepCoachBot.Pages.MySleep;

/// <summary>The addresses of "My sleep". Whatever changes is a form that is posted, becomes one turn, and ends in a page that can be loaded again.</summary>
internal sealed class MySleepPage(Visitors visitors)
{
    private const string ContentType = "text/html; charset=utf-8";
    private const float PhoneWidth = 360, DesktopWidth = 960, PixelsPerPoint = 2;

    public async Task<IResult> ShowAsync(HttpRequest request)
    {
        if (await visitors.OfAsync(request) is not { } visitor)
            return Nobody();
        var query = request.Query;
        var month = await MonthOfSleep.ReadAsync(visitor, MonthOf(query["month"], visitor), request.HttpContext.RequestAborted);
        var open = Guid.TryParse(query["night"], out var id) && month.Nights.FirstOrDefault(night => night.Entry.Id == id) is { } told ? NightForm.For(told.Entry)
            : Visitor.Day(query["add"]) is { } day && day <= visitor.LatestEvening && day >= month.First && day <= month.Last ? NightForm.New(day) : null;
        return Page(new MySleepView(visitor, month).Page(open, [], Said(visitor.Texts, query["said"])));
    }

    public async Task<IResult> StripAsync(HttpRequest request)
    {
        if (await visitors.OfAsync(request) is not { } visitor)
            return TypedResults.NotFound();
        var month = await MonthOfSleep.ReadAsync(visitor, MonthOf(request.Query["month"], visitor), request.HttpContext.RequestAborted);
        return MySleepView.Picture(visitor, month) is not { } picture ? TypedResults.NotFound() : TypedResults.Bytes(
            picture.ToPng(request.Query["wide"] == "1" ? DesktopWidth : PhoneWidth, PixelsPerPoint, request.Query["theme"] == "light" ? ChartTheme.Light : ChartTheme.Dark),
            "image/png");
    }

    public Task<IResult> SaveAsync(HttpRequest request) => ChangeAsync(request, NightSaved.Invoke);

    public Task<IResult> UndoAsync(HttpRequest request) => ChangeAsync(request, NightUndone.Invoke);

    private async Task<IResult> ChangeAsync(HttpRequest request, string invoke)
    {
        if (await visitors.OfAsync(request) is not { } visitor)
            return Nobody();
        var form = new NightForm(await FieldsAsync(request));
        var answer = await AskAsync(visitor, invoke, form.Fields, request.HttpContext.RequestAborted);
        if (answer.Outcome is not null)
            return SeeOther($"/sleep?month={answer.Evening![..7]}&said={answer.Outcome}");

        var evening = form.Of ?? visitor.Today;
        var month = await MonthOfSleep.ReadAsync(visitor, new YearMonth(evening.Year, evening.Month), request.HttpContext.RequestAborted);
        var stored = month.Nights.FirstOrDefault(night => night.Entry.Id == form.EntryId)?.Entry;
        // Of a night that has changed or gone meanwhile, what is true now is shown.
        var shown = answer.Problems[0].Kind switch
        {
            FormProblemKind.ChangedMeanwhile when stored is not null => NightForm.For(stored),
            _ when form.EntryId is not null && stored is null => NightForm.New(evening),
            _ => form.Of is null ? NightForm.New(evening) : form,
        };
        return Page(new MySleepView(visitor, month).Page(shown, answer.Problems, Html.Nothing), StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>Asks for a change, and reads what came of it.</summary>
    internal static async Task<PageAnswer> AskAsync(Visitor visitor, string invoke, IReadOnlyDictionary<string, string> fields, CancellationToken cancellationToken) =>
        (await visitor.Visit.AskAsync(invoke, fields, cancellationToken))?.Deserialize<PageAnswer>(ActivityJson.Options)
            ?? throw new InvalidOperationException("The page's request found nobody to answer it.");

    internal static async Task<IReadOnlyDictionary<string, string>> FieldsAsync(HttpRequest request)
    {
        if (!request.HasFormContentType)
            return new Dictionary<string, string>();
        var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
        return form.ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal);
    }

    internal static IResult Page(Html html, int status = StatusCodes.Status200OK) => TypedResults.Content(html.ToString(), ContentType, statusCode: status);

    internal static IResult SeeOther(string address) => new Seen(address);

    /// <summary>Nobody is known, or nothing is kept yet: the way to the chat, and no more.</summary>
    internal static IResult Nobody()
    {
        var texts = PageTexts.In(Visitor.CultureOf(null));
        return Page(PageShell.Around(texts, texts.MySleep, Html.Of($"""<p>{texts.NotKnown}</p><p><a class="button" href="/">{texts.BackToChat}</a></p>""")),
            StatusCodes.Status401Unauthorized);
    }

    private static Html Said(PageTexts texts, string? said)
    {
        var words = said?.Split('-') switch
        {
            [NightSaved.Outcome] => texts.SaidSaved,
            [NightUndone.PutBack] => texts.SaidUndone,
            [NightUndone.Removed] => texts.SaidRemoved,
            [ImportTaken.Outcome, var nights] when int.TryParse(nights, out var count) => texts.SaidImported(count.ToString(texts.Culture)),
            [ImportUndone.Outcome, var nights, "0"] when int.TryParse(nights, out var count) => texts.SaidImportUndone(count.ToString(texts.Culture)),
            [ImportUndone.Outcome, var nights, var left] when int.TryParse(nights, out var count) && int.TryParse(left, out var stayed) =>
                texts.SaidImportPartlyUndone(count.ToString(texts.Culture), stayed.ToString(texts.Culture)),
            _ => "",
        };
        return words.Length == 0 ? Html.Nothing : Html.Of($"""<p class="said" role="status" tabindex="-1" autofocus>{words}</p>""");
    }

    private static YearMonth MonthOf(string? text, Visitor visitor)
    {
        var yesterday = visitor.Today.PlusDays(-1);
        var asked = text is { Length: 7 } && YearMonthPattern.Iso.Parse(text) is { Success: true } month && month.Value.Year is > 1900 and < 2200
            ? month.Value : new YearMonth(yesterday.Year, yesterday.Month);
        var latest = new YearMonth(visitor.Today.Year, visitor.Today.Month);
        return asked.CompareTo(latest) > 0 ? latest : asked;
    }

    // 303: what was posted is not posted again by reloading.
    private sealed class Seen(string address) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers[HeaderNames.Location] = address;
            return Task.CompletedTask;
        }
    }
}
