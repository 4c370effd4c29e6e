using NodaTime;
using SleepCoachBot.BotRuntime.Activities;
using SleepCoachBot.Channels.DirectLine;
using SleepCoachBot.Channels.Files;
using SleepCoachBot.Channels.Turns;
using SleepCoachBot.Dialogs.Journey;
using SleepCoachBot.Dialogs.Reports;
using SleepCoachBot.Pages;
using SleepCoachBot.Pages.MySleep;
using SleepCoachBot.Pages.MySleep.Importing;
using SleepCoachBot.Reports.Import;
using SleepCoachBot.Reports.Texts;
using SleepCoachBot.Sleep.Nights;

namespace SleepCoachBot.Importing;

/// <summary>A diary as an attachment of the chat: looked at, taken and taken out again by what the page does it with.</summary>
internal sealed class ChatImports(IFiles files, TeamsFiles teams, IDiaries diaries, ImportTaken taking, ImportUndone undoing) : IDiaryImports
{
    private const string Csv = "text/csv";
    private static readonly TimeSpan s_life = TimeSpan.FromHours(24);

    /// <inheritdoc/>
    public async Task<AttachedFile> KeepAsync(Said said, Attachment attachment, CancellationToken cancellationToken)
    {
        if (said.Turn.Activity is not { ChannelId: { } channel, Conversation.Id: { } conversation })
            return new AttachedFile.NotFetched();
        if (WebChannel.Is(channel))
        {
            // What the page uploads is kept before the turn. Only its place in this conversation is read from the address, which is never followed.
            return KeyIn(attachment.ContentUrl, conversation) is not { } key || await files.FindAsync(channel, conversation, key, cancellationToken) is not { } kept
                ? new AttachedFile.NotFetched()
                : ImportText.Of(kept.Bytes.Span) is null ? new AttachedFile.NoTable() : new AttachedFile.Kept(key);
        }
        if (!string.Equals(attachment.ContentType, DiaryFile.OfTeams, StringComparison.OrdinalIgnoreCase))
            return new AttachedFile.NotFetched();
        if (!DiaryFile.MayBeATable(attachment.Name))
            return new AttachedFile.NoTable();
        var fetched = await teams.FetchAsync(attachment, cancellationToken);
        if (fetched.Bytes is not { } bytes)
            return fetched.IsTooLarge ? new AttachedFile.TooLarge() : new AttachedFile.NotFetched();
        if (ImportText.Of(bytes) is null)
            return new AttachedFile.NoTable();
        var file = new NewFile { ChannelId = channel, ConversationId = conversation, ContentType = Csv, Bytes = bytes, Life = s_life };
        return await files.KeepAsync(file, cancellationToken) is { } newKey ? new AttachedFile.Kept(newKey) : new AttachedFile.NotFetched();
    }

    /// <inheritdoc/>
    public async Task<ImportLook?> LookAsync(Said said, string file, IReadOnlyDictionary<string, bool> answers, CancellationToken cancellationToken)
    {
        if (await TextAsync(said, file, cancellationToken) is not { } text)
            return null;
        var (texts, reading) = (PageTexts.In(said.Speaker.Culture), DiaryImport.Read(text, Choices(answers), Zone(said), said.Speaker.Instant));
        var dryRun = await ImportTaken.DryAsync(reading, diaries.Of(said.Turn.TurnState), cancellationToken);
        var words = new ImportWords(texts);
        var first = reading.Nights.MinBy(night => night.Entry.Night);
        return new ImportLook
        {
            Open = reading.Unanswered is [var open, ..] && words.Asks(open) is var (ask, yes, no) ? new ImportAsks(open.ToString(), ask, yes, no) : null,
            Nights = reading.Nights.Count,
            First = first?.Entry.Night.Evening,
            Last = reading.Nights.Count == 0 ? null : reading.Nights.Max(night => night.Entry.Night).Evening,
            Added = dryRun.Added.Count,
            AlreadyThere = dryRun.AlreadyThere.Count,
            Different = dryRun.Conflicts.Count,
            Unusual = reading.Nights.Count(night => night.IsUnusual),
            Columns = [.. reading.Headings.Select(heading => (heading.Text, heading.Column == ImportColumn.LeftOut ? null : texts.Column(heading.Column)))],
            Sample = first is null ? null : $"{new Values(said.Speaker.Culture).Day(first.Entry.Night.Evening)}: {words.Brief(first.Entry)}",
            Errors = [.. reading.Errors.Concat(dryRun.Errors).Select(words.Error)],
            HasNoDate = reading.HasNoDate,
            IsTooLong = reading.IsTooLong,
        };
    }

    /// <inheritdoc/>
    public async Task<int?> TakeAsync(Said said, string file, IReadOnlyDictionary<string, bool> answers, CancellationToken cancellationToken) =>
        await TextAsync(said, file, cancellationToken) is { } text
        && await taking.TakeAsync(said.Turn.TurnState, text, Choices(answers), Zone(said), replaces: false, cancellationToken) is { } taken
            ? taken.Nights : null;

    /// <inheritdoc/>
    public async Task<(int Gone, int Stayed)?> UndoAsync(Said said, CancellationToken cancellationToken) =>
        (await undoing.ImportsAsync(said.Turn.TurnState, said.Speaker.Now.Date, cancellationToken)).MaxBy(import => import.ToldAt) is { } latest
            ? await undoing.UndoAsync(said.Turn.TurnState, latest, cancellationToken) : null;

    private async Task<string?> TextAsync(Said said, string file, CancellationToken cancellationToken) =>
        said.Turn.Activity is { ChannelId: { } channel, Conversation.Id: { } conversation }
        && await files.FindAsync(channel, conversation, file, cancellationToken) is { } kept ? ImportText.Of(kept.Bytes.Span) : null;

    // A diary was kept at home, wherever somebody stays now.
    private static DateTimeZone Zone(Said said) => Visitor.ZoneOf(said.Speaker.Person) ?? said.Speaker.Zone ?? DateTimeZone.Utc;

    private static ImportChoices Choices(IReadOnlyDictionary<string, bool> answers) => ImportFields.Read(
        answers.Where(answer => Enum.TryParse<ImportQuestion>(answer.Key, out _))
            .ToDictionary(answer => ImportFields.Of(Enum.Parse<ImportQuestion>(answer.Key)), answer => answer.Value ? ImportFields.Yes : ImportFields.No));

    private static string? KeyIn(string? address, string conversation)
    {
        var path = Uri.TryCreate(address, UriKind.Absolute, out var whole) && whole.Scheme is "http" or "https" ? whole.AbsolutePath : address;
        var before = DirectLinePaths.FileOf(conversation, "");
        return path?.StartsWith(before, StringComparison.Ordinal) == true && path[before.Length..] is { Length: > 0 } key ? key : null;
    }
}
