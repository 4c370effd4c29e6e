using System.Text.RegularExpressions;
using SleepCoachBot.Dialogs.Journey;

namespace SleepCoachBot.Dialogs.Reports;

/// <summary>A diary kept elsewhere, attached as a file: looked at, shown, and taken with a yes; "undo" takes it out again as a whole.</summary>
public sealed partial class ImportStep : IStep
{
    private const int Longest = 120;   // characters; a longer message tells something else

    private readonly IDiaryImports _imports;
    private readonly Kept<Talk> _talk;

    public ImportStep(IDiaryImports imports, ImportDialog dialog, ConversationState conversation)
    {
        (_imports, Dialogs) = (imports, [dialog]);
        _talk = new Kept<Talk>(conversation, nameof(Talk));
    }

    public IReadOnlyList<Dialog> Dialogs { get; }

    // A file is no answer to whatever else is open.
    public async Task<Move?> TakeOutrightAsync(Said said, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        var files = DiaryFile.In(said.Turn.Activity);
        if (files.Count == 0)
            return null;
        var texts = ImportTexts.In(said.Speaker.Culture);
        if (said.Profile.Consent is null)
            return new Move.Answer(Replies.Say(texts.AgreeFirst, JourneyTexts.In(said.Speaker.Culture).YesButton, JourneyTexts.In(said.Speaker.Culture).TellMeMoreButton));
        if (files.Count > 1)
            return new Move.Answer(Replies.Say(texts.OneAtATime));
        return await _imports.KeepAsync(said, files[0], cancellationToken) switch
        {
            AttachedFile.Kept kept => new Move.Begin(nameof(ImportDialog), kept.Key),
            AttachedFile.TooLarge => new Move.Answer(Replies.Say(texts.TooLarge)),
            AttachedFile.NoTable => new Move.Answer(Replies.Say(texts.NoTable)),
            _ => new Move.Answer(Replies.Say(texts.NotFetched)),
        };
    }

    public async Task<Move?> TakeAsync(Said said, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(said);
        var texts = ImportTexts.In(said.Speaker.Culture);
        var talk = await _talk.OfAsync(said.Turn, cancellationToken);
        if (said.Command == Command.Undo && talk.LastChange == nameof(ImportStep))
        {
            await _talk.KeepAsync(said.Turn, talk with { LastChange = null }, cancellationToken);
            return new Move.Answer(Replies.Say(await _imports.UndoAsync(said, cancellationToken) is not { } undone ? texts.NothingToUndo
                : undone.Stayed == 0 ? texts.Undone(Number(undone.Gone)) : texts.UndoneSome(Number(undone.Gone), Number(undone.Stayed))));
        }
        return said.Command == Command.None && said.Text.Length <= Longest && Asks().IsMatch(said.Text) ? new Move.Answer(Replies.Say(texts.How)) : null;

        string Number(int count) => count.ToString(texts.Culture);
    }

    // "Can I import my old diary?", "upload a csv", "bring in my nights from another app".
    [GeneratedRegex(@"\b(?:import|upload|attach|bring in|load)\b.{0,60}\b(?:diary|nights?|csv|file|spread\s?sheet|table|app|data)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Asks();
}
