using System.Globalization;
using NodaTime;
using ScottPlot;
using SkiaSharp;
using SleepCoachBot.Reports.Drawing;
using SleepCoachBot.Reports.Texts;
using SleepCoachBot.Sleep.Comparisons;
using SleepCoachBot.Sleep.Measures;
using SleepCoachBot.Sleep.Plans;

namespace SleepCoachBot.Reports.Charts;

/// <summary>One measure night by night, around a change: each night, the averages before and since, and the range in which the average since may really lie.</summary>
/// <remarks>
/// Everything that is drawn and said comes from the comparison. The shaded band is the mean before plus the interval of the difference: if the
/// mean before, carried on as a dashed line, runs through it, the difference cannot be told from ordinary ups and downs. With three to six
/// nights on a side there are middle values and no band, with fewer only the nights.
/// </remarks>
public sealed class MeasureTrend : Picture
{
    private const int PlacesToASide = 6;   // where a label of a line is tried
    private const int PlacesAway = 5;      // and how far above and below
    private const int MostTicks = 5;
    private const double MinutesOfHour = 60;

    private readonly Comparison _comparison;
    private readonly ChartTexts _texts;
    private readonly Values _values;
    private readonly string _change;
    private readonly Finding _finding;

    /// <param name="step">The step of the plan that the comparison is about. Null: a day without a dose.</param>
    /// <param name="culture">The language and region of its words.</param>
    public MeasureTrend(Comparison comparison, PlanStep? step, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        (_comparison, _texts, _values) = (comparison, ChartTexts.In(culture), new Values(culture));
        var day = _values.Day(comparison.After.From.Evening);
        _change = step is null ? day : _texts.DoseFrom(_values.PerDay(step.PerDay), _values.Day(step.From));
        _finding = new Finding(comparison, _texts, _values);
    }

    /// <inheritdoc/>
    public override string AltText => _texts.AltTrend(Title, _finding.Said);

    private protected override string Title => _comparison.Measure switch
    {
        Measure.SleepLatency => _texts.TrendSleepLatency,
        Measure.AwakeTotal => _texts.TrendAwakeTotal,
        Measure.Awakenings => _texts.TrendAwakenings,
        Measure.Efficiency => _texts.TrendEfficiency,
        Measure.Quality => _texts.TrendQuality,
        Measure.Bedtime => _texts.TrendBedtime,
        Measure.WakeTime => _texts.TrendWakeTime,
        Measure.Spasms => _texts.TrendSpasms,
        Measure.Stress => _texts.TrendStress,
        Measure.Caffeine => _texts.TrendCaffeine,
        _ => _texts.TrendTotalSleep,
    };

    private protected override string Subtitle => _finding.Said;

    private protected override IReadOnlyList<KeyEntry> KeyAt(float width)
    {
        List<KeyEntry> key = [new(_texts.OneNight, (sheet, area, colors) => sheet.Dot(area.MidX, area.MidY, 4, colors.Asleep))];
        if (_comparison.Settling.Count > 0)
            key.Add(new(_texts.SettlingNight, (sheet, area, colors) => sheet.Dot(area.MidX, area.MidY, 4, colors.Asleep, colors.Ground)));
        if (Lines is not null)
            key.Add(new(_comparison.Difference is null ? _texts.MiddleValue : _texts.Average, (sheet, area, colors) => sheet.Line(area.Left, area.MidY, area.Right, area.MidY, colors.Ink, 2.5f)));
        if (_comparison.Difference is not null)
        {
            key.Add(new(_texts.BeforeCarriedOn, (sheet, area, colors) => sheet.Line(area.Left, area.MidY, area.Right, area.MidY, colors.Ink, 1.6f, [4, 3])));
            key.Add(new(_texts.AverageCouldBe, (sheet, area, colors) => sheet.Fill(area, colors.Band, 2)));
        }
        if (Missing.Count > 0)
            key.Add(new(_texts.NoEntry, (sheet, area, colors) => sheet.Line(area.MidX, area.Top + 1, area.MidX, area.Bottom - 1, colors.InBed, 1.4f, [1.5f, 2.5f])));
        return key;
    }

    private protected override float PlotHeightAt(float width) => Math.Clamp(width * 0.62f, 220, 340);

