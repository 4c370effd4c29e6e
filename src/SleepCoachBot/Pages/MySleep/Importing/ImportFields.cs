using System.Globalization;
using SleepCoachBot.Reports.Import;

namespace SleepCoachBot.Pages.MySleep.Importing;

/// <summary>The choices about a file as a form's fields, both ways.</summary>
internal static class ImportFields
{
    public const string File = "file", Text = "text", Conflicts = "conflicts", Replace = "replace", Keep = "keep";
    public const string Yes = "yes", No = "no";

    private const string ColumnPrefix = "c";

    public static string ColumnOf(int place) => ColumnPrefix + place.ToString(CultureInfo.InvariantCulture);

    /// <summary>The field of a question; its answer is <see cref="Yes"/> or <see cref="No"/>.</summary>
    public static string Of(ImportQuestion question) => $"q-{question}";

    /// <summary>What the fields say. What is no choice of ours says nothing.</summary>
    public static ImportChoices Read(IReadOnlyDictionary<string, string> fields)
    {
        var columns = new Dictionary<int, ImportColumn>();
        foreach (var (field, value) in fields)
        {
            if (field.StartsWith(ColumnPrefix, StringComparison.Ordinal) && int.TryParse(field.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var place)
                && Enum.TryParse<ImportColumn>(value, out var column) && Enum.IsDefined(column))
                columns[place] = column;
        }
        return new ImportChoices
        {
            Columns = columns,
            DateOrder = Said(ImportQuestion.DateOrder) is { } dayFirst ? dayFirst ? DateOrder.DayFirst : DateOrder.MonthFirst : null,
            NamedByMorning = Said(ImportQuestion.NamedByMorning),
            Unit = Said(ImportQuestion.Unit) is { } minutes ? minutes ? LengthUnit.Minutes : LengthUnit.Hours : null,
            BedtimesAreEvenings = Said(ImportQuestion.BedtimesAreEvenings),
            TheSecondOfTwo = Said(ImportQuestion.TheSecondOfTwo),
        };

        bool? Said(ImportQuestion question) => fields.GetValueOrDefault(Of(question)) switch { Yes => true, No => false, _ => null };
    }
}
