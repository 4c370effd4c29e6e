using System.Globalization;
using NodaTime;
using SkiaSharp;
using SleepCoachBot.Reports.Charts;
using SleepCoachBot.Reports.Drawing;
using SleepCoachBot.Reports.Texts;
using SleepCoachBot.Sleep.Comparisons;
using SleepCoachBot.Sleep.Doses;
using SleepCoachBot.Sleep.Logs;
using SleepCoachBot.Sleep.Measures;
using SleepCoachBot.Sleep.Nights;
using SleepCoachBot.Sleep.Plans;

namespace SleepCoachBot.Reports.Pdf;

/// <summary>The page for the clinic: one sheet of paper, whatever there is to say.</summary>
/// <remarks>
/// The top third is what an appointment needs (questions, dose, three lines), then the nights and the weeks, and at the foot an empty box.
/// What does not fit is shortened and says by how much; nothing runs off the paper and nothing is left out in silence.
/// </remarks>
public sealed class ClinicPage
{
    private const float Margin = 34;
    private const float Body = 9.6f;
    private const float Small = 7.4f;
    private const float Indent = 72;
    private const float Leading = 1.32f;
    private const float BoxHeight = 62;
    private const float LowestStrip = 96;
    private const float HighestStrip = 200;
    private const float RowHeight = 12.2f;
    private const float TableHead = 22;
    private const int RowsToMakeRoomFor = 14;
    private const int MostNightsInStrip = 98;

    private static readonly Palette s_colors = Palette.Of(ChartTheme.Paper);

    private readonly ClinicReport _report;
    private readonly ClinicTexts _texts;
    private readonly Values _values;
    private readonly CultureInfo _culture;
    private readonly SKSize _paper;

    private ClinicPage(ClinicReport report, PaperSize paper, CultureInfo culture)
    {
        (_report, _texts, _values, _culture) = (report, ClinicTexts.In(culture), new Values(culture), culture);
        _paper = paper == PaperSize.A4 ? new SKSize(595.28f, 841.89f) : new SKSize(612, 792);
    }

    /// <summary>Makes the file: one page, its text selectable, its charts lines and not pixels, its fonts inside.</summary>
    /// <param name="culture">The language and region of its words.</param>
    /// <exception cref="ArgumentException">The period ends before it begins.</exception>
    public static byte[] ToPdf(ClinicReport report, PaperSize paper, CultureInfo culture)
    {
        var page = Checked(report, paper, culture);
        var made = report.MadeAt.ToDateTimeUtc();
        using var file = new MemoryStream();
        var about = new SKDocumentPdfMetadata(SKDocumentPdfMetadata.DefaultRasterDpi)
        {
            Title = page._texts.Title, Creator = "SleepCoachBot", Producer = "SleepCoachBot", Creation = made, Modified = made,
        };
        using (var document = SKDocument.CreatePdf(file, about))
        {
            page.Draw(document.BeginPage(page._paper.Width, page._paper.Height));
            document.EndPage();
            document.Close();
        }
        return file.ToArray();
    }

