using System.Globalization;
using NodaTime;
using SkiaSharp;
using SleepCoachBot.Reports.Drawing;
using SleepCoachBot.Reports.Texts;
using SleepCoachBot.Sleep.Comparisons;
using SleepCoachBot.Sleep.Measures;
using SleepCoachBot.Sleep.Nights;
using SleepCoachBot.Sleep.Plans;

namespace SleepCoachBot.Reports.Charts;

/// <summary>A strip of nights: a bar from into bed to out of bed on a clock that crosses midnight, its parts awake, gaps where nothing was told, and where the plan changes the dose.</summary>
/// <remarks>
/// On a narrow picture each night is a row, on a wide one a column. How long somebody was awake in the night is told without times, so it
/// is drawn as a length inside the bar and named as such, never as wakings at times that nobody knows.
/// </remarks>
public sealed class NightStrip : Picture
{
    private const float WidestOfRows = 560;
    private const double EarliestUsual = 21;
    private const double LatestUsual = 32;
    private static readonly int[] s_hourSteps = [2, 3, 4, 6, 12];
    private static readonly int[] s_daySteps = [1, 7, 14, 28, 56, 112, 364];

    private readonly ChartTexts _texts;
    private readonly Values _values;
    private readonly NightDate _from;
    private readonly NightDate _to;
    private readonly ILookup<NightDate, NightBar> _bars;
    private readonly IReadOnlyList<DoseSpan> _doses;
    private readonly SpanSummary _summary;
    private readonly Finding? _finding;

    /// <param name="nights">Nights of this person; those outside the span are left out.</param>
    /// <param name="plan">Null: there is no plan. One that waits to be confirmed draws no step.</param>
    /// <param name="culture">The language and region of its words.</param>
    /// <param name="compared">What the nights are shown for: its finding comes first in the alt text. Null: they are shown for themselves.</param>
    /// <exception cref="ArgumentException">The span ends before it begins.</exception>
    public NightStrip(IReadOnlyList<ToldNight> nights, KeptPlan? plan, NightDate from, NightDate to, CultureInfo culture, Comparison? compared = null)
    {
        ArgumentNullException.ThrowIfNull(nights);
        (_texts, _values) = (ChartTexts.In(culture), new Values(culture));
        _finding = compared is null ? null : new Finding(compared, _texts, _values);
        (_from, _to) = (from, to);
        _summary = SpanSummary.Of(nights, from, to, CountingRules.AsTheDiaryAsks);
        _doses = DoseSpan.Of(plan, from, to);
        _bars = nights.Where(night => night.Entry.Night >= from && night.Entry.Night <= to).Select(NightBar.Of).ToLookup(bar => bar.Night);
        var known = _bars.SelectMany(bars => bars).ToList();
        Earliest = (int)Math.Floor(Math.Min(EarliestUsual, known.Min(bar => bar.First) ?? EarliestUsual));
        Latest = (int)Math.Ceiling(Math.Max(LatestUsual, known.Max(bar => bar.Last) ?? LatestUsual));
    }

    private int Earliest { get; }
    private int Latest { get; }
    private IEnumerable<NightDate> Nights => Enumerable.Range(0, _summary.NightsPassed).Select(day => new NightDate(_from.Evening.PlusDays(day)));

    /// <inheritdoc/>
    public override string AltText
    {
        get
        {
            List<string> said = [.. _finding is null ? Array.Empty<string>() : [_finding.Said], _texts.AltStrip(_values.Number(_summary.NightsTold), _values.Number(_summary.NightsPassed),
                _values.DayWithin(_from.Evening, _to.Evening), _values.DayWithin(_to.Evening, _from.Evening))];
            if (_summary.Bedtime.Mean is { } bed && _summary.RisingTime.Mean is { } up)
                said.Add(_texts.AltUsual(_values.Time(bed), _values.Time(up)));
            said.Add(_summary.TotalSleepTime is { Mean: { } mean, Least: { } least, Most: { } most }
                ? _texts.AltSleep(_values.Length(mean), _values.Length(least), _values.Length(most)) : _texts.AltNoSleepKnown);
            if (_summary.SleepLatency.Mean is { } latency)
                said.Add(_texts.AltLatency(_values.Length(latency)));
            if (_summary.AwakeTotal.Mean is { } awake)
                said.Add(_texts.AltAwake(_values.Length(awake)));
            string[] steps = [.. _doses.Where(span => span.Dose is not null).Select(span => span.Step is null
                ? _values.PerDay(span.Dose!.Total) : _texts.DoseFrom(_values.PerDay(span.Dose!.Total), _values.Day(span.Step.From)))];
            if (steps.Length > 0)
                said.Add(_texts.AltSteps(string.Join(", ", steps)));
            if (_summary.Missing.Count > 0)
                said.Add(_texts.AltMissing(Some(_summary.Missing.Select(night => _values.ShortDay(night.Evening)).ToList(), 7)));
            return string.Join(" ", said);
        }
    }

