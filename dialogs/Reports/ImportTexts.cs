using System.Globalization;
using System.Resources;
using SleepCoachBot.Dialogs.Texts;

namespace SleepCoachBot.Dialogs.Reports;

/// <summary>The words around a diary that is brought in from a file.</summary>
public sealed class ImportTexts : StepTexts
{
    private static readonly ResourceManager Resources = new(typeof(ImportTexts));

    private ImportTexts(CultureInfo culture) : base(Resources, culture) { }

    /// <summary>The words in a culture.</summary>
    public static ImportTexts In(CultureInfo culture) => new(culture);

    public string AddButton => Text();
    public string LeaveButton => Text();
    public string UndoButton => Text();
    public string How => Text();
    public string AgreeFirst => Text();
    public string OneAtATime => Text();
    public string TooLarge => Text();
    public string NoTable => Text();
    public string NotFetched => Text();
    public string FileGone => Text();
    public string TooLong => Text();
    public string NoNights => Text();
    public string OneError => Text();
    public string Errors(string count) => Text([count]);
    public string Line(string error) => Text([error]);
    public string MoreErrors(string count) => Text([count]);
    public string MendIt => Text();
    public string AllThere(string count) => Text([count]);
    public string NothingNew(string there, string different) => Text([there, different]);
    public string WhyAsked => Text();
    public string WhyPreview => Text();
    public string Preview => Text();
    public string PreviewNights(string count, string first, string last) => Text([count, first, last]);
    public string PreviewOneNight(string day) => Text([day]);
    public string PreviewAdded(string count) => Text([count]);
    public string PreviewThere(string count) => Text([count]);
    public string PreviewDifferent(string count) => Text([count]);
    public string PreviewUnusual(string count) => Text([count]);
    public string PreviewSample(string night) => Text([night]);
    public string PreviewColumns(string columns) => Text([columns]);
    public string PreviewLeftOut(string columns) => Text([columns]);
    public string Column(string heading, string means) => Text([heading, means]);
    public string NotTaken => Text();
    public string LeftAlone => Text();
    public string Added(string count) => Text([count]);
    public string AddedOne => Text();
    public string Undone(string count) => Text([count]);
    public string UndoneSome(string gone, string stayed) => Text([gone, stayed]);
    public string NothingToUndo => Text();
}