    /// <summary>Draws the same page as an image, to be looked at before it is shared.</summary>
    /// <param name="scale">Pixels a point, 0.5 to 4.</param>
    /// <exception cref="ArgumentException">The period ends before it begins, or the scale is out of its bounds.</exception>
    public static byte[] ToPng(ClinicReport report, PaperSize paper, CultureInfo culture, float scale)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(scale, 0.5f);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(scale, 4);
        var page = Checked(report, paper, culture);
        using var surface = SKSurface.Create(new SKImageInfo((int)(page._paper.Width * scale), (int)(page._paper.Height * scale)));
        surface.Canvas.Clear(SKColors.White);
        surface.Canvas.Scale(scale);
        page.Draw(surface.Canvas);
        using var image = surface.Snapshot();
        using var data = image.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }

    private static ClinicPage Checked(ClinicReport report, PaperSize paper, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(culture);
        if (report.To < report.From)
            throw new ArgumentException("The period ends before it begins.", nameof(report));
        return new ClinicPage(report, paper, culture);
    }

    private static float Left => Margin;
    private float Right => _paper.Width - Margin;
    private float Wide => Right - Left;

    private void Draw(SKCanvas canvas)
    {
        var sheet = new Sheet(canvas);
        var y = Heading(sheet);
        y = Top(sheet, y, _paper.Height * 0.31f);
        y = ThreeLines(sheet, y);
        var foot = _paper.Height - Margin - BoxHeight;
        var rules = RulesHeight();
        y = Strip(sheet, y + 8, foot - rules - 12 - TableWants());
        Table(sheet, y + 8, foot - rules - 12);
        Rules(sheet, foot - rules - 5);
        Box(sheet, foot);
    }

    private float Heading(Sheet sheet)
    {
        var y = Margin - 4;
        sheet.Write(_texts.Title, Left, y + 15, 16, s_colors.Ink, strong: true);
        var (day, from, to) = (_values.LongDay(_report.Today), _values.DayWithin(_report.From.Evening, _report.To.Evening), _values.DayWithin(_report.To.Evening, _report.From.Evening));
        var name = _report.Name is { Length: > 0 } told ? Sheet.Fit(told, Wide / 2, Body) : null;
        sheet.Write(name is null ? _texts.Made(day, from, to) : _texts.MadeFor(name, day, from, to), Left, y + 29, Body, s_colors.Quiet);
        sheet.Line(Left, y + 37, Right, y + 37, s_colors.Ink, 0.8f);
        return y + 45;
    }

    // Questions to the left, dose and log to the right; both end at one line.
    private float Top(Sheet sheet, float y, float limit)
    {
        var gap = 18f;
        var column = (Wide - gap) / 2;
        var bottom = Math.Max(Questions(sheet, Left, y, column, limit), Dose(sheet, Left + column + gap, y, column, limit));
        sheet.Line(Left + column + gap / 2, y, Left + column + gap / 2, bottom, s_colors.Grid, 0.8f);
        sheet.Line(Left, bottom + 4, Right, bottom + 4, s_colors.Grid, 0.8f);
        return bottom + 11;
    }

    private float Questions(Sheet sheet, float x, float y, float width, float limit)
    {
        y = Caption(sheet, _texts.QuestionsTitle, x, y);
        const float size = 10.4f;
        var asked = _report.Questions.Select(question => question.Trim()).Where(question => question.Length > 0).ToList();
        if (asked.Count == 0)
            return Paragraph(sheet, _texts.NoQuestions, x, y, width, Body, s_colors.Quiet, 2);
        for (var i = 0; i < asked.Count; i++)
        {
            var number = _values.Number(i + 1) + ".";
            var lines = Sheet.Wrap(asked[i], width - 15, size, 3);
            var isLast = i == asked.Count - 1;
            // The line that says how many more there are has its place kept, unless this is the last one.
            if (y + lines.Count * size * Leading + (isLast ? 0 : size * Leading) > limit)
                return Paragraph(sheet, _texts.MoreQuestions(_values.Number(asked.Count - i)), x + 15, y, width - 15, size, s_colors.Quiet, 1);
            sheet.Write(number, x, y + size, size, s_colors.Quiet, strong: true);
            foreach (var line in lines)
            {
                sheet.Write(line, x + 15, y + size, size, s_colors.Ink);
                y += size * Leading;
            }
            y += 2;
        }
        return y;
    }

    private float Dose(Sheet sheet, float x, float y, float width, float limit)
    {
        y = Caption(sheet, _texts.DoseTitle, x, y);
        y = _report.Plan is { } plan ? Plan(sheet, plan, x, y, width) : Paragraph(sheet, _texts.NoPlan, x, y, width, Body, s_colors.Ink, 1);
        y = Caption(sheet, _texts.LoggedTitle, x, y + 5);
        return Paragraph(sheet, Logged(), x, y, width, Body, s_colors.Ink, Math.Max(2, (int)((limit - y) / (Body * Leading))));
    }

    private float Plan(Sheet sheet, KeptPlan plan, float x, float y, float width)
    {
        var today = _report.Today;
        if (plan.Status == PlanStatus.Waiting)
        {
            y = Paragraph(sheet, _texts.PlanWaiting, x, y, width, Body + 1.5f, s_colors.Ink, 2, strong: true);
            List<string> told = [.. plan.Plan.Start is { } start ? new[] { _values.Daily(start) } : [], .. plan.Plan.Steps.Select(Step)];
            y = Paragraph(sheet, Some(told, width, 3), x, y, width, Body, s_colors.Ink, 3);
        }
        else
        {
            var dose = plan.Status == PlanStatus.Ended ? plan.Plan.DoseOn(today) : plan.DoseOn(today);
            if (plan.Status == PlanStatus.Ended)
            {
                y = Paragraph(sheet, _texts.PlanEnded(dose is null ? _values.Texts.Unknown : _values.PerDay(dose.Total)), x, y, width, Body + 1.5f, s_colors.Ink, 2, strong: true);
            }
            else if (dose is null)
            {
                y = Paragraph(sheet, _texts.DoseNotSaid, x, y, width, Body, s_colors.Ink, 1);
            }
            else
            {
                var end = sheet.Write(_values.PerDay(dose.Total), x, y + 15, 15, s_colors.Ink, strong: true);
                var since = plan.Status == PlanStatus.Paused && plan.PausedOn is { } pause ? plan.Plan.StepOn(pause < today ? pause : today) : plan.Plan.StepOn(today);
                if (since is not null)
                    sheet.Write(Sheet.Fit(_texts.DoseSince(_values.Day(since.From)), x + width - end - 7, Body), end + 7, y + 15, Body, s_colors.Ink);
                y += 15 * Leading + 1;
                if (dose.Split.Count > 0)
                    y = Paragraph(sheet, _values.Split(dose), x, y, width, Body, s_colors.Ink, 2);
            }
            if (plan.PausedOn is { } hold)
                y = Paragraph(sheet, _texts.OnHold(_values.Day(hold)), x, y, width, Body, s_colors.Ink, 1);
            List<string> next = plan.Status == PlanStatus.Confirmed ? [.. plan.Plan.Steps.Where(step => step.From > today).Select(Step)] : [];
            if (plan.Status == PlanStatus.Confirmed)
                y = Paragraph(sheet, next.Count == 0 ? _texts.NoNext : _texts.Next(Some(next, width - 26, 2)), x, y, width, Body, s_colors.Ink, 3);
        }
        y = Paragraph(sheet, _texts.AsTyped(plan.Verbatim.ReplaceLineEndings(" ").Trim()), x, y + 1, width, Small + 0.6f, s_colors.Quiet, 2);
        return Paragraph(sheet, _texts.AsTold, x, y, width, Small + 0.6f, s_colors.Quiet, 1);
    }

    private string Step(PlanStep step) => _texts.NextStep(_values.PerDay(step.PerDay), _values.Day(step.From));

    private string Logged()
    {
        var days = Period.DaysBetween(_report.From.Evening, _report.To.Evening) + 1;
        var zone = DateTimeZoneProviders.Tzdb[_report.Zone];
        var log = _report.DoseLog.Select(dose => (dose.Event.Kind, Day: dose.Event.Day ?? dose.ToldAt.InZone(zone).Date))
            .Where(dose => dose.Day >= _report.From.Evening && dose.Day <= _report.To.Evening).ToList();
        if (log.Count == 0)
            return _texts.LoggedNever(_values.Number(days));
        List<LocalDate> On(params DoseEventKind[] kinds) => [.. log.Where(dose => kinds.Contains(dose.Kind)).Select(dose => dose.Day).Distinct().Order()];
        var (taken, missed, changed) = (On(DoseEventKind.Taken), On(DoseEventKind.Missed), On(DoseEventKind.Changed, DoseEventKind.Paused));
        List<string> parts = [_texts.LoggedTaken(_values.Number(taken.Count))];
        if (missed.Count > 0)
            parts.Add(_texts.LoggedMissed(_values.Number(missed.Count), Days(missed, 4)));
        if (changed.Count > 0)
            parts.Add(_texts.LoggedChanged(_values.Number(changed.Count), Days(changed, 3)));
        if (days - log.Select(dose => dose.Day).Distinct().Count() is > 0 and var silent)
            parts.Add(_texts.LoggedNothing(_values.Number(silent)));
        return _texts.Logged(_values.Number(days), string.Join("; ", parts));
    }

    private float ThreeLines(Sheet sheet, float y)
    {
        var comparison = _report.SinceLastStep();
        y = Line(sheet, _texts.SleepTitle, Sleep(comparison), y, 4);
        y = Line(sheet, _texts.SpasmsTitle, Spasms(comparison), y, 1);
        y = Line(sheet, _texts.SignsTitle, Signs(), y, 2);
        return _report.Crisis is { } crisis ? Line(sheet, "", _texts.Crisis(Days([.. crisis.On.Distinct().Order()], 3)), y, 2) : y;
    }

    private float Line(Sheet sheet, string title, string said, float y, int most)
    {
        sheet.Write(title, Left, y + Body, Body, s_colors.Ink, strong: true);
        return Paragraph(sheet, said, Left + Indent, y, Wide - Indent, Body, s_colors.Ink, most) + 2.5f;
    }

    private string Sleep(Comparison? comparison)
    {
        if (comparison is { Verdict: not (Verdict.NothingToCompare or Verdict.ListTheNights) })
        {
            var said = _texts.SleepFinding(new Finding(comparison, ChartTexts.In(_culture), _values).Said);
            var facts = comparison.Confounders.Where(fact => fact.IsNotable).Select(fact => _texts.FactPair(Named(fact.Fact),
                _values.Number(fact.Before), _values.Number(fact.KnownBefore), _values.Number(fact.After), _values.Number(fact.KnownAfter))).ToList();
            return facts.Count == 0 ? said : said + " " + _texts.AlsoDifferent(string.Join(", ", facts));
        }
        var whole = SpanSummary.Of(_report.Nights, _report.From, _report.To, _report.Rules);
        return whole.TotalSleepTime is { Mean: { } mean, Least: { } least, Most: { } most, Nights: var told }
            ? _texts.SleepAverage(_values.Length(mean), _values.Number(told), _values.Number(whole.NightsPassed), _values.Length(least), _values.Length(most))
            : _texts.SleepNone;
    }

    private string Spasms(Comparison? comparison)
    {
        var whole = SpanSummary.Of(_report.Nights, _report.From, _report.To, _report.Rules);
        if (whole.Spasms is not { Mean: { } mean, Most: { } most, Nights: var told })
            return _texts.SpasmsNone;
        if (comparison is not null)
        {
            var (before, after) = (Summed(comparison.Before.From, comparison.Before.To), Summed(comparison.After.From, comparison.After.To));
            if (before?.Spasms is { Mean: { } meanBefore } && after?.Spasms is { Mean: { } meanAfter })
            {
                return _texts.SpasmsSides(_values.Of(Measure.Spasms, meanBefore), _values.Day(comparison.After.From.Evening), _values.Number(before.Spasms.Nights),
                    _values.Of(Measure.Spasms, meanAfter), _values.Number(after.Spasms.Nights), _values.Of(Measure.Spasms, most));
            }
        }
        return _texts.SpasmsAverage(_values.Of(Measure.Spasms, mean), _values.Of(Measure.Spasms, most), _values.Number(told), _values.Number(whole.NightsPassed));

        SpanSummary? Summed(NightDate from, NightDate to) => to < from ? null : SpanSummary.Of(_report.Nights, from, to, _report.Rules);
    }

    // Every ticked sign is named, whatever the room; its days give way to their number.
    private string Signs()
    {
        if (_report.DangerSigns.Count == 0)
            return _texts.SignsNone;
        var signs = _report.DangerSigns.GroupBy(sign => sign.Sign).OrderBy(sign => sign.Key)
            .Select(sign => (Name: Named(sign.Key), Days: sign.Select(one => one.On).Distinct().Order().ToList())).ToList();
        for (var shown = 3; shown > 0; shown--)
        {
            var said = _texts.SignsTicked(string.Join(", ", signs.Select(sign => _texts.SignOn(sign.Name, Days(sign.Days, shown)))));
            if (Sheet.Wrap(said, Wide - Indent, Body).Count <= 2)
                return said;
        }
        return _texts.SignsTicked(string.Join(", ", signs.Select(sign => sign.Days.Count == 1
            ? _texts.SignOn(sign.Name, Days(sign.Days, 1)) : _texts.SignCount(sign.Name, _values.Number(sign.Days.Count)))));
    }

    private float Strip(Sheet sheet, float y, float bottom)
    {
        var all = Period.DaysBetween(_report.From.Evening, _report.To.Evening) + 1;
        var from = all <= MostNightsInStrip ? _report.From : new NightDate(_report.To.Evening.PlusDays(1 - MostNightsInStrip));
        var shown = SpanSummary.Of(_report.Nights, from, _report.To, _report.Rules);
        var strip = new NightStrip(_report.Nights, _report.Plan, from, _report.To, _culture) { AlwaysColumns = true };
        var (first, last) = (_values.DayWithin(from.Evening, _report.To.Evening), _values.DayWithin(_report.To.Evening, from.Evening));
        y = Caption(sheet, from == _report.From
            ? _texts.StripTitle(first, last, _values.Number(shown.NightsTold), _values.Number(shown.NightsPassed))
            : _texts.StripTitleLast(_values.Number(MostNightsInStrip), _values.Number(all), first, last, _values.Number(shown.NightsTold), _values.Number(shown.NightsPassed)), Left, y);
        var height = Math.Clamp(bottom - y - 3 - strip.KeyHeight(Wide, Small + 0.6f), LowestStrip, HighestStrip);
        strip.DrawPlotInto(sheet, new SKRect(Left, y, Right, y + height), ChartTheme.Paper);
        return y + height + 3 + strip.DrawKey(sheet, Left, y + height + 3, Wide, Small + 0.6f, s_colors);
    }

    // The strip leaves as much room as the weeks need, up to a point; then the weeks are summed up.
    private float TableWants() => 8 + 15 + TableHead + RowHeight * Math.Min(RowsToMakeRoomFor,
        DoseSpan.Of(_report.Plan, _report.From, _report.To).Sum(span => (span.Nights + 6) / 7));

    private sealed record Row(DoseSpan Dose, SpanSummary Week, bool IsFirst, bool IsMerged);

    private void Table(Sheet sheet, float y, float bottom)
    {
        y = Caption(sheet, _texts.TableTitle, Left, y);
        var room = Math.Max(2, (int)((bottom - y - TableHead) / RowHeight));
        var (rows, hidden, isMerged) = Rows(room);
        var columns = Columns();
        var widths = Widths(columns);
        var x = Left;
        for (var i = 0; i < columns.Count; i++)
        {
            var lines = Sheet.Wrap(columns[i].Title, widths[i] - 3, Small, 2);
            for (var line = 0; line < lines.Count; line++)
                sheet.Write(lines[line], i < 2 ? x : x + widths[i] - 2, y + Small + (line + 2 - lines.Count) * Small * 1.15f, Small, s_colors.Quiet, align: i < 2 ? SKTextAlign.Left : SKTextAlign.Right);
            x += widths[i];
        }
        y += TableHead;
        sheet.Line(Left, y - 2, Right, y - 2, s_colors.Ink, 0.8f);
        if (hidden > 0)
        {
            sheet.Write(_texts.TableMore(_values.Number(hidden)), Left, y + Small + 1.6f, Small + 0.4f, s_colors.Quiet);
            y += RowHeight;
        }
        foreach (var one in rows)
        {
            if (one.IsFirst && one != rows[0])
                sheet.Line(Left, y - 0.6f, Right, y - 0.6f, s_colors.Grid, 0.8f);
            x = Left;
            for (var i = 0; i < columns.Count; i++)
            {
                var text = columns[i].Cell(one);
                var size = Small + 0.7f;
                sheet.Write(Sheet.Fit(text, widths[i] - 2, size, i == 0), i < 2 ? x : x + widths[i] - 2, y + Small + 1.6f, size, s_colors.Ink, strong: i == 0, align: i < 2 ? SKTextAlign.Left : SKTextAlign.Right);
                x += widths[i];
            }
            y += RowHeight;
        }
        if (isMerged && y + RowHeight <= bottom + 1)
            sheet.Write(_texts.TableMerged, Left, y + Small + 1, Small, s_colors.Quiet);
    }

    // Week by week as long as there is room; then the oldest doses are summed up, each to one row; then the oldest of those are counted.
    private (List<Row> Rows, int Hidden, bool IsMerged) Rows(int room)
    {
        var spans = DoseSpan.Of(_report.Plan, _report.From, _report.To);
        var byDose = spans.Select(span => SpanSummary.Weeks(_report.Nights, span.From, span.To, _report.Rules)
            .Select((week, index) => new Row(span, week, index == 0, false)).ToList()).ToList();
        var isMerged = false;
        // One row is kept for the line that says so.
        for (var i = 0; i < byDose.Count && byDose.Sum(rows => rows.Count) > room - (isMerged ? 1 : 0); i++)
        {
            if (byDose[i].Count < 2)
                continue;
            if (i == byDose.Count - 1 && byDose.Sum(rows => rows.Count) - byDose[i].Count + 2 <= room - 1)
            {
                // The dose that holds now keeps its latest weeks.
                var keep = room - 1 - (byDose.Sum(rows => rows.Count) - byDose[i].Count) - 1;
                var older = byDose[i][..^keep];
                byDose[i] = [new Row(spans[i], SpanSummary.Of(_report.Nights, older[0].Week.From, older[^1].Week.To, _report.Rules), true, true),
                    .. byDose[i][^keep..].Select(week => week with { IsFirst = false })];
            }
            else
            {
                byDose[i] = [new Row(spans[i], SpanSummary.Of(_report.Nights, spans[i].From, spans[i].To, _report.Rules), true, true)];
            }
            isMerged = true;
        }
        var rows = byDose.SelectMany(all => all).ToList();
        var hidden = rows.Count > room - (isMerged ? 1 : 0) ? rows.Count - (room - (isMerged ? 2 : 1)) : 0;
        return (rows.Skip(hidden).ToList(), hidden, isMerged);
    }

    private List<(string Title, float Weight, Func<Row, string> Cell)> Columns()
    {
        string Length(double? minutes) => minutes is { } some ? _values.Length(some) : _values.Texts.Unknown;
        string Percent(double? share) => share is { } some ? _values.Of(Measure.Efficiency, some) : _values.Texts.Unknown;
        string Plain(double? number) => number is { } some ? _values.OneDecimal(some) : _values.Texts.Unknown;
        string Clock(ClockSummary times) => times.Mean is { } mean ? _values.Time(mean) : times.Times.Count == 0 ? _values.Texts.Unknown : _texts.Spread;
        return
        [
            (_texts.ColumnDose, 1.3f, row => row.IsFirst ? DoseOf(row.Dose) : ""),
            (_texts.ColumnNights, 1.95f, row => Nights(row.Week)),
            (_texts.ColumnTold, 0.75f, row => _texts.ShareOf(_values.Number(row.Week.NightsTold), _values.Number(row.Week.NightsPassed))),
            (_texts.ColumnAsleep, 1.05f, row => Length(row.Week.TotalSleepTime.Mean)),
            (_texts.ColumnLatency, 1.05f, row => Length(row.Week.SleepLatency.Median)),
            (_texts.ColumnAwake, 1.05f, row => Length(row.Week.AwakeTotal.Median)),
            (_texts.ColumnAwakenings, 0.98f, row => Plain(row.Week.Awakenings.Mean)),
            (_texts.ColumnLong, 0.9f, row => row.Week.SleepLatency.Nights == 0 ? _values.Texts.Unknown
                : _texts.ShareOf(_values.Number(row.Week.LongEither), _values.Number(Math.Max(row.Week.SleepLatency.Nights, row.Week.AwakeTotal.Nights)))),
            (_texts.ColumnInBed, 1.05f, row => Length(row.Week.TimeInBed.Mean)),
            (_texts.ColumnEfficiency, 0.8f, row => Percent(row.Week.SleepEfficiency.Mean)),
            (_texts.ColumnEfficiencyEpisode, 0.9f, row => Percent(row.Week.SleepEfficiencyOfEpisode.Mean)),
            (_texts.ColumnBed, 1.15f, row => Clock(row.Week.Bedtime)),
            (_texts.ColumnUp, 1.12f, row => Clock(row.Week.RisingTime)),
            (_texts.ColumnQuality, 0.85f, row => Plain(row.Week.Quality.Mean)),
            (_texts.ColumnSpasms, 0.9f, row => Plain(row.Week.Spasms.Mean)),
        ];
    }

    private float[] Widths(List<(string Title, float Weight, Func<Row, string> Cell)> columns)
    {
        var all = columns.Sum(column => column.Weight);
        return [.. columns.Select(column => Wide * column.Weight / all)];
    }

    private string DoseOf(DoseSpan span) => span.Dose is { } dose ? _values.Dose(dose.Total) : _report.Plan is null or { Status: PlanStatus.Waiting } ? _texts.NoPlanDose : _texts.DoseNotTold;

    private string Nights(SpanSummary week) => week.From == week.To ? _values.ShortDay(week.From.Evening)
        : _values.Texts.Range(_values.ShortDay(week.From.Evening), _values.ShortDay(week.To.Evening));

    private string RulesText() => string.Join(" ", _texts.RulesAverages, _report.Rules.LastWakingCounts ? _texts.RulesLastCounts : _texts.RulesLastNot,
        _report.Rules.ShortWakingsCount ? _texts.RulesShortCount : _texts.RulesShortNot(_values.Length(CountingRules.Short)), _texts.RulesSource);

    private float RulesHeight() => Sheet.Wrap(RulesText(), Wide, Small).Count * Small * Leading + 12;

    private void Rules(Sheet sheet, float y)
    {
        sheet.Write(_texts.RulesTitle, Left, y + Small, Small, s_colors.Ink, strong: true);
        Paragraph(sheet, RulesText(), Left, y + 10, Wide, Small, s_colors.Quiet, 12);
    }

    private void Box(Sheet sheet, float y)
    {
        sheet.Outline(new SKRect(Left, y, Right, y + BoxHeight), s_colors.Ink, 1.2f, 4);
        sheet.Write(_texts.BoxTitle, Left + 8, y + 13, Body + 0.6f, s_colors.Ink, strong: true);
        string[] fields = [_texts.BoxDate, _texts.BoxDose, _texts.BoxTimes, _texts.BoxRing];
        float[] shares = [0.17f, 0.2f, 0.3f, 0.33f];
        var x = Left + 8;
        for (var i = 0; i < fields.Length; i++)
        {
            var width = (Wide - 16) * shares[i];
            sheet.Write(fields[i], x, y + 26, Small + 0.4f, s_colors.Quiet);
            sheet.Line(x, y + BoxHeight - 9, x + width - 12, y + BoxHeight - 9, s_colors.Quiet, 0.7f);
            x += width;
        }
    }

    private static float Caption(Sheet sheet, string title, float x, float y)
    {
        sheet.Write(title, x, y + 10, 10.6f, s_colors.Asleep, strong: true);
        return y + 15;
    }

    private static float Paragraph(Sheet sheet, string text, float x, float y, float width, float size, SKColor color, int most, bool strong = false)
    {
        foreach (var line in Sheet.Wrap(text, width, size, most, strong))
        {
            sheet.Write(line, x, y + size, size, color, strong);
            y += size * Leading;
        }
        return y;
    }

    // As many items as fit so many lines, and how many more there are.
    private string Some(List<string> items, float width, int lines)
    {
        for (var shown = items.Count; shown > 0; shown--)
        {
            var text = string.Join("; ", items.Take(shown)) + (shown == items.Count ? "" : " " + _values.Texts.AndMore(_values.Number(items.Count - shown)));
            if (shown == 1 || Sheet.Wrap(text, width, Body).Count <= lines)
                return text;
        }
        return "";
    }

    private string Days(List<LocalDate> days, int most) => string.Join(", ", days.Take(most).Select(_values.ShortDay))
        + (days.Count > most ? " " + _values.Texts.AndMore(_values.Number(days.Count - most)) : "");

    private string Named(NightFact fact) => fact switch
    {
        NightFact.Weekend => _texts.FactWeekend,
        NightFact.LateCaffeine => _texts.FactLateCaffeine,
        NightFact.Alcohol => _texts.FactAlcohol,
        NightFact.Nap => _texts.FactNap,
        NightFact.WokenBySpasms => _texts.FactWokenBySpasms,
        NightFact.Stressed => _texts.FactStressed,
        NightFact.OtherMedicineChanged => _texts.FactOtherMedicineChanged,
        NightFact.ClockChangeOrTravel => _texts.FactClockChangeOrTravel,
        NightFact.MissedDose => _texts.FactMissedDose,
        _ => _texts.FactIll,
    };

    private string Named(DangerSign sign) => sign switch
    {
        DangerSign.SeeingOrHearingThings => _texts.SignSeeingOrHearing,
        DangerSign.Fit => _texts.SignFit,
        DangerSign.Fever => _texts.SignFever,
        DangerSign.NewConfusion => _texts.SignConfusion,
        DangerSign.RacingHeart => _texts.SignRacingHeart,
        DangerSign.MuchStiffer => _texts.SignMuchStiffer,
        DangerSign.NotSaid => _texts.SignNotSaid,
        _ => _texts.SignOther,
    };
}
