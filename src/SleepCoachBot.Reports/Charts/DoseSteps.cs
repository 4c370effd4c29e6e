using System.Globalization;
using NodaTime;
using ScottPlot;
using SkiaSharp;
using SleepCoachBot.Reports.Drawing;
using SleepCoachBot.Reports.Texts;
using SleepCoachBot.Sleep.Doses;
using SleepCoachBot.Sleep.Plans;

namespace SleepCoachBot.Reports.Charts;

/// <summary>The daily dose over time, as the plan says it: in steps, and what is still to come as a dashed line.</summary>
/// <remarks>It shows the plan and no other dose. A day without a log is silent and not marked; only a dose that was told to be missed is.</remarks>
public sealed class DoseSteps : Picture
{
    private readonly KeptPlan _plan;
    private readonly LocalDate _from;
    private readonly LocalDate _to;
    private readonly LocalDate _today;
    private readonly IReadOnlyList<LocalDate> _missed;
    private readonly ChartTexts _texts;
    private readonly Values _values;

    /// <param name="log">What was told of doses; of it, only missed ones with a day are drawn.</param>
    /// <param name="today">In the person's zone: what lies after it has not happened yet.</param>
    /// <param name="culture">The language and region of its words.</param>
    /// <exception cref="ArgumentException">The span ends before it begins.</exception>
    public DoseSteps(KeptPlan plan, IReadOnlyList<KeptDose> log, LocalDate from, LocalDate to, LocalDate today, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(log);
        if (to < from)
            throw new ArgumentException($"The span ends on {to}, before it begins on {from}.", nameof(to));
        (_plan, _from, _to, _today) = (plan, from, to, today);
        (_texts, _values) = (ChartTexts.In(culture), new Values(culture));
        _missed = [.. log.Where(dose => dose.Event is { Kind: DoseEventKind.Missed, Day: not null }).Select(dose => dose.Event.Day!.Value)
            .Where(day => day >= from && day <= to).Distinct().Order()];
    }

    /// <inheritdoc/>
    public override string AltText
    {
        get
        {
            var stretches = Stretches().ToList();
            var steps = stretches.Select((stretch, index) => stretches.Count == 1 ? _texts.StepOnly(Dose(stretch.Dose))
                : index == 0 ? _texts.StepUntil(Dose(stretch.Dose), _values.Day(stretches[1].From.PlusDays(-1)))
                : _texts.StepFrom(Dose(stretch.Dose), _values.Day(stretch.From)));
            List<string> said = [_texts.AltDose(_values.DayWithin(_from, _to), _values.DayWithin(_to, _from), string.Join(", ", steps))];
            if (_plan.Status == PlanStatus.Waiting)
                said.Add(_texts.AltDoseWaiting);
            if (_missed.Count > 0)
                said.Add(_texts.AltDoseMissed(string.Join(", ", _missed.Select(_values.ShortDay))));
            return string.Join(" ", said);
        }
    }

    private protected override string Title => _texts.DoseTitle;

    private protected override string Subtitle => _plan switch
    {
        { Status: PlanStatus.Waiting } => _texts.DoseWaiting,
        { PausedOn: { } day } => _texts.DoseOnHold(_values.Day(day)),
        _ => _plan.DoseOn(_today) is { } dose ? _texts.DoseToday(_values.Daily(dose)) : $"{_values.DayWithin(_from, _to)} – {_values.DayWithin(_to, _from)}",
    };

    private protected override IReadOnlyList<KeyEntry> KeyAt(float width)
    {
        List<KeyEntry> key = [];
        if (!IsDashed(_from))
            key.Add(new(_texts.DoseTaken, (sheet, area, colors) => sheet.Line(area.Left, area.MidY, area.Right, area.MidY, colors.Asleep, 3)));
        if (IsDashed(_to))
            key.Add(new(_plan.Status == PlanStatus.Waiting ? _texts.DoseWaiting : _texts.DosePlanned, (sheet, area, colors) => sheet.Line(area.Left, area.MidY, area.Right, area.MidY, colors.Asleep, 2, [5, 4])));
        if (_missed.Count > 0)
            key.Add(new(_texts.DoseMissedTold, (sheet, area, colors) => Cross(sheet, area.MidX, area.MidY, colors)));
        return key;
    }

    private protected override float PlotHeightAt(float width) => Math.Clamp(width * 0.45f, 180, 280);

