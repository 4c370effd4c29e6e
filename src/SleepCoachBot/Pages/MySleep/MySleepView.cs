using NodaTime;
using SleepCoachBot.Reports.Charts;
using SleepCoachBot.Reports.Texts;
using SleepCoachBot.Sleep.Logs;
using SleepCoachBot.Sleep.Measures;
using SleepCoachBot.Sleep.Nights;
using SleepCoachBot.Sleep.Plans;

namespace SleepCoachBot.Pages.MySleep;

/// <summary>The page "My sleep": a month as a calendar, as a picture and as a table whose rows can be changed, and the plan.</summary>
internal sealed class MySleepView(Visitor visitor, MonthOfSleep month)
{
    private const int DaysOfWeek = 7;
    private readonly PageTexts _texts = visitor.Texts;
    private readonly Values _values = new(visitor.Texts.Culture);

    /// <summary>The page.</summary>
    /// <param name="open">The night whose form is open. Null: none.</param>
    /// <param name="problems">What has to be asked about that form.</param>
    /// <param name="said">What has just been done.</param>
    public Html Page(NightForm? open, IReadOnlyList<FormProblem> problems, Html said)
    {
        var isNew = open is { EntryId: null, Of: not null };
        return PageShell.Around(_texts, _texts.MySleep, Html.Of($"""
            {said}
            <nav class="months" aria-label="{_texts.Months}">
            <a class="button" href="/sleep?month={Month(month.First.PlusMonths(-1))}">{_texts.Earlier(Name(month.First.PlusMonths(-1)))}</a>
            <h2>{Name(month.First)}</h2>
            {Later()}
            </nav>
            <section aria-labelledby="calendar-heading"><h2 id="calendar-heading" class="unseen">{_texts.Calendar}</h2>{Calendar()}</section>
            {(isNew ? Html.Of($"""<section>{Form(open!, problems, null)}</section>""") : Html.Nothing)}
            {Strip()}
            <section aria-labelledby="nights-heading"><h2 id="nights-heading">{_texts.Nights}</h2>{Table(open, problems)}</section>
            {Plan()}
            {Elsewhere()}
            """));
    }

    private Html Later() => month.Last >= visitor.Today ? Html.Of($"""<span class="button none" aria-hidden="true"></span>""")
        : Html.Of($"""<a class="button" href="/sleep?month={Month(month.First.PlusMonths(1))}">{_texts.Later(Name(month.First.PlusMonths(1)))}</a>""");

    private Html Calendar()
    {
        var start = month.First.PlusDays(-(((int)month.First.DayOfWeek - (int)FirstDayOfWeek() + DaysOfWeek) % DaysOfWeek));
        var weeks = Enumerable.Range(0, 6).Select(week => start.PlusDays(week * DaysOfWeek)).Where(first => first <= month.Last);
        var days = Enumerable.Range(0, DaysOfWeek).Select(day => start.PlusDays(day)).Select(day => Html.Of(
            $"""<th scope="col"><abbr title="{Weekday(day, "dddd")}">{Weekday(day, "ddd")}</abbr></th>"""));
        return Html.Of($"""
            <table class="calendar"><caption>{_texts.CalendarCaption}</caption>
            <thead><tr>{days}</tr></thead>
            <tbody>{weeks.Select(week => Html.Of($"<tr>{Enumerable.Range(0, DaysOfWeek).Select(day => Cell(week.PlusDays(day)))}</tr>"))}</tbody></table>
            """);
    }

    private Html Cell(LocalDate day)
    {
        if (day < month.First || day > month.Last)
            return Html.Of($"<td></td>");
        var number = _values.Number(day.Day);
        var step = Steps().FirstOrDefault(each => each.From == day);
        var dose = step is null ? Html.Nothing : Html.Of($"""<span class="dose"><span class="unseen">{_texts.DoseFromHere}</span>{_values.PerDay(step.PerDay)}</span>""");
        if (day > visitor.LatestEvening)
            return Html.Of($"""<td class="to-come"><span class="day">{number}</span>{dose}</td>""");
        if (month.Nights.FirstOrDefault(night => night.Entry.Night.Evening == day) is not { } told)
        {
            return Html.Of($"""
                <td class="missing"><a href="/sleep?month={Month(day)}&amp;add={PageShell.Iso(day)}#edit"><span class="day">{number}</span><span class="value">{_texts.AddSign}</span><span class="unseen">{_texts.CellMissing(_values.Day(day))}</span></a>{dose}</td>
                """);
        }
        var asleep = told.Measured().TotalSleepTime is { } length ? _values.Length(length) : _texts.ToldSign;
        return Html.Of($"""
            <td class="told"><a href="/sleep?month={Month(day)}&amp;night={told.Entry.Id.ToString()}#edit"><span class="day">{number}</span><span class="value">{asleep}</span><span class="unseen">{_texts.CellTold(_values.Day(day))}</span></a>{dose}</td>
            """);
    }

