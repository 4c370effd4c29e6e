using NodaTime;
using SleepCoachBot.Reports.Texts;
using SleepCoachBot.Sleep.Nights;

namespace SleepCoachBot.Pages.MySleep;

/// <summary>The form of one night, with what has to be asked about it beside the field that it is about.</summary>
internal sealed class NightFormView(PageTexts texts, Values values, DiaryEntry? stored)
{
    private const string Heading = "edit";

    /// <summary>The form.</summary>
    public Html Of(NightForm form, IReadOnlyList<FormProblem> problems, LocalDate evening)
    {
        var (from, to) = (values.Day(evening), values.Day(evening.PlusDays(1)));
        var heading = stored is null ? texts.AddHeading(from, to) : texts.ChangeHeading(from, to);
        return Html.Of($"""
            <form class="night" method="post" action="/sleep/night" aria-labelledby="{Heading}">
            <h3 id="{Heading}" tabindex="-1">{heading}</h3>
            {Whole(problems)}
            {PageShell.Hidden(NightForm.Id, form[NightForm.Id])}{PageShell.Hidden(NightForm.Evening, PageShell.Iso(evening))}{PageShell.Hidden(NightForm.Changed, stored is null ? "" : NightForm.Version(stored))}
            <div class="fields">
            {Time(NightForm.IntoBed, texts.ColumnIntoBed, "", form, problems)}
            {Time(NightForm.TriedToSleep, texts.ColumnTried, texts.TriedHint, form, problems)}
            {Number(NightForm.SleepLatency, texts.ColumnLatency, texts.InMinutes, form, problems)}
            {Number(NightForm.Awakenings, texts.ColumnAwakenings, texts.AwakeningsHint, form, problems)}
            {Number(NightForm.AwakeTotal, texts.ColumnAwake, texts.InMinutes, form, problems)}
            {Time(NightForm.FinalWake, texts.ColumnFinalWake, "", form, problems)}
            {Time(NightForm.OutOfBed, texts.ColumnOutOfBed, "", form, problems)}
            {Quality(form, problems)}
            </div>
            <p class="quiet-note">{texts.LeaveEmpty}</p>
            <p class="actions"><button type="submit" class="strong">{texts.Save}</button> <a class="button" href="/sleep?month={Month(evening)}">{texts.Close}</a></p>
            </form>
            {(stored is null ? Html.Nothing : TakeBack(stored))}
            """);
    }

    private Html TakeBack(DiaryEntry entry)
    {
        var isFirst = entry.ChangedAt == entry.ToldAt;
        return Html.Of($"""
            <details class="take-back"><summary>{(isFirst ? texts.Remove : texts.UndoLast)}</summary>
            <form method="post" action="/sleep/undo">
            {PageShell.Hidden(NightForm.Id, entry.Id.ToString())}{PageShell.Hidden(NightForm.Evening, PageShell.Iso(entry.Night.Evening))}{PageShell.Hidden(NightForm.Changed, NightForm.Version(entry))}
            <p>{(isFirst ? texts.RemoveWhat : texts.UndoWhat)}</p>
            <button type="submit">{(isFirst ? texts.RemoveYes : texts.UndoYes)}</button>
            </form></details>
            """);
    }

    // What is about no one field, or cannot be helped in it.
    private Html Whole(IReadOnlyList<FormProblem> problems)
    {
        var whole = problems.Where(problem => problem.Field.Length == 0).Select(problem => Html.Of($"<p>{Words(problem)}</p>{Confirming(problem)}")).ToList();
        return problems.Count == 0 ? Html.Nothing : Html.Of($"""
            <div class="asks" role="alert"><p><strong>{texts.NotSavedYet}</strong></p>{whole}</div>
            """);
    }

    private Html Time(string field, string label, string hint, NightForm form, IReadOnlyList<FormProblem> problems) =>
        Field(field, label, hint, problems, described => Html.Of($"""
            <input id="f-{field}" name="{field}" type="time" value="{form[field]}"{described}>
            """));

