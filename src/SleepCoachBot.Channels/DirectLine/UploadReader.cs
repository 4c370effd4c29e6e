using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using SleepCoachBot.BotRuntime.Activities;
using SleepCoachBot.Channels.Files;
using SleepCoachBot.Channels.Turns;

namespace SleepCoachBot.Channels.DirectLine;

/// <summary>Reads files that a client sends: one alone as the body, or several beside an activity as <c>multipart/form-data</c>.</summary>
/// <remarks>
/// The files are kept for a day (<see cref="IFiles"/>), as Direct Line does; what reaches the bot are attachments with the addresses at
/// which the conversation can read them.
/// </remarks>
internal sealed class UploadReader(IFiles kept, IOptions<DirectLineOptions> options, TimeProvider clock)
{
    /// <summary>All pictures and texts of one message together, in bytes.</summary>
    public const int LargestFiles = 256 * 1024;

    /// <summary>All tables of one message together, in bytes: over fifteen years of nights.</summary>
    public const int LargestTables = 4 * 1024 * 1024;

    /// <summary>How long a file can be read.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(24);

    private const int MostFiles = 4;
    private const int LargestBody = LargestTables + LargestFiles + DirectLineChannel.LargestActivity + 8 * 1024;
    private const int LongestFileName = 100;
    private const string ActivityPart = "application/vnd.microsoft.activity";

    /// <summary>Reads the request into one activity with its files attached.</summary>
    public async Task<Intake> ReadAsync(HttpRequest request, DirectLinePass pass)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var contentType))
            return DirectLineError.FileNotTaken("The request does not say of what type its body is.");

        // Bounded first and read then: a part's own limit could not be trusted before the whole is known to be small.
        var body = await BoundedBody.ReadAsync(request, LargestBody, request.HttpContext.RequestAborted);
        if (body is null)
            return DirectLineError.TooBig;
        if (!contentType.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
            return await ReadAsync([new Part(contentType.MediaType.Value, FileName(request.Headers.ContentDisposition), body)], pass, request);

        var boundary = HeaderUtilities.RemoveQuotes(contentType.Boundary).Value;
        if (string.IsNullOrEmpty(boundary) || boundary.Length > 200)
            return DirectLineError.Malformed("The multipart body has no boundary.");
        IReadOnlyList<Part> parts;
        try
        {
            parts = await PartsAsync(boundary, body, request.HttpContext.RequestAborted);
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            return DirectLineError.Malformed("The multipart body is not whole.");
        }

        return await ReadAsync(parts, pass, request);
    }

    private async Task<Intake> ReadAsync(IReadOnlyList<Part> parts, DirectLinePass pass, HttpRequest request)
    {
        var told = parts.FirstOrDefault(IsActivity);
        var files = parts.Where(part => !IsActivity(part)).ToList();
        if (files.Count is 0 or > MostFiles)
            return DirectLineError.Malformed("Between one and four files are taken at once.");
        if (told?.Bytes.Length > DirectLineChannel.LargestActivity)
            return DirectLineError.TooBig;

        var kinds = files.ConvertAll(file => FileKind.Of(file.ContentType, file.Bytes));
        if (kinds.Contains(null))
            return DirectLineError.FileNotTaken("Only pictures (PNG, JPEG, GIF, WebP), plain text and tables (CSV) are taken.");
        if (Size(isTable: false) > LargestFiles || Size(isTable: true) > LargestTables)
            return DirectLineError.TooBig;

        int Size(bool isTable) => files.Zip(kinds).Where(each => each.Second!.IsTable == isTable).Sum(each => each.First.Bytes.Length);

        // All is checked before anything is kept.
        var intake = ClientActivity.Read(told is null ? """{"type":"message"}"""u8 : told.Bytes, pass, options.Value, clock.GetUtcNow());
        if (intake.Activity is not { } activity)
            return intake;
        activity.Attachments = [];   // what the activity says of them is only their names again
        foreach (var (file, kind) in files.Zip(kinds))
        {
            if (await KeepAsync(file, kind!, pass, request) is not { } attachment)
                return DirectLineError.ConversationNotFound;
            activity.Attachments.Add(attachment);
        }

        return activity;
    }

    /// <summary>Keeps one file.</summary>
    /// <returns>Null when the person was forgotten meanwhile.</returns>
    private async Task<Attachment?> KeepAsync(Part file, FileKind kind, DirectLinePass pass, HttpRequest request)
    {
        var key = await kept.KeepAsync(
            new NewFile
            {
                ChannelId = WebChannel.Id, ConversationId = pass.ConversationId, ContentType = kind.ContentType, Name = file.Name,
                Bytes = file.Bytes, Life = Life, IsPersonal = kind.IsTable,   // a diary
            },
            request.HttpContext.RequestAborted);
        return key is null
            ? null
            : new Attachment
            {
                ContentType = kind.ContentType, Name = file.Name, ContentUrl = FileEndpoint.AddressOf(request, pass.ConversationId, key),
            };
    }

    private static async Task<IReadOnlyList<Part>> PartsAsync(string boundary, byte[] body, CancellationToken cancellationToken)
    {
        using var stream = new MemoryStream(body);
        var reader = new MultipartReader(boundary, stream) { HeadersCountLimit = 8, HeadersLengthLimit = 4096 };
        var parts = new List<Part>();
        while (parts.Count <= MostFiles + 1 && await reader.ReadNextSectionAsync(cancellationToken) is { } section)
        {
            using var bytes = new MemoryStream();
            await section.Body.CopyToAsync(bytes, cancellationToken);
            var type = MediaTypeHeaderValue.TryParse(section.ContentType, out var parsed) ? parsed.MediaType.Value : null;
            parts.Add(new Part(type, FileName(section.ContentDisposition), bytes.ToArray()));
        }

        return parts;
    }

    private static bool IsActivity(Part part) => string.Equals(part.ContentType, ActivityPart, StringComparison.OrdinalIgnoreCase);

    /// <summary>The file's name as something to show: no folder, no control character, not long. It is never used as a path.</summary>
    private static string? FileName(string? contentDisposition)
    {
        if (!ContentDispositionHeaderValue.TryParse(contentDisposition, out var disposition))
            return null;
        var name = HeaderUtilities.RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).Value;
        if (string.IsNullOrEmpty(name))
            return null;

        var shown = new StringBuilder();
        foreach (var rune in name[(name.LastIndexOfAny(['/', '\\']) + 1)..].EnumerateRunes().Take(LongestFileName))
        {
            if (!Rune.IsControl(rune) && Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format)
                shown.Append(rune);
        }

        return shown.Length > 0 ? shown.ToString() : null;
    }

    private sealed record Part(string? ContentType, string? Name, byte[] Bytes);
}