    private Html Strip()
    {
        if (Picture(visitor, month) is not { } picture)
            return Html.Nothing;
        var (address, alt) = ($"/sleep/strip.png?month={Month(month.First)}", picture.AltText);
        return Html.Of($"""
            <section class="strip" aria-label="{_texts.Picture}">
            {Drawn(address, alt, "dark")}{Drawn(address, alt, "light")}
            </section>
            """);
    }

    private static Html Drawn(string address, string alt, string theme) => Html.Of($"""
        <picture class="on-{theme}"><source media="(min-width: 48rem)" srcset="{address}&amp;theme={theme}&amp;wide=1"><img src="{address}&amp;theme={theme}" alt="{alt}" loading="lazy"></picture>
        """);

    /// <summary>The strip of the month, as far as it has passed. Null: nothing of it has.</summary>
    public static NightStrip? Picture(Visitor visitor, MonthOfSleep month)
    {
        var latest = month.Nights.Count > 0 && month.Nights[^1].Entry.Night.Evening == visitor.Today ? visitor.Today : visitor.Today.PlusDays(-1);
        var last = month.Last < latest ? month.Last : latest;
        return month.Nights.Count == 0 || last < month.First ? null
            : new NightStrip(month.Nights, month.Plan is { Status: PlanStatus.Waiting } ? null : month.Plan, new NightDate(month.First), new NightDate(last), visitor.Texts.Culture);
    }

    private Html Table(NightForm? open, IReadOnlyList<FormProblem> problems)
    {
        if (month.Nights.Count == 0)
            return Html.Of($"<p>{_texts.NoNights}</p>");
        string[] columns = [_texts.ColumnNight, _texts.ColumnIntoBed, _texts.ColumnTried, _texts.ColumnLatency, _texts.ColumnAwakenings, _texts.ColumnAwake,
            _texts.ColumnFinalWake, _texts.ColumnOutOfBed, _texts.ColumnAsleep, _texts.ColumnInBed, _texts.ColumnEfficiency, _texts.ColumnQuality, _texts.ColumnChange];
        var rows = month.Nights.Reverse().Select(night => open?.EntryId == night.Entry.Id
            ? Html.Of($"""<tr role="row" class="open"><td role="cell" colspan="{_values.Number(columns.Length)}">{Form(open, problems, night.Entry)}</td></tr>""")
            : Row(night, columns));
        return Html.Of($"""
            <table class="nights" role="table" aria-labelledby="nights-heading">
            <thead role="rowgroup"><tr role="row">{columns.Select(column => Html.Of($"""<th role="columnheader" scope="col">{column}</th>"""))}</tr></thead>
            <tbody role="rowgroup">{rows}</tbody></table>
            """);
    }

    private Html Row(ToldNight night, string[] columns)
    {
        var (entry, measured) = (night.Entry, night.Measured());
        var rising = entry.RisingZone ?? entry.Zone;
        var tried = Clock(entry.TriedToSleep, entry.Zone);
        string?[] cells =
        [
            Clock(entry.IntoBed, entry.Zone), tried is not null && entry.TriedToSleepAssumed ? _texts.Assumed(tried) : tried, Length(entry.SleepLatency),
            entry.Awakenings is { } times ? _values.Number(times) : null, Length(entry.AwakeTotal), Clock(entry.FinalWake, rising), Clock(entry.OutOfBed, rising),
            Length(measured.TotalSleepTime), Length(measured.TimeInBed),
            measured.SleepEfficiency is { } share ? _values.Of(Measure.Efficiency, share) : null, entry.Quality is { } step ? _texts.Quality(step) : null,
        ];
        var day = _values.Day(entry.Night.Evening);
        return Html.Of($"""
            <tr role="row"><th role="rowheader" scope="row">{day}</th>
            {cells.Zip(columns.Skip(1), (cell, column) => Html.Of($"""<td role="cell" data-label="{column}">{(cell is null ? NotTold() : Html.Of($"{cell}"))}</td>"""))}
            <td role="cell" class="change"><a class="button" href="/sleep?month={Month(month.First)}&amp;night={entry.Id.ToString()}#edit">{_texts.Change}<span class="unseen"> {_texts.NightOf(day)}</span></a></td></tr>
            """);
    }