    private protected override string Title => _texts.StripTitle;

    private protected override string Subtitle => _texts.StripTold(
        _values.DayWithin(_from.Evening, _to.Evening), _values.DayWithin(_to.Evening, _from.Evening), _values.Number(_summary.NightsTold), _values.Number(_summary.NightsPassed));

    private protected override IReadOnlyList<KeyEntry> KeyAt(float width)
    {
        var parts = _bars.SelectMany(bars => bars).SelectMany(bar => bar.Parts()).Select(part => part.Part).ToHashSet();
        List<KeyEntry> key = [];
        if (parts.Contains(NightBar.Part.Asleep))
            key.Add(new(_texts.Asleep, (sheet, area, colors) => sheet.Fill(area, colors.Asleep, 3)));
        if (parts.Contains(NightBar.Part.Awake))
            key.Add(new(_texts.AwakeInBed, (sheet, area, colors) => sheet.Fill(area, colors.Awake, 3)));
        if (!IsDense(width) && _bars.SelectMany(bars => bars).Any(bar => bar.AwakeHours > 0 && bar.Parts().Any(part => part.Part == NightBar.Part.Asleep)))
        {
            key.Add(new(_texts.AwakeAmount, (sheet, area, colors) =>
            {
                sheet.Fill(area, colors.Asleep, 3);
                Amount(sheet, new SKRect(area.Left + 3, area.Top, area.Right - 3, area.Bottom), colors, upright: false);
            }));
        }
        if (parts.Contains(NightBar.Part.NotTrying))
            key.Add(new(_texts.NotTryingYet, (sheet, area, colors) => Hollow(sheet, area, colors)));
        if (parts.Contains(NightBar.Part.Unknown))
            key.Add(new(_texts.NotExactly, (sheet, area, colors) => Hatched(sheet, area, colors)));
        if (_summary.Missing.Count > 0 && !IsDense(width))
            key.Add(new(_texts.NoEntry, (sheet, area, colors) => Gap(sheet, area.Left, area.MidY, area.Right, area.MidY, colors)));
        return key;
    }

    private protected override float PlotHeightAt(float width) => IsRows(width) ? Rows(width).Sum(row => row.Height) + 46 : Math.Clamp(width * 0.42f, 260, 420);

    private protected override void Plotted(Sheet sheet, SKRect area, Palette colors)
    {
        if (IsRows(area.Width))
            InRows(sheet, area, colors);
        else
            InColumns(sheet, area, colors);
    }

    /// <summary>On a page there is no room for rows.</summary>
    internal bool AlwaysColumns { get; init; }

    private bool IsRows(float width) => !AlwaysColumns && width < WidestOfRows;

    // With columns this thin a night is a line: what lies inside it cannot be seen, and a missing one is the gap that it is.
    private bool IsDense(float width) => !IsRows(width) && width / _summary.NightsPassed < 5;

    // A row is a night, or the line that a dose step draws between two of them.
    private List<(NightDate? Night, DoseSpan? Step, float Height)> Rows(float width)
    {
        var pitch = Math.Clamp(width * 2.2f / Math.Max(1, _summary.NightsPassed), 9, 24);
        var rows = new List<(NightDate?, DoseSpan?, float)>();
        foreach (var night in Nights)
        {
            if (_doses.FirstOrDefault(span => span.From == night && (span.Step is not null || night == _from) && span.Dose is not null) is { } span)
                rows.Add((null, span, Math.Max(24, pitch)));
            rows.Add((night, null, pitch));
        }
        return rows;
    }

