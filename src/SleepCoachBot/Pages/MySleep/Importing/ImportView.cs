using SleepCoachBot.Reports.Import;
using SleepCoachBot.Reports.Texts;

namespace SleepCoachBot.Pages.MySleep.Importing;

/// <summary>A file being looked at: what its columns are taken for, what it leaves open, what taking it would do, and which lines stand in the way.</summary>
internal sealed class ImportView(PageTexts texts, ImportReading reading, DryRun dryRun, IReadOnlyDictionary<string, string> fields)
{
    private const int MostShown = 12;
    private const int MostErrorsShown = 60;
    private readonly Values _values = new(texts.Culture);
    private readonly ImportWords _words = new(texts);

    /// <summary>The page on which a file is chosen.</summary>
    public static Html Upload(PageTexts texts, string? problem, string fileField) => PageShell.Around(texts, texts.ImportTitle, Html.Of($"""
        <p>{texts.ImportIntro}</p>
        {(problem is null ? Html.Nothing : Html.Of($"""<p class="asks" role="alert">{problem}</p>"""))}
        <form method="post" action="/sleep/import" enctype="multipart/form-data" class="night">
        <div class="field"><label for="f-file">{texts.ImportFile}</label><input id="f-file" name="{fileField}" type="file" accept=".csv,.tsv,.txt,text/csv,text/plain" required aria-describedby="h-file">
        <span class="hint" id="h-file">{texts.ImportFileHint}</span></div>
        <p class="actions"><button type="submit" class="strong">{texts.ImportLook}</button> <a class="button" href="/sleep">{texts.Close}</a></p>
        </form>
        """));

    /// <summary>The page on which a file is looked at and taken.</summary>
    public Html Page(string? problem)
    {
        var canTake = reading.IsWhole && dryRun.Errors.Count == 0;
        return PageShell.Around(texts, texts.ImportTitle, Html.Of($"""
            {(problem is null ? Html.Nothing : Html.Of($"""<p class="asks" role="alert">{problem}</p>"""))}
            <form method="post" action="/sleep/import/look" class="import">
            {PageShell.Hidden(ImportFields.File, fields.GetValueOrDefault(ImportFields.File, ""))}
            {Columns()}
            {Questions()}
            <p class="actions"><button type="submit">{texts.ImportLookAgain}</button></p>
            {Found(canTake)}
            {(canTake ? Take() : Html.Nothing)}
            </form>
            <p><a class="button" href="/sleep">{texts.ImportLeave}</a></p>
            """));
    }

    private Html Columns() => Html.Of($"""
        <section aria-labelledby="columns-heading"><h2 id="columns-heading">{texts.ImportColumns}</h2>
        <p>{texts.ImportColumnsWhat}</p>
        <table class="columns"><thead><tr><th scope="col">{texts.ImportColumnInFile}</th><th scope="col">{texts.ImportColumnMeans}</th><th scope="col">{texts.ImportColumnExamples}</th></tr></thead>
        <tbody>{reading.Headings.Select(Column)}</tbody></table></section>
        """);

    private Html Column(ImportHeading heading, int place)
    {
        var field = ImportFields.ColumnOf(place);
        var options = Enum.GetValues<ImportColumn>().Where(column => column is not (ImportColumn.RisingZone or ImportColumn.ToldAt or ImportColumn.ChangedAt or ImportColumn.Flags) || column == heading.Column)
            .Select(column => column == heading.Column ? Html.Of($"""<option value="{column.ToString()}" selected>{texts.Column(column)}</option>""")
                : Html.Of($"""<option value="{column.ToString()}">{texts.Column(column)}</option>"""));
        return Html.Of($"""
            <tr><th scope="row" id="n-{field}">{heading.Text}</th><td><select name="{field}" aria-labelledby="n-{field}">{options}</select></td><td class="examples">{string.Join(" · ", heading.Examples.Select(ImportWords.Short))}</td></tr>
            """);
    }

    private Html Questions() => Html.Of(reading.Questions.Select(question =>
    {
        var (asks, yes, no) = _words.Asks(question);
        var field = ImportFields.Of(question);
        return Html.Of($"""
            <fieldset class="{(reading.Unanswered.Contains(question) ? "asks" : "answered")}"><legend>{asks}</legend>
            {Radio(field, ImportFields.Yes, yes)}{Radio(field, ImportFields.No, no)}</fieldset>
            """);
    }));