    private Html NotTold() => Html.Of($"""<span aria-hidden="true">–</span><span class="unseen">{_texts.NotTold}</span>""");

    private Html Form(NightForm form, IReadOnlyList<FormProblem> problems, DiaryEntry? stored) =>
        new NightFormView(_texts, _values, stored).Of(form, problems, form.Of!.Value);

    private Html Plan()
    {
        if (month.Plan is not { } plan)
            return Html.Of($"""<section aria-labelledby="plan-heading"><h2 id="plan-heading">{_texts.Plan}</h2><p>{_texts.NoPlan}</p></section>""");
        var now = plan.Plan.StepOn(visitor.Today);
        var start = plan.Plan.Start is { } dose ? Html.Of($"<li><span>{_texts.PlanStart}</span> <strong>{_values.Daily(dose)}</strong></li>") : Html.Nothing;
        var steps = plan.Plan.Steps.Select(step => Html.Of($"""
            <li><span>{(plan.OnHold.Contains(step) ? _texts.PlanHeld : _texts.PlanFrom(_values.LongDay(step.From)))}</span> <strong>{_values.Daily(step.Dose)}</strong>{(plan.Status == PlanStatus.Confirmed && step == now ? Html.Of($""" <em>{_texts.PlanNow}</em>""") : Html.Nothing)}</li>
            """));
        var status = plan.Status switch
        {
            PlanStatus.Waiting => _texts.PlanWaiting,
            PlanStatus.Paused when plan.PausedOn is { } day => _texts.PlanPaused(_values.LongDay(day)),
            PlanStatus.Ended => _texts.PlanEnded,
            _ => "",
        };
        return Html.Of($"""
            <section class="plan" aria-labelledby="plan-heading"><h2 id="plan-heading">{_texts.Plan}</h2>
            {(status.Length > 0 ? Html.Of($"""<p class="asks">{status}</p>""") : Html.Nothing)}
            <ol>{start}{steps}</ol>
            <p class="quiet-note">{_texts.PlanVerbatim}</p><blockquote>{plan.Verbatim}</blockquote>
            <p class="quiet-note">{_texts.PlanChange}</p></section>
            """);
    }

    private Html Elsewhere() => Html.Of($"""
        <section aria-labelledby="elsewhere-heading"><h2 id="elsewhere-heading">{_texts.Elsewhere}</h2>
        <p>{_texts.ElsewhereWhat}</p><p><a class="button" href="/sleep/import">{_texts.ElsewhereBring}</a></p>
        {month.Imports.Select(TakeOut)}</section>
        """);

    private Html TakeOut(LogEntry import) => Html.Of($"""
        <details class="take-back"><summary>{_texts.ImportOf(_values.LongDay(import.Day), _values.Number(import.Number ?? 0))}</summary>
        <form method="post" action="/sleep/import/undo">{PageShell.Hidden(Importing.ImportUndone.Import, import.Id.ToString())}
        <p>{_texts.ImportUndoWhat}</p><button type="submit">{_texts.ImportUndoYes}</button></form></details>
        """);

    private IReadOnlyList<PlanStep> Steps() => month.Plan is { Status: not PlanStatus.Waiting } plan ? [.. plan.Plan.Steps.Except(plan.OnHold)] : [];

    private IsoDayOfWeek FirstDayOfWeek() =>
        _texts.Culture.DateTimeFormat.FirstDayOfWeek == System.DayOfWeek.Sunday ? IsoDayOfWeek.Sunday : IsoDayOfWeek.Monday;

    private string? Clock(Instant? moment, string zone) => moment is { } at ? _values.Time(at.InZone(DateTimeZoneProviders.Tzdb[zone]).TimeOfDay) : null;

    private string? Length(Duration? length) => length is { } some ? _values.Length(some) : null;

    private string Name(LocalDate day) => NodaTime.Text.LocalDatePattern.Create("MMMM yyyy", _texts.Culture).Format(day);

    private string Weekday(LocalDate day, string format) => NodaTime.Text.LocalDatePattern.Create(format, _texts.Culture).Format(day);

    private static string Month(LocalDate day) => NightFormView.Month(day);
}