    private void InRows(Sheet sheet, SKRect area, Palette colors)
    {
        const float size = 12;
        var rows = Rows(area.Width);
        var left = area.Left + Sheet.Width(_values.WeekdayAndNumber(new LocalDate(2026, 9, 30)), size) + 10;
        var right = area.Right - Sheet.Width(_values.Length(599), size) - 8;
        var inner = new SKRect(left, area.Top + 22, right, area.Bottom - 22);
        var plot = Axes(colors, size, area, inner);
        plot.Axes.SetLimits(Earliest, Latest, rows.Sum(row => row.Height), 0);
        var hours = HourTicks(inner.Width, size).ToList();
        Ticks(plot.Axes.Bottom, hours);
        plot.Axes.SetLimitsX(Earliest, Latest, plot.Axes.Top);
        Ticks(plot.Axes.Top, hours);
        plot.Grid.YAxisStyle.IsVisible = false;
        Render(plot, sheet, area);

        var y = inner.Top;
        var pitch = rows.Where(row => row.Night is not null).Select(row => row.Height).FirstOrDefault(20);
        var every = pitch >= 14 ? 1 : 7;
        foreach (var (night, step, height) in rows)
        {
            var middle = y + height / 2;
            if (step is not null)
            {
                Step(sheet, area, middle + height * 0.12f, step, size, colors);
            }
            else if (night is { } evening)
            {
                var day = evening.Evening;
                if (every == 1 || day.DayOfWeek == IsoDayOfWeek.Monday)
                    sheet.Write(day.Day == 1 || evening == _from ? _values.ShortDay(day) : _values.WeekdayAndNumber(day), left - 8, middle + size * 0.35f, size, colors.Quiet, align: SKTextAlign.Right);
                var bars = _bars[evening].ToList();
                if (bars.Count == 0)
                    Gap(sheet, left, middle, right, middle, colors);
                foreach (var bar in bars)
                    Bar(sheet, bar, hour => left + (float)((hour - Earliest) / (Latest - Earliest)) * inner.Width, middle, Math.Min(15, height * 0.68f), colors, upright: false);
                if (pitch >= 14)
                    sheet.Write(bars.Count == 0 ? _values.Texts.Unknown : Slept(bars), area.Right, middle + size * 0.35f, size,
                        bars.Count == 0 ? colors.Quiet : colors.Ink, align: SKTextAlign.Right);
            }
            y += height;
        }
    }

    private string Slept(IReadOnlyList<NightBar> bars) =>
        bars.All(bar => bar.NeverSlept) ? _texts.NoSleep : bars.All(bar => bar.AsleepMinutes is null) ? _values.Texts.Unknown : _values.Length(bars.Sum(bar => bar.AsleepMinutes ?? 0));

    private void Step(Sheet sheet, SKRect area, float y, DoseSpan span, float size, Palette colors)
    {
        var text = Sheet.Fit(span.Step is null ? _values.PerDay(span.Dose!.Total)
            : _texts.DoseFrom(_values.PerDay(span.Dose!.Total), _values.Day(span.Step.From)), area.Width, size, strong: true);
        sheet.Fill(new SKRect(area.Left, y - size * 0.8f, area.Left + Sheet.Width(text, size, strong: true) + 8, y + size * 0.7f), colors.Ground);
        var end = sheet.Write(text, area.Left, y + size * 0.35f, size, colors.Ink, strong: true);
        sheet.Line(end + 8, y, area.Right, y, colors.Ink, 1.2f);
    }

