namespace SleepCoachBot.Dialogs.Reports;

/// <summary>Finds the file of a message that may be a diary kept elsewhere.</summary>
public static class DiaryFile
{
    /// <summary>How Teams tells of a file in a personal chat (learn.microsoft.com, "Send and receive files through a bot").</summary>
    public const string OfTeams = "application/vnd.microsoft.teams.file.download.info";

    private static readonly string[] s_tables = ["text/csv", "text/comma-separated-values", "text/tab-separated-values"];

    // What browsers call a .csv beside that, as the person's computer has it.
    private static readonly string[] s_maybe = ["text/plain", "application/vnd.ms-excel", "application/csv"];
    private static readonly string[] s_endings = [".csv", ".tsv"];

    /// <summary>The files of a message that look like tables. In Teams all files, so that whoever sends another kind is told what is wanted.</summary>
    public static IReadOnlyList<Attachment> In(IMessageActivity message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return [.. (message.Attachments ?? []).Where(IsOne)];
    }

    /// <summary>True for a name that a table can have.</summary>
    public static bool MayBeATable(string? name) => s_endings.Append(".txt").Any(ending => name?.EndsWith(ending, StringComparison.OrdinalIgnoreCase) == true);

    private static bool IsOne(Attachment attachment) =>
        Is(attachment, OfTeams) || s_tables.Any(type => Is(attachment, type))
        || (s_maybe.Any(type => Is(attachment, type)) && s_endings.Any(ending => attachment.Name?.EndsWith(ending, StringComparison.OrdinalIgnoreCase) == true));

    private static bool Is(Attachment attachment, string type) => string.Equals(attachment.ContentType, type, StringComparison.OrdinalIgnoreCase);
}