    private Html Number(string field, string label, string hint, NightForm form, IReadOnlyList<FormProblem> problems) =>
        Field(field, label, hint, problems, described => Html.Of($"""
            <input id="f-{field}" name="{field}" type="text" inputmode="numeric" pattern="[0-9]*" maxlength="4" value="{form[field]}"{described}>
            """));

    private Html Quality(NightForm form, IReadOnlyList<FormProblem> problems) =>
        Field(NightForm.Quality, texts.ColumnQuality, "", problems, described => Html.Of($"""
            <select id="f-{NightForm.Quality}" name="{NightForm.Quality}"{described}>
            {Option("", texts.NotTold, form)}
            {Enumerable.Range(1, 5).Select(step => Option(step.ToString(System.Globalization.CultureInfo.InvariantCulture), texts.Quality(step), form))}
            </select>
            """));

    private static Html Option(string value, string label, NightForm form) => form[NightForm.Quality] == value
        ? Html.Of($"""<option value="{value}" selected>{label}</option>""") : Html.Of($"""<option value="{value}">{label}</option>""");

    private Html Field(string field, string label, string hint, IReadOnlyList<FormProblem> problems, Func<Html, Html> input)
    {
        var problem = problems.FirstOrDefault(each => each.Field == field);
        var described = (hint.Length > 0, problem is not null) switch
        {
            (false, false) => Html.Nothing,
            (true, false) => Html.Of($""" aria-describedby="h-{field}" """),
            (false, true) => Html.Of($""" aria-invalid="true" autofocus aria-describedby="p-{field}" """),
            _ => Html.Of($""" aria-invalid="true" autofocus aria-describedby="p-{field} h-{field}" """),
        };
        return Html.Of($"""
            <div class="field"><label for="f-{field}">{label}</label>
            {input(described)}
            {(hint.Length > 0 ? Html.Of($"""<span class="hint" id="h-{field}">{hint}</span>""") : Html.Nothing)}
            {(problem is null ? Html.Nothing : Html.Of($"""<span class="problem" id="p-{field}">{Words(problem)}</span>{Confirming(problem)}"""))}
            </div>
            """);
    }

    // What can be said in answer to a question, beside changing the value.
    private Html Confirming(FormProblem problem) => problem.Kind switch
    {
        FormProblemKind.HappenedTwice => Html.Of($"""
            <span class="choices" role="group" aria-labelledby="p-{problem.Field}">
            <label><input type="radio" name="{NightForm.Again(problem.Field)}" value="{NightForm.First}"> {texts.TheFirst}</label>
            <label><input type="radio" name="{NightForm.Again(problem.Field)}" value="{NightForm.Second}"> {texts.TheSecond}</label></span>
            """),
        FormProblemKind.Unusual => Html.Of($"""
            <label class="choices"><input type="checkbox" name="{NightForm.Sure}" value="{problem.About}"> {texts.ThatIsRight}</label>
            """),
        FormProblemKind.BesideAnother => Html.Of($"""
            <label class="choices"><input type="checkbox" name="{NightForm.Another}" value="{NightForm.Yes}"> {texts.SleepOfItsOwn}</label>
            """),
        _ => Html.Nothing,
    };

    private string Words(FormProblem problem) => problem.Kind switch
    {
        FormProblemKind.NotATime => texts.NotATime,
        FormProblemKind.NotANumber when problem.About.Split('-') is [var least, var most] => texts.NotANumber(least, most),
        FormProblemKind.NeverWas => texts.NeverWas,
        FormProblemKind.HappenedTwice => texts.HappenedTwice,
        FormProblemKind.InTheFuture => texts.InTheFuture,
        FormProblemKind.Overlaps when Visitor.Day(problem.About) is { } other => texts.Overlaps(values.Day(other)),
        FormProblemKind.BesideAnother => texts.BesideAnother,
        FormProblemKind.ChangedMeanwhile => texts.ChangedMeanwhile,
        FormProblemKind.Gone => texts.Gone,
        FormProblemKind.NotAgreed => texts.NotKnown,
        FormProblemKind.Impossible or FormProblemKind.Unusual => texts.Contradiction(problem.About),
        _ => texts.NothingFilledIn,
    };

    internal static string Month(LocalDate day) => PageShell.Iso(day)[..7];
}