    // Means when they may be compared, middle values when there are three to six nights, nothing below that.
    private (double Before, double After)? Lines => _comparison.Verdict switch
    {
        Verdict.NothingToCompare or Verdict.ListTheNights => null,
        Verdict.TooFew => (_comparison.Before.Summary.Median!.Value, _comparison.After.Summary.Median!.Value),
        _ => (_comparison.Before.Summary.Mean!.Value, _comparison.After.Summary.Mean!.Value),
    };

    private LocalDate First => _comparison.Before.From.Evening;

    private int Days => Math.Max(_comparison.Before.NightsPassed, Period.DaysBetween(First, _comparison.After.From.Evening)) + Math.Max(1, _comparison.After.NightsPassed);

    private List<int> Missing
    {
        get
        {
            var told = _comparison.Before.Nights.Concat(_comparison.After.Nights).Select(night => Period.DaysBetween(First, night.Night.Evening)).ToHashSet();
            var change = Period.DaysBetween(First, _comparison.After.From.Evening);
            return [.. Enumerable.Range(0, _comparison.Before.NightsPassed).Concat(Enumerable.Range(change, _comparison.After.NightsPassed)).Where(day => !told.Contains(day))];
        }
    }

    private protected override void Plotted(Sheet sheet, SKRect area, Palette colors)
    {
        const float size = 12;
        var nights = _comparison.Before.Nights.Concat(_comparison.After.Nights).ToList();
        var (low, high, step) = Scale(nights.Select(night => night.Value!.Value).ToList());
        var ticks = new List<(double, string)>();
        for (var at = low; at <= high + step / 1000; at += step)
            ticks.Add((at, Tick(at)));
        var left = area.Left + ticks.Max(tick => Sheet.Width(tick.Item2, size)) + 10;
        var inner = new SKRect(left, area.Top + size * 1.9f, area.Right - 4, area.Bottom - size * 1.9f);
        var plot = Axes(colors, size, area, inner);
        var (room, days) = ((high - low) * 0.04, Days);
        plot.Axes.SetLimits(-0.7, days - 0.3, low - room, high + room);
        Ticks(plot.Axes.Left, ticks);
        Ticks(plot.Axes.Bottom, NightStrip.DayTicks(inner.Width, size, First, days, _values));
        plot.Grid.XAxisStyle.IsVisible = false;
        Render(plot, sheet, area);

        var change = Period.DaysBetween(First, _comparison.After.From.Evening);
        float X(double day) => plot.Axes.Bottom.GetPixel(day, new PixelRect(inner.Left, inner.Right, inner.Bottom, inner.Top));
        float Y(double value) => plot.Axes.Left.GetPixel(value, new PixelRect(inner.Left, inner.Right, inner.Bottom, inner.Top));

        sheet.Canvas.Save();
        sheet.Canvas.ClipRect(new SKRect(inner.Left - 6, area.Top, area.Right, inner.Bottom + 4));
        if (_comparison.Difference is { } difference)
        {
            sheet.Fill(new SKRect(X(change - 0.5), Math.Max(inner.Top, Y(difference.Before + difference.Interval.High)), X(days - 0.5),
                Math.Min(inner.Bottom, Y(difference.Before + difference.Interval.Low))), colors.Band, 3);
            sheet.Line(X(change - 0.5), Y(difference.Before), X(days - 0.5), Y(difference.Before), colors.Ink, 1.6f, [4, 3]);
        }
        foreach (var day in Missing)
            sheet.Line(X(day), inner.Bottom - 9, X(day), inner.Bottom, colors.InBed, 1.4f, [1.5f, 2.5f]);
        var radius = Math.Clamp(inner.Width / days * 0.36f, 2f, 5f);
        List<SKPoint> dots = [.. nights.Select(night => new SKPoint(X(Period.DaysBetween(First, night.Night.Evening)), Y(night.Value!.Value)))];
        foreach (var night in nights)
        {
            var settles = _comparison.Settling.Any(one => one == night);
            sheet.Dot(X(Period.DaysBetween(First, night.Night.Evening)), Y(night.Value!.Value), radius, colors.Asleep, settles ? colors.Ground : null);
        }
        sheet.Canvas.Restore();

        var line = X(change - 0.5);
        sheet.Line(line, area.Top + size * 1.45f, line, inner.Bottom, colors.Ink, 1.2f);
        var text = Sheet.Fit(_change, area.Width, size, strong: true);
        var width = Sheet.Width(text, size, strong: true);
        sheet.Write(text, Math.Clamp(line - width / 2, area.Left, area.Right - width), area.Top + size, size, colors.Ink, strong: true);
        if (Lines is { } means)
        {
            Mean(sheet, X(-0.5), line - 2, Y(means.Before), _texts.BeforeLabel(_values.Of(_comparison.Measure, means.Before)), colors, dots, inner);
            Mean(sheet, line + 2, X(days - 0.5), Y(means.After), _texts.AfterLabel(_values.Of(_comparison.Measure, means.After)), colors, dots, inner);
        }
    }