    private Html Radio(string field, string value, string label) => fields.GetValueOrDefault(field) == value
        ? Html.Of($"""<label><input type="radio" name="{field}" value="{value}" checked> {label}</label>""")
        : Html.Of($"""<label><input type="radio" name="{field}" value="{value}"> {label}</label>""");

    private Html Found(bool canTake)
    {
        var errors = reading.Errors.Concat(dryRun.Errors).ToList();
        var unusual = reading.Nights.Where(night => night.IsUnusual).ToList();
        return Html.Of($"""
            <section aria-labelledby="found-heading"><h2 id="found-heading">{texts.ImportFound}</h2>
            {(reading.HasNoDate ? Html.Of($"""<p class="asks">{texts.ImportNoDate}</p>""") : Html.Nothing)}
            {(reading.IsTooLong ? Html.Of($"""<p class="asks">{texts.ImportTooLong}</p>""") : Html.Nothing)}
            <ul class="counts">
            <li>{texts.ImportAdded(Count(dryRun.Added.Count))}</li>
            <li>{texts.ImportThere(Count(dryRun.AlreadyThere.Count))}</li>
            <li>{texts.ImportConflicts(Count(dryRun.Conflicts.Count))}</li>
            <li>{texts.ImportErrors(Count(errors.Count))}</li>
            </ul>
            {(errors.Count == 0 ? Html.Nothing : Html.Of($"""<div class="asks"><p><strong>{texts.ImportErrorsWhat}</strong></p><ul>{errors.Take(MostErrorsShown).Select(error => Html.Of($"<li>{_words.Error(error)}</li>"))}</ul></div>"""))}
            {(unusual.Count == 0 ? Html.Nothing : Html.Of($"""<p>{texts.ImportUnusual(string.Join(", ", unusual.Take(MostShown).Select(night => Count(night.Line))))}</p>"""))}
            {Conflicts()}
            {Sample(canTake || reading.Unanswered.Count > 0)}
            </section>
            """);
    }

    private Html Conflicts() => dryRun.Conflicts.Count == 0 ? Html.Nothing : Html.Of($"""
        <fieldset><legend>{texts.ImportConflictsAsk}</legend>
        <ul>{dryRun.Conflicts.Take(MostShown).Select(conflict => Html.Of($"<li>{texts.ImportConflict(_values.LongDay(conflict.Stored.Night.Evening), _words.Brief(conflict.Stored), _words.Brief(conflict.Night.Entry))}</li>"))}</ul>
        {Choice(ImportFields.Keep, texts.ImportKeep, fields.GetValueOrDefault(ImportFields.Conflicts) != ImportFields.Replace)}
        {Choice(ImportFields.Replace, texts.ImportReplace, fields.GetValueOrDefault(ImportFields.Conflicts) == ImportFields.Replace)}</fieldset>
        """);

    private static Html Choice(string value, string label, bool isChosen) => isChosen
        ? Html.Of($"""<label><input type="radio" name="{ImportFields.Conflicts}" value="{value}" checked> {label}</label>""")
        : Html.Of($"""<label><input type="radio" name="{ImportFields.Conflicts}" value="{value}"> {label}</label>""");

    private Html Sample(bool isUseful)
    {
        if (!isUseful || reading.Nights.Count == 0)
            return Html.Nothing;
        var nights = reading.Nights.Count <= MostShown ? reading.Nights : [.. reading.Nights.Take(MostShown / 2), .. reading.Nights.TakeLast(MostShown / 2)];
        return Html.Of($"""
            <h3>{texts.ImportSample}</h3>
            <ul class="sample">{nights.Select(night => Html.Of($"<li>{_values.Day(night.Entry.Night.Evening)} {Count(night.Entry.Night.Evening.Year)}: {_words.Brief(night.Entry)}</li>"))}</ul>
            """);
    }

    private Html Take() => Html.Of($"""
        <p class="actions"><button type="submit" class="strong" formaction="/sleep/import/take">{texts.ImportTake(Count(dryRun.Added.Count))}</button></p>
        <p class="quiet-note">{texts.ImportTakeWhat}</p>
        """);

    private string Count(int number) => number.ToString(texts.Culture);
}
