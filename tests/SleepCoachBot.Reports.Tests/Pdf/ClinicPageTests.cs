using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using SleepCoachBot.Reports.Pdf;
using SleepCoachBot.Reports.Tests.Testing;
using SleepCoachBot.Sleep.Doses;
using SleepCoachBot.Sleep.Measures;
using SleepCoachBot.Sleep.Plans;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace SleepCoachBot.Reports.Tests.Pdf;

public sealed class ClinicPageTests
{
    private static readonly CultureInfo s_words = CultureInfo.GetCultureInfo("en-GB");

    private static PdfDocument Open(ClinicReport report, PaperSize paper = PaperSize.A4) => PdfDocument.Open(ClinicPage.ToPdf(report, paper, s_words));

    private static string Said(ClinicReport report, PaperSize paper = PaperSize.A4)
    {
        using var document = Open(report, paper);
        return Plain(ContentOrderTextExtractor.GetText(document.GetPage(1)));
    }

    // Lines are broken where the page breaks them; a sentence is looked for as one.
    private static string Plain(string text) => string.Join(' ', text.Replace('\u00A0', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [Theory]
    [InlineData(PaperSize.A4, 595, 842)]
    [InlineData(PaperSize.Letter, 612, 792)]
    public void It_is_one_page_of_its_paper_with_its_fonts_inside_and_no_pixels(PaperSize paper, int width, int height)
    {
        foreach (var report in (ClinicReport[])[Testing.Reports.Usual(), Testing.Reports.Overfull(), Testing.Reports.Empty()])
        {
            using var document = Open(report, paper);
            Assert.Equal(1, document.NumberOfPages);
            var page = document.GetPage(1);
            Assert.Equal((width, height), ((int)Math.Round(page.Width), (int)Math.Round(page.Height)));
            Assert.Empty(page.GetImages());
            Assert.All(page.Letters, letter => Assert.Matches("^[A-Z]{6}\\+(AtkinsonHyperlegibleNext|NotoSans)", letter.FontName));
            Assert.NotEmpty(page.Paths);
        }
    }

    [Theory]
    [InlineData(PaperSize.A4)]
    [InlineData(PaperSize.Letter)]
    public void Nothing_runs_off_the_paper_however_much_there_is(PaperSize paper)
    {
        foreach (var report in (ClinicReport[])[Testing.Reports.Usual(), Testing.Reports.Overfull(), Testing.Reports.Empty()])
        {
            using var document = Open(report, paper);
            var page = document.GetPage(1);
            Assert.All(page.Letters.Where(letter => !string.IsNullOrWhiteSpace(letter.Value)), letter =>
            {
                Assert.InRange(letter.BoundingBox.Left, 30, page.Width - 30);
                Assert.InRange(letter.BoundingBox.Right, 30, page.Width - 30);
                Assert.InRange(letter.BoundingBox.Bottom, 30, page.Height - 24);
            });
        }
    }

    [Theory]
    [InlineData(PaperSize.A4)]
    [InlineData(PaperSize.Letter)]
    public void No_two_texts_lie_on_each_other(PaperSize paper)
    {
        foreach (var report in (ClinicReport[])[Testing.Reports.Usual(), Testing.Reports.Overfull(), Testing.Reports.Empty()])
        {
            using var document = Open(report, paper);
            var letters = document.GetPage(1).Letters.Where(letter => !string.IsNullOrWhiteSpace(letter.Value))
                .OrderBy(letter => letter.BoundingBox.Left).ToList();
            for (var i = 0; i < letters.Count; i++)
            {
                for (var j = i + 1; j < letters.Count && letters[j].BoundingBox.Left < letters[i].BoundingBox.Right - 1.5; j++)
                {
                    var (one, other) = (letters[i].BoundingBox, letters[j].BoundingBox);
                    var wide = Math.Min(one.Right, other.Right) - Math.Max(one.Left, other.Left);
                    var high = Math.Min(one.Top, other.Top) - Math.Max(one.Bottom, other.Bottom);
                    Assert.False(wide > 1.5 && high > 1.5, $"'{letters[i].Value}' lies on '{letters[j].Value}' at {one.Left:0},{one.Bottom:0}");
                }
            }
        }
    }

    [Fact]
    public void The_top_says_what_to_ask_and_the_dose_now_and_what_was_logged_and_what_was_not()
    {
        var said = Said(Testing.Reports.Usual());
        Assert.Contains("What may I do on a night with bad spasms?", said, StringComparison.Ordinal);
        Assert.Contains("20 mg a day since Mon 30 Mar", said, StringComparison.Ordinal);
        Assert.Contains("5 mg morning, 5 mg midday, 10 mg night", said, StringComparison.Ordinal);
        Assert.Contains("Next: 15 mg a day from Mon 20 Apr", said, StringComparison.Ordinal);
        // 31 days: 12 with a dose taken, 2 with one missed, none of them both.
        Assert.Contains("In 31 days: doses logged as taken on 12; a missed dose told on 2 (25 Mar, 2 Apr); nothing logged on 17 (not the same as missed).", said, StringComparison.Ordinal);
    }

    [Fact]
    public void The_line_about_sleep_says_the_comparison_and_no_cause()
    {
        var report = Testing.Reports.Usual();
        var difference = report.SinceLastStep()!.Difference!;
        var said = Said(report);
        static string Length(double minutes) => $"{(int)Math.Round(Math.Abs(minutes)) / 60} h {(int)Math.Round(Math.Abs(minutes)) % 60:00}";
        Assert.Contains($"{Length(difference.Before)} on average before Mon 30 Mar (12 of 14 nights), {Length(difference.After)} since (7 of 10).", said, StringComparison.Ordinal);
        Assert.Contains($"{Length(difference.Difference)} less", said, StringComparison.Ordinal);
        Assert.Contains("By diary, not measured; no cause is claimed.", said, StringComparison.Ordinal);
        Assert.DoesNotContain("because", said, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("due to", said, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Only_ticked_signs_are_on_it_and_a_crisis_never_without_its_own_yes()
    {
        var report = Testing.Reports.Usual();
        var said = Said(report);
        Assert.Contains("Ticked to be shown: new confusion (1 Apr).", said, StringComparison.Ordinal);
        string[] others = ["seeing or hearing", "a fit", "fever", "racing heart", "much stiffer", "suicide", "self-harm", "Shared"];
        Assert.All(others, other => Assert.DoesNotContain(other, said, StringComparison.OrdinalIgnoreCase));

        var none = Said(report with { DangerSigns = [] });
        Assert.Contains("None ticked to be shown here. That is not a statement that there were none.", none, StringComparison.Ordinal);

        var agreed = Said(report with { Crisis = new AgreedCrisis([new LocalDate(2026, 4, 2)], Diaries.Now) });
        Assert.Contains("Shared with a separate yes: thoughts of suicide or self-harm were told on 2 Apr.", agreed, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_ticked_sign_is_named_even_when_its_days_do_not_fit()
    {
        var said = Said(Testing.Reports.Overfull());
        string[] all = ["seeing or hearing things", "a fit", "fever", "new confusion", "racing heart", "much stiffer"];
        Assert.All(all, sign => Assert.Contains(sign, said, StringComparison.Ordinal));
    }

    [Fact]
    public void What_does_not_fit_is_counted()
    {
        var said = Said(Testing.Reports.Overfull());
        var shown = Regex.Count(said, @"Question \d+:");
        Assert.InRange(shown, 1, 19);
        Assert.Contains($"…and {20 - shown} more", said, StringComparison.Ordinal);
        Assert.Contains("The last 98 of 417 nights", said, StringComparison.Ordinal);
        Assert.Matches(@"…and \d+ earlier doses more, in the CSV file", said);
        Assert.Contains("Older weeks are summed up for each dose.", said, StringComparison.Ordinal);
        Assert.Contains("Bartholomew", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Hidden_and_shown_doses_are_all_the_doses()
    {
        var report = Testing.Reports.Overfull();
        var said = Said(report);
        var hidden = int.Parse(Regex.Match(said, @"…and (\d+) earlier doses").Groups[1].Value, CultureInfo.InvariantCulture);
        var shown = DoseSpan.Of(report.Plan, report.From, report.To).Skip(hidden).ToList();
        using var document = Open(report);
        var strong = Plain(string.Join(' ', document.GetPage(1).GetWords().Select(word => word.Text)));
        Assert.All(shown, span => Assert.Contains(span.Dose!.Total.ToString(), strong, StringComparison.Ordinal));
        Assert.Equal(shown[^1].Dose!.Total, report.Plan!.DoseOn(report.Today)!.Total);
    }

    [Fact]
    public void A_waiting_plan_is_called_so_and_is_no_dose_of_today()
    {
        var said = Said(Testing.Reports.Usual() with { Plan = Diaries.UsualPlan() with { Status = PlanStatus.Waiting } });
        Assert.Contains("A plan was told and is not confirmed yet", said, StringComparison.Ordinal);
        Assert.DoesNotContain("20 mg a day since", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Next:", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_on_hold_names_no_day_for_what_would_follow()
    {
        var said = Said(Testing.Reports.Usual() with { Plan = Diaries.UsualPlan().Paused(new LocalDate(2026, 4, 3), Diaries.Now) });
        Assert.Contains("On hold since Fri 3 Apr", said, StringComparison.Ordinal);
        Assert.DoesNotContain("20 Apr", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_log_it_says_that_silence_is_not_a_missed_dose() =>
        Assert.Contains("No dose was logged in these 31 days. That is not the same as missed.", Said(Testing.Reports.Usual() with { DoseLog = [] }), StringComparison.Ordinal);

    [Fact]
    public void The_rules_that_wakings_were_counted_by_are_printed()
    {
        Assert.Contains("The last waking does not count as an awakening. Short wakings count.", Said(Testing.Reports.Usual()), StringComparison.Ordinal);
        var other = Said(Testing.Reports.Usual() with { Rules = new CountingRules { LastWakingCounts = true, ShortWakingsCount = false } });
        Assert.Contains("The last waking counts as an awakening", other, StringComparison.Ordinal);
        Assert.Contains("under 5 min on average count as nights without", other, StringComparison.Ordinal);
    }

    [Fact]
    public void The_box_at_the_foot_is_there_and_empty()
    {
        using var document = Open(Testing.Reports.Usual());
        var page = document.GetPage(1);
        var foot = Plain(string.Join(' ', page.GetWords().Where(word => word.BoundingBox.Bottom < 34 + 62).Select(word => word.Text)));
        Assert.Equal("Changes agreed today Date Dose Times Who to ring", foot);
    }

    [Fact]
    public void A_letter_that_the_font_lacks_is_taken_from_the_other_one_and_one_that_both_lack_is_shown_as_unknown()
    {
        var said = Said(Testing.Reports.Usual() with { Questions = ["Спросить доктора Шаха 😀"] });
        Assert.Contains("Спросить доктора Шаха ?", said, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_report_makes_the_same_file_whatever_the_machine_is_set_to()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
            var one = Said(Testing.Reports.Usual());
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal(one, Said(Testing.Reports.Usual()));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void The_file_says_when_it_was_made_and_not_by_whom()
    {
        using var document = Open(Testing.Reports.Usual() with { Name = "Ada Example" });
        Assert.Null(document.Information.Author);
        Assert.DoesNotContain("Ada", document.Information.Title ?? "", StringComparison.Ordinal);
        Assert.StartsWith("D:20260409", document.Information.CreationDate, StringComparison.Ordinal);
    }
}
