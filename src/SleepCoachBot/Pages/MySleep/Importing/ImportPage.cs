using System.Globalization;
using SleepCoachBot.Channels.Files;
using SleepCoachBot.Channels.Turns;
using SleepCoachBot.Reports.Import;

namespace SleepCoachBot.Pages.MySleep.Importing;

/// <summary>The way of a file into the diary: kept for a day, looked at as often as one likes, taken once.</summary>
internal sealed class ImportPage(Visitors visitors, IFiles files)
{
    /// <summary>Bytes of a file: over fifteen years of our own table.</summary>
    public const int LargestFile = 4 * 1024 * 1024;

    public const int LargestRequest = LargestFile + 64 * 1024;

    private const string FileField = "diary";
    private const int LongestKey = 64;
    private static readonly TimeSpan s_life = TimeSpan.FromHours(24);

    public async Task<IResult> ShowAsync(HttpRequest request)
    {
        if (await visitors.OfAsync(request) is not { } visitor)
            return MySleepPage.Nobody();
        var key = request.Query[ImportFields.File].ToString();
        return key.Length == 0 ? Upload(visitor, null)
            : await LookedAtAsync(visitor, new Dictionary<string, string> { [ImportFields.File] = key }, null, request.HttpContext.RequestAborted);
    }

    public async Task<IResult> UploadAsync(HttpRequest request)
    {
        if (await visitors.OfAsync(request) is not { } visitor)
            return MySleepPage.Nobody();
        if (!request.HasFormContentType || (await request.ReadFormAsync(request.HttpContext.RequestAborted)).Files[FileField] is not { Length: > 0 } file)
            return Upload(visitor, visitor.Texts.NoFile);
        if (file.Length > LargestFile)
            return Upload(visitor, visitor.Texts.FileTooLarge);
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, request.HttpContext.RequestAborted);
        if (ImportText.Of(bytes.ToArray()) is null)
            return Upload(visitor, visitor.Texts.FileIsNoTable);
        var key = await files.KeepAsync(
            new NewFile { ChannelId = WebChannel.Id, ConversationId = visitor.Visit.ConversationId, ContentType = "text/csv", Bytes = bytes.ToArray(), Life = s_life },
            request.HttpContext.RequestAborted);
        return key is null ? MySleepPage.Nobody() : MySleepPage.SeeOther(AddressOf(key));
    }

    public async Task<IResult> LookAsync(HttpRequest request) =>
        await visitors.OfAsync(request) is { } visitor
            ? await LookedAtAsync(visitor, await MySleepPage.FieldsAsync(request), null, request.HttpContext.RequestAborted)
            : MySleepPage.Nobody();

    public async Task<IResult> TakeAsync(HttpRequest request)
    {
        if (await visitors.OfAsync(request) is not { } visitor)
            return MySleepPage.Nobody();
        var fields = await MySleepPage.FieldsAsync(request);
        if (await TextAsync(visitor, fields, request.HttpContext.RequestAborted) is not { } text)
            return Upload(visitor, visitor.Texts.FileGone);
        var answer = await MySleepPage.AskAsync(
            visitor, ImportTaken.Invoke, new Dictionary<string, string>(fields) { [ImportFields.Text] = text }, request.HttpContext.RequestAborted);
        return answer.Outcome is null ? await LookedAtAsync(visitor, fields, visitor.Texts.ImportNotTaken, request.HttpContext.RequestAborted)
            : MySleepPage.SeeOther($"/sleep?month={answer.Evening![..7]}&said={answer.Outcome}-{Number(answer.Nights)}");
    }

    public async Task<IResult> UndoAsync(HttpRequest request)
    {
        if (await visitors.OfAsync(request) is not { } visitor)
            return MySleepPage.Nobody();
        var answer = await MySleepPage.AskAsync(visitor, ImportUndone.Invoke, await MySleepPage.FieldsAsync(request), request.HttpContext.RequestAborted);
        return MySleepPage.SeeOther(answer.Outcome is null ? "/sleep" : $"/sleep?said={answer.Outcome}-{Number(answer.Nights)}-{Number(answer.Left)}");
    }

    /// <summary>Where a kept file is looked at.</summary>
    internal static string AddressOf(string key) => $"/sleep/import?{ImportFields.File}={Uri.EscapeDataString(key)}";

    private static IResult Upload(Visitor visitor, string? problem) => MySleepPage.Page(
        ImportView.Upload(visitor.Texts, problem, FileField), problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);

    private async Task<IResult> LookedAtAsync(Visitor visitor, IReadOnlyDictionary<string, string> fields, string? problem, CancellationToken cancellationToken)
    {
        if (await TextAsync(visitor, fields, cancellationToken) is not { } text)
            return Upload(visitor, visitor.Texts.FileGone);
        var reading = DiaryImport.Read(text, ImportFields.Read(fields), visitor.Zone, visitor.Now);
        var dryRun = await ImportTaken.DryAsync(reading, visitor.Diary, cancellationToken);
        return MySleepPage.Page(new ImportView(visitor.Texts, reading, dryRun, fields).Page(problem));
    }

    private async Task<string?> TextAsync(Visitor visitor, IReadOnlyDictionary<string, string> fields, CancellationToken cancellationToken) =>
        fields.GetValueOrDefault(ImportFields.File) is { Length: > 0 and <= LongestKey } key
        && await files.FindAsync(WebChannel.Id, visitor.Visit.ConversationId, key, cancellationToken) is { } kept
            ? ImportText.Of(kept.Bytes.Span) : null;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