    private void InColumns(Sheet sheet, SKRect area, Palette colors)
    {
        var size = area.Height < 230 ? 8.5f : 12f;
        var labels = StepLabels(area, size);
        var top = area.Top + (labels.Count == 0 ? size * 0.8f : (labels.Max(label => label.Line) + 1) * size * 1.35f + 5);
        var hourWidth = Enumerable.Range(0, 24).Max(hour => Sheet.Width(_values.HourOfAxis(hour), size));
        var inner = new SKRect(area.Left + hourWidth + 8, top, area.Right, area.Bottom - size * 1.9f);
        var plot = Axes(colors, size, area, inner);
        var count = _summary.NightsPassed;
        plot.Axes.SetLimits(-0.5, count - 0.5, Latest, Earliest);
        Ticks(plot.Axes.Left, HourTicks(inner.Height * 2.2f, size));
        Ticks(plot.Axes.Bottom, DayTicks(inner.Width, size, _from.Evening, count, _values));
        plot.Grid.XAxisStyle.IsVisible = false;
        Render(plot, sheet, area);

        var pitch = inner.Width / count;
        var thick = Math.Min(size * 1.3f, pitch * 0.68f);
        foreach (var (night, index) in Nights.Select((night, index) => (night, index)))
        {
            var x = inner.Left + (index + 0.5f) * pitch;
            var bars = _bars[night].ToList();
            if (bars.Count == 0 && !IsDense(area.Width))
                Gap(sheet, x, inner.Top, x, inner.Bottom, colors);
            foreach (var bar in bars)
                Bar(sheet, bar, hour => inner.Top + (float)((hour - Earliest) / (Latest - Earliest)) * inner.Height, x, thick, colors, upright: true);
        }
        foreach (var (text, x, at, line, isStep) in labels)
        {
            var baseline = area.Top + size + line * size * 1.35f;
            if (isStep)
                sheet.Line(x, text.Length > 0 ? baseline - size * 0.9f : inner.Top, x, inner.Bottom, colors.Ink, size / 9);
            sheet.Write(text, at, baseline, size, colors.Ink, strong: true);
        }
    }

    // Each label stands to the right of its line (at the right edge to its left); where it would run into another one it goes a line down,
    // and after three lines it is left to the dose picture and the table.
    private List<(string Text, float X, float At, int Line, bool IsStep)> StepLabels(SKRect area, float size)
    {
        var left = area.Left + Enumerable.Range(0, 24).Max(hour => Sheet.Width(_values.HourOfAxis(hour), size)) + 8;
        var pitch = (area.Right - left) / _summary.NightsPassed;
        var ends = new float[3];
        Array.Fill(ends, float.MinValue);
        var labels = new List<(string, float, float, int, bool)>();
        foreach (var span in _doses.Where(span => span.Dose is not null))
        {
            var x = left + Period.DaysBetween(_from.Evening, span.From.Evening) * pitch;
            var isStep = span.Step is not null && span.Step.From == span.From.Evening;
            var text = _values.Dose(span.Dose!.Total);
            var width = Sheet.Width(text, size, strong: true);
            var at = x + (isStep ? 4 : 0) is var right && right + width <= area.Right ? right : x - width - 4;
            var line = Array.FindIndex(ends, taken => taken <= Math.Min(x, at));
            if (line >= 0)
                ends[line] = Math.Max(x, at + width) + 4;
            labels.Add(line < 0 ? ("", x, x, 0, isStep) : (text, x, at, line, isStep));
        }
        return labels;
    }

    private IEnumerable<(double At, string Text)> HourTicks(float room, float size)
    {
        var widest = Enumerable.Range(0, 24).Max(hour => Sheet.Width(_values.HourOfAxis(hour), size)) + 10;
        var step = s_hourSteps.First(hours => hours == 12 || (Latest - Earliest) / (float)hours * widest <= room);
        for (var hour = (Earliest + step - 1) / step * step; hour <= Latest; hour += step)
            yield return (hour, _values.HourOfAxis(hour));
    }

    internal static IEnumerable<(double At, string Text)> DayTicks(float room, float size, LocalDate first, int count, Values values)
    {
        var widest = Sheet.Width(values.ShortDay(new LocalDate(2026, 12, 30)), size) + 12;
        var most = Math.Max(2, (int)(room / widest));
        var every = s_daySteps.First(days => days == 364 || count <= days * most);
        if (every == 364)
            every = Math.Max(364, count / most);
        var monday = every == 1 ? 0 : ((int)IsoDayOfWeek.Monday - (int)first.DayOfWeek + 7) % 7;
        for (var day = monday; day < count; day += every)
            yield return (day, values.ShortDay(first.PlusDays(day)));
    }