    private protected override void Plotted(Sheet sheet, SKRect area, Palette colors)
    {
        const float size = 12;
        var stretches = Stretches().ToList();
        var most = (double)stretches.Max(stretch => stretch.Dose?.Total.Amount ?? 0);
        var step = new[] { 1.0, 2, 2.5, 5, 10, 20, 25, 50, 100 }.FirstOrDefault(each => most / each <= 4, 200);
        var top = Math.Max(step, Math.Ceiling(most / step) * step);
        var ticks = Enumerable.Range(0, (int)Math.Round(top / step) + 1).Select(index => (At: index * step, Text: _values.Texts.Milligrams(_values.Number(index * step)))).ToList();
        var inner = new SKRect(area.Left + ticks.Max(tick => Sheet.Width(tick.Text, size)) + 10, area.Top + size * 1.7f, area.Right - 4, area.Bottom - size * 1.9f);
        var plot = Axes(colors, size, area, inner);
        var days = Period.DaysBetween(_from, _to) + 1;
        plot.Axes.SetLimits(0, days, 0, top * 1.12);
        Ticks(plot.Axes.Left, ticks);
        Ticks(plot.Axes.Bottom, NightStrip.DayTicks(inner.Width, size, _from, days, _values).Where(tick => tick.At > 0 || days < 20));
        plot.Grid.XAxisStyle.IsVisible = false;
        Render(plot, sheet, area);

        float X(LocalDate day) => inner.Left + inner.Width * Period.DaysBetween(_from, day) / days;
        float Y(double amount) => plot.Axes.Left.GetPixel(amount, new PixelRect(inner.Left, inner.Right, inner.Bottom, inner.Top));

        var now = _today < _to && _today >= _from ? X(_today.PlusDays(1)) : (float?)null;
        if (now is { } here)
        {
            sheet.Line(here, inner.Top - 4, here, inner.Bottom, colors.Quiet, 1, [2, 3]);
            var wide = Sheet.Width(_texts.Today, size);
            sheet.Write(_texts.Today, Math.Clamp(here - wide / 2, area.Left, area.Right - wide), area.Top + size * 0.95f, size, colors.Quiet);
        }
        var taken = new List<SKRect>();
        for (var i = 0; i < stretches.Count; i++)
        {
            var (dose, from) = stretches[i];
            var end = i + 1 < stretches.Count ? stretches[i + 1].From : _to.PlusDays(1);
            if (dose is null)
            {
                sheet.Write(Sheet.Fit(_texts.DoseNotTold, X(end) - X(from) - 8, size), X(from) + 4, inner.Bottom - 6, size, colors.Quiet);
                continue;
            }
            var y = Y((double)dose.Total.Amount);
            Level(sheet, X(from), X(end), y, from, end, colors);
            if (i > 0 && stretches[i - 1].Dose is { } before)
                sheet.Line(X(from), Y((double)before.Total.Amount), X(from), y, colors.Asleep, IsDashed(from) ? 2 : 3, IsDashed(from) ? [5, 4] : null);
            var label = _values.Dose(dose.Total);
            var width = Sheet.Width(label, size, strong: true);
            var x = Math.Min(X(from) + 5, area.Right - width);
            var place = new SKRect(x, y - 6 - size, x + width + 4, y - 4);
            // Steps that follow each other closely, at nearly one height, share a label: the axis tells the rest.
            if (taken.Any(other => other.IntersectsWith(place)))
                continue;
            taken.Add(place);
            sheet.Write(label, x, y - 6, size, colors.Ink, strong: true);
        }
        foreach (var day in _missed)
            Cross(sheet, (X(day) + X(day.PlusDays(1))) / 2, inner.Bottom - 7, colors);
    }

    // Solid until today, dashed from then on; all of it dashed while the plan waits.
    private void Level(Sheet sheet, float x1, float x2, float y, LocalDate from, LocalDate end, Palette colors)
    {
        var days = Period.DaysBetween(from, end);
        var past = _plan.Status == PlanStatus.Waiting ? 0 : Math.Clamp(Period.DaysBetween(from, _today.PlusDays(1)), 0, days);
        var turn = x1 + (x2 - x1) * past / days;
        if (past > 0)
            sheet.Line(x1, y, turn, y, colors.Asleep, 3);
        if (past < days)
            sheet.Line(turn, y, x2, y, colors.Asleep, 2, [5, 4]);
    }

    private bool IsDashed(LocalDate day) => _plan.Status == PlanStatus.Waiting || day > _today;

    // Days in a row with one dose, as far as the plan says; one that ended says nothing after the day it ended.
    private IEnumerable<(DailyDose? Dose, LocalDate From)> Stretches()
    {
        yield return (_plan.Plan.DoseOn(_from), _from);
        foreach (var step in _plan.Plan.Steps.Where(step => step.From > _from && step.From <= _to && !_plan.OnHold.Contains(step)))
            yield return (step.Dose, step.From);
    }

    private string Dose(DailyDose? dose) => dose is null ? _texts.DoseNotTold : _values.PerDay(dose.Total);

    private static void Cross(Sheet sheet, float x, float y, Palette colors)
    {
        sheet.Line(x - 4, y - 4, x + 4, y + 4, colors.Awake, 2.2f);
        sheet.Line(x - 4, y + 4, x + 4, y - 4, colors.Awake, 2.2f);
    }
}