    // The label goes where it hides no night, or the fewest: above or below its line, as near to it and to its middle as that allows.
    private static void Mean(Sheet sheet, float from, float to, float y, string text, Palette colors, List<SKPoint> dots, SKRect inside)
    {
        const float size = 12.5f;
        sheet.Line(from, y, to, y, colors.Ink, 2.5f);
        var width = Sheet.Width(text, size, strong: true);
        var (middle, slack) = ((from + to - width) / 2, Math.Max(0, (to - from - width) / 2 - 2));
        float[] across = [middle, .. Enumerable.Range(1, PlacesToASide).SelectMany(place => new[] { middle - slack * place / PlacesToASide, middle + slack * place / PlacesToASide })];
        (float Bottom, int Away)[] baselines = [.. Enumerable.Range(0, PlacesAway).SelectMany(away => new[] { (y - 7 - away * size, away), (y + size + 4 + away * size, away) })];
        var (x, baseline, _) = across.SelectMany(_ => baselines, (left, bottom) => (x: Math.Clamp(left, inside.Left, inside.Right - width), baseline: bottom.Bottom, away: bottom.Away))
            .MinBy(place => PlacesAway * dots.Count(dot => SKRect.Inflate(Box(place.x, place.baseline), 4, 4).Contains(dot))
                + (inside.Contains(Box(place.x, place.baseline)) ? place.away : place.away + 2 * PlacesAway));
        sheet.Fill(Box(x, baseline), colors.Ground.WithAlpha(0xD0), 3);
        sheet.Write(text, x, baseline, size, colors.Ink, strong: true);

        SKRect Box(float left, float bottom) => new(left - 3, bottom - size * 0.85f, left + width + 3, bottom + size * 0.28f);
    }

    private string Tick(double at) => _comparison.Measure switch
    {
        Measure.Bedtime or Measure.WakeTime when at != 0 => (at > 0 ? _values.Texts.PlusSign : _values.Texts.MinusSign) + _values.Length(at),
        Measure.Quality or Measure.Spasms or Measure.Stress or Measure.Awakenings or Measure.Caffeine => _values.Number(at),
        _ => _values.Of(_comparison.Measure, at),
    };

    // A scale of few, round steps that holds every night, the means and the band.
    private (double Low, double High, double Step) Scale(List<double> values)
    {
        if (_comparison.Difference is { } difference)
            values.AddRange([difference.Before + difference.Interval.Low, difference.Before + difference.Interval.High]);
        if (values.Count == 0)
            values.Add(0);
        if (_comparison.Measure is Measure.Quality)
            return (1, 5, 1);
        var isLength = _comparison.Measure is Measure.Overall or Measure.TotalSleep or Measure.SleepLatency or Measure.AwakeTotal or Measure.Bedtime or Measure.WakeTime;
        double[] steps = isLength ? [10, 15, 30, MinutesOfHour, 2 * MinutesOfHour, 4 * MinutesOfHour, 8 * MinutesOfHour] : [1, 2, 5, 10, 20, 25, 50];
        var signed = _comparison.Measure is Measure.Bedtime or Measure.WakeTime;
        var (least, most) = (signed ? values.Min() : Math.Max(0, values.Min()), values.Max());
        if (_comparison.Measure is Measure.SleepLatency or Measure.AwakeTotal or Measure.Awakenings or Measure.Spasms or Measure.Stress or Measure.Caffeine)
            least = 0;
        if (_comparison.Measure is Measure.Efficiency)
            most = Math.Min(most, 100);
        foreach (var step in steps)
        {
            var (low, high) = (Math.Floor(least / step) * step, Math.Ceiling(most / step) * step);
            if (high <= low)
                high = low + step;
            if ((high - low) / step <= MostTicks)
                return (low, high, step);
        }
        return (least, most, (most - least) / MostTicks);
    }
}
