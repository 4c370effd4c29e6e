using NodaTime;
using SleepCoachBot.Dialogs.Journey;
using SleepCoachBot.Dialogs.Monitor;

namespace SleepCoachBot.Dialogs.Reports;

/// <summary>A diary kept elsewhere: what the file leaves open, then what taking it would do, then all of it or nothing.</summary>
public sealed class ImportDialog : AskingDialog<ImportTold>, ITakes
{
    private const string Preview = "preview";
    private const int MostErrors = 5;      // lines named in a chat; the file holds the others
    private const int MostColumns = 12;    // headings named in a chat
    private const int LongestHeading = 40; // characters

    private readonly IDiaryImports _imports;
    private readonly Kept<Talk> _talk;

    public ImportDialog(Listener listener, ConversationState conversation, IDiaryImports imports) : base(nameof(ImportDialog), listener, conversation)
    {
        _imports = imports;
        _talk = new Kept<Talk>(conversation, nameof(Talk));
    }

    /// <inheritdoc/>
    Task<bool> ITakes.TakesCancelAsync(Said said, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        // "Leave it" is an answer here.
        return Task.FromResult(said.Is(ImportTexts.In(said.Speaker.Culture).LeaveButton));
    }

    /// <param name="options">The key of the kept file.</param>
    /// <inheritdoc/>
    protected override Task<ImportTold> BeginAsync(Said said, string? options, ImportTold? left, CancellationToken cancellationToken) =>
        Task.FromResult(options is null && left is not null ? left : new ImportTold { File = options ?? "" });

    /// <inheritdoc/>
    protected override async Task<ImportTold?> TellAsync(Said said, ImportTold now, string? asked, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(now);
        if (asked is null)
            return null;
        var texts = ImportTexts.In(said.Speaker.Culture);
        if (said.Is(texts.LeaveButton) || (asked == Preview && said.Command is Command.No or Command.Skip))
            return now with { Leave = true };
        if (asked == Preview)
            return said.Is(texts.AddButton) || said.Command == Command.Yes ? now with { Take = true } : null;
        if ((await _imports.LookAsync(said, now.File, now.Answers, cancellationToken))?.Open is not { } open || open.Key != asked)
            return null;
        return said.OneOf(open.First, open.Second) is { } which ? now with { Answers = new Dictionary<string, bool>(now.Answers) { [open.Key] = which == 0 } } : null;
    }

    /// <inheritdoc/>
    protected override async Task<Question?> NextAsync(Said said, ImportTold now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(now);
        if (now.File.Length == 0 || now.Take || now.Leave
            || await _imports.LookAsync(said, now.File, now.Answers, cancellationToken) is not { } look || Obstacle(look, ImportTexts.In(said.Speaker.Culture)) is not null)
        {
            return null;
        }
        var texts = ImportTexts.In(said.Speaker.Culture);
        return look.Open is { } open
            ? new Question(open.Key, Replies.Say(open.Ask, open.First, open.Second, texts.LeaveButton), texts.WhyAsked)
            : new Question(Preview, Replies.Say(PreviewOf(look, texts), texts.AddButton, texts.LeaveButton), texts.WhyPreview);
    }

    /// <inheritdoc/>
    protected override async Task<IReadOnlyList<Activity>> FinishAsync(Said said, ImportTold now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(now);
        var texts = ImportTexts.In(said.Speaker.Culture);
        if (now.Leave || now.File.Length == 0)
            return [Replies.Say(texts.LeftAlone)];
        if (await _imports.LookAsync(said, now.File, now.Answers, cancellationToken) is not { } look)
            return [Replies.Say(texts.FileGone)];
        if (Obstacle(look, texts) is { } obstacle)
            return [Replies.Say(obstacle)];
        if (await _imports.TakeAsync(said, now.File, now.Answers, cancellationToken) is not { } taken)
            return [Replies.Say(texts.NotTaken)];
        await _talk.KeepAsync(said.Turn, await _talk.OfAsync(said.Turn, cancellationToken) with { LastChange = nameof(ImportStep) }, cancellationToken);
        return [Replies.Say(taken == 1 ? texts.AddedOne : texts.Added(Number(taken, texts)), texts.UndoButton, JourneyTexts.In(said.Speaker.Culture).ShowThisWeekButton)];
    }

    // Why the file cannot be taken as it is, or need not be. Null: it can.
    private static string? Obstacle(ImportLook look, ImportTexts texts)
    {
        if (look.IsTooLong)
            return texts.TooLong;
        if (look.HasNoDate)
            return texts.NoNights;
        if (look.Errors.Count > 0)
        {
            IEnumerable<string> lines =
            [
                look.Errors.Count == 1 ? texts.OneError : texts.Errors(Number(look.Errors.Count, texts)),
                .. look.Errors.Take(MostErrors).Select(texts.Line),
                .. look.Errors.Count > MostErrors ? [texts.MoreErrors(Number(look.Errors.Count - MostErrors, texts))] : Array.Empty<string>(),
                texts.MendIt,
            ];
            return string.Join('\n', lines);
        }
        return look.Open is not null ? null
            : look.Nights == 0 ? texts.NoNights
            : look.Added > 0 ? null
            : look.Different == 0 ? texts.AllThere(Number(look.Nights, texts)) : texts.NothingNew(Number(look.AlreadyThere, texts), Number(look.Different, texts));
    }

    private static string PreviewOf(ImportLook look, ImportTexts texts)
    {
        var words = new NightWords(MonitorTexts.In(texts.Culture));
        var used = look.Columns.Where(column => column.Means is not null).Take(MostColumns).Select(column => texts.Column(Short(column.Heading), column.Means!));
        var left = look.Columns.Where(column => column.Means is null && column.Heading.Length > 0).Take(MostColumns).Select(column => Short(column.Heading)).ToList();
        string[] lines =
        [
            texts.Preview,
            look.Nights == 1 ? texts.PreviewOneNight(Day(look.First!.Value)) : texts.PreviewNights(Number(look.Nights, texts), Day(look.First!.Value), Day(look.Last!.Value)),
            texts.PreviewAdded(Number(look.Added, texts)),
            look.AlreadyThere == 0 ? "" : texts.PreviewThere(Number(look.AlreadyThere, texts)),
            look.Different == 0 ? "" : texts.PreviewDifferent(Number(look.Different, texts)),
            look.Unusual == 0 ? "" : texts.PreviewUnusual(Number(look.Unusual, texts)),
            look.Sample is null ? "" : texts.PreviewSample(look.Sample),
            texts.PreviewColumns(string.Join(", ", used)),
            left.Count == 0 ? "" : texts.PreviewLeftOut(string.Join(", ", left)),
        ];
        return string.Join('\n', lines.Where(line => line.Length > 0));

        string Day(LocalDate day) => $"{words.Day(day)} {Number(day.Year, texts)}";
    }

    private static string Short(string heading) => heading.Length <= LongestHeading ? heading : heading[..(LongestHeading - 1)] + "…";

    private static string Number(int count, ImportTexts texts) => count.ToString(texts.Culture);
}