    private static void Bar(Sheet sheet, NightBar bar, Func<double, float> at, float middle, float thick, Palette colors, bool upright)
    {
        var parts = bar.Parts().ToList();
        if (parts.Count == 0 && bar.First is { } moment)
        {
            // One moment is all that was told.
            var place = Between(at(moment) - thick / 4, at(moment) + thick / 4, middle, thick, upright);
            sheet.Fill(place, colors.InBed, thick / 4);
            return;
        }
        if (parts.Count == 0)
            return;
        sheet.Canvas.Save();
        using (var outline = new SKRoundRect(Between(at(parts[0].From), at(parts[^1].To), middle, thick, upright), thick / 3.2f))
            sheet.Canvas.ClipRoundRect(outline, antialias: true);
        foreach (var (part, from, to) in parts)
        {
            var place = Between(at(from), at(to), middle, thick, upright);
            switch (part)
            {
                case NightBar.Part.Asleep: sheet.Fill(place, colors.Asleep); break;
                case NightBar.Part.Awake: sheet.Fill(place, colors.Awake); break;
                case NightBar.Part.NotTrying: Hollow(sheet, place, colors); break;
                default: Hatched(sheet, place, colors); break;
            }
        }
        if (thick < 4)
        {
            sheet.Canvas.Restore();
            return;
        }
        // A hair of ground between two parts keeps them apart without colour.
        foreach (var (_, from, _) in parts.Skip(1))
        {
            var line = Between(at(from) - 0.4f, at(from) + 0.4f, middle, thick, upright);
            sheet.Fill(line, colors.Ground);
        }
        sheet.Canvas.Restore();
        if (bar.AwakeHours is > 0 and var awake && parts.FirstOrDefault(part => part.Part == NightBar.Part.Asleep) is { To: > 0 } sleep)
        {
            var centre = (sleep.From + sleep.To) / 2;
            var length = Math.Min(awake, sleep.To - sleep.From) / 2;
            Amount(sheet, Between(at(centre - length), at(centre + length), middle, thick, upright), colors, upright);
        }
    }

    private static SKRect Between(float from, float to, float middle, float thick, bool upright) => upright
        ? new SKRect(middle - thick / 2, from, middle + thick / 2, to)
        : new SKRect(from, middle - thick / 2, to, middle + thick / 2);

    // How long, not when: a slim length in the middle of the sleep.
    private static void Amount(Sheet sheet, SKRect whole, Palette colors, bool upright)
    {
        var thick = (upright ? whole.Width : whole.Height) * 0.40f;
        var slim = upright
            ? new SKRect(whole.MidX - thick / 2, whole.Top, whole.MidX + thick / 2, whole.Bottom)
            : new SKRect(whole.Left, whole.MidY - thick / 2, whole.Right, whole.MidY + thick / 2);
        var edge = thick * 0.28f;
        sheet.Fill(SKRect.Inflate(slim, edge, edge), colors.Ground, thick / 2 + edge);
        sheet.Fill(slim, colors.Awake, thick / 2);
    }

    private static void Hollow(Sheet sheet, SKRect area, Palette colors)
    {
        sheet.Fill(area, colors.InBed.WithAlpha(0x40));
        sheet.Outline(SKRect.Inflate(area, -0.5f, -0.5f), colors.InBed, 1, 2);
    }

    private static void Hatched(Sheet sheet, SKRect area, Palette colors)
    {
        sheet.Fill(area, colors.Asleep.WithAlpha(0x38));
        sheet.Canvas.Save();
        sheet.Canvas.ClipRect(area);
        for (var x = area.Left - area.Height; x < area.Right; x += 4)
            sheet.Line(x, area.Bottom, x + area.Height, area.Top, colors.Asleep, 1);
        sheet.Canvas.Restore();
        sheet.Outline(SKRect.Inflate(area, -0.5f, -0.5f), colors.Asleep, 1, 2);
    }

    private static void Gap(Sheet sheet, float x1, float y1, float x2, float y2, Palette colors) =>
        sheet.Line(x1, y1, x2, y2, colors.InBed, 1.2f, [1.5f, 3.5f]);

    private string Some(List<string> items, int most) =>
        items.Count <= most ? string.Join(", ", items) : string.Join(", ", items.Take(most)) + " " + _values.Texts.AndMore(_values.Number(items.Count - most));
}
